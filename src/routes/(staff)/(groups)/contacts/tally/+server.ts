import { tallyContact } from '#modules/groups/server/index.ts';
import { readForm } from '#platform/http/act.ts';
import { FormInput, statusOf } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** For the script of the tally and the service worker: counts what was kept in the browser. It answers with a status, and with the code of a refusal. */
export const POST: RequestHandler = async ({ request, locals: { call } }) => {
  const outcome = await tallyContact(call, new FormInput(readForm(await request.formData())));
  return outcome.ok ? new Response(null, { status: 204 }) : new Response(outcome.refusal.code, { status: statusOf(outcome.refusal.code) });
};
