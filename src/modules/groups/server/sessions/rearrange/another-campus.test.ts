import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { HOUR } from '#platform/time/date.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { personOf, wednesdayTen } from '../../../../../../tests/school.ts';
import {
  changeLeaders,
  listSupport,
  markSession,
  moveSession,
  readFollowUp,
  readGroupSupport,
  readSession,
  readSessionLeaders,
  readSupport,
  takeBackSession,
  writeNotes
} from '../../index.ts';
import { aCastOfSessions, codeOf, valueOf } from '../cast.builder.ts';

const ten = Date.parse(wednesdayTen);

onBothDatabases('who leads a session for another campus', (ground) => {
  async function setting() {
    const cast = await aCastOfSessions(ground());
    const { school, second, sari, call, id, booked } = cast;
    const { first: session } = valueOf(await booked([ten]));
    const away = personOf(school.organisation, second.person, 'professional', { scope: 'campus', scopeId: newRandomId() });
    const change = async (hosts: readonly string[], by = sari, start = ten) =>
      changeLeaders(call(by), new FormInput({ session, first: hosts[0] ?? '', second: hosts[1] ?? '', times: [`${session}.${start}`] }));
    const looks = async () => [
      codeOf(await readSession(call(away), { session })),
      codeOf(await readSupport(call(away), { id })),
      codeOf(await readFollowUp(call(away), { id })),
      codeOf(await readGroupSupport(call(away), { group: school.group })),
      codeOf(await readSessionLeaders(call(away), { session }))
    ];
    const listed = async (more: Record<string, string> = {}) =>
      valueOf(await listSupport(call(away), { view: 'list', ...more })).requests.map((request) => request.id);
    return { ...cast, session, away, change, looks, listed, one: school.host, other: second.host };
  }
  const all = (code: string) => Array.from({ length: 5 }, () => code);

  test('sees it, carries it on and writes of it; before that there was nothing for them', async () => {
    const { away, change, looks, listed, one, other, call, id, session, school, list } = await setting();
    expect(await looks()).toEqual(all('not_found'));
    expect(await listed()).toEqual([]);
    valueOf(await change([one, other]));
    expect(await looks()).toEqual(all('ok'));
    expect([await listed(), await listed({ only: 'mine' })]).toEqual([[id], [id]]);
    // Who leads is told by name; by which person is nobody's to know.
    expect(valueOf(await readSupport(call(away), { id }))).not.toHaveProperty('ledBy');
    expect(valueOf(await readGroupSupport(call(away), { group: school.group })).ahead).toMatchObject([{ id: session }]);
    expect(valueOf(await readSession(call(away), { session })).acts).toEqual((await list())[0]?.acts);
    const after = call(away, ten + 2 * HOUR);
    valueOf(await markSession(after, { session, mark: 'hold' }));
    valueOf(await writeNotes(after, new FormInput({ session, present: '14', themes: ['stress'], lookAgain: '2026-12-16' })));
  });

  test('hands it over and may take that back, until it is changed again', async () => {
    const { away, change, looks, listed, one, other, call, session, sari, form } = await setting();
    valueOf(await change([other]));
    const { change: handed } = valueOf(await change([one], away));
    expect(await looks()).toEqual(all('ok'));
    expect(await listed()).toEqual([]);
    valueOf(await takeBackSession(call(away), { session, change: handed }));
    expect(valueOf(await readSession(call(sari), { session })).leaders).toMatchObject([{ name: 'Mikael' }]);
    valueOf(await change([one]));
    valueOf(await moveSession(call(sari), form([ten + HOUR], { session })));
    expect(await looks()).toEqual(all('not_found'));
  });
});
