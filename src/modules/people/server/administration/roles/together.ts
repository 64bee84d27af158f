import { FormInput, type Call, type Outcome } from '#platform/use-case/index.ts';
import { disablePeople, enablePeople, endRoleOf, giveRoleTo, movePeople } from './change-people.ts';
import type { Changed } from './change.ts';

const acts = { give: giveRoleTo, end: endRoleOf, move: movePeople, disable: disablePeople, enable: enablePeople };

/** The act that a form names, by the use case of that act; each asks for its own right. An act that there is not is answered like one that may not be. */
export async function changeTogether(call: Call, form: FormInput): Promise<Outcome<Changed>> {
  const { act, ...values } = form.values;
  const name = (['give', 'end', 'move', 'disable', 'enable'] as const).find((one) => one === act);
  return name ? acts[name](call, new FormInput(values)) : { ok: false, refusal: { code: 'not_found' } };
}
