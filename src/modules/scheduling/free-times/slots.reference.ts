import { Temporal } from 'temporal-polyfill';
import type { Cuts, HoursRow, WeekdayBreak } from './hours.ts';
import type { Limits } from './limits.ts';
import type { Busy, Interval, Lengths } from './slots.ts';

/**
 * The rules of free times once more, slow and obvious, sharing nothing with the fast code: what the tests compare with and what the
 * bench measures against. Rows are of one campus and one set of ways to meet.
 */

const MINUTE = 60_000;

function instant(date: Temporal.PlainDate, minute: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes: minute });
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** Whether a row counts on a date by its dates, written as they are. */
function counts(row: HoursRow | WeekdayBreak, date: string): boolean {
  if ((row.except ?? []).some(({ from, to }) => from <= date && date <= to)) return false;
  return (row.validFrom ?? '0000') <= date && date <= (row.validTo ?? '9999');
}

const none: Cuts = { breaks: [], shut: [] };
const wholeDay = ({ fromMinute, toMinute }: Cuts['shut'][number]) => fromMinute === 0 && toMinute === 1440;

function dates(fromDate: string, toDate: string): Temporal.PlainDate[] {
  const all: Temporal.PlainDate[] = [];
  for (let date = Temporal.PlainDate.from(fromDate); date.toString() <= toDate; date = date.add({ days: 1 })) all.push(date);
  return all;
}

/** Every row of every date as an interval of instants, unjoined and in no order; dates that are shut as a whole have none. One Temporal call for each end. */
export function plainHours(rows: readonly HoursRow[], zone: string, fromDate: string, toDate: string, cuts: Cuts = none): Interval[] {
  const hours: Interval[] = [];
  for (const date of dates(fromDate, toDate)) {
    const written = date.toString();
    if (cuts.shut.some((shut) => wholeDay(shut) && shut.from <= written && written <= shut.to)) continue;
    const dated = rows.filter((row) => row.date === written && counts(row, written));
    const today = dated.length > 0 ? dated : rows.filter((row) => row.weekday === date.dayOfWeek && counts(row, written));
    for (const row of today) {
      if (row.from === row.to) continue;
      const to = row.to < row.from ? row.to + 1440 : row.to;
      hours.push({ start: instant(date, row.from, zone), end: instant(date, to, zone) });
    }
  }
  return hours;
}

/** What is taken out of the hours, as wall times as if in UTC, in no order. A date with rows of its own has none of the weekday's breaks. */
function plainCuts(rows: readonly HoursRow[], fromDate: string, toDate: string, cuts: Cuts): Interval[] {
  return dates(fromDate, toDate).flatMap((date) => {
    const written = date.toString();
    const span = (from: number, to: number) => ({
      start: instant(date, from, 'UTC'),
      end: instant(date, to < from ? to + 1440 : to, 'UTC')
    });
    const shut = cuts.shut.filter(({ from, to }) => from <= written && written <= to);
    const isDated = rows.some((row) => row.date === written && counts(row, written));
    const ownDay = isDated || shut.some(wholeDay);
    const breaks = ownDay ? [] : cuts.breaks.filter((one) => one.weekday === date.dayOfWeek && counts(one, written));
    return [...shut.map((one) => span(one.fromMinute, one.toMinute)), ...breaks.map(({ from, to }) => span(from, to))];
  });
}

/** Joins one pair after the other until none overlaps or meets. */
function plainJoined(hours: readonly Interval[]): Interval[] {
  const apart: Interval[] = [];
  for (const row of hours) {
    let { start, end } = row;
    if (end <= start) continue;
    for (let i = apart.length - 1; i >= 0; i--) {
      const other = apart[i];
      if (other === undefined || other.start > end || other.end < start) continue;
      start = Math.min(start, other.start);
      end = Math.max(end, other.end);
      apart.splice(i, 1);
      i = apart.length;
    }
    apart.push({ start, end });
  }
  return apart.sort((a, b) => a.start - b.start);
}

/** Every start of the grid held against every busy time, as the rule is said. */
export function plainStarts(hours: readonly Interval[], busy: readonly Busy[], service: Lengths, window: Interval, now: number): number[] {
  const free: number[] = [];
  for (const open of plainJoined(hours)) {
    for (let start = open.start; start + service.length <= open.end; start += service.step) {
      const end = start + service.length;
      if (start < window.start || start >= window.end || start < now + service.notice) continue;
      const clear = busy.every((taken) => {
        if (taken.end <= taken.start) return true;
        if (taken.end <= start) return start - taken.end >= Math.max(taken.after, service.before);
        if (end <= taken.start) return taken.start - end >= Math.max(service.after, taken.before);
        return false;
      });
      if (clear) free.push(start);
    }
  }
  return free;
}

function strip(intervals: readonly Interval[]): Set<number> {
  const minutes = new Set<number>();
  for (const one of intervals) for (let at = one.start; at < one.end; at += MINUTE) minutes.add(at);
  return minutes;
}

function every(from: number, to: number, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += MINUTE) if (!holds(at)) return false;
  return true;
}

/**
 * The openings of the dates, whole only if the dates begin and end in closed time: paints the wall's minutes, rubs out what is taken out of them, reads
 * unbroken runs off them, and paints those as instants. `cuts` are those of this campus.
 */
export function minuteHours(rows: readonly HoursRow[], zone: string, fromDate: string, toDate: string, cuts: Cuts = none): Interval[] {
  const asIfUtc = strip(plainHours(rows, 'UTC', fromDate, toDate, cuts));
  for (const minute of strip(plainCuts(rows, fromDate, toDate, cuts))) asIfUtc.delete(minute);
  const wall = (ms: number) => instant(Temporal.PlainDate.from('1970-01-01'), ms / MINUTE, zone);
  const open = strip(runs(asIfUtc).map((run) => ({ start: wall(run.start), end: wall(run.end) })));
  return runs(open);
}

function runs(minutes: Set<number>): Interval[] {
  const sorted = [...minutes].sort((a, b) => a - b);
  const starts = sorted.filter((at) => !minutes.has(at - MINUTE));
  const ends = sorted.filter((at) => !minutes.has(at + MINUTE));
  return starts.map((start, i) => ({ start, end: (ends[i] ?? start) + MINUTE }));
}

/**
 * Asks of every open minute whether somebody could begin then (whole minutes only). Buffers are said as the database's constraints say
 * them: no core may touch another's padded time.
 */
export function minuteStarts(hours: readonly Interval[], busy: readonly Busy[], service: Lengths, window: Interval, now: number): number[] {
  const open = strip(hours);
  const real = busy.filter((taken) => taken.end > taken.start);
  const core = strip(real);
  const padded = strip(real.map((taken) => ({ start: taken.start - taken.before, end: taken.end + taken.after })));
  const free: number[] = [];
  let opening = 0;
  for (const start of [...open].sort((a, b) => a - b)) {
    if (!open.has(start - MINUTE)) opening = start;
    const end = start + service.length;
    if ((start - opening) % service.step !== 0) continue;
    if (start < window.start || start >= window.end || start < now + service.notice) continue;
    if (!every(start, end, (at) => open.has(at) && !padded.has(at))) continue;
    if (!every(start - service.before, end + service.after, (at) => !core.has(at))) continue;
    free.push(start);
  }
  return free;
}

/** The limits of a service as they are said: every meeting of the same date, and of the same week, is looked at anew for each start. */
export function plainLimited(starts: readonly number[], held: readonly Interval[], limits: Limits, length: number, zone: string): number[] {
  const dateOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
  const most = (limit: number | null) => limit ?? Infinity;
  const time = (meetings: readonly Interval[]) => meetings.reduce((sum, { start, end }) => sum + end - start, 0);
  return starts.filter((at) => {
    const date = dateOf(at);
    const day = held.filter(({ start }) => dateOf(start).equals(date));
    const week = held.filter(({ start }) => {
      const other = dateOf(start);
      return other.weekOfYear === date.weekOfYear && other.yearOfWeek === date.yearOfWeek;
    });
    const fitsDay = day.length < most(limits.dayCount) && time(day) + length <= most(limits.dayTime);
    return fitsDay && week.length < most(limits.weekCount) && time(week) + length <= most(limits.weekTime);
  });
}
