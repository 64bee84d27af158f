import { dateIn } from '#platform/time/zone.ts';
import { hoursFor, openings, type Cuts, type HoursRow } from '../free-times/hours.ts';
import { joined, type Interval } from '../free-times/slots.ts';
import { leaderHours, type LeaderHours } from '../free-times/together.ts';
import type { Modality } from '../modality.ts';

/** What must be known of a booking to see whether hours hold it. */
export interface HeldTime extends Interval {
  readonly id: string;
  readonly campusId: string;
  readonly modality: Modality;
}

/**
 * The bookings that do not lie wholly inside the hours any more: at their campus, in their way to meet. The very openings that free times are
 * made of are asked; buffers need not lie inside them, and so are not looked at.
 * @param zones campus → IANA zone; a booking at a campus without one is outside
 */
export function outsideHours<Booking extends HeldTime>(
  bookings: readonly Booking[],
  { rows, cuts }: { rows: readonly HoursRow[]; cuts: Cuts },
  zones: ReadonlyMap<string, string>
): Booking[] {
  const out = new Set<Booking>();
  for (const [zone, ofZone] of Map.groupBy(bookings, ({ campusId }) => zones.get(campusId))) {
    if (zone === undefined) {
      for (const booking of ofZone) out.add(booking);
      continue;
    }
    const from = dateIn(Math.min(...ofZone.map(({ start }) => start)), zone);
    const to = dateIn(Math.max(...ofZone.map(({ end }) => end)), zone);
    const open = openings(
      rows.filter(({ campusId }) => zones.get(campusId) === zone),
      zone,
      from,
      to,
      cuts
    );
    for (const booking of ofZone) {
      const hours = joined(hoursFor(open, booking.campusId, booking.modality));
      if (!hours.some(({ start, end }) => start <= booking.start && booking.end <= end)) out.add(booking);
    }
  }
  return bookings.filter((booking) => out.has(booking));
}

/** The same of sessions, by the hours in which they can be led: on campus while their leader is there, remotely while they are at work. */
export function sessionsOutside<Session extends HeldTime>(sessions: readonly Session[], hours: LeaderHours): Session[] {
  return sessions.filter((session) => {
    const open = leaderHours(hours, { campusId: session.campusId, isRemote: session.modality !== 'campus' }, session);
    return !open.some(({ start, end }) => start <= session.start && session.end <= end);
  });
}

/** What a change does to bookings: those that lay inside the hours and would not any more, and those that lie outside already. */
export function hitBy<Booking extends { readonly id: string }>(
  before: readonly Booking[],
  after: readonly Booking[]
): { hit: Booking[]; already: Booking[] } {
  const outBefore = new Set(before.map(({ id }) => id));
  return { hit: after.filter(({ id }) => !outBefore.has(id)), already: after.filter(({ id }) => outBefore.has(id)) };
}
