import type { Act } from '#platform/use-case/index.ts';
import type { WayInChange } from '../../../way-in-changes.ts';
import { record } from '../../administration/roles/change.ts';
import { administratorsOf } from '../../store/console-codes.ts';

/** Tells somebody what became of their ways in, as changes of rights are told. @returns the change's id */
export async function tell(act: Act, person: string, what: WayInChange): Promise<string> {
  return (await record(act, what, [{ what, person }])).id;
}

/** Tells all administrators too; the one whom it is about hears it as that. */
export async function tellAll(act: Act, person: string, what: WayInChange): Promise<void> {
  const id = await tell(act, person, what);
  const administrators = await administratorsOf(act.db, act.actor.organisation, act.now);
  const others = administrators.filter((other) => other.id !== person);
  await Promise.all(others.map((other) => act.say('rights.given_to_colleague', { id, person, to: other.id })));
}
