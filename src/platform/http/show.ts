import { error, redirect } from '@sveltejs/kit';
import { statusOf, type Outcome } from '../use-case/index.ts';
import { toProving } from './proving.ts';

/**
 * The value of a query, or the error page that its refusal means.
 * @param url of a page that asks for a fresh proof: who needs to give one goes and does so, and comes back here.
 */
export function shown<Value>(outcome: Outcome<Value>, url?: URL): Value {
  if (outcome.ok) return outcome.value;
  if (url && outcome.refusal.code === 'proof_needed') redirect(303, toProving(url));
  // An address that can name nothing is an address where nothing is.
  const code = outcome.refusal.code === 'invalid_input' ? 'not_found' : outcome.refusal.code;
  error(statusOf(code), code);
}
