import { disclosable, roundedShare } from '#modules/anonymity/index.ts';

/** By what the figures are told apart, one at a time. */
export type Side = 'campus' | 'modality' | 'language';

/** What was counted of one campus, way or language (`key`) in a month, or of the whole. Days and minutes as scheduling counts them. */
export interface Counted {
  key: string;
  meetings: number;
  remote: number;
  minutes: number;
  medianDays: number;
  p90Days: number;
}

/** How long one had to wait for the first free time on the month's school days, and how long hosts were open. */
export interface Waited {
  key: string;
  days: number;
  medianMinutes: number | null;
  p90Minutes: number | null;
  openMinutes: number;
}

/** A wait: in days with one decimal, or that there was nothing to be had. */
export type Wait = number | 'none';

/** One line as it may be said; null: not counted, or too few. */
export interface Line {
  key: string;
  /** Days from booking to the meeting, with one decimal. */
  meeting: { median: number; p90: number } | null;
  /** Days from any moment to the first free time. */
  firstFree: { median: Wait; p90: Wait } | null;
  /** Per cent by fives, from 5 to 95. */
  remote: number | null;
  meetings: number | null;
  /** Meetings for each hundred who study there. */
  perHundred: number | null;
  /** Booked of the open time, in per cent. */
  load: number | null;
}

export interface EqualAccess {
  whole: Line;
  sides: Record<Side, Line[]>;
  gap: Gap | null;
}

/** The campuses with the shortest and the longest way from booking to the meeting, and how many times the one the other is. */
export interface Gap {
  best: string;
  worst: string;
  times: number;
}

interface Month {
  whole: Counted | null;
  counted: Record<Side, readonly Counted[]>;
  waited: Record<Side | 'whole', readonly Waited[]>;
  /** Campus → how many study there. */
  students: ReadonlyMap<string, number>;
  /** What lines there are, though nothing was counted of them. */
  keys: Record<Side, readonly string[]>;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * A month's figures as they may be published. Each side is a hierarchy of its own under the same whole: a line is shown where `disclosable` lets it be.
 * Waits for the first free time are about no person and are always shown.
 */
export function equalAccess(month: Month): EqualAccess {
  const all = month.whole?.meetings ?? 0;
  const root = { id: '', parent: null, count: all };
  const everybody = [...month.students.values()].reduce((sum, one) => sum + one, 0);
  const linesOf = (side: Side): Line[] => {
    const shown = disclosable([root, ...month.counted[side].map(({ key, meetings }) => ({ id: key, parent: '', count: meetings }))]);
    return month.keys[side].map((key) =>
      lineOf({
        key,
        counted: shown.has(key) ? month.counted[side].find((one) => one.key === key) : undefined,
        waited: month.waited[side].find((one) => one.key === key),
        students: side === 'campus' ? (month.students.get(key) ?? 0) : null,
        hasLoad: side === 'campus',
        hasShare: side !== 'modality'
      })
    );
  };
  const sides = { campus: linesOf('campus'), modality: linesOf('modality'), language: linesOf('language') };
  const counted = disclosable([root]).has('') ? (month.whole ?? undefined) : undefined;
  const whole = lineOf({ key: '', counted, waited: month.waited.whole[0], students: everybody, hasLoad: true, hasShare: true });
  return { whole, sides, gap: gapOf(sides.campus) };
}

function lineOf(of: {
  key: string;
  counted: Counted | undefined;
  waited: Waited | undefined;
  students: number | null;
  hasLoad: boolean;
  hasShare: boolean;
}): Line {
  const { key, counted, waited, students } = of;
  const wait = (minutes: number | null): Wait => (minutes === null ? 'none' : tenth(minutes / 1440));
  const open = waited?.openMinutes ?? 0;
  return {
    key,
    meeting: counted ? { median: tenth(counted.medianDays), p90: tenth(counted.p90Days) } : null,
    firstFree: waited ? { median: wait(waited.medianMinutes), p90: wait(waited.p90Minutes) } : null,
    remote: counted && of.hasShare ? roundedShare(counted.remote, counted.meetings) : null,
    meetings: counted?.meetings ?? null,
    perHundred: counted && students ? tenth((counted.meetings / students) * 100) : null,
    load: counted && of.hasLoad && open > 0 ? Math.round((counted.minutes / open) * 100) : null
  };
}

/** The gap between campuses, of those that are shown; null where fewer than two are, or the best one waits for nothing. */
export function gapOf(campuses: readonly Line[]): Gap | null {
  const shown = campuses.flatMap(({ key, meeting }) => (meeting ? [{ key, days: meeting.median }] : [])).sort((a, b) => a.days - b.days);
  const [best, worst] = [shown[0], shown.at(-1)];
  if (!best || !worst || shown.length < 2 || best.days <= 0) return null;
  return { best: best.key, worst: worst.key, times: tenth(worst.days / best.days) };
}
