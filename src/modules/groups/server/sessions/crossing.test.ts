import { beforeAll, expect, test } from 'vitest';
import { addBlock, moveBlock, moveByHost, readWeek } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { HOUR } from '#platform/time/date.ts';
import { FormInput, type Actor } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { inOrganisation, wednesdayTen } from '../../../../../tests/school.ts';
import { slowed } from '../../../../../tests/servers/slowed.ts';
import { askSupport, bookSessions, moveSession, readSession } from '../index.ts';
import { aCastOfSessions, codeOf, valueOf } from './cast.builder.ts';

const ten = Date.parse(wednesdayTen);
const noon = ten + 2 * HOUR;
const date = '2026-11-25';
/** Each is tried so often: who is first differs. */
const rounds = 2;

/**
 * Two that want each other's place never wait for each other in a circle, which the database would end with an error (40P01) a second later. Without the lock of the
 * group the first fails so on PostgreSQL, without those of the leaders the other three do.
 */
onBothDatabases('two that want each other’s place at once', (ground) => {
  beforeAll(() => slowed(ground()));

  /** A session at ten that Sari leads, and another request, of the same group or of another. */
  async function setting(group: 'the same group' | 'another group') {
    const cast = await aCastOfSessions(ground());
    const { school, call, sari, asker } = cast;
    const other = newRandomId();
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query(
        "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, 'SOTE26A', 'vocational_qualification', '2026-2027')",
        [school.organisation, other, school.campus]
      )
    );
    const ofGroup = group === 'the same group' ? school.group : other;
    const { id: second } = valueOf(
      await askSupport(call(asker), new FormInput({ key: newRandomId(), group: ofGroup, themes: ['sleep'], times: [] }))
    );
    const { first: one } = valueOf(await cast.booked([ten]));
    const to = (by: Actor, request: string, session: string, start: number) =>
      moveSession(call(by), cast.form([start], { id: request, session }));
    const standsAt = async (session: string) => valueOf(await readSession(call(sari), { session })).start;
    return { ...cast, second, one, to, standsAt };
  }

  for (const group of ['the same group', 'another group'] as const)
    test(`sessions of ${group}: both are told that the place is taken, and both stand where they stood`, async () => {
      const { call, sari, mikael, id, second, form, one, to, standsAt } = await setting(group);
      // Of one group they have different leaders, and of two groups the same: what they have in common is the group, or the leader.
      const leader = group === 'the same group' ? mikael : sari;
      const { first: other } = valueOf(await bookSessions(call(leader), form([noon], { id: second })));
      const code = group === 'the same group' ? 'group_taken' : 'time_taken';
      for (let round = 0; round < rounds; round++) {
        const outcomes = await Promise.all([to(sari, id, one, noon), to(leader, second, other, ten)]);
        expect(outcomes.map(codeOf)).toEqual([code, code]);
      }
      expect([await standsAt(one), await standsAt(other)]).toEqual([ten, noon]);
    });

  test('a session and a block of its leader', async () => {
    const { call, sari, id, one, to } = await setting('another group');
    const { id: block } = valueOf(await addBlock(call(sari), { kind: 'meeting', date, from: '12:00', until: '12:45' }));
    for (let round = 0; round < rounds; round++) {
      const outcomes = await Promise.all([
        to(sari, id, one, noon),
        moveBlock(call(sari), { id: block, date, from: '10:00', until: '10:45' })
      ]);
      expect(outcomes.map(codeOf)).toEqual(['time_taken', 'period_meets']);
    }
    expect(valueOf(await readWeek(call(sari), {})).blocks.map(({ start }) => start)).toEqual([ten, noon]);
  });

  test('a session and a meeting of its leader', async () => {
    const { call, sari, id, one, to, meeting, blocks } = await setting('another group');
    const { id: booked } = valueOf(await meeting(new Date(noon).toISOString()));
    for (let round = 0; round < rounds; round++) {
      const outcomes = await Promise.all([to(sari, id, one, noon), moveByHost(call(sari), { id: booked, date, from: '10:00' })]);
      expect(outcomes.map(codeOf)).toEqual(['time_taken', 'period_meets']);
    }
    expect(await blocks(sari)).toEqual([ten]);
  });
});
