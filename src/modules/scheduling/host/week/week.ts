import { addDays, dayNumber, weekdayOf } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { isIn } from '../../appointment-state.ts';
import { readUndo, undoText, type HostBlock, type Undo } from '../block.ts';
import type { Taken } from '../drag/fits.ts';
import { calendarDate, dayActs, type HostAppointment } from '../day.ts';
import { partsByDate } from './place.ts';

/** A time at which a host can be booked, as instants. */
export interface OpenTime {
  readonly start: number;
  readonly end: number;
  readonly campus: string;
}

/** One week of one host. */
export interface HostWeek {
  host: { id: string; name: string };
  zone: string;
  /** ISO dates: the calendar's today, and the Monday of the week. */
  today: string;
  monday: string;
  /** Ascending. */
  appointments: readonly HostAppointment[];
  open: readonly OpenTime[];
  /** What takes the time beside them, ascending. */
  blocks: readonly HostBlock[];
  /** Periods that nothing else can have, ascending, by the id of what has them; with the buffers (ms) around each. */
  taken: readonly Omit<Taken, 'what'>[];
  /** What was looked for, soonest first; null when nothing was asked. */
  found: readonly HostAppointment[] | null;
  /** What has become of the messages about the appointment that is opened. */
  told: readonly Told[];
  /** Why it came to this host, where its booker left that open. */
  turn: OwnTurn | null;
}

/** A turn that a host took: among how many, with how much free time in that week, which part of it was theirs, and what had come together before. */
export interface OwnTurn {
  hosts: number;
  freeMinutes: number;
  share: number;
  balance: number;
}

/** One message of an appointment: what it told, by which channel, what became of it, and in which hour. */
export interface Told {
  kind: 'confirmation' | 'change' | 'cancellation' | 'reminder';
  channel: string;
  outcome: 'sent' | 'outdated' | 'no_address' | 'no_channel' | 'refused';
  hour: number;
}

export const weekViews = ['week', 'day', 'list'] as const;
export type WeekView = (typeof weekViews)[number];

/** What was done in the calendar beside what can be done in the day, said on the page that follows. */
export const calendarActs = ['block_added', 'block_moved', 'block_removed', 'moved', 'handed_over', 'day_cancelled'] as const;
export type CalendarAct = (typeof calendarActs)[number];
const weekActs = [...dayActs, ...calendarActs] as const;
type WeekAct = (typeof weekActs)[number];

/** What an address of the calendar asks for. What can't be meant is passed over, never an error. */
export interface WeekAddress {
  view: WeekView;
  /** A date of the week that is shown, or the day; today when absent. */
  from?: string | undefined;
  /** The appointment that is open beside it. */
  open?: string | undefined;
  /** What is looked for. */
  q?: string | undefined;
  done?: WeekAct | undefined;
  /** How that is taken back. */
  undo?: Undo | undefined;
  /** How many were called off. */
  count?: number | undefined;
}

export function readWeekAddress(parameters: URLSearchParams): WeekAddress {
  const [view, done] = [parameters.get('view'), parameters.get('done')];
  const count = Number(parameters.get('count') ?? Number.NaN);
  return {
    view: weekViews.find((each) => each === view) ?? 'week',
    from: calendarDate(parameters.get('from')),
    open: parameters.get('open') ?? undefined,
    q: parameters.get('q')?.trim().slice(0, longestQuestion) || undefined,
    done: weekActs.find((act) => act === done),
    undo: readUndo(parameters.get('undo')) ?? undefined,
    count: Number.isInteger(count) && count >= 0 ? count : undefined
  };
}

/** So much can be asked for in the search. */
export const longestQuestion = 60;

function query({ view, from, open, q, done, undo, count }: WeekAddress): string {
  const parameters = new URLSearchParams();
  if (view !== 'week') parameters.set('view', view);
  for (const [name, value] of Object.entries({ from, open, q, done, undo: undo && undoText(undo), count: count?.toString() }))
    if (value) parameters.set(name, value);
  return parameters.toString();
}

/** The address of the calendar. It begins at what is opened there, or at `at`, an appointment. */
export function weekAddress(address: WeekAddress, at?: string): string {
  const asked = query(address);
  const place = address.open && !address.done ? '#detail' : at ? `#a-${at}` : '';
  return `/week${asked ? `?${asked}` : ''}${place}`;
}

/** A form's action on the same page: `?/name` and what the address asks for, without what was done before. */
export function weekAction(name: string, address: WeekAddress): string {
  const asked = query({ ...address, done: undefined, undo: undefined, count: undefined });
  return `?/${name}${asked ? `&${asked}` : ''}`;
}

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date));

/** The number of a date's week by ISO 8601: the week belongs to the year that has its Thursday. */
export function weekNumber(date: string): number {
  const thursday = addDays(mondayOf(date), 3);
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}

/** The dates before and after that the calendar leads to. */
export function neighbours({ view }: WeekAddress, date: string): { earlier: string; later: string } {
  const step = view === 'day' ? 1 : 7;
  const first = view === 'day' ? date : mondayOf(date);
  return { earlier: addDays(first, -step), later: addDays(first, step) };
}

/** What stands in the columns: all but what was called off, whose time is free again; the list still has it. */
export const inColumns = (appointments: readonly HostAppointment[]): HostAppointment[] =>
  appointments.filter(({ state }) => !isIn(state, 'calledOff'));

/** Something that stands in the calendar. */
export type Entry = { id: string; start: number; end: number; date: string } & (
  | { is: 'appointment'; appointment: HostAppointment }
  | { is: 'block'; block: HostBlock }
);

/** Appointments and blocks as they stand in the calendar, ascending. */
export function entriesOf({ blocks, zone }: Pick<HostWeek, 'blocks' | 'zone'>, appointments: readonly HostAppointment[]): Entry[] {
  const booked = appointments.map((appointment): Entry => {
    const { id, start, end, date } = appointment;
    return { id, start, end, date, is: 'appointment', appointment };
  });
  const blocked = blocks.map((block): Entry => ({
    id: block.id,
    start: block.start,
    end: block.end,
    date: dateIn(block.start, zone),
    is: 'block',
    block
  }));
  return [...booked, ...blocked].sort((a, b) => a.start - b.start);
}

/** Monday to Friday, and of the weekend what has something in it; or the one day. */
export function datesShown({ view }: WeekAddress, week: HostWeek, date: string): string[] {
  if (view === 'day') return [date];
  const dates = Array.from({ length: 7 }, (_, index) => addDays(week.monday, index));
  const has = partsByDate([...inColumns(week.appointments), ...week.blocks, ...week.open], dates, week.zone);
  return dates.filter((each, index) => index < 5 || (has.get(each)?.length ?? 0) > 0);
}
