import { addDays, weekdayOf } from '#platform/time/date.ts';
import type { DateRange } from '../free-times/hours.ts';
import type { HostHours, HostRow, OpenSpan, Span } from './host-hours.ts';
import { withoutSchedules } from './templates/push.ts';

/** One thing that a form changes of a host's hours. */
export type HoursChange =
  /** Some weekdays of the ordinary week (`schedule` null) or of a named one get these hours; without any they are closed. */
  | {
      readonly kind: 'week';
      readonly schedule: string | null;
      readonly weekdays: readonly number[];
      readonly open: readonly OpenSpan[];
      readonly breaks: readonly Span[];
    }
  /** Dates get hours of their own; `usual` takes these away again. */
  | {
      readonly kind: 'days';
      readonly dates: readonly string[];
      readonly usual: boolean;
      readonly open: readonly OpenSpan[];
      readonly breaks: readonly Span[];
    }
  | ({ readonly kind: 'absence'; readonly fromMinute: number; readonly toMinute: number } & DateRange)
  | { readonly kind: 'absence_gone'; readonly id: string }
  /** A named week, new or changed; a new one begins as a copy of another's days (null: the ordinary week's). */
  | {
      readonly kind: 'schedule';
      readonly id: string;
      readonly name: string;
      readonly dates: readonly DateRange[];
      readonly like: string | null;
    }
  | { readonly kind: 'schedule_gone'; readonly id: string }
  /** What came of a coordinator's template goes: the host has again what was there before. */
  | { readonly kind: 'push_gone'; readonly push: string };

/**
 * The hours as they would be after a change. What the change names and is not there (any more) changes nothing. `newId` gives ids for what is new.
 */
export function changed(hours: HostHours, change: HoursChange, newId: () => string): HostHours {
  switch (change.kind) {
    case 'week': {
      const replaced = (row: HostRow) => row.weekday !== null && row.schedule === change.schedule && change.weekdays.includes(row.weekday);
      const added = change.weekdays.flatMap((weekday) => rowsOf(change, { schedule: change.schedule, weekday, date: null }, newId));
      return { ...hours, rows: [...hours.rows.filter((row) => !replaced(row)), ...added] };
    }
    case 'days': {
      const kept = hours.rows.filter((row) => row.date === null || !change.dates.includes(row.date));
      if (change.usual) return { ...hours, rows: kept };
      return {
        ...hours,
        rows: [...kept, ...change.dates.flatMap((date) => rowsOf(change, { schedule: null, weekday: null, date }, newId))]
      };
    }
    case 'absence': {
      const { from, to, fromMinute, toMinute } = change;
      return { ...hours, absences: [...hours.absences, { id: newId(), from, to, fromMinute, toMinute }] };
    }
    case 'absence_gone':
      return { ...hours, absences: hours.absences.filter(({ id }) => id !== change.id) };
    case 'schedule':
      return withSchedule(hours, change, newId);
    case 'schedule_gone':
      return withoutSchedules(hours, ({ id }) => id === change.id);
    case 'push_gone':
      return withoutSchedules(hours, ({ push }) => push === change.push);
  }
}

type Place = Pick<HostRow, 'schedule' | 'weekday' | 'date'>;

function rowsOf({ open, breaks }: { open: readonly OpenSpan[]; breaks: readonly Span[] }, place: Place, newId: () => string): HostRow[] {
  return [
    ...open.map((span): HostRow => ({ id: newId(), kind: 'open', ...place, ...span })),
    ...breaks.map((span): HostRow => ({ id: newId(), kind: 'break', ...place, ...span, campusId: null, modalities: [] }))
  ];
}

function withSchedule(
  hours: HostHours,
  { id, name, dates, like }: Extract<HoursChange, { kind: 'schedule' }>,
  newId: () => string
): HostHours {
  const isNew = hours.schedules.every((schedule) => schedule.id !== id);
  const copied = isNew ? hours.rows.filter((row) => row.weekday !== null && row.schedule === like) : [];
  return {
    ...hours,
    schedules: isNew
      ? [...hours.schedules, { id, name, push: null, replaced: [] }]
      : hours.schedules.map((schedule) => (schedule.id === id ? { ...schedule, name } : schedule)),
    dates: [...hours.dates.filter(({ schedule }) => schedule !== id), ...dates.map(({ from, to }) => ({ schedule: id, from, to }))],
    rows: [...hours.rows, ...copied.map((row) => ({ ...row, id: newId(), schedule: id }))]
  };
}

/** The dates from one to another; of more than one only those from Monday to Friday, unless all lie on a weekend. */
export function datesBetween(from: string, to: string): string[] {
  const all: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) all.push(date);
  const inWeek = all.filter((date) => weekdayOf(date) <= 5);
  return all.length > 1 && inWeek.length > 0 ? inWeek : all;
}

/** Two schedules of the host that share a date: one of them would not count there. Null when none do. */
export function clashOf({ dates, schedules }: HostHours): string | null {
  const ascending = dates.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const second = ascending.find((range, index) => index > 0 && range.from <= (ascending[index - 1]?.to ?? ''));
  return second ? (schedules.find(({ id }) => id === second.schedule)?.name ?? '') : null;
}
