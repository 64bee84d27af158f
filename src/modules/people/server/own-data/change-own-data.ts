import { FormInput, type Call, type Outcome } from '#platform/use-case/index.ts';
import { askForName, changeOwnDetails, leave, stay } from './change.ts';

const acts = { details: changeOwnDetails, name: askForName, leave, stay };

/** What the page of own data was asked to do, by the use case of that act; each asks for its own right. */
export async function changeOwnData(call: Call, form: FormInput): Promise<Outcome<{ done: string }>> {
  const { act, ...values } = form.values;
  const name = (['details', 'name', 'leave', 'stay'] as const).find((one) => one === act);
  return name ? acts[name](call, new FormInput(values)) : { ok: false, refusal: { code: 'not_found' } };
}
