import type { Hand, Try, Wish } from '../history.ts';
import { isBooking, type Evidence, type Finding } from './evidence.ts';

/**
 * What a client certainly had, by its own records, and from when to when (ms): from the reply that said so to the sending of what gave it up. Of a hold and an offer no
 * longer than until the hands of the clock were put forward, of which it is not known whether they came first.
 */
export interface Tenure {
  readonly kind: 'booking' | 'hold' | 'offer';
  readonly client: string;
  /** The appointment, the wish to hold, or the offer. */
  readonly what: string;
  readonly host: string;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  /** What made use of it, if that is what it ended with. */
  readonly used: Try | null;
}

export function tenures({ wishes, seen, hands, offers }: Pick<Evidence, 'wishes' | 'seen' | 'hands' | 'offers'>): Tenure[] {
  const byClient = Map.groupBy(
    wishes.flatMap(({ tries }) => tries).toSorted((a, b) => a.sentAt - b.sentAt),
    ({ client }) => client
  );
  const next = (client: string, after: number, ends: (one: Try) => boolean) =>
    byClient.get(client)?.find((one) => one.sentAt >= after && ends(one)) ?? null;

  const holds = wishes.flatMap((wish): Tenure[] => {
    const { kind, outcome, client, slot, knownAt: from, firstSentAt } = wish;
    if (kind !== 'hold' || outcome !== 'ok' || !slot || from === null) return [];
    // One browser holds one time; booking and moving take the place of what it holds.
    const used = next(client, from, (one) => ['hold', 'release', 'book', 'move'].includes(one.kind));
    const to = Math.min(used?.sentAt ?? Infinity, handAt(hands, 'form', firstSentAt));
    const isUsed = used?.kind === 'book' && used.slot?.host === slot.host && used.slot.start === slot.start && to === used.sentAt;
    return [{ kind: 'hold', client, what: wish.name, ...slot, from, to, used: isUsed ? used : null }];
  });
  const rows = new Map(offers.map((offer) => [offer.id, offer]));
  const offered = [...Map.groupBy(seen, ({ offer }) => offer).values()].flatMap(([first]): Tenure[] => {
    const row = rows.get(first?.offer ?? '');
    if (!first || !row) return [];
    const { client, wait, offer, askedAt, at: from } = first;
    const used = next(client, from, (one) => ['accept', 'decline', 'leave'].includes(one.kind) && one.wait === wait);
    const to = Math.min(used?.sentAt ?? Infinity, handAt(hands, 'offer', askedAt));
    const isUsed = used?.kind === 'accept' && used.wish === offer && to === used.sentAt;
    return [{ kind: 'offer', client, what: offer, host: row.host, start: row.start, from, to, used: isUsed ? used : null }];
  });
  return [...bookings(wishes), ...holds, ...offered].filter(({ from, to }) => to > from);
}

function bookings(wishes: readonly Wish[]): Tenure[] {
  const changes = Map.groupBy(
    wishes.filter(({ kind }) => kind === 'move' || kind === 'cancel'),
    ({ appointment }) => appointment
  );
  return wishes.flatMap((wish): Tenure[] => {
    const { appointment, slot, client, knownAt: from } = wish;
    if (!(isBooking(wish) || wish.kind === 'move') || wish.outcome !== 'ok' || appointment === null || !slot || from === null) return [];
    const end = changes.get(appointment)?.find((change) => change.firstSentAt > wish.firstSentAt && change.outcome !== 'fail');
    return [{ kind: 'booking', client, what: appointment, ...slot, from, to: end?.firstSentAt ?? Infinity, used: null }];
  });
}

/** When the hands may first have ended what was asked for at an instant. */
function handAt(hands: readonly Hand[], ends: Hand['ends'], askedAt: number): number {
  return Math.min(...hands.filter((hand) => hand.ends === ends && hand.endedAt > askedAt).map(({ sentAt }) => sentAt));
}

const ruleOf = (a: Tenure, b: Tenure) => {
  const kinds = [a.kind, b.kind];
  return kinds.includes('offer') ? 'offer' : kinds.includes('hold') ? 'hold' : 'double';
};

/** Two who had one time at the same moment, or stood nearer than the gap, by the clients' records and by the database. */
export function doubles(evidence: Evidence): Finding[] {
  const { appointments, gap, length } = evidence;
  const findings: Finding[] = [];
  for (const of of Map.groupBy(tenures(evidence), ({ host }) => host).values()) {
    for (const [a, b] of near(of, length + gap)) {
      const others = a.kind === 'booking' && b.kind === 'booking' ? a.what !== b.what : a.client !== b.client;
      if (!others || a.from >= b.to || b.from >= a.to) continue;
      const at = new Date(a.start).toISOString();
      findings.push({ rule: ruleOf(a, b), what: `${a.kind} ${a.what} and ${b.kind} ${b.what} had ${at} at the same moment` });
    }
  }
  const booked = appointments.filter((row) => row.state === 'booked');
  for (const of of Map.groupBy(booked, ({ host }) => host).values())
    for (const [a, b] of near(of, length + gap))
      findings.push({ rule: 'double', what: `${a.id} and ${b.id} are both booked at ${new Date(a.start).toISOString()}` });
  return findings;
}

/** Pairs of one host whose starts are nearer than `apart` (ms). */
function near<T extends { readonly start: number }>(all: readonly T[], apart: number): [T, T][] {
  return all.flatMap((a, place) => all.slice(place + 1).flatMap((b): [T, T][] => (Math.abs(a.start - b.start) < apart ? [[a, b]] : [])));
}

/** What was held for somebody, or offered, can be had by them: nothing but the clock may take it away, and being asked to wait a little is no refusal. */
export function promises(evidence: Evidence): Finding[] {
  const { hands, wishes } = evidence;
  const byName = new Map(wishes.map((wish) => [wish.name, wish]));
  return tenures(evidence).flatMap(({ kind, what, from, used }): Finding[] => {
    if (kind === 'booking' || !used || used.status === 429) return [];
    const wish = byName.get(used.wish);
    const ends = kind === 'hold' ? 'form' : 'offer';
    const over = hands.some((hand) => hand.ends === ends && hand.endedAt > from && hand.sentAt < (used.endedAt ?? Infinity));
    // After an answer that was lost the clock may have come before the next try.
    if (over || wish?.tries[0] !== used || used.outcome !== 'fail') return [];
    return [{ rule: kind, what: `${kind} ${what} stood, and was refused with ${used.status} to who had it` }];
  });
}
