import { book, readWeek } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { FormInput, type Actor, type Outcome } from '#platform/use-case/index.ts';
import { tuesdayMorning, type Ground } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf } from '../../../../../tests/school.ts';
import { askSupport, bookSessions, listSessions, readSessionTimes, readSupport } from '../index.ts';

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields ?? {})}`);
  return outcome.value;
}
export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

/** A school with two professionals of the same hours, a teacher, and a request of theirs for Wednesday mornings. */
export async function aCastOfSessions(ground: Ground, more: Record<string, unknown> = {}) {
  const school = await aSchool(ground);
  const { organisation, campus, group } = school;
  const second = { host: newRandomId(), person: newRandomId() };
  const [teacher, colleague] = [newRandomId(), newRandomId()];
  const { owner } = ground;
  await inOrganisation(owner, organisation, async () => {
    await aPerson(owner, organisation, second.person, 'professional', 'Mikael', 'Mäki');
    await aPerson(owner, organisation, teacher, 'instructor', 'Olga', 'Opettaja');
    await aPerson(owner, organisation, colleague, 'coordinator', 'Veera', 'Vastaava');
    for (const sql of [
      "insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi}')",
      'insert into host_campuses (organisation_id, host_id, campus_id) select $1, $2, campus_id from host_campuses where organisation_id = $1 and $3::uuid is not null',
      'insert into service_hosts (organisation_id, service_id, host_id) select organisation_id, service_id, $2 from service_hosts where organisation_id = $1 and $3::uuid is not null',
      'insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) select organisation_id, gen_random_uuid(), $2, campus_id, weekday, from_minute, to_minute, modalities from host_hours where organisation_id = $1 and $3::uuid is not null'
    ])
      await owner.query(sql, [organisation, second.host, second.person]);
  });
  const at = (person: string, role: 'instructor' | 'professional' | 'coordinator', scope: 'group' | 'campus', scopeId: string) =>
    personOf(organisation, person, role, { scope, scopeId });
  const sari = at(school.hostPerson, 'professional', 'campus', campus);
  const asker = at(teacher, 'instructor', 'group', group);
  const call = (by: Actor, now = tuesdayMorning) => aCall(ground, by, { now });
  const asked = { key: newRandomId(), group, themes: ['stress'], times: ['3-morning', '3-midday'], ...more };
  const { id } = valueOf(await askSupport(call(asker), new FormInput(asked)));
  const form = (starts: readonly number[], other: Record<string, unknown> = {}) =>
    new FormInput({ id, key: newRandomId(), starts: starts.map(String), length: '45', way: 'on_campus', place: 'C214', ...other });
  const booked = async (starts: readonly number[], other: Record<string, unknown> = {}, now = tuesdayMorning) =>
    bookSessions(call(sari, now), form(starts, other));
  const times = async (other: Record<string, unknown> = {}, by = sari) => readSessionTimes(call(by), new FormInput({ id, ...other }));
  const list = async (now = tuesdayMorning) => valueOf(await listSessions(call(sari, now), { id })).sessions;
  const state = async () => valueOf(await readSupport(call(asker), { id })).state;
  const meeting = (iso: string, host = school.host) =>
    book(call(visitorOf(organisation)), { time: aTime({ ...school, host }, iso).value, key: newRandomId() });
  const blocks = async (by: Actor) => valueOf(await readWeek(call(by), {})).blocks.map(({ start }) => start);
  const mikael = at(second.person, 'professional', 'campus', campus);
  const coordinator = at(colleague, 'coordinator', 'campus', campus);
  return { school, second, sari, mikael, asker, coordinator, call, id, form, booked, times, list, state, meeting, blocks };
}
