import { redirect } from '@sveltejs/kit';
import { acceptOffer, declineOffer, forgetOpen, keepBooking, setOwnWaiting } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import type { RequestEvent } from './$types';

const ofPage =
  ({ params: { id } }: RequestEvent) =>
  () => ({ also: { id } });

/** Books what is offered. The browser forgets the wait and, where it was nobody's by name, keeps the key to the booking. */
export function accept(event: RequestEvent) {
  const { call } = event.locals;
  const { secrets } = call.system;
  const done = ({ id, endsAt, byName }: { id: string; endsAt: number; byName: boolean }) => {
    const jar = cookieJar(event.cookies, event.url);
    forgetOpen(secrets, jar, event.params.id, call.now);
    if (!byName) keepBooking(secrets, jar, id, endsAt, call.now);
    redirect(303, `/appointments/${id}?new`);
  };
  return act(event, acceptOffer, done, ofPage(event));
}

/** Lets what is offered go to the next. */
export function decline(event: RequestEvent) {
  return act(event, declineOffer, ({ id }) => redirect(303, `/waiting/${id}?declined`), ofPage(event));
}

const said = { pause: 'paused', resume: 'resumed', leave: 'left' } as const;

/** Pauses, goes on, or leaves. */
export function set(event: RequestEvent) {
  const { call } = event.locals;
  const done = ({ id, done: what }: { id: string; done: keyof typeof said }) => {
    if (what === 'leave') forgetOpen(call.system.secrets, cookieJar(event.cookies, event.url), id, call.now);
    redirect(303, `/waiting/${id}?${said[what]}`);
  };
  return act(event, setOwnWaiting, done, ofPage(event));
}
