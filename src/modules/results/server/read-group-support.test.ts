import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf } from '../../../../tests/school.ts';
import { readGroupFigures } from './index.ts';

onBothDatabases('what support for groups came to', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { owner } = ground();
    const { organisation, campus, hostPerson } = school;
    const coordinator = newRandomId();
    await inOrganisation(owner, organisation, () => aPerson(owner, organisation, coordinator, 'coordinator', 'Kaisa', 'Aho'));
    const rows = (text: string, values: unknown[]) =>
      inOrganisation(owner, organisation, () => owner.query(text, [organisation, ...values]));
    const call = (now = tuesdayMorning) => aCall(ground(), personOf(organisation, coordinator, 'coordinator'), { now });
    const lapua = newRandomId();
    await rows("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'b')", [lapua]);

    /** A group for which support was asked on a day of 2026, planned on another, and held on a third with so many present. */
    let made = 0;
    const group = async ({ at = campus, asked, planned, held, present = 18, themes = [] }: Group) => {
      const [id, request, session] = [newRandomId(), newRandomId(), newRandomId()];
      await rows(
        "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, $4, 'vocational_qualification', '2026-2027')",
        [id, at, `RYH${++made}`]
      );
      const last = held ?? planned ?? asked;
      await rows(
        `insert into support_requests (organisation_id, id, group_id, asked_at, audience, urgent, modality, state, state_since, waiting_since, idempotency_key)
         values ($1, $2, $3, $4, 'students', true, 'either', $5, $6, $4, gen_random_uuid())`,
        [request, id, new Date(asked), held ? 'held' : planned ? 'planned' : 'new', new Date(last)]
      );
      const events = [
        ['ask', asked] as const,
        ...(planned ? [['plan', planned] as const] : []),
        ...(held ? [['hold', held] as const] : [])
      ];
      for (const [act, when] of events)
        await rows(
          'insert into support_request_events (organisation_id, id, request_id, at, act, done_by) values ($1, $2, $3, $4, $5, $6)',
          [newRandomId(), request, new Date(when), act, hostPerson]
        );
      if (!held) return;
      const start = new Date(held);
      await rows(
        `insert into group_sessions (organisation_id, id, request_id, group_id, series_id, number, campus_id, place, starts_at, ends_at, state)
         values ($1, $2, $3, $4, gen_random_uuid(), 1, $5, 'C214', $6, $6::timestamptz + interval '45 minutes', 'held')`,
        [session, request, id, at, start]
      );
      await rows('insert into group_session_notes (organisation_id, session_id, written_at, present, themes) values ($1, $2, $3, $4, $5)', [
        session,
        start,
        present,
        themes
      ]);
    };
    return { ...school, lapua, call, group };
  }
  interface Group {
    at?: string;
    asked: string;
    planned?: string;
    held?: string;
    present?: number;
    themes?: string[];
  }

  test('a month’s groups are counted by campus: asked for, reached, and those that waited when it ended, whatever was done since', async () => {
    const { call, group, campus, lapua } = await setting();
    await group({ asked: '2026-10-05T08:00Z', planned: '2026-10-06T08:00Z', held: '2026-10-20T08:00Z', themes: ['stress', 'sleep'] });
    await group({ asked: '2026-09-05T08:00Z', planned: '2026-09-06T08:00Z', held: '2026-10-21T08:00Z', themes: ['stress'] });
    await group({ at: lapua, asked: '2026-10-25T08:00Z', planned: '2026-10-26T08:00Z', held: '2026-11-10T08:00Z', present: 9 });
    // A group of nobody: what it waits for can't be said.
    await group({ at: lapua, asked: '2026-10-28T08:00Z' });
    const read = await readGroupFigures(call(), {});
    if (!read.ok) throw new Error(read.refusal.code);
    const { month, next, whole, campuses, themes } = read.value;
    expect([month, next]).toEqual(['2026-10', null]);
    expect(whole).toMatchObject({ key: '', reached: 2, sessions: 2 });
    expect(campuses.find(({ key }) => key === campus)).toMatchObject({ reached: 2, sessions: 2, asked: 1 });
    expect(campuses.find(({ key }) => key === lapua)).toMatchObject({ reached: null, sessions: null });
    expect(themes).toEqual([
      { theme: 'stress', whole: 2, campuses: { [campus]: 2, [lapua]: null } },
      { theme: 'sleep', whole: 1, campuses: { [campus]: 1, [lapua]: null } }
    ]);
    expect(await readGroupFigures(call(), { month: '2026-08' })).toMatchObject({
      value: { month: '2026-08', whole: { reached: 0, waiting: 0 } }
    });
    // The month that runs on is not shown.
    expect(await readGroupFigures(call(), { month: '2026-11' })).toMatchObject({ value: { month: '2026-10' } });
  });
});
