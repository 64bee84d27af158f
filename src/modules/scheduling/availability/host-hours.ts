import type { Cuts, DateRange, HoursRow, Shut, WeekdayBreak } from '../free-times/hours.ts';
import type { Modality } from '../modality.ts';

/** Minutes of a day in wall time; `to` is at most 1440, and where it lies before `from` it means the next day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Minutes in which a host can be met: at (or from) a campus and in some ways. */
export interface OpenSpan extends Span {
  readonly campusId: string;
  readonly modalities: readonly Modality[];
}

/** Hours or a break, of a weekday (1 is Monday) or of a date, one of the two. */
export interface HostRow extends Span {
  readonly id: string;
  readonly kind: 'open' | 'break';
  /** Of which named week a weekday's row is; null: of the ordinary one. */
  readonly schedule: string | null;
  readonly weekday: number | null;
  readonly date: string | null;
  /** Null for a break, which counts on every campus. */
  readonly campusId: string | null;
  readonly modalities: readonly Modality[];
}

/** Dates on which a schedule stands in the place of the ordinary week. Of one host no two of them overlap. */
export interface ScheduleDates extends DateRange {
  readonly schedule: string;
}

/** A named week of a host. */
export interface HostSchedule {
  readonly id: string;
  readonly name: string;
  /** Of which giving of a coordinator's template it came; null: the host's own. */
  readonly push: string | null;
  /** Dates of other weeks of the host in whose place it came: they are given back when it goes. */
  readonly replaced: readonly ScheduleDates[];
}

/** Dates, or the same minutes of each of them, on which a host can't be booked. It has no place for why. */
export interface Absence extends DateRange {
  readonly id: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** All that a host has decided about when they can be booked: one value, so that a change of it can be tried before it is made. */
export interface HostHours {
  readonly schedules: readonly HostSchedule[];
  readonly dates: readonly ScheduleDates[];
  readonly rows: readonly HostRow[];
  readonly absences: readonly Absence[];
}

/** What of a host's hours decides free times: no names, no ids. */
export interface DecidingHours {
  readonly dates: readonly ScheduleDates[];
  readonly rows: readonly Omit<HostRow, 'id'>[];
  readonly absences: readonly Omit<Absence, 'id'>[];
}

/**
 * A host's hours in the form in which the rule of free times takes them. A schedule's rows count on its dates and the ordinary week's on all others; a
 * break of a date is taken out of that date alone. `closings` are the school's: they stand above everything that a host has written.
 */
export function rulesOf({ rows, dates, absences }: DecidingHours, closings: readonly Shut[]): { rows: HoursRow[]; cuts: Cuts } {
  const hours: HoursRow[] = [];
  const breaks: WeekdayBreak[] = [];
  // The school's own list where a host has nothing to add: it is the same for a thousand hosts.
  const own: Shut[] = absences.map((absence) => ({ ...absence, campusId: null }));
  const except = dates.length > 0 ? dates : undefined;
  for (const { kind, schedule, weekday, date, from, to, campusId, modalities } of rows) {
    // Most rows are of a week that no schedule takes the place of.
    if (kind === 'open' && campusId !== null && (date !== null || (schedule === null && !except))) {
      hours.push({ weekday, date, from, to, campusId, modalities });
      continue;
    }
    const when = schedule === null ? [except ? { except } : {}] : dates.filter((range) => range.schedule === schedule).map(validity);
    if (kind === 'break') {
      if (weekday !== null) breaks.push(...when.map((counts) => ({ weekday, from, to, ...counts })));
      else if (date !== null) own.push({ from: date, to: date, fromMinute: from, toMinute: to, campusId: null });
    } else if (campusId !== null) {
      hours.push(...when.map((counts) => ({ weekday, date, from, to, campusId, modalities, ...counts })));
    }
  }
  return { rows: hours, cuts: { breaks, shut: own.length === 0 ? closings : [...closings, ...own] } };
}

const validity = ({ from, to }: DateRange) => ({ validFrom: from, validTo: to });

/** What stands on a weekday of a schedule (null: of the ordinary week), or on a date. */
export function dayOf(
  hours: HostHours,
  day: { schedule: string | null; weekday: number } | { date: string }
): { open: HostRow[]; breaks: HostRow[] } {
  const rows = hours.rows
    .filter((row) => ('date' in day ? row.date === day.date : row.weekday === day.weekday && row.schedule === day.schedule))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  return { open: rows.filter(({ kind, from, to }) => kind === 'open' && from !== to), breaks: rows.filter(({ kind }) => kind === 'break') };
}
