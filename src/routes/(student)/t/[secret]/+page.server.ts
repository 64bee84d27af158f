import { redirect } from '@sveltejs/kit';
import { giveKey, openLink } from '#modules/scheduling/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

/** A link with a secret is exchanged at once for a key in the browser and a clean address: the secret stays in no history and no picture. */
export const load: PageServerLoad = async ({ params, locals: { call }, cookies, url }) => {
  const { id, isWaiting } = shown(await openLink(call, { secret: params.secret }));
  giveKey(call.system.secrets, cookieJar(cookies, url), id, call.now);
  redirect(303, isWaiting ? `/waiting/${id}` : `/appointments/${id}`);
};
