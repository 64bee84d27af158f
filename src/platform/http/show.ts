import { error } from '@sveltejs/kit';
import { statusOf, type Outcome } from '../use-case/index.ts';

/** The value of a query, or the error page that its refusal means. */
export function shown<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  // An address that can name nothing is an address where nothing is.
  const code = outcome.refusal.code === 'invalid_input' ? 'not_found' : outcome.refusal.code;
  error(statusOf(code), { message: code });
}
