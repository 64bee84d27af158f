import { expect, test } from 'vitest';
import { newTimedId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf } from '../../../../../tests/school.ts';
import { deletePlansJob } from './jobs/delete-plans-24-months-after.ts';
import {
  discardPlanDraft,
  listPlans,
  lookAtDraft,
  lookAtFile,
  openPlanForm,
  readOnePlan,
  readVersions,
  returnToVersion,
  savePlan,
  savePlanDraft,
  setPlanFavourite,
  setPlanRemoved,
  setPublished
} from '../index.ts';
import { blankDraft } from '../../plans/own/draft.ts';

onBothDatabases('session plans of a school’s own', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { organisation } = school;
    const { owner } = ground();
    const coordinator = newTimedId(tuesdayMorning);
    await inOrganisation(owner, organisation, () => aPerson(owner, organisation, coordinator, 'coordinator', 'Kaisa', 'Aho'));
    const mine = (now = tuesdayMorning) => aCall(ground(), personOf(organisation, school.hostPerson, 'professional'), { now });
    const theirs = (now = tuesdayMorning) => aCall(ground(), personOf(organisation, coordinator, 'coordinator'), { now });
    const opened = await openPlanForm(mine(), { id: 'new', from: 'sleep' });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { draft, id } = opened.value;
    const form = { ...draft, themes: [...draft.themes], title: 'Unikko kukkii', id, based: '0' };
    const seen = async (call = mine()) => {
      const listed = await listPlans(call, {});
      return listed.ok ? listed.value.plans.filter(({ from }) => from !== 'product').map(({ slug }) => slug) : [];
    };
    return { ...school, mine, theirs, form, id, seen };
  }

  test('a copy of a plan is saved as one’s own: its writer sees and finds it, and nobody else until it is published', async () => {
    const { mine, theirs, form, id, seen } = await setting();
    expect(await savePlan(mine(), form)).toMatchObject({ ok: true, value: { id, isNew: true } });
    expect([await seen(), await seen(theirs())]).toEqual([[id], []]);
    const found = await listPlans(mine(), { q: 'unikoista' });
    expect(found).toMatchObject({ value: { plans: [{ slug: id, from: 'own', published: false }] } });
    expect(await readOnePlan(theirs(), { slug: id })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await setPublished(theirs(), { id, published: 'yes' })).toMatchObject({ refusal: { code: 'not_found' } });
    await setPublished(mine(), { id, published: 'yes' });
    expect(await readOnePlan(theirs(), { slug: id })).toMatchObject({ value: { from: 'school', plan: { title: 'Unikko kukkii' } } });
    // Seen is not changed by others; a coordinator may withdraw it.
    expect(await savePlan(theirs(), { ...form, based: '1' })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await readVersions(theirs(), { id })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await setPublished(theirs(), { id, published: 'no' })).toMatchObject({ ok: true });
    expect([await seen(), await seen(theirs())]).toEqual([[id], []]);
  });

  test('what still has something of the blank form is not published', async () => {
    const { mine, form, id, seen, theirs } = await setting();
    const blank = blankDraft('fi', form.author).body;
    await savePlan(mine(), { ...form, body: blank });
    expect(await setPublished(mine(), { id, published: 'yes' })).toMatchObject({ refusal: { code: 'plan_unwritten' } });
    const half = blank.replaceAll('Kirjoita tähän.', 'Hengitys.');
    await savePlan(mine(), { ...form, body: half, based: '1' });
    expect(await setPublished(mine(), { id, published: 'yes' })).toMatchObject({ refusal: { code: 'plan_unwritten' } });
    await savePlan(mine(), { ...form, body: half.replaceAll('Mitä sanot ääneen.', 'Tervetuloa.'), based: '2' });
    expect(await setPublished(mine(), { id, published: 'yes' })).toMatchObject({ ok: true });
    expect(await seen(theirs())).toEqual([id]);
  });

  test('two tabs: the later save is refused with what the two differ in, and goes through once it stands on that', async () => {
    const { mine, form, id } = await setting();
    await savePlan(mine(), form);
    expect(await savePlan(mine(), { ...form, based: '1', title: 'Ensimmäinen' })).toMatchObject({ ok: true });
    const late = await savePlan(mine(), { ...form, based: '1', title: 'Toinen' });
    expect(late).toMatchObject({ ok: false, refusal: { code: 'plan_changed', after: { newest: 2 } } });
    expect(JSON.stringify(late)).toContain('Ensimmäinen');
    // Sent again as it was it is refused again: only who says what they write over goes through.
    const again = { ...form, based: '1', title: 'Toinen' };
    expect(await savePlan(mine(), again)).toMatchObject({ refusal: { code: 'plan_changed' } });
    expect(await savePlan(mine(), { ...again, over: '2' })).toMatchObject({ ok: true });
    expect(await readOnePlan(mine(), { slug: id })).toMatchObject({ value: { plan: { title: 'Toinen', version: 3 } } });
    // Sent twice, by whatever tab, what has been saved already makes no version more.
    for (const based of ['2', '3']) expect(await savePlan(mine(), { ...form, based, title: 'Toinen' })).toMatchObject({ ok: true });
    expect(await readVersions(mine(), { id })).toMatchObject({ value: { newest: 3 } });
  });

  test('two tabs: the later one takes both, what each has changed in one text, to be read before it is saved', async () => {
    const { mine, theirs, form, id } = await setting();
    await savePlan(mine(), form);
    await savePlan(mine(), { ...form, based: '1', title: 'Ensimmäinen', aim: 'Levätä.' });
    const late = { ...form, based: '1', aim: 'Nukkua.', tags: 'ilta' };
    const both = await lookAtDraft(mine(), { ...late, join: 'yes' });
    expect(both).toMatchObject({
      value: {
        based: 2,
        clashes: 1,
        draft: { title: 'Ensimmäinen', aim: 'Nukkua. Levätä.', tags: 'ilta', body: form.body },
        plan: { tags: ['ilta'] }
      }
    });
    const { draft } = both.ok ? both.value : { draft: form };
    expect(await savePlan(mine(), { ...draft, themes: [...draft.themes], id, based: '2' })).toMatchObject({ ok: true });
    expect(await readOnePlan(mine(), { slug: id })).toMatchObject({ value: { plan: { aim: 'Nukkua. Levätä.', version: 3 } } });
    // Of what is another's nobody is told anything, by this way either.
    await setPublished(mine(), { id, published: 'yes' });
    expect(await lookAtDraft(theirs(), { ...late, join: 'yes' })).toMatchObject({ refusal: { code: 'not_found' } });
  });

  test('of two saves at the same moment one goes through', async () => {
    const { mine, form } = await setting();
    await savePlan(mine(), form);
    const both = await Promise.all(['Yksi', 'Kaksi'].map((title) => savePlan(mine(), { ...form, based: '1', title })));
    expect(both.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['ok', 'plan_changed']);
  });

  test('a form that is no whole plan is refused with its fields and lines', async () => {
    const { mine, form } = await setting();
    expect(await savePlan(mine(), { ...form, aim: '', body: 'Ei mitään' })).toMatchObject({
      refusal: { code: 'plan_faulty', after: { faults: { fields: ['aim'] } } }
    });
  });

  test('versions tell who saved what and what changed, and one goes back to an older one as a new version', async () => {
    const { mine, form, id } = await setting();
    await savePlan(mine(), form);
    await savePlan(mine(), { ...form, based: '1', title: 'Uusi nimi' });
    const read = await readVersions(mine(), { id });
    expect(read).toMatchObject({ value: { newest: 2, looked: 2, versions: [{ version: 2 }, { version: 1 }] } });
    expect(read.ok && read.value.versions.every(({ by }) => by !== null)).toBe(true);
    for (const word of ['Unikko', 'Uusi']) expect(read.ok && JSON.stringify(read.value.differences)).toContain(word);
    expect(await readVersions(mine(), { id, version: '1' })).toMatchObject({ value: { looked: 1, differences: null } });
    expect(await returnToVersion(mine(), { id, language: 'fi', version: '2', based: '2' })).toMatchObject({
      refusal: { code: 'version_newest' }
    });
    expect(await returnToVersion(mine(), { id, language: 'fi', version: '1', based: '2' })).toMatchObject({ ok: true });
    expect(await readOnePlan(mine(), { slug: id })).toMatchObject({ value: { plan: { title: 'Unikko kukkii', version: 3 } } });
    expect(await returnToVersion(mine(), { id, language: 'fi', version: '2', based: '2' })).toMatchObject({
      refusal: { code: 'plan_changed' }
    });
  });

  test('a plan has its languages as texts of their own, begun from its head', async () => {
    const { mine, form, id } = await setting();
    await savePlan(mine(), form);
    const opened = await openPlanForm(mine(), { id, in: 'sv' });
    expect(opened).toMatchObject({ value: { based: 0, languages: ['fi'], draft: { language: 'sv', themes: ['sleep', 'stress'] } } });
    if (!opened.ok) throw new Error('not opened');
    const { draft } = opened.value;
    expect(await savePlan(mine(), { ...draft, themes: [...draft.themes], title: 'Vallmo', aim: 'Vila.', id, based: '0' })).toMatchObject({
      ok: true
    });
    expect(await readOnePlan(mine(), { slug: id, in: 'sv' })).toMatchObject({
      value: { languages: ['fi', 'sv'], plan: { title: 'Vallmo' } }
    });
  });

  test('favourites come first in their owner’s list, and nowhere else', async () => {
    const { mine, theirs } = await setting();
    const first = async (call = mine()) => {
      const listed = await listPlans(call, {});
      return listed.ok ? listed.value.plans[0]?.slug : undefined;
    };
    await setPlanFavourite(mine(), { id: 'sleep', favourite: 'yes' });
    await setPlanFavourite(mine(), { id: 'sleep', favourite: 'yes' });
    expect(await first()).toBe('sleep');
    expect(await first(theirs())).not.toBe('sleep');
    await setPlanFavourite(mine(), { id: 'sleep', favourite: 'no' });
    expect(await first()).not.toBe('sleep');
    expect(await setPlanFavourite(mine(), { id: 'no-such-plan', favourite: 'yes' })).toMatchObject({ refusal: { code: 'not_found' } });
  });

  test('a removed plan is gone and can be brought back for 30 days; what nobody changes goes after 24 months, what is published stays', async () => {
    const { mine, form, id, seen, organisation } = await setting();
    const clean = async (days: number) => {
      ground().setNow(tuesdayMorning + days * 86_400_000);
      await runJobNow(ground().system, deletePlansJob, { organisation });
      ground().setNow(tuesdayMorning);
    };
    await savePlan(mine(), form);
    await setPublished(mine(), { id, published: 'yes' });
    await setPlanRemoved(mine(), { id, removed: 'yes' });
    expect(await seen()).toEqual([]);
    expect(await listPlans(mine(), {})).toMatchObject({ value: { removed: [{ id, title: 'Unikko kukkii' }] } });
    expect(await savePlan(mine(), { ...form, based: '1', title: 'x' })).toMatchObject({ refusal: { code: 'plan_removed' } });
    await clean(29);
    await setPlanRemoved(mine(), { id, removed: 'no' });
    expect(await seen()).toEqual([id]);
    await setPublished(mine(), { id, published: 'yes' });
    await clean(900);
    expect(await seen()).toEqual([id]);
    await setPublished(mine(), { id, published: 'no' });
    await clean(729);
    expect(await seen()).toEqual([id]);
    await clean(731);
    expect(await seen()).toEqual([]);
  });

  test('what is begun is kept for its writer, whole or not, and shown again; it goes once it is saved or thrown away', async () => {
    const { mine, theirs, form, id } = await setting();
    const drafts = async (call = mine()) => {
      const listed = await listPlans(call, {});
      return listed.ok ? listed.value.drafts.map((one) => [one.id, one.title]) : [];
    };
    const begun = { ...form, title: 'Kesken', body: 'Vasta yksi rivi' };
    expect(await savePlanDraft(mine(), begun)).toMatchObject({ ok: true });
    expect([await drafts(), await drafts(theirs())]).toEqual([[[id, 'Kesken']], []]);
    expect(await openPlanForm(mine(), { id, in: 'fi' })).toMatchObject({
      value: { isNew: true, based: 0, keptAt: tuesdayMorning, draft: { title: 'Kesken', body: 'Vasta yksi rivi' } }
    });
    expect(await openPlanForm(theirs(), { id, in: 'fi' })).toMatchObject({ refusal: { code: 'not_found' } });
    await savePlan(mine(), form);
    expect(await drafts()).toEqual([]);
    // A draft that comes late says what was saved: it is none.
    await savePlanDraft(mine(), form);
    expect(await drafts()).toEqual([]);
    await savePlanDraft(mine(), { ...begun, based: '1' });
    expect(await discardPlanDraft(theirs(), { id, language: 'fi' })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await discardPlanDraft(mine(), { id, language: 'fi' })).toMatchObject({ value: { isNew: false } });
    expect(await openPlanForm(mine(), { id, in: 'fi' })).toMatchObject({ value: { keptAt: null, draft: { title: 'Unikko kukkii' } } });
  });

  test('a draft that was begun from an older version is told of as a late save would be; drafts go after 30 days', async () => {
    const { mine, form, id, organisation } = await setting();
    await savePlan(mine(), form);
    await savePlanDraft(mine(), { ...form, based: '1', title: 'Luonnos' });
    await savePlan(mine(), { ...form, based: '1', title: 'Toinen laite', language: 'fi' });
    await savePlanDraft(mine(), { ...form, based: '1', title: 'Luonnos' });
    expect(await openPlanForm(mine(), { id, in: 'fi' })).toMatchObject({ value: { based: 1, draft: { title: 'Luonnos' } } });
    expect(await savePlan(mine(), { ...form, based: '1', title: 'Luonnos' })).toMatchObject({ refusal: { code: 'plan_changed' } });
    for (const [days, left] of [
      [30, 1],
      [31, 0]
    ] as const) {
      ground().setNow(tuesdayMorning + days * 86_400_000);
      await runJobNow(ground().system, deletePlansJob, { organisation });
      ground().setNow(tuesdayMorning);
      expect(await listPlans(mine(), {})).toMatchObject({ value: { drafts: { length: left } } });
    }
  });

  test('an id that another school has used says nothing of what it kept there', async () => {
    const [here, there] = [await setting(), await setting()];
    await savePlan(here.mine(), here.form);
    await savePlan(there.mine(), { ...there.form, id: here.id, title: 'Aivan toinen' });
    expect(await readOnePlan(here.mine(), { slug: here.id })).toMatchObject({ value: { plan: { title: 'Unikko kukkii' } } });
    expect(await readOnePlan(there.mine(), { slug: here.id })).toMatchObject({ value: { plan: { title: 'Aivan toinen' } } });
  });

  test('the list is narrowed to favourites, to one’s own, to others’ of the school, and to the product’s', async () => {
    const { mine, theirs, form, id } = await setting();
    await savePlan(mine(), form);
    await setPublished(mine(), { id, published: 'yes' });
    await setPlanFavourite(mine(), { id: 'sleep', favourite: 'yes' });
    const slugs = async (whose: string, call = mine()) => {
      const listed = await listPlans(call, { whose });
      return listed.ok ? listed.value.plans.map(({ slug }) => slug) : [];
    };
    expect([await slugs('favourite'), await slugs('own'), await slugs('school')]).toEqual([['sleep'], [id], []]);
    expect([await slugs('own', theirs()), await slugs('school', theirs())]).toEqual([[], [id]]);
    expect((await slugs('product')).length).toBe(8);
    expect((await slugs('nobodys')).length).toBe(9);
  });

  test('a file is looked at before it is taken in: its licence and author, or what is amiss by line', async () => {
    const { mine } = await setting();
    expect(await lookAtFile(mine(), { file: new File(['## Kulku'], 'x.md') })).toMatchObject({
      value: { faults: [{ line: 1, code: 'no_front_matter' }] }
    });
    expect(await lookAtFile(mine(), { file: new File([], 'x.md') })).toMatchObject({ refusal: { code: 'invalid_input' } });
  });

  test('a plan that was removed while somebody wrote on it takes no draft and no version; its text goes on as a new one', async () => {
    const { mine, theirs, form, id } = await setting();
    await savePlan(mine(), form);
    await setPlanRemoved(mine(), { id, removed: 'yes' });
    const late = { ...form, based: '1', title: 'Kesken jäänyt' };
    expect(await savePlanDraft(mine(), late)).toMatchObject({ ok: false, refusal: { code: 'plan_removed' } });
    expect(await savePlan(mine(), late)).toMatchObject({ ok: false, refusal: { code: 'plan_removed' } });
    const opened = await openPlanForm(mine(), { id, in: 'fi' });
    expect(opened).toMatchObject({ value: { isRemoved: true, isNew: true, based: 0, draft: { title: 'Unikko kukkii' } } });
    const anew = opened.ok ? opened.value.id : id;
    expect(anew).not.toBe(id);
    expect(await savePlan(mine(), { ...late, id: anew, based: '0' })).toMatchObject({ ok: true, value: { id: anew, isNew: true } });
    // Of what somebody else has removed nothing is told.
    expect(await openPlanForm(theirs(), { id, in: 'fi' })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await savePlan(theirs(), late)).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await savePlanDraft(theirs(), late)).toMatchObject({ refusal: { code: 'not_found' } });
  });

  test('a text of a letter too many is refused by its field’s name', async () => {
    const { mine, form } = await setting();
    const outcome = await savePlan(mine(), new FormInput({ ...form, body: 'x'.repeat(60_001) }));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid_input', fields: { body: 'invalid' } } });
  });
});
