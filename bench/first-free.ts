import { firstTimes } from '#modules/scheduling/free-times/first-free.ts';
import { timesOf, type HostSupply, type Terms } from '#modules/scheduling/free-times/offer.ts';
import { listTimes, readWeek } from '#modules/scheduling/server/index.ts';
import { migrate } from '#platform/database/migrate.ts';
import { DAY, HOUR, MINUTE, addDays } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import type { Call, System } from '#platform/use-case/index.ts';
import { startPostgres, type PostgresServer } from '../tests/servers/postgres.ts';
import { inOrganisation } from '../tests/school.ts';
import { connected, systemOn } from './booking/ground.ts';
import { manyHosts, pastBookings, type ManyHosts } from './booking/many-hosts.ts';
import { median } from './median.ts';
import type { Result } from './result.ts';

/**
 * "First free anywhere" over 100, 1,000 and 2,000 hosts × 30 days with limits and busy times: the rule on rows in memory, and the front page's question whole, as the use case
 * asks it of PostgreSQL. The reference is the whole list of times, of which it is the first. A week of ten hosts beside it; and, in the full bench, both with 100,000 and
 * with 10,000,000 past bookings.
 */
const zone = 'Europe/Helsinki';
const counts = [100, 1000, 2000];
export const terms: Terms = {
  length: 30 * MINUTE,
  step: 15 * MINUTE,
  before: 0,
  after: 15 * MINUTE,
  notice: 2 * HOUR,
  horizon: 30 * DAY,
  modalities: ['campus', 'video', 'phone'],
  limits: { dayCount: 6, dayTime: null, weekCount: 20, weekTime: null }
};

/** A Tuesday in term. Everybody is taken for the rest of this week and most of the next, so that the first time is not the first that is looked at. */
const today = '2026-11-24';
export const now = wallToInstant(today, 8 * 60, zone);

/** One list of campuses for all hosts, as the school has it. */
const campusZones = new Map(Array.from({ length: 20 }, (_, place) => [`campus ${place}`, zone]));

export function hostInMemory(place: number): HostSupply {
  const campusId = `campus ${place % 20}`;
  const rows = [1, 2, 3, 4, 5].flatMap((weekday) =>
    [8, 12].map((hour) => ({
      weekday,
      date: null,
      from: hour * 60,
      to: (hour + 3.5) * 60,
      campusId,
      modalities: ['campus', 'video'] as const
    }))
  );
  const busy = Array.from({ length: 30 }, (_, day) =>
    [8, 12].map((hour) => {
      const start = wallToInstant(addDays(today, day), hour * 60, zone);
      // Two thirds of the days are full from the first minute on, the others for an hour.
      return { start, end: start + ((day + place) % 3 < 2 || day < 3 ? 3.5 : 1) * HOUR, before: 0, after: 15 * MINUTE };
    })
  ).flat();
  return {
    hostId: `host ${String(place).padStart(5, '0')}`,
    rows,
    cuts: { breaks: [], shut: [] },
    zones: campusZones,
    busy,
    held: busy.slice(0, 10),
    canMeet: { campus: true, video: true, phone: false },
    unverified: null
  };
}

async function middle(rounds: number, work: (round: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const began = performance.now();
    await work(round);
    // The first half is for the compiler, and for the database's caches.
    if (round >= rounds) times.push(performance.now() - began);
  }
  return median(times);
}

export async function inMemory(): Promise<Result[]> {
  const results: Result[] = [];
  const window = { start: now, end: now + terms.horizon };
  for (const count of counts) {
    const hostsOnce = () => Array.from({ length: count }, (_, place) => hostInMemory(place));
    const hosts = hostsOnce();
    const whole = () => hosts.flatMap((host) => timesOf(terms, host, window, now));
    const all = whole();
    const first = all.reduce((least, { start }) => Math.min(least, start), Infinity);
    const found = firstTimes(terms, hosts, window, now);
    if (found.length === 0 || found.some(({ start }) => start !== first))
      throw new Error('the first times are not those of the whole list');
    // New rows in each round, as each request has them: nothing that was found out about the last ones is of use.
    const rows = Array.from({ length: 20 }, hostsOnce);
    const figure = await middle(10, (round) => firstTimes(terms, rows[round] ?? hosts, window, now));
    const reference = await middle(count > 1000 ? 2 : 4, whole);
    results.push({
      name: `first free anywhere, ${count} hosts × 30 days, rows in memory`,
      figure,
      unit: 'ms',
      reference: `the whole list of their times: ${reference.toFixed(1)} ms`,
      ratio: figure / reference,
      aim: count === 1000 ? 'at most 5 ms' : '',
      met: count === 1000 ? figure <= 5 : null
    });
  }
  return results;
}

async function asked(server: PostgresServer, count: number): Promise<Result[]> {
  return onServer(server, `first_${count}`, count, 0, async (system, school) => {
    const figure = await middle(15, () => theFirst(system, school));
    const reference = await middle(3, () => listTimes(visitorOf(system, school), {}));
    const line: Result = {
      name: `first free anywhere, ${count} hosts, a whole request, PostgreSQL`,
      figure,
      unit: 'ms',
      reference: `the request for the whole list: ${reference.toFixed(0)} ms`,
      ratio: figure / reference,
      aim: count === 1000 ? 'at most 20 ms' : '',
      met: count === 1000 ? figure <= 20 : null
    };
    return count === 1000 ? [line, await weekOfTen(system, school, '')] : [line];
  });
}

async function weekOfTen(system: System, school: ManyHosts, beside: string): Promise<Result> {
  const one = await middle(10, () => readWeek(hostOf(system, school, 0), {}));
  const figure = await middle(5, () => Promise.all(Array.from({ length: 10 }, (_, host) => readWeek(hostOf(system, school, host), {}))));
  return {
    name: `a week of ten hosts${beside}`,
    figure,
    unit: 'ms',
    reference: `a week of one: ${one.toFixed(1)} ms`,
    ratio: figure / one,
    aim: 'at most 10 times',
    met: figure <= 10 * one
  };
}

/** The same with many and with very many past bookings: neither may notice them. */
async function besidePast(server: PostgresServer): Promise<Result[]> {
  const figures: { first: number; week: number }[] = [];
  const many = [100_000, 10_000_000];
  for (const past of many)
    await onServer(server, `past_${past}`, 200, past, async (system, school) => {
      figures.push({
        first: await middle(15, () => theFirst(system, school)),
        week: await middle(10, () => readWeek(hostOf(system, school, 0), {}))
      });
      return [];
    });
  const [few, most] = figures;
  if (!few || !most) return [];
  const line = (name: string, figure: number, reference: number): Result => ({
    name: `${name} with 10,000,000 past bookings`,
    figure,
    unit: 'ms',
    reference: `with 100,000: ${reference.toFixed(1)} ms`,
    ratio: figure / reference,
    aim: 'at most 1.5 times',
    met: figure <= 1.5 * reference
  });
  return [line('first free anywhere, 200 hosts, a whole request,', most.first, few.first), line('a week of one host', most.week, few.week)];
}

async function theFirst(system: System, school: ManyHosts): Promise<void> {
  const listed = await listTimes(visitorOf(system, school), { first: true });
  if (!listed.ok || listed.value.times.length === 0) throw new Error('there is no first time');
}

function visitorOf(system: System, { organisation }: ManyHosts): Call {
  const actor = { kind: 'visitor' as const, organisation, person: null, grants: [] };
  return { system, actor, now: system.clock(), language: 'fi', address: null, keys: [], request: 'bench' };
}

function hostOf(system: System, { organisation, persons }: ManyHosts, place: number): Call {
  const grants = [{ role: 'professional', scope: 'organisation' as const, scopeId: null }];
  const actor = { kind: 'person' as const, organisation, person: persons[place] ?? '', grants };
  return { ...visitorOf(system, { organisation, persons }), actor };
}

async function onServer(
  server: PostgresServer,
  name: string,
  hosts: number,
  past: number,
  work: (system: System, school: ManyHosts) => Promise<Result[]>
): Promise<Result[]> {
  const urls = await server.createDatabase(name);
  const login = decodeURIComponent(new URL(urls.appUrl.replace(/@[^/]*\//, '@localhost/')).username);
  await migrate({ url: urls.ownerUrl }, { login });
  const owner = await connected({ connectionString: urls.ownerUrl });
  const school = await manyHosts(owner, hosts, dateIn(Date.now(), zone));
  await inOrganisation(owner, school.organisation, () => pastBookings(owner, school, past));
  await owner.query('analyze');
  await owner.end();
  const { system, close } = await systemOn({ url: urls.appUrl, pool: 10 });
  try {
    return await work(system, school);
  } finally {
    await close();
  }
}

export async function measure({ full }: { full: boolean }): Promise<Result[]> {
  const results = await inMemory();
  const server = await startPostgres({ fsync: true });
  try {
    for (const count of counts) results.push(...(await asked(server, count)));
    if (full) results.push(...(await besidePast(server)));
    return results;
  } finally {
    await server.stop();
  }
}

if (import.meta.main) console.table(await measure({ full: process.argv.includes('--full') }));
