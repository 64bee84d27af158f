import { execFileSync } from 'node:child_process';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Both change days of 2026 in three zones, one of which changes by half an hour; with what is skipped and what comes twice, in minutes. */
const CHANGES = [
  { zone: 'Europe/Helsinki', date: '2026-03-29', skipped: [180, 240], repeated: [0, 0] },
  { zone: 'Europe/Helsinki', date: '2026-10-25', skipped: [0, 0], repeated: [180, 240] },
  { zone: 'America/New_York', date: '2026-03-08', skipped: [120, 180], repeated: [0, 0] },
  { zone: 'America/New_York', date: '2026-11-01', skipped: [0, 0], repeated: [60, 120] },
  { zone: 'Australia/Lord_Howe', date: '2026-10-04', skipped: [120, 150], repeated: [0, 0] },
  { zone: 'Australia/Lord_Howe', date: '2026-04-05', skipped: [0, 0], repeated: [90, 120] }
] as const;

/** Each hour and each of its quarters, to the end of the day. */
const MINUTES = Array.from({ length: 97 }, (_, quarter) => quarter * 15);
const ASKED = CHANGES.flatMap(({ zone, date }) => MINUTES.map((minute) => ({ zone, date, minute })));

/** Two values of the process's TZ with changes of their own, one of them on another side of the date line and one off by half an hour. */
const PROCESS_ZONES = ['Pacific/Auckland', 'America/St_Johns'] as const;

/** What a process with that TZ says, in a process of its own (Node reads TZ once): its own offset, then an instant and its way back a line. */
function inProcess(tz: string): { offset: number; instants: number[]; back: string[] } {
  const script = `
    import { dateIn, minuteOfDayIn, wallToInstant } from ${JSON.stringify(new URL('./zone.ts', import.meta.url).href)};
    console.log(new Date(0).getTimezoneOffset());
    for (const { zone, date, minute } of ${JSON.stringify(ASKED)}) {
      const at = wallToInstant(date, minute, zone);
      console.log(at + ' ' + dateIn(at, zone) + ' ' + minuteOfDayIn(at, zone));
    }
  `;
  const env = { ...process.env, TZ: tz, NODE_OPTIONS: '' };
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
  const [offset = '', ...lines] = said.trim().split('\n');
  const split = lines.map((line) => line.indexOf(' '));
  return {
    offset: Number(offset),
    instants: lines.map((line, i) => Number(line.slice(0, split[i]))),
    back: lines.map((line, i) => line.slice((split[i] ?? 0) + 1))
  };
}

let database: PGlite;
let postgres: number[];

beforeAll(async () => {
  database = new PGlite();
  const { rows } = await database.query<{ ms: number }>(
    `select (extract(epoch from (day::date + minute * interval '1 minute') at time zone zone) * 1000)::float8 as ms
     from unnest($1::text[], $2::text[], $3::int[]) with ordinality as asked (zone, day, minute, place) order by place`,
    [ASKED.map(({ zone }) => zone), ASKED.map(({ date }) => date), ASKED.map(({ minute }) => minute)]
  );
  postgres = rows.map(({ ms }) => ms);
}, 60_000);

afterAll(async () => database.close());

test.each(PROCESS_ZONES)(
  'with TZ=%s every hour of both change days in three zones is PostgreSQL’s AT TIME ZONE, the repeated hour left out',
  (tz) => {
    const { offset, instants } = inProcess(tz);
    expect(offset).toBe({ 'Pacific/Auckland': -720, 'America/St_Johns': 210 }[tz]);
    let compared = 0;
    let skipped = 0;
    ASKED.forEach(({ zone, date, minute }, i) => {
      const change = CHANGES.find((one) => one.zone === zone && one.date === date);
      const within = ([from = 0, to = 0]: readonly number[] = []) => minute >= from && minute < to;
      // PostgreSQL takes the second of a repeated hour: it can't be asked there, see the next test.
      if (within(change?.repeated)) return;
      // In the gap both move forward by its length.
      if (within(change?.skipped)) skipped += 1;
      expect([zone, date, minute, instants[i]]).toEqual([zone, date, minute, postgres[i]]);
      compared += 1;
    });
    expect(skipped).toBe(4 + 4 + 2);
    expect(compared).toBe(ASKED.length - (4 + 4 + 2));
  },
  60_000
);

test('of a repeated hour PostgreSQL takes the second and we the first, one length of the change earlier', () => {
  const { instants } = inProcess('UTC');
  ASKED.forEach(({ zone, date, minute }, i) => {
    const change = CHANGES.find((one) => one.zone === zone && one.date === date);
    const [from, to] = change?.repeated ?? [0, 0];
    if (minute >= from && minute < to) expect((postgres[i] ?? 0) - (instants[i] ?? 0)).toBe((to - from) * 60_000);
  });
}, 60_000);

test('the same is said whatever the process’s TZ, there and back', () => {
  const [first, ...others] = ['UTC', ...PROCESS_ZONES].map((tz) => inProcess(tz));
  for (const other of others) {
    expect(other.instants).toEqual(first?.instants);
    expect(other.back).toEqual(first?.back);
  }
  ASKED.forEach(({ zone, date, minute }, i) => {
    const change = CHANGES.find((one) => one.zone === zone && one.date === date);
    const [from, to] = change?.skipped ?? [0, 0];
    const shown = minute >= from && minute < to ? minute + to - from : minute;
    if (shown < 1440) expect(first?.back[i]).toBe(`${date} ${shown}`);
  });
}, 60_000);
