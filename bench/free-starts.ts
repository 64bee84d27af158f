import { openings, type HoursRow, type Opening } from '#modules/scheduling/free-times/hours.ts';
import { plainHours, plainStarts } from '#modules/scheduling/free-times/slots.reference.ts';
import { freeStarts, type Busy, type Interval, type Lengths } from '#modules/scheduling/free-times/slots.ts';
import { MINUTE, addDays } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import type { Result } from './result.ts';

/**
 * Free times of one host over 90 days with 200 busy periods, from rows to starts.
 *
 * Cold: the rows of hours, the busy times and the zone's changes (kept for the life of a process) are there; every opening and closing is
 * computed. Cached: the openings' instants are there too. The reference is the rule written plainly: one Temporal call for each end of
 * each row and date, every start held against every busy time. All three must give the same starts, or there is no result.
 */

const ZONE = 'Europe/Helsinki';
/** With the end of summer time in it. */
const FROM = '2026-09-01';
const DAYS = 90;
const BUSY = 200;
const HOSTS = 20;
const ROUNDS = 200;
const REFERENCE_ROUNDS = 5;

interface Host {
  readonly rows: HoursRow[];
  readonly busy: Busy[];
  readonly openings: Opening[];
}

const to = addDays(FROM, DAYS - 1);
const now = wallToInstant(FROM, 0, ZONE);
const window: Interval = { start: now, end: wallToInstant(to, 1440, ZONE) };
const service: Lengths = { length: 45 * MINUTE, step: 15 * MINUTE, before: 0, after: 15 * MINUTE, notice: 120 * MINUTE };

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A host with mornings and afternoons on weekdays, two exceptions, and busy times of which some lie over each other. */
function host(seed: number): Host {
  const below = numbers(seed);
  const row = (day: Pick<HoursRow, 'weekday' | 'date'>, from: number, until: number): HoursRow => {
    return { ...day, from: from * 60, to: until * 60, campusId: 'campus', modalities: ['campus', 'video'] };
  };
  const rows = [1, 2, 3, 4, 5].flatMap((weekday) => [row({ weekday, date: null }, 8, 11), row({ weekday, date: null }, 12, 16)]);
  rows.push(
    row({ weekday: null, date: addDays(FROM, below(DAYS)) }, 0, 0),
    row({ weekday: null, date: addDays(FROM, below(DAYS)) }, 10, 18)
  );
  const busy = Array.from({ length: BUSY }, (): Busy => {
    const start = wallToInstant(addDays(FROM, below(DAYS)), 8 * 60 + below(96) * 5, ZONE);
    const buffer = below(2) * 15 * MINUTE;
    return { start, end: start + (15 + below(16) * 5) * MINUTE, before: buffer, after: buffer };
  }).sort((a, b) => a.start - b.start);
  return { rows, busy, openings: openings(rows, ZONE, FROM, to) };
}

/** Median over the rounds of one host's time in ms. */
function median(rounds: number, hosts: readonly Host[], act: (host: Host) => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const began = performance.now();
    for (const one of hosts) act(one);
    // The first half is for the compiler.
    if (round >= rounds) times.push((performance.now() - began) / hosts.length);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Measures cold and cached against the reference in this run. Throws when the fast and the plain rule differ. */
export async function measure(): Promise<Result[]> {
  const hosts = Array.from({ length: HOSTS }, (_, i) => host(i + 1));
  const cold = (one: Host) => freeStarts(openings(one.rows, ZONE, FROM, to), one.busy, service, window, now);
  const cached = (one: Host) => freeStarts(one.openings, one.busy, service, window, now);
  const plain = (one: Host) => plainStarts(plainHours(one.rows, ZONE, FROM, to), one.busy, service, window, now);
  for (const one of hosts) {
    const meant = plain(one).join();
    if (meant === '' || cold(one).join() !== meant || cached(one).join() !== meant) throw new Error('the fast and the plain rule differ');
  }

  const reference = median(REFERENCE_ROUNDS, hosts, plain);
  const line = (name: string, figure: number, aim: number): Result => ({
    name,
    figure,
    unit: 'ms',
    reference: `the rule written plainly with Temporal: ${reference.toFixed(2)} ms`,
    ratio: figure / reference,
    aim: `at most ${aim} ms`,
    met: figure <= aim
  });
  return [
    line('free starts, 1 host × 90 days, 200 busy: cold', median(ROUNDS, hosts, cold), 0.24),
    line('free starts, 1 host × 90 days, 200 busy: day bounds cached', median(ROUNDS, hosts, cached), 0.05)
  ];
}

if (import.meta.main) console.table(await measure());
