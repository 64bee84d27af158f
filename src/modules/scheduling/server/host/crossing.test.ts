import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { HOUR, MINUTE } from '#platform/time/date.ts';
import { refuse, withRights } from '#platform/use-case/index.ts';
import { openGround, type Ground } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { slowed } from '../../../../../tests/servers/slowed.ts';
import { book, cancelDay, handOver, hold, readWeek, takeForSessions, type SessionTime } from '../index.ts';

const take = withRights({ 'test.crossing_take': { professional: 'own' } }).useCase({
  action: 'test.crossing_take',
  input: v.custom<SessionTime[]>(Array.isArray),
  refusals: { claims_core_free: 'taken', claims_gap_free: 'taken' },
  run: async (act, times) => ((await takeForSessions(act, times)) ? null : refuse('not_found'))
});
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);
const ten = Date.parse(wednesdayTen);
const noon = ten + 2 * HOUR;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround('PostgreSQL');
  await slowed(ground);
});
afterAll(() => ground.close());

/** Two hosts of the same hours, Sari with a meeting at ten and Mikael with one at noon, and a student who books by name. */
async function setting() {
  const school = await aSchool(ground);
  const second = { host: newRandomId(), person: newRandomId() };
  const { owner } = ground;
  const { organisation } = school;
  await inOrganisation(owner, organisation, async () => {
    await aPerson(owner, organisation, second.person, 'professional', 'Mikael', 'Mäki');
    for (const sql of [
      "insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi}')",
      'insert into host_campuses (organisation_id, host_id, campus_id) select $1, $2, campus_id from host_campuses where organisation_id = $1 and $3::uuid is not null',
      'insert into service_hosts (organisation_id, service_id, host_id) select organisation_id, service_id, $2 from service_hosts where organisation_id = $1 and $3::uuid is not null',
      'insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) select organisation_id, gen_random_uuid(), $2, campus_id, weekday, from_minute, to_minute, modalities from host_hours where organisation_id = $1 and $3::uuid is not null'
    ])
      await owner.query(sql, [organisation, second.host, second.person]);
  });
  const at = (host: string, start: number) => aTime({ ...school, host }, new Date(start).toISOString()).value;
  const meeting = async (host: string, start: number) => {
    const booked = await book(aCall(ground, visitorOf(organisation)), { time: at(host, start), key: newRandomId() });
    return booked.ok ? booked.value.id : '';
  };
  const sari = aCall(ground, personOf(organisation, school.hostPerson, 'professional'));
  const mikael = aCall(ground, personOf(organisation, second.person, 'professional'));
  // Held by the browser, whoever is signed in there.
  const [holder, browser] = [newRandomId(), visitorOf(organisation)];
  const student = aCall(ground, personOf(organisation, school.student, 'student'), { holder });
  const holds = (start: number) => hold(aCall(ground, browser, { holder }), { time: at(school.host, start) });
  const give = (call: typeof sari, id: string, host: string, start: number) =>
    handOver(call, { id, time: at(host, start), reason: 'host_absent' });
  const startsOf = async (call: typeof sari) => {
    const week = await readWeek(call, {});
    return week.ok ? week.value.appointments.map(({ start }) => start) : [];
  };
  return { school, second, at, meeting, sari, mikael, student, holds, give, startsOf };
}

test('two who give each other a meeting, each into the other’s place, are both told that it is taken', async () => {
  const { school, second, meeting, sari, mikael, give, startsOf } = await setting();
  const [one, other] = [await meeting(school.host, ten), await meeting(second.host, noon)];
  for (const _ of ['first', 'second']) {
    const outcomes = await Promise.all([give(sari, one, second.host, noon), give(mikael, other, school.host, ten)]);
    expect(outcomes.map(codeOf)).toEqual(['slot_gone', 'slot_gone']);
  }
  expect([await startsOf(sari), await startsOf(mikael)]).toEqual([[ten], [noon]]);
});

test('two who give each other a meeting at a time that is free have both given it', async () => {
  const { school, second, meeting, sari, mikael, give, startsOf } = await setting();
  const [one, other] = [await meeting(school.host, ten), await meeting(second.host, noon)];
  const outcomes = await Promise.all([give(sari, one, second.host, ten), give(mikael, other, school.host, noon)]);
  expect(outcomes.map(codeOf)).toEqual(['ok', 'ok']);
  expect([await startsOf(sari), await startsOf(mikael)]).toEqual([[noon], [ten]]);
});

test('who books by name lets go of what their browser holds at another time: a series that takes both times waits in a line', async () => {
  const { school, at, sari, student, holds } = await setting();
  expect(codeOf(await holds(noon))).toBe('ok');
  const time = (start: number): SessionTime => {
    const around = { before: 0, after: 0, campus: school.campus, modality: 'campus' as const };
    return { session: newRandomId(), hosts: [school.host], start, end: start + 45 * MINUTE, ...around };
  };
  const booking = wait(80).then(() => book(student, { time: at(school.host, ten), key: newRandomId() }));
  const outcomes = await Promise.all([take(sari, [time(ten), time(noon)]), booking]);
  expect(outcomes.map(codeOf)).toEqual(['ok', 'slot_taken']);
});

test('and so does a day that is called off, around a meeting that is being given to its host', async () => {
  const { school, second, meeting, sari, mikael, holds, give } = await setting();
  expect(codeOf(await holds(noon))).toBe('ok');
  const other = await meeting(second.host, ten - HOUR);
  const day = { date: '2026-11-25', reason: 'host_ill' as const };
  const outcomes = await Promise.all([give(mikael, other, school.host, ten), wait(150).then(() => cancelDay(sari, day))]);
  expect(outcomes.map(codeOf)).toEqual(['ok', 'ok']);
});
