import { addDays, weekdayOf } from '#platform/time/date.ts';
import { without, type DateRange } from '../../free-times/hours.ts';
import { joined } from '../../free-times/slots.ts';
import type { HostHours, HostRow, HostSchedule, ScheduleDates, Span } from '../host-hours.ts';

/** A template as it is given to hosts: rows of the ordinary week at one campus, and the dates on which they count. */
export interface Push {
  readonly id: string;
  readonly name: string;
  readonly campusId: string;
  readonly rows: readonly HostRow[];
  readonly dates: readonly DateRange[];
}

/** A name of a host's week is at most so long. */
const longestName = 60;

/**
 * A host's hours after a template was given to them. On its dates a week of the template's name stands in the place of what counted there, at the template's campus
 * alone: hours at other campuses go on, and the template does not lie over them, since nobody is at two places and those campuses may be another coordinator's. Own
 * days and absences stand above it as above any week. Where different weeks counted on the dates, and differ in what goes on elsewhere, there are several of it.
 */
export function pushed(hours: HostHours, push: Push, newId: () => string): HostHours {
  const dates = joinedDates(push.dates);
  const taken = hours.dates.flatMap(({ schedule, ...range }) => shared(range, dates).map((part) => ({ schedule, ...part })));
  const kept = hours.dates.flatMap(({ schedule, ...range }) => outside(range, dates).map((part) => ({ schedule, ...part })));
  const weeks = new Map<string, { rows: Omit<HostRow, 'id' | 'schedule'>[]; dates: DateRange[]; replaced: ScheduleDates[] }>();
  const add = (base: string | null, counts: readonly DateRange[]) => {
    if (counts.length === 0) return;
    const rows = rowsOver(hours.rows, base, push);
    const key = JSON.stringify(rows);
    const week = weeks.get(key) ?? { rows, dates: [], replaced: [] };
    weeks.set(key, week);
    week.dates.push(...counts);
    if (base !== null) week.replaced.push(...counts.map((part) => ({ schedule: base, ...part })));
  };
  add(
    null,
    dates.flatMap((range) => outside(range, taken))
  );
  for (const [base, parts] of Map.groupBy(taken, ({ schedule }) => schedule))
    add(
      base,
      parts.map(({ from, to }) => ({ from, to }))
    );
  const after = { schedules: [...hours.schedules], dates: kept, rows: [...hours.rows] };
  for (const week of weeks.values()) {
    const id = newId();
    const name = freeName(push.name, after.schedules);
    after.schedules.push({ id, name, push: push.id, replaced: week.replaced });
    after.dates.push(...joinedDates(week.dates).map((range) => ({ schedule: id, ...range })));
    after.rows.push(...week.rows.map((row) => ({ ...row, id: newId(), schedule: id })));
  }
  return { ...hours, ...after };
}

/** The name, with a number behind it where the host has a week of that name already. */
function freeName(name: string, schedules: readonly { name: string }[]): string {
  const isFree = (one: string) => schedules.every((schedule) => schedule.name !== one);
  for (let number = 1; ; number++) {
    const tail = number === 1 ? '' : ` ${number}`;
    const tried = name.slice(0, longestName - tail.length) + tail;
    if (isFree(tried)) return tried;
  }
}

/** The rows of a week in which a template stands at its campus, over a week of the host (`base`; null: the ordinary one). */
function rowsOver(rows: readonly HostRow[], base: string | null, push: Push): Omit<HostRow, 'id' | 'schedule'>[] {
  const own = rows.filter(({ schedule, weekday }) => schedule === base && weekday !== null);
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    const elsewhere = own.filter((row) => row.kind === 'open' && row.weekday === weekday && row.campusId !== push.campusId);
    const late = own.filter(
      (row) => row.kind === 'open' && row.weekday === ((weekday + 5) % 7) + 1 && row.to < row.from && row.campusId !== push.campusId
    );
    const [open, breaks] = [byKind(push.rows, weekday, 'open'), byKind(push.rows, weekday, 'break')];
    const busy = [...elsewhere.map(({ from, to }) => ({ from, to: to < from ? 1440 : to })), ...late.map(({ to }) => ({ from: 0, to }))];
    if (busy.length === 0) return [...open, ...breaks].map(ofWeek);
    // A break counts on every campus: the template's are taken out of its own hours here, so that they cut nothing of another campus.
    const cuts = [...busy, ...breaks];
    const left = open.flatMap((row) => leftOf(row, cuts).map((span) => ({ ...row, ...span })));
    return [...elsewhere, ...byKind(own, weekday, 'break'), ...left].map(ofWeek);
  });
}

const byKind = (rows: readonly HostRow[], weekday: number, kind: HostRow['kind']) =>
  rows.filter((row) => row.kind === kind && row.weekday === weekday);

const ofWeek = ({ kind, weekday, from, to, campusId, modalities }: HostRow) => {
  return { kind, weekday, date: null, from, to, campusId, modalities };
};

/** What of a stretch of a day is left outside others. */
function leftOf(span: Span, cuts: readonly Span[]): Span[] {
  const interval = ({ from, to }: Span) => ({ start: from, end: to });
  return without([interval(span)], joined(cuts.map(interval))).map(({ start, end }) => ({ from: start, to: end }));
}

/**
 * Hours without some of the schedules. Dates in whose place one of them stood are given back to the week that counted there before, where that is still there; and
 * where another stands in the place of one that goes, it will give back what that one would have.
 */
export function withoutSchedules(hours: HostHours, goes: (schedule: HostSchedule) => boolean): HostHours {
  const gone = new Map(hours.schedules.filter(goes).map((schedule) => [schedule.id, schedule]));
  const left = hours.schedules.filter((schedule) => !gone.has(schedule.id));
  const resolved = ({ schedule, from, to }: ScheduleDates): ScheduleDates[] => {
    const out = gone.get(schedule);
    if (!out) return left.some(({ id }) => id === schedule) ? [{ schedule, from, to }] : [];
    return out.replaced.flatMap((before) =>
      shared({ from, to }, [before]).flatMap((part) => resolved({ schedule: before.schedule, ...part }))
    );
  };
  const dates = Map.groupBy(hours.dates.flatMap(resolved), ({ schedule }) => schedule);
  return {
    ...hours,
    schedules: left.map((schedule) =>
      schedule.replaced.some((before) => gone.has(before.schedule))
        ? { ...schedule, replaced: schedule.replaced.flatMap((before) => (gone.has(before.schedule) ? resolved(before) : [before])) }
        : schedule
    ),
    dates: [...dates].flatMap(([schedule, own]) => joinedDates(own).map((range) => ({ schedule, ...range }))),
    rows: hours.rows.filter(({ schedule }) => schedule === null || !gone.has(schedule))
  };
}

/** Ranges of dates ascending, those that overlap or follow each other as one. */
export function joinedDates(ranges: readonly DateRange[]): DateRange[] {
  const apart: DateRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = apart.at(-1);
    if (last && from <= addDays(last.to, 1)) apart[apart.length - 1] = { from: last.from, to: to > last.to ? to : last.to };
    else apart.push({ from, to });
  }
  return apart;
}

/** What a range of dates has in common with others. */
export function shared({ from, to }: DateRange, others: readonly DateRange[]): DateRange[] {
  return others.flatMap((other) => {
    const part = { from: other.from > from ? other.from : from, to: other.to < to ? other.to : to };
    return part.from <= part.to ? [part] : [];
  });
}

/** What of a range of dates lies in none of the others. */
function outside(range: DateRange, others: readonly DateRange[]): DateRange[] {
  const left: DateRange[] = [];
  let { from } = range;
  for (const part of joinedDates(shared(range, others))) {
    if (part.from > from) left.push({ from, to: addDays(part.from, -1) });
    from = addDays(part.to, 1);
  }
  return from <= range.to ? [...left, { from, to: range.to }] : left;
}

/** One weekday of a host before and after, in some of the dates. */
export interface ChangedDay {
  readonly weekday: number;
  readonly before: readonly HostRow[];
  readonly after: readonly HostRow[];
}

/** Dates on which one week counts before, and the weekdays on which another week then has other rows. */
export interface ChangedWeek {
  /** The week that counts there before; null: the ordinary one. */
  readonly schedule: string | null;
  readonly dates: readonly DateRange[];
  readonly days: readonly ChangedDay[];
}

/** What dates have of a host's weeks before and after a change: by the week that counts before, the weekdays that the dates have and that differ. */
export function compared(before: HostHours, after: HostHours, dates: readonly DateRange[]): ChangedWeek[] {
  const weeks = new Map<string, { schedule: string | null; then: string | null; dates: DateRange[] }>();
  for (const range of joinedDates(dates))
    for (const { schedule, ...part } of weeksOn(before, range))
      for (const { schedule: then, ...date } of weeksOn(after, part)) {
        const key = `${schedule} ${then}`;
        const week = weeks.get(key) ?? { schedule, then, dates: [] };
        weeks.set(key, week);
        week.dates.push(date);
      }
  return [...weeks.values()].map(({ schedule, then, dates: counts }) => ({
    schedule,
    dates: joinedDates(counts),
    days: weekdaysOf(counts)
      .map((weekday) => ({ weekday, before: dayRows(before, schedule, weekday), after: dayRows(after, then, weekday) }))
      .filter((day) => JSON.stringify(day.before.map(ofWeek)) !== JSON.stringify(day.after.map(ofWeek)))
  }));
}

/** Which week counts on which part of some dates. */
function weeksOn({ dates }: HostHours, range: DateRange): { schedule: string | null; from: string; to: string }[] {
  return [
    ...outside(range, dates).map((part) => ({ schedule: null, ...part })),
    ...dates.flatMap(({ schedule, ...own }) => shared(range, [own]).map((part) => ({ schedule, ...part })))
  ];
}

function weekdaysOf(dates: readonly DateRange[]): number[] {
  const has = new Set<number>();
  for (const { from, to } of dates)
    for (let date = from, days = 0; date <= to && days < 7; date = addDays(date, 1), days++) has.add(weekdayOf(date));
  return [...has].toSorted((a, b) => a - b);
}

const dayRows = ({ rows }: HostHours, schedule: string | null, weekday: number) =>
  rows
    .filter((row) => row.weekday === weekday && row.schedule === schedule && row.from !== row.to)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
