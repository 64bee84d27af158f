export { writeAudit } from './audit.ts';
export { everyUseCase, FormInput, withRights, type Act, type UseCase } from './use-case.ts';
export { refuse, statusOf, valueOf, type Outcome, type PlatformRefusal, type Refusal } from './outcome.ts';
export { asVisitor, scopeOf, systemActor, type Actor, type Grant, type Reach, type RightsTable, type Scope } from './rights.ts';
export type { Call, Language, System } from './system.ts';
