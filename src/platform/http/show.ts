import { error } from '@sveltejs/kit';
import { statusOf, type Outcome } from '../use-case/index.ts';

/** The value of a query, or the error page that its refusal means. */
export function shown<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  error(statusOf(outcome.refusal.code), { message: outcome.refusal.code });
}
