import { redirect } from '@sveltejs/kit';
import { firstCard, timesSource } from '#modules/scheduling/index.ts';
import { earlierHelp, listOwn, listTimes, listWaiting } from '#modules/scheduling/server/index.ts';
import { isStaff } from '#modules/people/index.ts';
import { shown } from '#platform/http/show.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn } }) => {
  if (signedIn && isStaff(signedIn.roles)) redirect(303, '/today');
  // Beside each other: neither waits for the other's answer.
  const [times, appointments, waits] = await Promise.all([listTimes(call, { first: true }), listOwn(call, {}), listWaiting(call, {})]);
  const [listed, own] = [shown(times), shown(appointments)];
  const source = timesSource(listed);
  const first = source ? firstCard(source) : null;
  return {
    name: signedIn?.givenName ?? null,
    now: call.now,
    first,
    minutes: listed.service ? listed.service.terms.length / 60_000 : 0,
    opensAgain: listed.opensAgain,
    earlier: earlierHelp(call.now, first, listed.help),
    own,
    waits: shown(waits)
  };
};
