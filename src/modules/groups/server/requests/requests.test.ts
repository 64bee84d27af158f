import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { DAY } from '#platform/time/date.ts';
import { FormInput, type Actor } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, inOrganisation } from '../../../../../tests/school.ts';
import { askSupport, readSupportForm, saveSupportDraft } from './ask.ts';
import { aCast } from './cast.builder.ts';
import { changeSupport, readSupport, takeBackSupport } from './change.ts';
import { deleteOldDraftsJob } from './jobs/delete-support-drafts-30-days-after.ts';
import { deleteEndedRequestsJob } from './jobs/delete-support-requests-2-years-after-end.ts';
import { countSupport, listSupport } from './list.ts';

onBothDatabases('support for groups', (ground) => {
  const form = (group: string, more: Record<string, unknown> = {}) =>
    new FormInput({ key: newRandomId(), group, themes: ['stress', 'sleep'], hopedFor: 'Ryhmä kaipaa rauhaa.', ...more });
  async function aRequest(by: Actor, group: string, more: Record<string, unknown> = {}): Promise<string> {
    const asked = await askSupport(aCall(ground(), by), form(group, more));
    if (!asked.ok) throw new Error(asked.refusal.code);
    return asked.value.id;
  }
  const read = async (by: Actor, id: string, now = tuesdayMorning) => {
    const outcome = await readSupport(aCall(ground(), by, { now }), { id });
    return outcome.ok ? outcome.value : outcome.refusal.code;
  };
  const shown = async (by: Actor, id: string, now = tuesdayMorning) => {
    const found = await read(by, id, now);
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  const done = (by: Actor, input: Record<string, unknown>, now = tuesdayMorning) =>
    changeSupport(aCall(ground(), by, { now }), new FormInput(input));
  const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) => outcome.refusal?.code ?? 'ok';

  test('a request goes from its asker to its end, and each of them sees where it stands and who did what', async () => {
    const { school, teacher, professional } = await aCast(ground());
    const id = await aRequest(teacher, school.group, { times: ['1-morning', '9-night'], from: '2026-12-01', to: '2026-12-20' });
    expect(await shown(teacher, id)).toMatchObject({ state: 'new', acts: ['withdraw'], waited: 0, times: ['1-morning'], isOwn: true });
    let now = tuesdayMorning;
    for (const [act, state] of [
      ['plan', 'new'],
      ['hold', 'planned'],
      ['follow_up', 'held'],
      ['close', 'followed_up']
    ] as const) {
      now += DAY;
      expect(codeOf(await done(professional, { id, act, state }, now))).toBe('ok');
      expect((await shown(teacher, id, now)).state).not.toBe(state);
    }
    const end = await shown(teacher, id, now);
    expect(end).toMatchObject({ state: 'closed', professional: 'Sari Salo', acts: ['reopen'], waited: null });
    expect(end.events.map(({ act, name }) => `${act} ${name}`)).toEqual([
      'ask Olga Opettaja',
      'plan Sari Salo',
      'hold Sari Salo',
      'follow_up Sari Salo',
      'close Sari Salo'
    ]);
  });

  test('a subject teacher asks for a group of the own campus, whose instructor sees it; a group elsewhere is not there for them', async () => {
    const { school, otherGroup, teacher, colleague } = await aCast(ground());
    const choices = await readSupportForm(aCall(ground(), teacher), {});
    expect(choices.ok && choices.value.groups.map(({ name, own }) => [name, own])).toEqual([
      ['LVI24B', true],
      ['SOTE26A', false]
    ]);
    const id = await aRequest(teacher, otherGroup);
    expect(await shown(colleague, id)).toMatchObject({ group: 'SOTE26A', asker: 'Olga Opettaja', isOwn: false, acts: [] });
    expect(await read(colleague, await aRequest(teacher, school.group))).toBe('not_found');
    expect(codeOf(await askSupport(aCall(ground(), teacher), form(newRandomId())))).toBe('not_found');
  });

  test('who may not do an act is told nothing of it, and who comes second is told that it stands elsewhere', async () => {
    const { school, teacher, professional, coordinator } = await aCast(ground());
    const id = await aRequest(teacher, school.group);
    expect(codeOf(await done(teacher, { id, act: 'plan', state: 'new' }))).toBe('not_found');
    expect(codeOf(await done(coordinator, { id, act: 'decline', state: 'new' }))).toBe('invalid_input');
    const both = await Promise.all([
      done(professional, { id, act: 'plan', state: 'new' }),
      done(coordinator, { id, act: 'decline', state: 'new', reason: 'no_time' })
    ]);
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'stands_elsewhere']);
    expect((await shown(teacher, id)).events.filter(({ takenBackAt }) => takenBackAt === null)).toHaveLength(2);
  });

  test('the last act is taken back by who did it within a quarter of an hour, and by nobody else', async () => {
    const { school, teacher, professional, coordinator } = await aCast(ground());
    const id = await aRequest(teacher, school.group);
    await done(coordinator, { id, act: 'decline', state: 'new', reason: 'elsewhere' });
    const { undo, state, reason } = await shown(coordinator, id);
    expect([state, reason]).toEqual(['declined', 'elsewhere']);
    const back = (by: Actor, now = tuesdayMorning) => takeBackSupport(aCall(ground(), by, { now }), { id, event: undo ?? '' });
    expect(codeOf(await back(professional))).toBe('too_late_to_undo');
    expect(codeOf(await back(coordinator, tuesdayMorning + 16 * 60_000))).toBe('too_late_to_undo');
    expect(codeOf(await back(coordinator))).toBe('ok');
    expect(await shown(teacher, id)).toMatchObject({ state: 'new', reason: null, acts: ['withdraw'] });
    expect((await shown(teacher, id)).events.map(({ takenBackAt }) => takenBackAt !== null)).toEqual([false, true]);
    expect(codeOf(await done(professional, { id, act: 'plan', state: 'new' }))).toBe('ok');
  });

  test('a form sent twice asks once; without any sign of what it is about it is sent back, but when something has happened', async () => {
    const { school, teacher } = await aCast(ground());
    const input = form(school.group);
    const [first, second] = [await askSupport(aCall(ground(), teacher), input), await askSupport(aCall(ground(), teacher), input)];
    expect(first.ok && second.ok && first.value.id === second.value.id).toBe(true);
    const empty = { themes: [], hopedFor: ' ' };
    const refused = await askSupport(aCall(ground(), teacher), form(school.group, empty));
    expect(!refused.ok && refused.refusal.fields).toEqual({ themes: 'themes_needed' });
    expect(codeOf(await askSupport(aCall(ground(), teacher), form(school.group, { ...empty, urgent: 'yes' })))).toBe('ok');
    expect(codeOf(await askSupport(aCall(ground(), teacher), form(school.group, { themes: ['no-such'] })))).toBe('theme_gone');
  });

  test('a draft is there for its writer alone until it is sent, or 30 days have passed', async () => {
    const { school, teacher, colleague } = await aCast(ground());
    const draftOf = async (by: Actor) => {
      const outcome = await readSupportForm(aCall(ground(), by), {});
      return outcome.ok ? (outcome.value.draft?.fields.hopedFor ?? null) : 'refused';
    };
    const save = (hopedFor: string, now = tuesdayMorning) =>
      saveSupportDraft(aCall(ground(), teacher, { now }), new FormInput({ hopedFor, themes: 'sleep' }));
    await save('Kesken');
    await save('Yhä kesken');
    expect([await draftOf(teacher), await draftOf(colleague)]).toEqual(['Yhä kesken', null]);
    await aRequest(teacher, school.group);
    expect(await draftOf(teacher)).toBeNull();
    await save('Vanha', tuesdayMorning - 30 * DAY - 1);
    await runJobNow(ground().system, deleteOldDraftsJob, { organisation: school.organisation });
    expect(await draftOf(teacher)).toBeNull();
  });

  test('the list is narrowed, searched and counted on the server, and tells what has waited beyond the limit', async () => {
    const { school, otherGroup, teacher, professional, colleague } = await aCast(ground());
    const old = await aRequest(teacher, school.group, { hopedFor: 'Jännitystä ennen 100 % näyttöä' });
    const urgent = await aRequest(teacher, otherGroup, { urgent: 'yes' });
    const ids = async (by: Actor, asked: Record<string, string>, now = tuesdayMorning) => {
      const outcome = await listSupport(aCall(ground(), by, { now }), new FormInput(asked));
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return { ids: outcome.value.requests.map(({ id }) => id), ...outcome.value };
    };
    expect((await ids(professional, { view: 'list' })).ids).toEqual([urgent, old]);
    expect((await ids(professional, { q: '100 %' })).ids).toEqual([old]);
    expect((await ids(professional, { q: 'sote' })).ids).toEqual([urgent]);
    expect((await ids(professional, { q: '%' })).ids).toEqual([old]);
    expect((await ids(professional, { only: 'urgent' })).ids).toEqual([urgent]);
    expect((await ids(professional, { theme: 'sleep', state: 'new', view: 'list', sort: 'group' })).ids).toEqual([old, urgent]);
    expect((await ids(professional, { campus: newRandomId() })).ids).toEqual([]);
    expect((await ids(colleague, {})).view).toBe('list');
    expect((await ids(colleague, {})).ids).toEqual([urgent]);
    // Five school days from Tuesday 24 November have gone on the next Tuesday; on Wednesday it is the sixth.
    const later = async (days: number) => {
      const { counts, requests, ids: found } = await ids(professional, { only: 'late' }, tuesdayMorning + days * DAY);
      return [counts.late, found.length, ...requests.map(({ waited, isLate }) => `${waited} ${isLate}`)];
    };
    expect(await later(7)).toEqual([0, 0]);
    expect(await later(8)).toEqual([2, 2, '6 true', '6 true']);
    const waiting = async (by: Actor, days: number) => {
      const outcome = await countSupport(aCall(ground(), by, { now: tuesdayMorning + days * DAY }), {});
      return outcome.ok ? outcome.value : outcome.refusal.code;
    };
    expect(await waiting(professional, 7)).toEqual({ urgent: 1, late: 0, new: 2 });
    expect(await waiting(professional, 8)).toEqual({ urgent: 1, late: 2, new: 2 });
    expect(await waiting(colleague, 8)).toEqual({ urgent: 1, late: 1, new: 1 });
  });

  test('a request goes two years after its end; who asked and who took it are no more named when they have left', async () => {
    const { school, teacher, professional } = await aCast(ground());
    const { organisation } = school;
    const [gone, stays] = [await aRequest(teacher, school.group), await aRequest(teacher, school.group)];
    await done(professional, { id: stays, act: 'plan', state: 'new' });
    await done(teacher, { id: gone, act: 'withdraw', state: 'new' });
    const { owner, system, admin } = ground();
    await inOrganisation(owner, organisation, () =>
      owner.query(
        "update support_requests set asked_at = '2024-11-01', waiting_since = '2024-11-01', state_since = '2024-11-23' where organisation_id = $1",
        [organisation]
      )
    );
    await runJobNow(system, deleteEndedRequestsJob, { organisation });
    await system.database.act({ organisation, person: null }, async (db) => {
      for (const table of ['role_assignments', 'persons'] as const)
        await db
          .deleteFrom(table)
          .where(table === 'persons' ? 'id' : 'person_id', '=', teacher.person)
          .execute();
    });
    const { rows } = await admin.query('select id, asked_by, professional_id from support_requests where organisation_id = $1', [
      organisation
    ]);
    expect(rows).toEqual([{ id: stays, asked_by: null, professional_id: school.hostPerson }]);
    expect((await shown(professional, stays)).events.map(({ name }) => name)).toEqual([null, 'Sari Salo']);
  });
});
