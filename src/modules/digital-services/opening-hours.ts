import { isPublicHoliday } from '#platform/time/finnish-holidays.ts';

/**
 * Opening hours in the small part of OpenStreetMap's opening_hours form that the register uses: `24/7`, or rules split by ";" of
 * days and times ("Mo-Fr 12:00-18:00", "Mo,We 09:00-11:00,13:00-15:00", times alone for every day, "We off", "PH off"), a later rule
 * replacing an earlier one for its days. Whatever else stands there makes the whole unknown: a service is never called
 * closed because a reader did not understand it. Pure and small, since the page without network reads it too.
 */
export interface Hours {
  /** For each weekday, Monday first, its open times in minutes of the day; an end over 1440 reaches into the next day. */
  week: readonly (readonly Span[])[];
  /** Shut on public holidays. */
  holidaysOff: boolean;
}

export interface Span {
  from: number;
  to: number;
}

/** What can be said of an hour: open (until a minute of a day so many days on, or without end), shut until then, or not known. */
export type OpenState = { is: 'open'; until?: Moment } | { is: 'closed'; opens: Moment } | { is: 'unknown' };

export interface Moment {
  /** Days from today: 0 is today. */
  days: number;
  /** Minutes of that day, 0–1440. */
  minute: number;
}

/** A moment on the wall of the service's zone. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  minute: number;
}

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const dayMinutes = 1440;

/** Reads hours; `undefined` when they are blank or say something that this reader does not know. */
export function readHours(text: string): Hours | undefined {
  const trimmed = text.trim();
  if (trimmed === '24/7') return { week: weekdays.map(() => [{ from: 0, to: dayMinutes }]), holidaysOff: false };
  const week: Span[][] = weekdays.map(() => []);
  let holidaysOff = false;
  for (const rule of trimmed.split(';').map((part) => part.trim())) {
    if (rule === 'PH off') {
      holidaysOff = true;
      continue;
    }
    const [, days, times] = /^(?:((?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Za-z,-]*)\s+)?(off|[\d:,-]+)$/u.exec(rule) ?? [];
    const on = days === undefined ? weekdays.map((_, index) => index) : readDays(days);
    const spans = times === 'off' ? [] : readTimes(times ?? '');
    if (on === undefined || spans === undefined) return undefined;
    for (const day of on) week[day] = spans;
  }
  return week.some((spans) => spans.length > 0) ? { week, holidaysOff } : undefined;
}

function readDays(text: string): number[] | undefined {
  const found: number[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, ...rest] = part.split('-');
    const from = weekdays.indexOf(first);
    const to = weekdays.indexOf(last);
    if (from < 0 || to < 0 || rest.length > 0) return undefined;
    for (let step = 0; step <= (to - from + 7) % 7; step += 1) found.push((from + step) % 7);
  }
  return found;
}

function readTimes(text: string): Span[] | undefined {
  const found: Span[] = [];
  for (const part of text.split(',')) {
    const [, h1, m1, h2, m2] = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/u.exec(part) ?? [];
    const from = Number(h1) * 60 + Number(m1);
    const to = Number(h2) * 60 + Number(m2);
    // NaN compares false, so what did not match fails here too. "22:00-02:00" reaches over midnight.
    if (!(from < dayMinutes && to <= dayMinutes) || from === to) return undefined;
    found.push({ from, to: to > from ? to : to + dayMinutes });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Whether it is open at a wall time, and when that changes. Looks two weeks ahead; nothing found there is "unknown". */
export function openState(hours: Hours | undefined, now: WallTime): OpenState {
  if (hours === undefined) return { is: 'unknown' };
  const today = Date.UTC(now.year, now.month - 1, now.day);
  const spans: Span[] = [];
  for (let days = -1; days <= 14; days += 1) {
    for (const { from, to } of spansOf(hours, today + days * 86_400_000)) {
      const last = spans.at(-1);
      const start = days * dayMinutes + from;
      const end = days * dayMinutes + to;
      if (last !== undefined && start <= last.to) last.to = Math.max(last.to, end);
      else spans.push({ from: start, to: end });
    }
  }
  const next = spans.find(({ to }) => to > now.minute);
  if (next === undefined) return { is: 'unknown' };
  if (next.from > now.minute) return { is: 'closed', opens: moment(next.from) };
  // Open for two weeks on end is open always.
  return next.to >= 14 * dayMinutes ? { is: 'open' } : { is: 'open', until: moment(next.to, 'end') };
}

function spansOf({ week, holidaysOff }: Hours, midnight: number): readonly Span[] {
  const date = new Date(midnight);
  if (holidaysOff && isPublicHoliday(date.toISOString().slice(0, 10))) return [];
  return week[(date.getUTCDay() + 6) % 7] ?? [];
}

/** An end at midnight is said of the day that ends ("klo 24"), a start of the day that begins. */
function moment(minutes: number, kind?: 'end'): Moment {
  const days = Math.floor((minutes - (kind === 'end' ? 1 : 0)) / dayMinutes);
  return { days, minute: minutes - days * dayMinutes };
}

/** The wall time of an instant in a zone. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric'
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day'), minute: part('hour') * 60 + part('minute') };
}
