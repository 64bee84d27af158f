import { roles } from '#modules/people/index.ts';
import type { Call, Reach } from '#platform/use-case/index.ts';
import type { AnyRole, Side } from '../world.ts';

/** One try: what is sent, and how the call differs from the actor's plain one. */
export interface Try {
  input: Record<string, unknown>;
  changes?: Partial<Call>;
}

/** How the sweep calls one act of the house. An act without an entry here fails the sweep. */
export interface Builder {
  /** Who may, and how far: the decision, written a second time on purpose, so that a row made wider by mistake is not taken for the rule. */
  may: Partial<Record<AnyRole, Reach>>;
  /** Whether a fresh proof of who one is must have been given: decided a second time too. */
  fresh?: true;
  /** A valid input about what is the actor's own, or about anything of this side where the reach is wider. */
  own(side: Side, role: AnyRole): Promise<Try>;
  /** The same about what is somebody else's; absent where the act names no object. */
  others?(side: Side, role: AnyRole): Promise<Try>;
  /** The same about what never existed; absent where the act names no object. */
  nobodys?(side: Side): Promise<Try>;
}

/** Everybody who is signed in: every role that there is, so that a new one is decided about here without a line. */
export const people = (reach: Reach): Builder['may'] => Object.fromEntries(roles.map((role) => [role, reach]));
export const everyone = (reach: Reach): Builder['may'] => ({ visitor: reach, ...people(reach) });
export const hosts = { professional: 'own', tutor: 'own' } as const;
export const system = { system: 'organisation' } as const;
export const coordinator = { coordinator: 'organisation' } as const;

const nothing = async (): Promise<Try> => ({ input: {} });
export const withoutObject = (may: Builder['may']): Builder => ({ may, own: nothing });
