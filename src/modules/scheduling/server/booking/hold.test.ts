import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import type { Call } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import {
  aCall,
  aSchool,
  aTime,
  inOrganisation,
  personOf,
  visitorOf,
  wednesdayTen,
  type School,
  type SchoolOptions
} from '../../../../../tests/school.ts';
import { deleteHoldsJob } from '../jobs/booking/delete-holds-when-ended.ts';
import { addBlock, book, cancelDay, hold, listTimes, move, moveByHost, release } from '../index.ts';

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);
interface Row {
  holder_id: string;
  for_good: boolean;
}
const ten = Date.parse(wednesdayTen);
const halfHour = 30 * 60_000;

onBothDatabases('a time that is held while its form is open', (ground) => {
  async function setting(options: SchoolOptions = {}) {
    const school = await aSchool(ground(), options);
    const browser = (): Call => aCall(ground(), visitorOf(school.organisation), { holder: newRandomId() });
    const rows = async () => {
      const text = 'select holder_id, kind, held_for, held_until is null as for_good from claims where organisation_id = $1 order by kind';
      return (await inOrganisation(ground().owner, school.organisation, () => ground().owner.query<Row>(text, [school.organisation]))).rows;
    };
    /** As if so many minutes had gone by on the database's clock. */
    const later = (minutes: number) =>
      inOrganisation(ground().owner, school.organisation, () =>
        ground().owner.query('update claims set held_until = held_until - make_interval(mins => $2) where organisation_id = $1', [
          school.organisation,
          minutes
        ])
      );
    return { school, browser, rows, later, mine: browser(), others: browser() };
  }
  const at = (school: School, start = ten) => ({ time: aTime(school, new Date(start).toISOString()).value });
  const form = (school: School, start = ten) => ({ ...at(school, start), key: newRandomId() });
  const isShown = async (call: Call, start = ten) => {
    const listed = await listTimes(call, {});
    if (!listed.ok) throw new Error(listed.refusal.code);
    return listed.value.times.some((time) => time.start === start);
  };

  test('is free for its own browser and for nobody else, and can be booked by it alone', async () => {
    const { school, mine, others, rows } = await setting();
    expect(codeOf(await hold(mine, at(school)))).toBe('ok');
    expect(await isShown(mine)).toBe(true);
    expect(await isShown(others)).toBe(false);
    expect(codeOf(await book(others, form(school)))).toBe('slot_gone');
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    expect(codeOf(await book(student, form(school)))).toBe('slot_gone');
    expect(codeOf(await book(mine, form(school)))).toBe('ok');
    // Booking takes the hold's place in the same act: what is left is the booking's own.
    expect((await rows()).map(({ for_good }) => for_good)).toEqual([true, true]);
  });

  test('ends by the database’s clock, without a job', async () => {
    const { school, mine, others, rows, later } = await setting();
    await hold(mine, at(school));
    await later(4);
    expect(await isShown(others)).toBe(false);
    await later(1);
    expect(await isShown(others)).toBe(true);
    expect(codeOf(await book(others, form(school)))).toBe('ok');
    expect(codeOf(await book(mine, form(school)))).toBe('slot_gone');
    expect(await rows()).toHaveLength(2);
  });

  test('a browser whose hold has ended has the time when nobody took it meanwhile', async () => {
    const { school, mine, later } = await setting();
    await hold(mine, at(school));
    await later(60);
    expect(codeOf(await book(mine, form(school)))).toBe('ok');
  });

  test('a browser holds one time: another takes the first one’s place, and what is left is let go', async () => {
    const { school, mine, others } = await setting();
    await hold(mine, at(school));
    expect(codeOf(await hold(mine, at(school, ten + halfHour)))).toBe('ok');
    expect(await isShown(others)).toBe(true);
    // Of a time that it holds no more it lets nothing go.
    await release(mine, at(school));
    expect(await isShown(others, ten + halfHour)).toBe(false);
    await release(others, at(school, ten + halfHour));
    expect(await isShown(others, ten + halfHour)).toBe(false);
    await release(mine, at(school, ten + halfHour));
    expect(await isShown(others, ten + halfHour)).toBe(true);
  });

  test('a hold that is refused leaves what the browser held', async () => {
    const { school, mine, others } = await setting();
    await hold(mine, at(school));
    await hold(others, at(school, ten + halfHour));
    expect(codeOf(await hold(mine, at(school, ten + halfHour)))).toBe('slot_gone');
    expect(await isShown(others)).toBe(false);
  });

  test('of many browsers that want one time at once, one holds it', async () => {
    const { school, browser } = await setting();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => hold(browser(), at(school))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('browsers that know nothing of each other hold a third of a day at the most, and the rest can be booked', async () => {
    const { school, browser } = await setting({ hours: [8 * 60, 14 * 60] });
    const eight = Date.parse('2026-11-25T06:00:00Z');
    const starts = Array.from({ length: 12 }, (_, place) => eight + place * halfHour);
    const outcomes: string[] = [];
    for (const start of starts) outcomes.push(codeOf(await hold(browser(), at(school, start))));
    expect(outcomes).toEqual([...Array<string>(4).fill('ok'), ...Array<string>(8).fill('held_enough')]);
    // The next day is another day.
    expect(codeOf(await hold(browser(), at(school, ten + 86_400_000)))).toBe('ok');
    expect(codeOf(await book(browser(), form(school, starts[4])))).toBe('ok');
  });

  test('one time is held six times an hour, by whomever', async () => {
    const { school, browser } = await setting();
    for (let round = 0; round < 6; round++) {
      const one = browser();
      expect(codeOf(await hold(one, at(school)))).toBe('ok');
      await release(one, at(school));
    }
    expect(codeOf(await hold(browser(), at(school)))).toBe('too_many_tries');
    expect(codeOf(await book(browser(), form(school)))).toBe('ok');
  });

  test('what is not offered is not held; a browser without a cookie holds nothing', async () => {
    const { school, mine } = await setting();
    expect(codeOf(await hold(mine, at(school, ten + 1)))).toBe('slot_gone');
    expect(codeOf(await hold({ ...mine, holder: undefined }, at(school)))).toBe('not_found');
  });

  test('buffers stand around what is held as around what is booked', async () => {
    const { school, mine, others } = await setting({ beforeMinutes: 10, afterMinutes: 20, stepMinutes: 10 });
    await hold(mine, at(school));
    expect(await isShown(others, ten + 40 * 60_000)).toBe(false);
    expect(await isShown(others, ten + 50 * 60_000)).toBe(true);
    expect(codeOf(await hold(others, at(school, ten + 50 * 60_000)))).toBe('ok');
    expect(codeOf(await book(mine, form(school)))).toBe('ok');
  });

  test('moving takes what is held too', async () => {
    const { school, mine, others, rows } = await setting();
    const booked = await book(mine, form(school));
    const id = booked.ok ? booked.value.id : '';
    await hold(mine, at(school, ten + halfHour));
    expect(codeOf(await move({ ...mine, keys: [id] }, { id, ...at(school, ten + halfHour) }))).toBe('ok');
    expect(await isShown(others)).toBe(true);
    expect(await rows()).toHaveLength(2);
  });

  test('a form that is open somewhere gives way to the host, and the rest of a day that is called off with it', async () => {
    const { school, mine, others } = await setting();
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    await hold(mine, at(school));
    expect(codeOf(await addBlock(host, { kind: 'meeting', date: '2026-11-25', from: '10:00', until: '11:00' }))).toBe('ok');
    expect(codeOf(await book(mine, form(school)))).toBe('slot_gone');
    await hold(mine, at(school, ten + 86_400_000));
    expect(codeOf(await cancelDay(host, { date: '2026-11-26', reason: 'host_ill' }))).toBe('ok');
    expect(codeOf(await book(mine, form(school, ten + 86_400_000)))).toBe('slot_gone');
    const friday = ten + 2 * 86_400_000;
    const booked = await book(others, form(school, friday));
    await hold(mine, at(school, friday + halfHour));
    const id = booked.ok ? booked.value.id : '';
    expect(codeOf(await moveByHost(host, { id, date: '2026-11-27', from: '10:30' }))).toBe('ok');
  });

  test('what has ended is removed within the hour, what has not is left', async () => {
    const { school, mine, others, rows, later } = await setting();
    await hold(mine, at(school));
    await later(6);
    await hold(others, at(school, ten + 2 * halfHour));
    await runJobNow(ground().system, deleteHoldsJob, { organisation: school.organisation });
    expect((await rows()).map(({ holder_id }) => holder_id)).toEqual([others.holder, others.holder]);
  });
});
