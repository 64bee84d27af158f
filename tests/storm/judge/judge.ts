import type { Wish } from '../history.ts';
import { claims, kept, refused, turns } from './bookings.ts';
import type { Evidence, Finding } from './evidence.ts';
import { messages, waitingMessages } from './messages.ts';
import { sessions } from './sessions.ts';
import { doubles, promises } from './tenures.ts';
import { waits } from './waits.ts';

/** Judges a storm from the clients' own records, the database and the mail server. No findings: nothing was wrong. */
export function judge(evidence: Evidence): Finding[] {
  const whole = { ...evidence, wishes: withSlots(evidence) };
  return [doubles, promises, kept, refused, claims, sessions, turns, waits, messages, waitingMessages].flatMap((rule) => rule(whole));
}

/** Who accepts an offer names it alone: which time it is, the offer says. */
function withSlots({ wishes, offers }: Pick<Evidence, 'wishes' | 'offers'>): Wish[] {
  const rows = new Map(offers.map((offer) => [offer.id, offer]));
  return wishes.map((wish) => {
    const offer = wish.kind === 'accept' ? rows.get(wish.name) : undefined;
    return offer ? { ...wish, slot: { host: offer.host, start: offer.start } } : wish;
  });
}
