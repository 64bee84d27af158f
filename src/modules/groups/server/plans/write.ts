import type { Db } from '#platform/database/connection.ts';
import { refuse } from '#platform/use-case/index.ts';
import { bothDrafts } from '../../plans/own/both.ts';
import { differences } from '../../plans/own/differences.ts';
import { draftOf, readDraft, saysTheSame, type Draft } from '../../plans/own/draft.ts';
import { FileForm, LookForm, SaveForm } from '../../plans/own/forms.ts';
import type { PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { writePlan } from '../../plans/write-plan.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { query, useCase } from '../rights.ts';
import { insertPlan, insertVersion, newestVersion, ownerOfPlan, ownPlan, touchPlan, versionOf } from './store/own-plans.ts';
import { deletePlanDraft } from './store/plan-drafts.ts';

/**
 * How a plan's form would be read: the plan to be looked at before it is saved, or what is amiss. What it stands on comes back with it. Joined with what somebody has saved
 * since, it stands on that; `clashes` counts where both had changed the same.
 */
export const lookAtDraft = query({
  action: 'plan.look_at_form',
  input: LookForm,
  async run({ db, actor }, { id, based, join, ...typed }) {
    if (join === undefined) return { id, based, draft: typed, clashes: null, ...readDraft(typed, 1) };
    const newest = await newestOfOwn(db, id, typed.language, actor.person);
    const theirs = newest && draftOfFile(newest.file);
    if (!theirs) return refuse('not_found');
    const began = based > 0 ? await versionOf(db, id, typed.language, based) : undefined;
    const read = readDraft(typed, 1);
    const mine = 'plan' in read ? draftOf(read.plan) : typed;
    const { draft, clashes } = bothDrafts(began ? draftOfFile(began.file) : null, mine, theirs);
    return { id, based: newest.version, draft, clashes, ...readDraft(draft, 1) };
  }
});

async function newestOfOwn(db: Db, id: string, language: PlanLanguage, person: string | null) {
  const isOwn = person !== null && (await ownerOfPlan(db, id))?.owner === person;
  return isOwn ? newestVersion(db, id, language) : undefined;
}

function draftOfFile(file: string): Draft | null {
  const read = readPlan(file);
  return 'plan' in read ? draftOf(read.plan) : null;
}

/** A plan's file as it would be taken in, with its licence and author; or what is amiss in it, by line. */
export const lookAtFile = query({
  action: 'plan.look_at_file',
  input: FileForm,
  run: async (_, { file }) => readPlan(await file.text())
});

/**
 * Saves a text of a plan of one's own as its next version; the draft goes with it. Refuses with `plan_changed` when it has been saved since it was opened, and then
 * tells what the two differ in; nothing that was typed is lost. Who has been shown that says so by `over`, and is refused again only when there is a newer one still. Refuses
 * with `plan_removed` where it has been removed meanwhile; the form then goes on as that of a new plan (`openPlanForm`).
 */
export const savePlan = useCase({
  action: 'plan.save',
  input: SaveForm,
  limits: [{ name: 'save-plan', by: 'account', max: 600, minutes: 60 }],
  async run({ db, actor, now }, { id, based, over = based, ...draft }) {
    const { organisation, person } = actor;
    const read = readDraft(draft, over + 1);
    if ('faults' in read) return refuse<GroupsRefusal>('plan_faulty');
    const at = new Date(now);
    const isNew = based === 0 && (await insertPlan(db, { organisation, id, person, at }));
    const own = await ownPlan(db, id, person);
    if (!own) return refuse('not_found');
    if (own.removedOn !== null) return refuse<GroupsRefusal>('plan_removed');
    const newest = await newestVersion(db, id, draft.language);
    const isSaved = newest !== undefined && saysTheSame(draft, newest.file);
    if (!isSaved && (newest?.version ?? 0) !== over) return refuse<GroupsRefusal>('plan_changed');
    if (person !== null) await deletePlanDraft(db, { person, plan: id, language: draft.language });
    // What nobody changed, or was sent twice, makes no version.
    if (isSaved) return { id, language: draft.language, isNew: false };
    const file = writePlan(read.plan);
    const saved = await insertVersion(db, { organisation, id, language: draft.language, version: over + 1, file, person, at });
    if (!saved) return refuse<GroupsRefusal>('plan_changed');
    await touchPlan(db, id, at);
    return { id, language: draft.language, isNew };
  },
  auditObject: ({ id }) => id,
  async afterRefusal({ db, actor }, { id, based, over: _, ...draft }, code) {
    const read = readDraft(draft, based + 1);
    if (code === 'plan_faulty') return 'faults' in read ? { faults: read.faults } : null;
    if (code !== 'plan_changed') return null;
    const newest = await newestOfOwn(db, id, draft.language, actor.person);
    if (!newest || !('plan' in read)) return null;
    return { newest: newest.version, differences: differences(newest.file, writePlan({ ...read.plan, version: newest.version })) };
  }
});
