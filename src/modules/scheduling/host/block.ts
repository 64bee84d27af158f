import { DAY, MINUTE, isDate } from '#platform/time/date.ts';
import { dateIn, minuteOfDayIn, wallToInstant } from '#platform/time/zone.ts';
import { MODALITIES, type Modality } from '../modality.ts';

/** What a host sets down of their own time beside bookings; the list is all that can be said. */
export const ownBlockKinds = ['travel', 'meeting', 'group', 'own_work', 'break', 'absent', 'walk_in'] as const;
export type OwnBlockKind = (typeof ownBlockKinds)[number];
/** These, and a session that a strand has taken the time for. The database knows the same words. */
export const blockKinds = [...ownBlockKinds, 'session'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Time of a host that is taken by something else than a booking. */
export interface HostBlock {
  id: string;
  kind: BlockKind;
  /** Instants, ms. */
  start: number;
  end: number;
  /** Which session of a strand has the time: it is moved and called off by the strand alone. */
  session: string | null;
  /** Of a walk-in and of a session: where and how. */
  campus: { id: string; name: string } | null;
  modality: Modality | null;
}

/** What the strand of a session says of it: what it is called, and where it is moved and called off. */
export interface SessionLink {
  title: string;
  href: string;
}

/** The same by session; what no strand knows (any more) has none. */
export type SessionLinks = ReadonlyMap<string | null, SessionLink>;

/** A period as a form says it: a date, and two times of it, "9:00". */
export interface WallPeriod {
  date: string;
  from: string;
  until: string;
}

const clock = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** Minutes of the day of a time as people write it, "9.30" or "09:30"; null when it is none. */
export function minuteOf(text: string): number | null {
  const [, hours, minutes] = clock.exec(text.trim()) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** "09:30", as a form's field of a time has it. */
export const clockText = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;

/** What a form says of a period, as instants; one that ends at 0:00 ends with its date. Null when it is none. */
export function instantsOf({ date, from, until }: WallPeriod, zone: string): { start: number; end: number } | null {
  const [first, last] = [minuteOf(from), minuteOf(until)];
  if (!isDate(date) || first === null || last === null) return null;
  const start = wallToInstant(date, first, zone);
  const end = wallToInstant(date, last === 0 ? DAY / MINUTE : last, zone);
  return end > start ? { start, end } : null;
}

/** The same backwards: how a form says it. */
export function wallOf({ start, end }: { start: number; end: number }, zone: string): WallPeriod {
  return { date: dateIn(start, zone), from: clockText(minuteOfDayIn(start, zone)), until: clockText(minuteOfDayIn(end, zone)) };
}

/** What the form of a new block begins with: what the address says, else half an hour from now on, by five minutes. */
export function quickPeriod(parameters: URLSearchParams, now: number, zone: string): WallPeriod {
  const [date, from, until] = [parameters.get('date') ?? '', parameters.get('from') ?? '', parameters.get('until') ?? ''];
  const step = 5 * MINUTE;
  const start = Math.floor(now / step) * step;
  const quick = wallOf({ start, end: start + 30 * MINUTE }, zone);
  return {
    date: isDate(date) ? date : quick.date,
    ...(minuteOf(from) !== null && minuteOf(until) !== null ? { from, until } : { from: quick.from, until: quick.until })
  };
}

/** A way by which a block was changed can be taken back, as an address carries it. */
export type Undo =
  | { act: 'remove'; id: string }
  | ({ act: 'move'; id: string } & WallPeriod)
  | { act: 'move_back'; id: string; date: string; from: string; campus: string }
  | ({ act: 'add'; kind: OwnBlockKind; campus: string; modality: string } & WallPeriod);

/** An undo as one word of an address. */
export function undoText(undo: Undo): string {
  if (undo.act === 'remove') return `remove~${undo.id}`;
  if (undo.act === 'move_back') return ['move_back', undo.id, undo.date, undo.from, undo.campus].join('~');
  const period = [undo.date, undo.from, undo.until];
  return (undo.act === 'move' ? ['move', undo.id, ...period] : ['add', undo.kind, ...period, undo.campus, undo.modality]).join('~');
}

const id = /^[0-9a-f-]{36}$/;

/** What such a word means; null for what none of ours says. */
export function readUndo(text: string | null): Undo | null {
  const [act, first = '', ...rest] = text?.split('~') ?? [];
  if (act === 'remove') return id.test(first) && rest.length === 0 ? { act, id: first } : null;
  const [date = '', from = '', until = '', campus = '', modality = ''] = rest;
  if (!isDate(date) || minuteOf(from) === null) return null;
  if (act === 'move_back') return id.test(first) && id.test(until) ? { act, id: first, date, from, campus: until } : null;
  if (minuteOf(until) === null) return null;
  if (act === 'move') return id.test(first) ? { act, id: first, date, from, until } : null;
  const kind = ownBlockKinds.find((each) => each === first);
  if (act !== 'add' || !kind || (campus !== '' && !id.test(campus))) return null;
  return { act, kind, date, from, until, campus, modality: MODALITIES.find((each) => each === modality) ?? '' };
}
