import * as v from 'valibot';
import { dayNumber, isDate } from '#platform/time/date.ts';
import { MODALITIES } from '../modality.ts';
import { datesBetween, type HoursChange } from './change.ts';
import type { OpenSpan, Span } from './host-hours.ts';

/** How many rows of hours, of breaks and of dates a form has room for; more of them are added by a button that sends the form. */
export const mostRows = 8;
export const mostBreaks = 4;
export const mostRanges = 8;
/** A stretch of dates with hours of its own, or an absence, is at most so long. */
const mostDays = 400;

export const hoursKinds = ['week', 'days', 'absence', 'absence_gone', 'schedule', 'schedule_gone', 'push_gone'] as const;
export type HoursKind = (typeof hoursKinds)[number];

export type SentFields = Readonly<Record<string, string | readonly string[]>>;
type Fields = SentFields;
/** Says what is wrong of a field. */
export type Wrong = (field: string, code: string) => void;

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const text = (fields: Fields, name: string): string => [fields[name] ?? ''].flat()[0]?.trim() ?? '';
export const texts = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

/** Minutes of a time of the clock as people write it, "9.05", "9:05", "905" or "9"; null for what is none. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(clock) ?? [];
  if (hours === undefined) return null;
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 1440 ? total : null;
}

/** A time of the clock as a field of a form holds it: "9.05"; the end of the day is "24.00". A field of text, since a browser's own of times may say AM and PM. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;
}

/** The two ends of a stretch of a day; null when both are empty, or when something is wrong, which is said. */
function span(fields: Fields, from: string, to: string, wrong: Wrong): Span | null {
  const [first, last] = [text(fields, from), text(fields, to)];
  if (first === '' && last === '') return null;
  const [start, end] = [minutesOf(first), minutesOf(last)];
  if (start === null || start === 1440) wrong(from, 'time_wrong');
  if (end === null) wrong(to, 'time_wrong');
  if (start === null || end === null) return null;
  // Midnight, where something ends, is the end of the day.
  const until = end === 0 ? 1440 : end;
  if (until > start) return { from: start, to: until };
  wrong(to, 'end_before_start');
  return null;
}

function openSpans(fields: Fields, wrong: Wrong): OpenSpan[] {
  return Array.from({ length: mostRows }, (_, row) => row).flatMap((row) => {
    const times = span(fields, `from${row}`, `to${row}`, wrong);
    if (!times) return [];
    const campusId = text(fields, `campus${row}`);
    const modalities = MODALITIES.filter((modality) => texts(fields, `ways${row}`).includes(modality));
    if (!uuid.test(campusId)) wrong(`campus${row}`, 'campus_needed');
    if (modalities.length === 0) wrong(`ways${row}`, 'ways_needed');
    return [{ ...times, campusId, modalities }];
  });
}

function breaksIn(fields: Fields, wrong: Wrong): Span[] {
  return Array.from({ length: mostBreaks }, (_, row) => row).flatMap(
    (row) => span(fields, `breakFrom${row}`, `breakTo${row}`, wrong) ?? []
  );
}

/** First and last date; an empty last one means the first alone. */
function range(fields: Fields, from: string, to: string, wrong: Wrong): { from: string; to: string } | null {
  const first = text(fields, from);
  const last = text(fields, to) || first;
  if (!isDate(first)) wrong(from, 'date_wrong');
  if (!isDate(last)) wrong(to, 'date_wrong');
  if (!isDate(first) || !isDate(last)) return null;
  if (last < first) wrong(to, 'end_before_start');
  else if (dayNumber(last) - dayNumber(first) >= mostDays) wrong(to, 'dates_many');
  else return { from: first, to: last };
  return null;
}

const scheduleOf = (fields: Fields, name: string): string | null => {
  const id = text(fields, name);
  return uuid.test(id) ? id : null;
};

/** The hours of a weekday, and of those to which they are copied. */
export function weekChange(fields: Fields, schedule: string | null, wrong: Wrong): Extract<HoursChange, { kind: 'week' }> {
  const open = openSpans(fields, wrong);
  const breaks = breaksIn(fields, wrong);
  const days = [...texts(fields, 'weekday'), ...texts(fields, 'copyTo')].map(Number);
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => days.includes(day));
  if (weekdays.length === 0) wrong('weekday', 'weekday_needed');
  return { kind: 'week', schedule, weekdays, open, breaks: open.length > 0 ? breaks : [] };
}

/** The dates of a form's numbered rows; a row without dates says nothing. */
export function ranges(fields: Fields, wrong: Wrong): { from: string; to: string }[] {
  return Array.from({ length: mostRanges }, (_, row) => row).flatMap((row) =>
    text(fields, `start${row}`) === '' && text(fields, `end${row}`) === '' ? [] : (range(fields, `start${row}`, `end${row}`, wrong) ?? [])
  );
}

const readers: Record<HoursKind, (fields: Fields, wrong: Wrong) => HoursChange | null> = {
  week: (fields, wrong) => weekChange(fields, scheduleOf(fields, 'schedule'), wrong),
  days(fields, wrong) {
    const dates = range(fields, 'start', 'end', wrong);
    const usual = text(fields, 'usual') !== '';
    const open = usual ? [] : openSpans(fields, wrong);
    if (!usual && open.length === 0) wrong('from0', 'hours_needed');
    if (!dates) return null;
    return { kind: 'days', dates: datesBetween(dates.from, dates.to), usual, open, breaks: usual ? [] : breaksIn(fields, wrong) };
  },
  absence(fields, wrong) {
    const dates = range(fields, 'start', 'end', wrong);
    const part = text(fields, 'part') === 'hours' ? span(fields, 'from0', 'to0', wrong) : { from: 0, to: 1440 };
    if (!part && text(fields, 'from0') === '') wrong('from0', 'time_wrong');
    return dates && part ? { kind: 'absence', ...dates, fromMinute: part.from, toMinute: part.to } : null;
  },
  absence_gone: (fields) => ({ kind: 'absence_gone', id: text(fields, 'id') }),
  schedule(fields, wrong) {
    const id = text(fields, 'id');
    const name = text(fields, 'name');
    if (!uuid.test(id)) wrong('id', 'invalid');
    if (name === '') wrong('name', 'name_needed');
    if (name.length > 60) wrong('name', 'name_long');
    if (/\p{Cc}/u.test(name)) wrong('name', 'name_wrong');
    const dates = ranges(fields, wrong);
    return { kind: 'schedule', id, name, dates, like: scheduleOf(fields, 'like') };
  },
  schedule_gone: (fields) => ({ kind: 'schedule_gone', id: text(fields, 'id') }),
  push_gone: (fields) => ({ kind: 'push_gone', push: text(fields, 'push') })
};

/** Whose hours: the actor's own when nobody is named. */
export const HostChoice = v.object({
  host: v.pipe(
    v.optional(v.string(), ''),
    v.check((id) => id === '' || uuid.test(id)),
    v.transform((id) => id || null)
  )
});

/**
 * A form whose rows are numbered fields (`from0`, `to0`, `campus0`, `ways0`), as it was sent: `read` gives what it says, and what is wrong is said of the field.
 */
export function numberedForm<T>(read: (fields: Fields, wrong: Wrong) => T | null) {
  return v.pipe(
    v.record(v.string(), v.union([v.string(), v.array(v.string())])),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const fields = dataset.value;
      let isRight = true;
      const wrong: Wrong = (field, code) => {
        isRight = false;
        addIssue({ message: code, path: [{ type: 'object', origin: 'value', input: fields, key: field, value: fields[field] }] });
      };
      const value = read(fields, wrong);
      return isRight && value !== null ? value : NEVER;
    })
  );
}

/** The version at which a form was opened; what is none is wrong. */
export function versionOf(fields: Fields, wrong: Wrong): number {
  const version = Number(text(fields, 'version') || '1');
  if (!Number.isSafeInteger(version) || version < 1) wrong('version', 'invalid');
  return version;
}

/** A form that changes a host's hours. */
export const HoursForm = numberedForm((fields, wrong) => {
  const kind = hoursKinds.find((each) => each === text(fields, 'kind'));
  const host = text(fields, 'host');
  if (!kind) wrong('kind', 'invalid');
  if (host !== '' && !uuid.test(host)) wrong('host', 'invalid');
  const version = versionOf(fields, wrong);
  const change = kind ? readers[kind](fields, wrong) : null;
  return change && { host: host || null, version, change };
});
