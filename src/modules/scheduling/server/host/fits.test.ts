import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, personOf, visitorOf } from '../../../../../tests/school.ts';
import { clockText } from '../../host/block.ts';
import { dayClock } from '../../host/drag/day-clock.ts';
import { isGood, verdictOn, type BoardDay } from '../../host/drag/fits.ts';
import { addBlock, book, moveBlock, moveByHost, readWeek } from '../index.ts';

const date = '2026-11-26';
const day: BoardDay = { ...dayClock(date, 'Europe/Helsinki'), name: '', open: [] };

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

onBothDatabases('where the calendar says that something fits', (ground) => {
  test('the server lets it be put, and nowhere else: meetings with buffers, blocks without, moved about at random', async () => {
    const school = await aSchool(ground(), { stepMinutes: 15, beforeMinutes: 5, afterMinutes: 15 });
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const hour = (utc: string) => aTime(school, `${date}T${utc}:00Z`).value;
    const meetings = [];
    for (const utc of ['07:00', '09:00', '11:30']) meetings.push(valueOf(await book(visitor, { time: hour(utc), key: newRandomId() })).id);
    const blocks = [valueOf(await addBlock(host, { kind: 'travel', date, from: '12:15', until: '13:00' })).id];
    const things = [
      ...meetings.map((id) => ({ id, booked: true, length: 30 })),
      ...blocks.map((id) => ({ id, booked: false, length: 45 }))
    ];
    // Few and fixed: each is an act on the database. Minutes by fives about the others.
    const tries = fc.sample(
      fc.record({ thing: fc.constantFrom(...things), from: fc.integer({ min: 8 * 12, max: 15 * 12 }).map((n) => n * 5) }),
      { numRuns: 40, seed: 7 }
    );
    const seen = new Set<string>();
    for (const { thing, from } of tries) {
      const { taken } = valueOf(await readWeek(host, { date }));
      const board = { now: tuesdayMorning, days: [day], taken: taken.map((one) => ({ ...one, what: '' })) };
      const verdict = verdictOn(board, day, { ...thing, campus: null, from, to: from + thing.length });
      const put = { id: thing.id, date, from: clockText(from) };
      const outcome = thing.booked ? await moveByHost(host, put) : await moveBlock(host, { ...put, until: clockText(from + thing.length) });
      expect([clockText(from), thing.booked, outcome.ok ? 'put' : outcome.refusal.code]).toEqual([
        clockText(from),
        thing.booked,
        isGood(verdict) ? 'put' : 'period_meets'
      ]);
      seen.add(verdict.is);
    }
    expect([...seen].sort()).toEqual(['closed', 'free', 'meets', 'near']);
  });
});
