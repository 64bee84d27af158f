import { addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { openings } from './hours.ts';
import type { HostSupply } from './offer.ts';
import { joined, type Interval } from './slots.ts';

// Whose turn it is where a booker leaves open whom they meet. The rule is published: `docs/turns.md`.

/** A host who is free at the time that is wanted. */
export interface Candidate {
  readonly host: string;
  /** How much of the week of the meeting the host has free, in ms. */
  readonly free: number;
  /** Parts of turns that the host has had, less the turns taken. */
  readonly balance: number;
}

/** A candidate's part of one turn, between 0 and 1; the parts of all candidates make 1. */
export interface Part extends Candidate {
  readonly share: number;
}

/**
 * Whose turn it is, and everybody's part of it; at least one candidate. Each turn is shared out among those who are free, by the free time that they have in
 * that week, and goes to whom most has come together for, who then pays for it. Nobody runs ahead of another with the same free time by more than a turn, and who was
 * away had no part in the turns meanwhile, so none is made up for. Of equals it is the one with more free time, then the one whose id comes first.
 */
export function whoseTurn(candidates: readonly Candidate[]): { host: string; parts: Part[] } {
  const all = candidates.reduce((sum, { free }) => sum + free, 0);
  const parts = candidates.map((one): Part => ({ ...one, share: all > 0 ? one.free / all : 1 / candidates.length }));
  const [first] = parts.toSorted(
    (a, b) => rounded(b.balance + b.share) - rounded(a.balance + a.share) || b.free - a.free || (a.host < b.host ? -1 : 1)
  );
  if (!first) throw new Error('A turn is somebody’s');
  return { host: first.host, parts };
}

/** Sums of parts differ in their last digits by the order in which they were added: what is equal to a millionth is equal. */
const rounded = (balance: number) => Math.round(balance * 1e6);

/** The week from Monday in which an instant lies, from now on. */
export function restOfWeek(start: number, zone: string, now: number): Interval {
  const date = dateIn(start, zone);
  const monday = addDays(date, 1 - weekdayOf(date));
  return { start: Math.max(now, dayBounds(monday, zone).start), end: dayBounds(addDays(monday, 6), zone).end };
}

/** How long a host is open in a stretch of time and nothing is there yet, in ms, each moment once; buffers are not counted. */
export function freeTime(host: HostSupply, stretch: Interval): number {
  if (stretch.end <= stretch.start) return 0;
  const open = [...new Set(host.zones.values())].flatMap((zone) =>
    openings(
      host.rows.filter((row) => host.zones.get(row.campusId) === zone),
      zone,
      dateIn(stretch.start, zone),
      dateIn(stretch.end - 1, zone),
      host.cuts
    ).flatMap((opening) => common(opening, stretch))
  );
  // What is taken outside the hours takes nothing of them.
  return lengthOf(open) - lengthOf(open.flatMap((span) => host.busy.flatMap((busy) => common(busy, span))));
}

function common(a: Interval, b: Interval): Interval[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return end > start ? [{ start, end }] : [];
}

const lengthOf = (all: readonly Interval[]) => joined(all).reduce((sum, { start, end }) => sum + end - start, 0);
