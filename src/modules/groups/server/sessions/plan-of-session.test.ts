import { expect, test } from 'vitest';
import { runJobNow } from '#platform/jobs/queue.ts';
import { DAY } from '#platform/time/date.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { wednesdayTen } from '../../../../../tests/school.ts';
import {
  cancelSession,
  choosePlan,
  listPlans,
  openPlanForm,
  readOnePlan,
  readSession,
  readVersions,
  savePlan,
  setPlanRemoved
} from '../index.ts';
import { deletePlansJob } from '../plans/jobs/delete-plans-24-months-after.ts';
import { aCastOfSessions, codeOf, valueOf } from './cast.builder.ts';

onBothDatabases('the plan of a session', (ground) => {
  /** A session that two lead, and a plan that one of them has written and nobody else sees. */
  async function setting() {
    const cast = await aCastOfSessions(ground());
    const { second, sari, call, booked } = cast;
    const { first: session } = valueOf(await booked([Date.parse(wednesdayTen)], { second: second.host }));
    const { id, draft } = valueOf(await openPlanForm(call(sari), { id: 'new', from: 'sleep' }));
    valueOf(await savePlan(call(sari), { ...draft, themes: [...draft.themes], title: 'Sarin oma', id, based: '0' }));
    const choose = async (plan: string, by = sari) => codeOf(await choosePlan(call(by), { session, plan }));
    const sees = async (by = sari) => codeOf(await readOnePlan(call(by), { slug: id }));
    return { ...cast, session, id, choose, sees };
  }

  test('whoever leads a session reads the plan that was chosen for it, and changes nothing of it; others do not see it', async () => {
    const { sari, mikael, asker, coordinator, call, session, id, choose, sees } = await setting();
    expect(await sees(mikael)).toBe('not_found');
    expect(await choose(id)).toBe('ok');
    expect([await sees(mikael), await sees(asker), await sees(coordinator)]).toEqual(['ok', 'not_found', 'not_found']);
    const { plans } = valueOf(await listPlans(call(mikael), {}));
    expect(plans.find(({ slug }) => slug === id)).toMatchObject({ title: 'Sarin oma', from: 'school', published: false });
    expect(codeOf(await readVersions(call(mikael), { id }))).toBe('not_found');
    expect(codeOf(await openPlanForm(call(mikael), { id }))).toBe('not_found');
    // It is theirs to copy, as what is published is.
    expect(valueOf(await openPlanForm(call(mikael), { id: 'new', from: id })).draft.title).toBe('Sarin oma');
    // The teacher knows that there is one, and no more.
    expect(valueOf(await readSession(call(asker), { session })).plan).toBe(id);
    // Who removes it is told first that a session to come goes by it, by the count alone.
    expect(await setPlanRemoved(call(sari), { id, removed: 'yes' })).toMatchObject({
      refusal: { code: 'plan_in_use', after: { ahead: 1 } }
    });
    expect(await sees(mikael)).toBe('ok');
    valueOf(await setPlanRemoved(call(sari), { id, removed: 'yes', even: 'yes' }));
    expect(await sees(mikael)).toBe('not_found');
    valueOf(await setPlanRemoved(call(sari), { id, removed: 'no' }));
    expect(await sees(mikael)).toBe('ok');
    valueOf(await cancelSession(call(sari), { session, reason: 'mistake' }));
    expect(await sees(mikael)).toBe('not_found');
    // One that was called off, or is over, holds nothing back.
    valueOf(await setPlanRemoved(call(sari), { id, removed: 'yes' }));
  });

  test('the other leader who chooses another plan can take that back, though they do not see the first meanwhile', async () => {
    const { mikael, id, choose, sees } = await setting();
    await choose(id);
    expect(await choose('sleep', mikael)).toBe('ok');
    expect(await sees(mikael)).toBe('not_found');
    expect(await choose(id, mikael)).toBe('ok');
    expect(await sees(mikael)).toBe('ok');
  });

  test('nobody comes to read a plan by choosing it: one must see it, or it is one of the leaders’', async () => {
    const { mikael, asker, call, session, school, choose, sees } = await setting();
    const theirs = valueOf(await openPlanForm(call(asker), { id: 'new', from: 'stress' }));
    const { draft, id } = theirs;
    valueOf(await savePlan(call(asker), { ...draft, themes: [...draft.themes], id, based: '0' }));
    expect(await choose(id)).toBe('plan_unseen');
    expect(await choose(school.organisation)).toBe('plan_unseen');
    expect(codeOf(await readOnePlan(call(mikael), { slug: id }))).toBe('not_found');
    expect(valueOf(await readSession(call(asker), { session })).plan).toBeNull();
    expect(await sees()).toBe('ok');
    // What was chosen stays chosen, whoever sends the form without changing it.
    expect(await choose('stress')).toBe('ok');
    expect(await choose('stress', mikael)).toBe('ok');
  });

  test('the plan of somebody who has left stays until the session that goes by it is over', async () => {
    const { mikael, school, id, choose, sees } = await setting();
    expect(await choose(id)).toBe('ok');
    const clean = async (now: number) => {
      ground().setNow(now);
      await runJobNow(ground().system, deletePlansJob, { organisation: school.organisation });
      ground().setNow(tuesdayMorning);
      return ground().admin.query('select 1 from session_plans where organisation_id = $1 and id = $2', [school.organisation, id]);
    };
    await ground().admin.query('update session_plans set owner_id = null where id = $1', [id]);
    expect((await clean(tuesdayMorning)).rowCount).toBe(1);
    expect(await sees(mikael)).toBe('ok');
    expect((await clean(Date.parse(wednesdayTen) + DAY)).rowCount).toBe(0);
  });
});
