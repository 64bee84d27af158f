import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { dateIn, minuteOfDayIn } from '#platform/time/zone.ts';
import { hoursFor, openings, type HoursRow } from './hours.ts';

const HELSINKI = 'Europe/Helsinki';
const [MONDAY, TUESDAY, FRIDAY, SATURDAY, SUNDAY] = [1, 2, 5, 6, 7];

/** Minutes of a time written as a person writes it. */
function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split('.').map(Number);
  return hours * 60 + minutes;
}

/** A row such as "9–12" on a weekday or a date. */
function row(day: number | string, hours: string, more: Partial<HoursRow> = {}): HoursRow {
  const [from = '', to = ''] = hours.split('–');
  return {
    weekday: typeof day === 'number' ? day : null,
    date: typeof day === 'string' ? day : null,
    from: at(from),
    to: at(to),
    campusId: 'jarvenpaa',
    modalities: ['campus'],
    ...more
  };
}

/** Openings as a person would read them off the wall: date, time, and their real length in hours. */
function read(rows: HoursRow[], fromDate: string, toDate: string, zone = HELSINKI): string[] {
  const clock = (ms: number) => {
    const minute = minuteOfDayIn(ms, zone);
    return `${dateIn(ms, zone)} ${Math.floor(minute / 60)}.${String(minute % 60).padStart(2, '0')}`;
  };
  return openings(rows, zone, fromDate, toDate).map(({ start, end }) => `${clock(start)} ${(end - start) / 3_600_000} h`);
}

test('Hours are rows of local wall time in the campus’s zone, by weekday or by date', () => {
  const rows = [row(MONDAY, '9–12'), row('2026-11-25', '10–11')];
  expect(read(rows, '2026-11-23', '2026-11-30')).toEqual(['2026-11-23 9.00 3 h', '2026-11-25 10.00 1 h', '2026-11-30 9.00 3 h']);
  expect(openings(rows, HELSINKI, '2026-11-23', '2026-11-23')).toEqual([
    { start: Date.UTC(2026, 10, 23, 7), end: Date.UTC(2026, 10, 23, 10), campusId: 'jarvenpaa', modalities: ['campus'] }
  ]);
});

test('a dated row replaces that date’s weekday rows, on every campus of the host', () => {
  const rows = [row(MONDAY, '9–12'), row(MONDAY, '13–15', { campusId: 'lapua' }), row('2026-11-23', '10–11')];
  expect(read(rows, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 10.00 1 h']);
});

test('several dated rows of a date stand side by side', () => {
  const rows = [row(MONDAY, '9–16'), row('2026-11-23', '8–9'), row('2026-11-23', '11–12')];
  expect(read(rows, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 8.00 1 h', '2026-11-23 11.00 1 h']);
});

test('a dated row does not take away what the evening before runs into its date', () => {
  const rows = [row(MONDAY, '22–2'), row('2026-11-24', '0–0')];
  expect(read(rows, '2026-11-24', '2026-11-24')).toEqual(['2026-11-23 22.00 4 h']);
});

test('`from = to` is closed', () => {
  expect(read([row(MONDAY, '9–9')], '2026-11-23', '2026-11-23')).toEqual([]);
  expect(read([row(MONDAY, '9–12'), row('2026-11-23', '0–0')], '2026-11-23', '2026-11-30')).toEqual(['2026-11-30 9.00 3 h']);
});

test('`to` 24:00 is the end of the day', () => {
  expect(read([row(MONDAY, '22–24')], '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 22.00 2 h']);
});

test('`to` before `from` runs into the next day', () => {
  expect(read([row(FRIDAY, '22–2')], '2026-11-27', '2026-11-27')).toEqual(['2026-11-27 22.00 4 h']);
});

test('Rows that overlap or meet are joined', () => {
  const rows = [row(MONDAY, '12–15'), row(MONDAY, '9–12'), row(MONDAY, '14–16'), row(MONDAY, '10–11'), row(MONDAY, '17–18')];
  expect(read(rows, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 9.00 7 h', '2026-11-23 17.00 1 h']);
});

test('Rows that overlap or meet are joined over midnight too, seen from whichever of their days', () => {
  const rows = [row(MONDAY, '22–24'), row(TUESDAY, '0–2'), row(FRIDAY, '20–4'), row(SATURDAY, '3–5')];
  expect(read(rows, '2026-11-23', '2026-11-23')).toEqual(['2026-11-23 22.00 4 h']);
  expect(read(rows, '2026-11-24', '2026-11-24')).toEqual(['2026-11-23 22.00 4 h']);
  expect(read(rows, '2026-11-28', '2026-11-28')).toEqual(['2026-11-27 20.00 9 h']);
});

test('an opening of many days is whole, seen from whichever of them', () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((day) => row(day, '0–24', { validFrom: '2026-09-01', validTo: '2026-11-30' }));
  for (const date of ['2026-09-01', '2026-10-25', '2026-11-30']) {
    expect(read(everyDay, date, date)).toEqual([`2026-09-01 0.00 ${91 * 24 + 1} h`]);
  }
});

test('what never closes has one grid, seen from whichever day', () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map((day) => row(day, '0–24'));
  const [one] = openings(always, HELSINKI, '2026-11-23', '2026-11-23');
  const [later] = openings(always, HELSINKI, '2027-05-03', '2027-05-09');
  expect(one?.start).toBe(Date.UTC(1970, 0, 4, 22));
  expect(later?.start).toBe(one?.start);
  expect(one?.end).toBeGreaterThan(Date.UTC(2027, 10, 1));
});

test('rows of other campuses or other ways to meet are not joined', () => {
  const rows = [
    row(MONDAY, '9–12', { modalities: ['video', 'campus'] }),
    row(MONDAY, '12–13', { modalities: ['campus', 'video'] }),
    row(MONDAY, '13–14', { modalities: ['video'] }),
    row(MONDAY, '13–14', { campusId: 'lapua' })
  ];
  const found = openings(rows, HELSINKI, '2026-11-23', '2026-11-23');
  expect(found.map(({ campusId, modalities }) => `${campusId} ${modalities.join()}`)).toEqual([
    'jarvenpaa campus,video',
    'jarvenpaa video',
    'lapua campus'
  ]);
  expect(hoursFor(found, 'jarvenpaa', 'video')).toHaveLength(2);
  expect(hoursFor(found, 'lapua', 'video')).toEqual([]);
});

test('a row counts from its first date to its last, both included, and the night after the last', () => {
  const rows = [row(MONDAY, '22–1', { validFrom: '2026-11-16', validTo: '2026-11-23' })];
  expect(read(rows, '2026-11-01', '2026-12-31')).toEqual(['2026-11-16 22.00 3 h', '2026-11-23 22.00 3 h']);
});

test('opening and closing become instants by Temporal’s “compatible” rule: a time in the gap moves forward by its length', () => {
  expect(read([row(SUNDAY, '3.30–6')], '2026-03-29', '2026-03-29')).toEqual(['2026-03-29 4.30 1.5 h']);
  expect(read([row(SUNDAY, '2–3.30')], '2026-03-29', '2026-03-29')).toEqual(['2026-03-29 2.00 1.5 h']);
  expect(read([row(SUNDAY, '3–4')], '2026-03-29', '2026-03-29')).toEqual([]);
  expect(read([row(SUNDAY, '3.30–4')], '2026-03-29', '2026-03-29')).toEqual([]);
});

test('of a repeated hour the first is meant', () => {
  expect(read([row(SUNDAY, '3.30–6')], '2026-10-25', '2026-10-25')).toEqual(['2026-10-25 3.30 3.5 h']);
  expect(read([row(SUNDAY, '2–3.30')], '2026-10-25', '2026-10-25')).toEqual(['2026-10-25 2.00 1.5 h']);
  expect(read([row(SUNDAY, '2–4')], '2026-10-25', '2026-10-25')).toEqual(['2026-10-25 2.00 3 h']);
});

test('rows that overlap in the gap, or meet across it, are joined', () => {
  expect(read([row(SUNDAY, '1–4'), row(SUNDAY, '3.30–6')], '2026-03-29', '2026-03-29')).toEqual(['2026-03-29 1.00 4 h']);
  expect(read([row(SUNDAY, '1–3'), row(SUNDAY, '4–6')], '2026-03-29', '2026-03-29')).toEqual(['2026-03-29 1.00 4 h']);
});

test('rows that meet across a gap at midnight are joined, seen from either day', () => {
  const rows = [row('2026-04-23', '22–24'), row('2026-04-24', '1–3')];
  for (const date of ['2026-04-23', '2026-04-24']) {
    expect(read(rows, date, date, 'Africa/Cairo')).toEqual(['2026-04-23 22.00 4 h']);
  }
});

test('a row with neither weekday nor date, or with both, is refused', () => {
  const neither = { ...row(MONDAY, '9–12'), weekday: null };
  const both = { ...row(MONDAY, '9–12'), date: '2026-11-23' };
  for (const wrong of [neither, both, row(0, '9–12'), row(8, '9–12')]) {
    expect(() => openings([wrong], HELSINKI, '2026-11-23', '2026-11-23')).toThrow(RangeError);
  }
});

test('the answer is the same whatever the process’s TZ', () => {
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    import { openings } from ${file('./hours.ts')};
    import { freeStarts } from ${file('./slots.ts')};
    const minute = 60000;
    const service = { length: 45 * minute, step: 25 * minute, before: 0, after: 10 * minute, notice: 60 * minute };
    const rows = [1, 4, 6, 7].map((weekday) => ({ weekday, date: null, from: 1320, to: 330, campusId: 'campus', modalities: ['campus'] }));
    console.log(new Date(0).getTimezoneOffset());
    for (const zone of ['Europe/Helsinki', 'Australia/Lord_Howe']) for (const date of ['2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25']) {
      const noon = Date.parse(date + 'T12:00Z');
      const busy = [{ start: noon - 11 * 3600000, end: noon - 10 * 3600000, before: 0, after: 30 * minute }];
      const window = { start: noon - 86400000, end: noon + 86400000 };
      const free = freeStarts(openings(rows, zone, date, date), busy, service, window, noon - 14 * 3600000);
      console.log(zone, date, free.length > 5, free.join());
    }
  `;
  const [first, ...others] = ['UTC', 'Pacific/Auckland', 'America/St_Johns'].map((tz) => {
    const env = { ...process.env, TZ: tz, NODE_OPTIONS: '' };
    const [offset, ...lines] = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' }).split(
      '\n'
    );
    return { offset, lines };
  });
  expect(first?.lines.filter((line) => line.includes(' true '))).toHaveLength(8);
  expect([first, ...others].map((one) => one?.offset)).toEqual(['0', '-720', '210']);
  for (const other of others) expect(other.lines).toEqual(first?.lines);
}, 60_000);
