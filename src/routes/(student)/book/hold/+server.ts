import { giveHolder, hold, release } from '#modules/scheduling/server/index.ts';
import { readForm } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { asVisitor, FormInput, statusOf } from '#platform/use-case/index.ts';
import { timeOf } from '#ui/formats.ts';
import type { RequestHandler } from './$types';

/**
 * For the script of a page of times: holds the time that is chosen, and lets go of it when the page is left. It answers with the clock time until which it is held,
 * or with a refusal's status and nothing else. Always as a visitor: nothing behind this line knows who looked at which time.
 */
export const POST: RequestHandler = async ({ request, locals: { call, language }, cookies, url }) => {
  const { leaving, ...values } = readForm(await request.formData());
  const jar = cookieJar(cookies, url);
  const visitor = { ...call, actor: asVisitor(call.actor), keys: [] };
  if (leaving) {
    await release(visitor, new FormInput(values));
    return new Response(null, { status: 204 });
  }
  const outcome = await hold({ ...visitor, holder: giveHolder(call.system.secrets, jar) }, new FormInput(values));
  if (!outcome.ok) return new Response(null, { status: statusOf(outcome.refusal.code) });
  return new Response(timeOf(outcome.value.until, outcome.value.zone, language), {
    headers: { 'content-type': 'text/plain; charset=utf-8' }
  });
};
