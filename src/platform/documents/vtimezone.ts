import { Temporal } from 'temporal-polyfill';

interface Change {
  /** Wall time at which it happens, by the clock before it. */
  wall: Temporal.PlainDateTime;
  from: number;
  to: number;
}

/** Years before and after the event for which a zone's changes are read. */
const around = 3;

/**
 * The VTIMEZONE of an IANA zone (RFC 5545, 3.6.5) as it holds around a year. A rule of every year ("the last Sunday of March") is written as one,
 * since Outlook reads no other kind well; changes that follow no rule are written out one by one.
 * @param year the event's year.
 */
export function vtimezone(zone: string, year: number): string {
  const changes = changesOf(zone, year - around, year + around);
  const blocks = changes.length === 0 ? [fixed(zone, year)] : grouped(changes).flatMap(observances);
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...blocks.flat(), 'END:VTIMEZONE'].join('\r\n');
}

function changesOf(zone: string, first: number, last: number): Change[] {
  const changes: Change[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.PlainDate.from({ year: first, month: 1, day: 1 }).toZonedDateTime(zone);
  for (;;) {
    const before: Temporal.ZonedDateTime = at;
    at = at.getTimeZoneTransition('next');
    if (!at || at.year > last) return changes;
    const from = before.offsetNanoseconds;
    changes.push({
      wall: at.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: from }).toPlainDateTime(),
      from,
      to: at.offsetNanoseconds
    });
  }
}

/** Changes of one kind together: to summer time, to winter time. */
function grouped(changes: Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function observances(changes: Change[]): string[][] {
  const [first] = changes;
  const rule = ruleOf(changes);
  if (first && rule) return [observance(first, rule)];
  return changes.map((change) => observance(change, null));
}

/** The yearly rule that all of a group follow, or null. */
function ruleOf(changes: Change[]): string | null {
  const [first] = changes;
  if (!first || changes.length < 2 * around) return null;
  const { month, dayOfWeek } = first.wall;
  const time = first.wall.toPlainTime();
  const regular = changes.every(
    ({ wall }, index) =>
      wall.year === first.wall.year + index && wall.month === month && wall.dayOfWeek === dayOfWeek && wall.toPlainTime().equals(time)
  );
  if (!regular) return null;
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][dayOfWeek - 1] ?? 'SU';
  const places = new Set(changes.map(({ wall }) => Math.ceil(wall.day / 7)));
  const [place] = places;
  if (changes.every(({ wall }) => wall.day + 7 > wall.daysInMonth)) return `FREQ=YEARLY;BYMONTH=${month};BYDAY=-1${weekday}`;
  return places.size === 1 ? `FREQ=YEARLY;BYMONTH=${month};BYDAY=${place}${weekday}` : null;
}

function observance({ wall, from, to }: Change, rule: string | null): string[] {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${stamp(wall)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    `END:${kind}`
  ];
}

/** A zone whose clocks never change. */
function fixed(zone: string, year: number): string[] {
  const { offsetNanoseconds } = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
  return observance({ wall: Temporal.PlainDateTime.from('1970-01-01T00:00'), from: offsetNanoseconds, to: offsetNanoseconds }, null);
}

function stamp(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function offset(nanoseconds: number): string {
  const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
