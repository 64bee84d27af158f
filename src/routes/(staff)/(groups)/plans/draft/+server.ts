import { savePlanDraft } from '#modules/groups/server/index.ts';
import { readForm } from '#platform/http/act.ts';
import { FormInput, statusOf } from '#platform/use-case/index.ts';
import type { RequestHandler } from './$types';

/** For the script of the form: keeps what is written of a plan, also when the page is left. It answers with a status and nothing else. */
export const POST: RequestHandler = async ({ request, locals: { call } }) => {
  const outcome = await savePlanDraft(call, new FormInput(readForm(await request.formData())));
  return new Response(null, { status: outcome.ok ? 204 : statusOf(outcome.refusal.code) });
};
