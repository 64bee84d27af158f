import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, personOf, visitorOf, wednesdayTen, type School } from '../../../../../tests/school.ts';
import { openFrom } from '../../free-times/nearest.ts';
import { book, cancel, mark, move, readAppointment, readDay } from '../index.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string; after?: unknown } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);
const hour = 3_600_000;
const at = (hours: number) => new Date(Date.parse(wednesdayTen) + hours * hour).toISOString();
const form = (school: School, iso: string) => ({ time: aTime(school, iso).value, key: newRandomId() });

onBothDatabases('limits of a booker', (ground) => {
  async function setting(mostOpen?: number) {
    const school = await aSchool(ground(), mostOpen ? { mostOpen } : {});
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    return { school, visitor, student, host };
  }

  test('a person has so many bookings ahead by name, and is shown those that can be moved instead', async () => {
    const { school, student, visitor } = await setting(2);
    const first = valueOf(await book(student, form(school, at(0))));
    const second = valueOf(await book(student, form(school, at(1))));
    const refused = await book(student, form(school, at(2)));
    expect(codeOf(refused)).toBe('open_limit');
    const open = openFrom(refused.ok ? null : refused.refusal.after);
    expect(open.map(({ id, start, service }) => [id, start, service])).toEqual([
      [first.id, Date.parse(at(0)), school.service],
      [second.id, Date.parse(at(1)), school.service]
    ]);
    // What is wanted can be had by moving, another may have it, and what is over or cancelled counts no more.
    valueOf(await move(student, { id: first.id, time: aTime(school, at(2)).value }));
    valueOf(await book(visitor, form(school, at(0))));
    valueOf(await cancel(student, { id: second.id }));
    valueOf(await book(student, form(school, at(3))));
    expect(codeOf(await book(student, form(school, at(4))))).toBe('open_limit');
    const dayAfter = { ...student, now: Date.parse(at(3)) };
    expect(valueOf(await book(dayAfter, form(school, at(24)))).id).not.toBe(first.id);
  });

  test('the limit holds for bookings that are made at once, and the same form sent again is no second booking', async () => {
    const { school, student } = await setting(1);
    const outcomes = await Promise.all([0, 1, 2, 3].map((hours) => book(student, form(school, at(hours)))));
    expect(outcomes.map(codeOf).sort()).toEqual(['ok', 'open_limit', 'open_limit', 'open_limit']);
    const other = await setting(1);
    const sent = form(other.school, at(0));
    const again = await Promise.all([book(other.student, sent), book(other.student, sent), book(other.student, sent)]);
    expect(new Set(again.map((outcome) => valueOf(outcome).id)).size).toBe(1);
  });

  test('a service without a limit has none', async () => {
    const { school, student } = await setting();
    for (let hours = 0; hours < 5; hours++) valueOf(await book(student, form(school, at(hours))));
  });

  test('booking, moving and cancelling are counted apart: who has tried one too often can do the others', async () => {
    const { school, student } = await setting();
    const { id } = valueOf(await book(student, form(school, at(0))));
    for (let tries = 1; tries < 20; tries++) await book(student, form(school, at(0)));
    expect(codeOf(await book(student, form(school, at(1))))).toBe('too_many_tries');
    for (let tries = 0; tries < 20; tries++) valueOf(await move(student, { id, time: aTime(school, at(tries % 4)).value }));
    expect(codeOf(await move(student, { id, time: aTime(school, at(1)).value }))).toBe('too_many_tries');
    valueOf(await cancel(student, { id }));
  });

  test('one says that one can not come to the last minute: before the beginning it is cancelled, after it one did not come, and told', async () => {
    const { school, student, host } = await setting();
    const ids = [];
    for (const hours of [0, 1, 2]) ids.push(valueOf(await book(student, form(school, at(hours)))).id);
    const [before = '', after = '', over = ''] = ids;
    const minute = 60_000;
    expect(valueOf(await cancel({ ...student, now: Date.parse(at(0)) - 1 }, { id: before })).told).toBe(false);
    const late = { ...student, now: Date.parse(at(1)) + 29 * minute };
    expect(valueOf(await cancel(late, { id: after })).told).toBe(true);
    expect(codeOf(await cancel(late, { id: after }))).toBe('state_forbids');
    expect(codeOf(await cancel({ ...student, now: Date.parse(at(2)) + 30 * minute }, { id: over }))).toBe('already_begun');
    const seen = valueOf(await readDay({ ...host, now: late.now }, { date: '2026-11-25' })).appointments;
    expect(seen.map(({ state, cancelledBy }) => [state, cancelledBy])).toEqual([
      ['cancelled', 'booker'],
      ['missed', 'booker'],
      ['booked', null]
    ]);
    expect(valueOf(await readAppointment(late, { id: after }))).toMatchObject({ state: 'missed', cancelledBy: 'booker' });
    // The host's own note is the last word.
    valueOf(await mark({ ...host, now: late.now }, { id: after, mark: 'attend' }));
    valueOf(await mark({ ...host, now: late.now }, { id: after, mark: 'miss' }));
    expect(valueOf(await readAppointment(late, { id: after }))).toMatchObject({ state: 'missed', cancelledBy: null });
  });
});
