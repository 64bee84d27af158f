import { addDays, dayNumber } from '#platform/time/date.ts';
import { appointmentStates, isIn, type AppointmentState } from '../appointment-state.ts';
import type { Modality } from '../modality.ts';
import type { HostBlock } from './block.ts';
import type { PracticalNeed } from '../practical-needs.ts';

/** One appointment as its host sees it. */
export interface HostAppointment {
  id: string;
  /** Its calendar day at its campus, ISO date. */
  date: string;
  start: number;
  end: number;
  zone: string;
  state: AppointmentState;
  modality: Modality;
  campus: string;
  room: string;
  /** A nickname, or given name and initial; null when the name has been removed. */
  who: string | null;
  byNickname: boolean;
  language: 'fi' | 'fi-x-selko' | 'sv' | 'en';
  phone: string | null;
  /** Where a video meeting is. */
  video: string | null;
  /** Whether a message can reach them; without an address, or where no mail leaves, only the link tells. */
  canBeTold: boolean;
  needs: readonly PracticalNeed[];
  cancelledBy: 'booker' | 'host' | null;
}

/** A date and a time of it, "9:00", by the wall. */
export interface WallStart {
  date: string;
  from: string;
}

/** Some days of one host, appointments ascending. */
export interface HostDay {
  host: { id: string; name: string };
  /** ISO dates: the calendar's today, and the first day shown. */
  today: string;
  first: string;
  appointments: readonly HostAppointment[];
  /** Sessions that strands have taken their time for, ascending. */
  sessions: readonly DatedBlock[];
}

/** A block with its calendar day at the school, ISO date. */
export type DatedBlock = HostBlock & { date: string };

/** So many days stand on one page. */
export const daysOnPage = 7;

/** What an act of the day led to, said on the page that follows. */
export const dayActs = [...appointmentStates, 'freed'] as const;
export type DayAct = (typeof dayActs)[number];

/** What an address of the day asks for. What can't be meant is passed over, never an error. */
export interface DayAddress {
  /** First day, ISO date. */
  date?: string | undefined;
  /** The appointment that is open beside the list. */
  open?: string | undefined;
  done?: DayAct | undefined;
  /** How many were freed. */
  count?: number | undefined;
}

export function readDayAddress(parameters: URLSearchParams): DayAddress {
  const done = parameters.get('done');
  const count = Number(parameters.get('count'));
  return {
    date: calendarDate(parameters.get('date')),
    open: parameters.get('open') ?? undefined,
    done: dayActs.find((act) => act === done),
    count: Number.isInteger(count) && count > 0 ? count : undefined
  };
}

/** The address of the day; the opened appointment is where the page begins. */
export function dayAddress({ date, open, done, count }: DayAddress): string {
  const parameters = new URLSearchParams();
  if (date) parameters.set('date', date);
  if (open) parameters.set('open', open);
  if (done) parameters.set('done', done);
  if (count) parameters.set('count', String(count));
  const query = parameters.size > 0 ? `?${parameters}` : '';
  return `/today${query}${open && !done ? `#a-${open}` : ''}`;
}

/** A form's action on the same days: `?/name` and what the address asks for. */
export function dayAction(name: string, { date, open }: DayAddress): string {
  const query = dayAddress({ date, open, done: 'booked' }).replace(/^\/today\?|&?done=booked/g, '');
  return `?/${name}${query ? `&${query}` : ''}`;
}

/** A date that the calendar has, between the years in which there can be appointments. */
export function calendarDate(text: string | null): string | undefined {
  if (!text || !/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
  try {
    dayNumber(text);
    return text;
  } catch {
    return undefined;
  }
}

/** One line of a day: an appointment, or a session. */
export type DayLine = { id: string; start: number } & (
  | { is: 'appointment'; appointment: HostAppointment }
  | { is: 'session'; session: DatedBlock }
);

/** What there is by day, ascending: today always when it is among the days, other days when they have something. */
export function daysOf(day: HostDay): { date: string; lines: DayLine[] }[] {
  const dates = Array.from({ length: daysOnPage }, (_, index) => addDays(day.first, index));
  const lines = [
    ...day.appointments.map((appointment): DayLine => ({ id: appointment.id, start: appointment.start, is: 'appointment', appointment })),
    ...day.sessions.map((session): DayLine => ({ id: session.id, start: session.start, is: 'session', session }))
  ].sort((a, b) => a.start - b.start);
  return dates
    .map((date) => ({ date, lines: lines.filter((line) => (line.is === 'session' ? line.session : line.appointment).date === date) }))
    .filter((each) => each.lines.length > 0 || each.date === day.today);
}

/** Where "now" stands among a day's lines: before the first that has not begun. */
export function placeOfNow(lines: readonly { readonly start: number }[], now: number): number {
  const next = lines.findIndex(({ start }) => start > now);
  return next < 0 ? lines.length : next;
}

/** Coming bookings without a name: those that a host may doubt. */
export function doubtable(day: HostDay, now: number): HostAppointment[] {
  return day.appointments.filter(({ byNickname, state, start }) => byNickname && isIn(state, 'open') && start > now);
}
