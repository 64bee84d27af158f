import { addDays, isDate, weekdayOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { MODALITIES, type Modality } from '../modality.ts';
import type { FreeTime } from './offer.ts';
import { readTimeValue, timeValue } from './time-value.ts';
import { twoTimes } from '../forms.ts';

/** What the times are chosen by; absent: any. */
export interface TimesChoice {
  campus?: string | undefined;
  modality?: Modality | undefined;
  host?: string | undefined;
  language?: string | undefined;
  from?: string | undefined;
  /** A date of which all times are shown. */
  day?: string | undefined;
  /** The host who keeps what is moved, where they are free; not part of an address. */
  keeps?: string | undefined;
}

export interface TimesSource {
  service: { id: string };
  hosts: readonly { id: string; name: string; languages: readonly string[] }[];
  campuses: readonly { id: string; slug: string; name: string; zone: string }[];
  rooms: readonly { hostId: string; campusId: string; room: string }[];
  times: readonly FreeTime[];
  /** Whose turn it is of hosts who are free at a start; without it the first of them. */
  turn?: ((start: number, hosts: readonly string[]) => string) | undefined;
}

/** One free time as its card shows it. */
export interface TimeCard {
  value: string;
  start: number;
  zone: string;
  hostName: string;
  campusName: string;
  room: string;
  modality: Modality;
  /** Other ways in which this very time could be held. */
  others: readonly Modality[];
}

export interface TimesDay {
  date: string;
  cards: TimeCard[];
  /** How many more times the day has than are shown. */
  more: number;
  /** Where else there are times on a day without one: by any way of meeting at a distance, and on other campuses. */
  elsewhere: { remote: number; otherCampuses: number };
}

/** Characters of a value in an address: a time's own are some 130. */
const longest = 200;
const daysShown = 7;
const cardsShown = 9;

/** Whether a time is among those chosen; the host's languages are looked up. */
function fits(time: FreeTime, choice: TimesChoice, source: TimesSource): boolean {
  if (choice.campus && source.campuses.find((campus) => campus.id === time.campusId)?.slug !== choice.campus) return false;
  if (choice.modality && !time.modalities.includes(choice.modality)) return false;
  if (choice.host && time.hostId !== choice.host) return false;
  if (choice.language && !source.hosts.find((host) => host.id === time.hostId)?.languages.includes(choice.language)) return false;
  return true;
}

/**
 * Where no host is chosen, one time for all hosts who are free at a place, at once and in one way: that of the host whose turn it is, or who keeps what is
 * moved. Another host is one tap away, by choosing them.
 */
function oneForAll(times: readonly FreeTime[], choice: TimesChoice, { turn }: TimesSource): FreeTime[] {
  if (choice.host) return [...times];
  const wayOf = (time: FreeTime) => (choice.modality && time.modalities.includes(choice.modality) ? choice.modality : time.modalities[0]);
  const groups = Map.groupBy(times, (time) => `${time.start} ${time.campusId} ${wayOf(time)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const kept = group.find(({ hostId }) => hostId === choice.keeps);
    const whose = turn?.(first.start, [...new Set(group.map(({ hostId }) => hostId))]);
    return kept ?? group.find(({ hostId }) => hostId === whose) ?? first;
  });
}

/** A card of a time; its way of meeting is the chosen one, else the first that it has. */
export function cardOf(time: FreeTime, source: TimesSource, wanted?: Modality): TimeCard | null {
  const host = source.hosts.find((each) => each.id === time.hostId);
  const campus = source.campuses.find((each) => each.id === time.campusId);
  const modality = wanted && time.modalities.includes(wanted) ? wanted : time.modalities[0];
  if (!host || !campus || !modality) return null;
  return {
    value: timeValue({ service: source.service.id, host: host.id, campus: campus.id, modality, start: time.start }),
    start: time.start,
    zone: campus.zone,
    hostName: host.name,
    campusName: campus.name,
    room: source.rooms.find((room) => room.hostId === host.id && room.campusId === campus.id)?.room ?? '',
    modality,
    others: time.modalities.filter((each) => each !== modality)
  };
}

/**
 * The days of a page of times: from the first with a chosen time (or `from`) a week on, each with its first cards, and for a day whose chosen
 * times are none, how many there are elsewhere. Days without any time at all are left out.
 */
export function daysOfTimes(source: TimesSource, choice: TimesChoice): { days: TimesDay[]; later: string | null; total: number } {
  const chosen = source.times.filter((time) => fits(time, choice, source));
  const counted = oneForAll(chosen, choice, { ...source, turn: undefined }).length;
  const dateOf = (time: FreeTime) => dateIn(time.start, source.campuses.find((campus) => campus.id === time.campusId)?.zone ?? houseZone);
  const byDate = Map.groupBy(chosen, dateOf);
  const allByDate = Map.groupBy(source.times, dateOf);
  const first = choice.from ?? [...byDate.keys()].sort()[0] ?? [...allByDate.keys()].sort()[0];
  if (!first) return { days: [], later: null, total: 0 };
  const end = addDays(first, daysShown);
  const days: TimesDay[] = [];
  for (const date of [...allByDate.keys()].sort()) {
    if (date < first || date >= end) continue;
    const cards = oneForAll(byDate.get(date) ?? [], choice, source).flatMap((time) => cardOf(time, source, choice.modality) ?? []);
    // One more is shown rather than hidden behind a link.
    const shown = choice.day === date || cards.length === cardsShown + 1 ? cards.length : cardsShown;
    const others = cards.length > 0 ? [] : (allByDate.get(date) ?? []);
    days.push({
      date,
      cards: cards.slice(0, shown),
      more: Math.max(0, cards.length - shown),
      elsewhere: {
        remote: others.filter((time) => time.modalities.some((modality) => modality !== 'campus')).length,
        otherCampuses: choice.campus ? others.filter((time) => !choice.modality || time.modalities.includes(choice.modality)).length : 0
      }
    });
  }
  const later = [...byDate.keys()].sort().find((date) => date >= end) ?? null;
  return { days, later, total: counted };
}

/** The first time of a choice, as a card. */
export function firstCard(source: TimesSource, choice: TimesChoice = {}): TimeCard | null {
  const first = source.times.find((each) => fits(each, choice, source));
  const [time] = first
    ? oneForAll(
        source.times.filter((each) => each.start === first.start && fits(each, choice, source)),
        choice,
        source
      )
    : [];
  return time ? cardOf(time, source, choice.modality) : null;
}

/** The card of a time that a form or an address names, if it is still free. */
export function cardOfValue(source: TimesSource, value: string | null | undefined): TimeCard | null {
  const asked = value ? readTimeValue(value) : null;
  if (!asked) return null;
  const time = source.times.find(
    (each) =>
      each.start === asked.start && each.hostId === asked.host && each.campusId === asked.campus && each.modalities.includes(asked.modality)
  );
  return time ? cardOf(time, source, asked.modality) : null;
}

/** School days strictly between two dates: Monday to Friday, without those that `isHoliday` names. */
export function schoolDaysBetween(from: string, to: string, isHoliday: (date: string) => boolean): number {
  let count = 0;
  for (let date = addDays(from, 1); date < to; date = addDays(date, 1)) if (weekdayOf(date) <= 5 && !isHoliday(date)) count += 1;
  return count;
}

/** Reads a choice from an address; what it does not know it leaves out, so that an old or broken link still shows times. */
export function choiceFrom(parameters: URLSearchParams): TimesChoice & { service?: string | undefined; time?: string | undefined } {
  const text = (name: string) => parameters.get(name)?.slice(0, longest) || undefined;
  const date = (name: string) => (isDate(text(name) ?? '') ? text(name) : undefined);
  return {
    service: text('service'),
    campus: text('campus'),
    modality: MODALITIES.find((modality) => modality === parameters.get('modality')),
    host: text('host'),
    language: text('language'),
    from: date('from'),
    day: date('day'),
    time: text('time')
  };
}

/** The address of a page of times with some choices changed; null takes one away. */
export function hrefWith(path: string, parameters: URLSearchParams, changes: Record<string, string | null>): string {
  // What is too long to be one of ours is not carried on: the page would hold it in each of its links.
  const next = new URLSearchParams(
    [...parameters].filter(([name, value]) => name !== 'lang' && name !== 'moved' && value.length <= longest)
  );
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}

/**
 * The time chosen in a form whose days have a field each (`time.<date>`): its value, none, or the mistake of two. Without JavaScript nothing takes the mark
 * from the time that the page came with (`before`) when one of another day is chosen: then the other one is meant.
 */
export function chosenTime(values: Record<string, string | string[]>): string | undefined {
  const chosen = new Set(
    Object.entries(values).flatMap(([name, value]) => (name === 'time' || name.startsWith('time.') ? [value].flat() : []))
  );
  if (chosen.size > 1 && typeof values['before'] === 'string') chosen.delete(values['before']);
  return chosen.size > 1 ? twoTimes : [...chosen][0];
}

/** The source of a page of times from what was listed; null when the school offers no service. */
export function timesSource<S extends { id: string }>(
  listed: Omit<TimesSource, 'service'> & { service: S | null }
): (Omit<TimesSource, 'service'> & { service: S }) | null {
  return listed.service ? { ...listed, service: listed.service } : null;
}
