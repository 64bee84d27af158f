import * as v from 'valibot';
import { dayNumber, isDate } from '#platform/time/date.ts';
import { finnishHolidays } from '#platform/time/finnish-holidays.ts';
import { dateIn } from '#platform/time/zone.ts';
import type { DateRange, Shut } from '../free-times/hours.ts';

export const schoolDayKinds = ['term', 'break', 'closing'] as const;
export type SchoolDayKind = (typeof schoolDayKinds)[number];

/** A term, a break or a closing of the school (`campusId` null) or of one campus, from one date to another, both included. */
export interface SchoolDay extends DateRange {
  readonly kind: SchoolDayKind;
  readonly campusId: string | null;
  /** Whether no times are to be had on these dates. A term never closes, a closing always; a break as the school decides. */
  readonly closes: boolean;
}

const holidaysOfYear = new Map<number, readonly Shut[]>();

function holidaysOf(year: number): readonly Shut[] {
  let shut = holidaysOfYear.get(year);
  if (shut === undefined) {
    shut = finnishHolidays(year).map(({ date }) => ({ from: date, to: date, fromMinute: 0, toMinute: 1440, campusId: null }));
    holidaysOfYear.set(year, shut);
  }
  return shut;
}

/**
 * What is shut between two dates: the Finnish holidays by rule (the eves of Midsummer and Christmas with them), and what the school itself has closed. The one
 * reading behind the times that are shown, those that are accepted, and the bookings that a late closing hits.
 */
export function closingsBetween(days: readonly SchoolDay[], from: string, to: string): Shut[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const own = days
    .filter(({ closes }) => closes)
    .map((day): Shut => ({ from: day.from, to: day.to, fromMinute: 0, toMinute: 1440, campusId: day.campusId }));
  return [...years.flatMap(holidaysOf), ...own].filter((shut) => shut.to >= from && shut.from <= to);
}

/** The bookings that lie on a closing's dates, wholly or in part, at its campus. */
export function hitByClosing<Booking extends { start: number; end: number; campusId: string; zone: string }>(
  bookings: readonly Booking[],
  { from, to, campusId, closes }: SchoolDay
): Booking[] {
  if (!closes) return [];
  return bookings.filter((booking) => {
    if (campusId !== null && booking.campusId !== campusId) return false;
    return dateIn(booking.start, booking.zone) <= to && dateIn(booking.end - 1, booking.zone) >= from;
  });
}

const id = v.pipe(v.string(), v.uuid());
const date = v.pipe(v.optional(v.string(), ''), v.check(isDate, 'date_wrong'));

/** A form of the school year; a last day left empty is the first one. `id` is null for what is new. */
export const SchoolDayForm = v.pipe(
  v.object({
    id: v.pipe(
      v.union([v.literal('new'), id]),
      v.transform((given) => (given === 'new' ? null : given))
    ),
    version: v.pipe(v.optional(v.string(), '1'), v.regex(/^\d{1,9}$/), v.transform(Number)),
    kind: v.pipe(v.optional(v.string(), ''), v.picklist(schoolDayKinds, 'kind_needed')),
    name: v.pipe(
      v.optional(v.string(), ''),
      v.trim(),
      v.minLength(1, 'name_needed'),
      v.maxLength(80, 'name_long'),
      v.regex(/^[^\p{Cc}]*$/u, 'name_wrong')
    ),
    start: date,
    end: v.pipe(
      v.optional(v.string(), ''),
      v.check((text) => text === '' || isDate(text), 'date_wrong')
    ),
    campus: v.pipe(
      v.optional(v.string(), ''),
      v.check((text) => text === '' || v.is(id, text), 'campus_needed'),
      v.transform((text) => text || null)
    ),
    closes: v.optional(v.string(), '')
  }),
  v.forward(
    v.partialCheck(
      [['start'], ['end']],
      ({ start, end }) => end === '' || !isDate(start) || !isDate(end) || end >= start,
      'end_before_start'
    ),
    ['end']
  ),
  v.forward(
    v.partialCheck(
      [['start'], ['end']],
      ({ start, end }) => !isDate(start) || !isDate(end) || dayNumber(end) - dayNumber(start) < 400,
      'dates_many'
    ),
    ['end']
  ),
  v.transform(({ start, end, campus, closes, kind, ...rest }) => ({
    ...rest,
    kind,
    from: start,
    to: end || start,
    campusId: campus,
    closes: kind === 'closing' || (kind === 'break' && closes !== '')
  }))
);
