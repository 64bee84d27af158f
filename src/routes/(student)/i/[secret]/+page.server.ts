import { redirect } from '@sveltejs/kit';
import { carryInvitation, openInvited } from '#modules/scheduling/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

/** An invitation's link is exchanged at once for a cookie and a clean address: the times of who invites. One that is good no more leads to all times. */
export const load: PageServerLoad = async ({ params, locals: { call }, cookies, url }) => {
  const outcome = await openInvited(call, { secret: params.secret });
  if (!outcome.ok && outcome.refusal.code === 'not_found') redirect(303, '/book?invited=gone');
  const { id, host, service } = shown(outcome);
  carryInvitation(call.system.secrets, cookieJar(cookies, url), id, call.now);
  redirect(303, `/book?${new URLSearchParams({ service, host, invited: 'yes' })}`);
};
