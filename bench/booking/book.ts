import { randomUUID } from 'node:crypto';
import { timeValue } from '#modules/scheduling/index.ts';
import { book } from '#modules/scheduling/server/index.ts';
import { addDays } from '#platform/time/date.ts';
import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import type { Call, System } from '#platform/use-case/index.ts';
import { bookers, horizonDays, numberedId, slotOf, type BenchSchool } from './school.ts';

const zone = 'Europe/Helsinki';

/** The dates from tomorrow on, as far as a booking may be made: holidays are shut. */
const openDates = datesAhead();

function datesAhead(): string[] {
  const today = dateIn(Date.now(), zone);
  const shut = new Set(finnishHolidaysBetween(today, addDays(today, horizonDays)).map(({ date }) => date));
  return Array.from({ length: horizonDays - 1 }, (_, day) => addDays(today, day + 1)).filter((date) => !shut.has(date));
}

/** What one booker books as its n-th: the instant is the wall time's on that date. */
export function formOf(school: BenchSchool, booker: number, n: number, oneHost: boolean) {
  const slot = slotOf(booker, n, oneHost);
  const date = openDates[slot.day] ?? '';
  const start = wallToInstant(date, 8 * 60 + slot.time * 30, zone);
  const [service, host] = [numberedId('service', slot.service), numberedId('host', slot.host)];
  return { time: timeValue({ service, host, campus: school.campus, modality: 'campus', start }), key: randomUUID(), start, service, host };
}

/** A visitor's call, as a page makes it; each booker comes from an address of its own. */
export function callOf(system: System, school: BenchSchool, booker: number): Call {
  const actor = { kind: 'visitor' as const, organisation: school.organisation, person: null, grants: [] };
  const address = Buffer.alloc(32, booker + 1);
  return { system, actor, now: Date.now(), language: 'fi', address, keys: [], request: 'bench' };
}

/** All bookers book for some seconds, one booking after the other. @returns bookings a second. @throws when one is refused: every time is free. */
export async function bookFor(
  system: System,
  school: BenchSchool,
  { seconds, oneHost, from }: { seconds: number; oneHost: boolean; from: number[] }
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  const one = async (booker: number) => {
    for (; performance.now() < until; from[booker] = (from[booker] ?? 0) + 1) {
      const { time, key } = formOf(school, booker, from[booker] ?? 0, oneHost);
      const outcome = await book(callOf(system, school, booker), { time, key });
      if (!outcome.ok) throw new Error(`A free time was refused: ${outcome.refusal.code}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: bookers }, (_, booker) => one(booker)));
  return done / ((performance.now() - began) / 1000);
}
