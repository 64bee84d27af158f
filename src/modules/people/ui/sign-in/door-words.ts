import { m } from '#texts/messages.js';
import type { SignInRefusal } from '../../refusals.ts';

/** Why one was not let in, and what to do. */
export function doorText(code: string): string {
  const texts: Record<SignInRefusal | 'too_many_tries', () => string> & Record<string, () => string> = {
    code_unusable: m.sign_in_refusal_code_unusable,
    name_needed: m.sign_in_refusal_name_needed,
    link_unusable: m.sign_in_refusal_link_unusable,
    person_unknown: m.sign_in_refusal_person_unknown,
    return_spent: m.sign_in_refusal_return_refused,
    return_refused: m.sign_in_refusal_return_refused,
    too_many_tries: m.sign_in_refusal_too_many_tries
  };
  return (texts[code] ?? m.sign_in_refusal_unexpected)();
}
