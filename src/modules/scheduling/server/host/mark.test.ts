import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { book, cancelByHost, freeDoubtful, listTimes, mark, readDay } from '../index.ts';

const ten = Date.parse(wednesdayTen);
const minute = 60_000;

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('the host’s day', (ground) => {
  /** A school with one booking at Wednesday ten, and its host at some minutes from then. */
  async function setting() {
    const school = await aSchool(ground(), { afterMinutes: 10 });
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    const host = (minutes: number) =>
      aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { now: ten + minutes * minute });
    const { id } = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId() }));
    return { school, visitor, student, host, id };
  }

  test('whether somebody came is noted once the time has begun, not before', async () => {
    const { host, id } = await setting();
    expect(codeOf(await mark(host(-1), { id, mark: 'attend' }))).toBe('not_begun');
    expect(codeOf(await mark(host(0), { id, mark: 'attend' }))).toBe('ok');
  });

  test('one who did not come frees the time; taking that back takes it again', async () => {
    const { visitor, host, id } = await setting();
    // A visitor whose clock is still before the time sees whether it is free.
    const free = async () => valueOf(await listTimes(visitor, {})).times.some(({ start }) => start === ten);
    expect(await free()).toBe(false);
    valueOf(await mark(host(5), { id, mark: 'miss' }));
    expect(await free()).toBe(true);
    valueOf(await mark(host(6), { id, mark: 'reopen' }));
    expect(await free()).toBe(false);
    valueOf(await mark(host(7), { id, mark: 'miss' }));
    valueOf(await mark(host(8), { id, mark: 'attend' }));
    expect(await free()).toBe(false);
  });

  test('when somebody else has the freed time, "did not come" can’t be taken back', async () => {
    const { school, student, host, id } = await setting();
    valueOf(await mark(host(5), { id, mark: 'miss' }));
    valueOf(await book(student, { time: aTime(school, wednesdayTen).value, key: newRandomId(), as: 'name' }));
    expect(codeOf(await mark(host(6), { id, mark: 'reopen' }))).toBe('slot_taken');
    const states = valueOf(await readDay(host(6), { date: '2026-11-25' })).appointments.map(({ state }) => state);
    expect(states.sort()).toEqual(['booked', 'missed']);
  });

  test('what is over can’t be cancelled, nor freed as doubtful', async () => {
    const { host, id } = await setting();
    expect(codeOf(await cancelByHost(host(30), { id, reason: 'host_ill' }))).toBe('already_begun');
    expect(codeOf(await freeDoubtful(host(0), { ids: [id] }))).toBe('not_found');
    expect(codeOf(await cancelByHost(host(29), { id, reason: 'host_ill' }))).toBe('ok');
  });

  test('the day shows who, how and where, and the room of a video meeting', async () => {
    const { school, student, host } = await setting();
    const eleven = new Date(ten + 60 * minute).toISOString();
    valueOf(await book(student, { time: aTime(school, eleven, 'video').value, key: newRandomId(), as: 'name', needs: ['interpreter'] }));
    const { appointments } = valueOf(await readDay(host(-60), { date: '2026-11-25' }));
    expect(appointments.map(({ byNickname, video }) => ({ byNickname, video }))).toEqual([
      { byNickname: true, video: null },
      { byNickname: false, video: 'https://meet.example.fi/sari' }
    ]);
    const silent = { ...host(-60), system: { ...ground().system, canSendMail: false } };
    expect(valueOf(await readDay(silent, { date: '2026-11-25' })).appointments.map(({ canBeTold }) => canBeTold)).toEqual([false, false]);
    expect(appointments[1]).toMatchObject({
      who: 'Aino L.',
      campus: 'Järvenpää',
      room: 'huone 214',
      canBeTold: true,
      needs: ['interpreter']
    });
  });
});
