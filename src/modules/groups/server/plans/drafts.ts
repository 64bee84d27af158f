import { refuse } from '#platform/use-case/index.ts';
import { BegunForm, DiscardForm } from '../../plans/own/forms.ts';
import { saysTheSame } from '../../plans/own/draft.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { newestVersion, ownerOfPlan } from './store/own-plans.ts';
import { deletePlanDraft, keepPlanDraft } from './store/plan-drafts.ts';

/**
 * Keeps what has been written of a plan so far, whole or not, for the writer alone; it replaces what was kept before. What says the same as the newest version is no
 * draft: it came late, after it had been saved, or the change was taken back. Refuses with `plan_removed` where the plan has been removed meanwhile: nobody would find it there.
 */
export const savePlanDraft = useCase({
  action: 'plan.save_draft',
  input: BegunForm,
  limits: [{ name: 'save-plan-draft', by: 'account', max: 2000, minutes: 60 }],
  async run({ db, actor: { organisation, person }, now }, { id, based, ...draft }) {
    const plan = await ownerOfPlan(db, id);
    const mayBeNew = plan === undefined && based === 0;
    if (person === null || !(mayBeNew || plan?.owner === person)) return refuse('not_found');
    if (plan && plan.removedOn !== null) return refuse<GroupsRefusal>('plan_removed');
    const whose = { person, plan: id, language: draft.language };
    const newest = plan && (await newestVersion(db, id, draft.language));
    if (newest && saysTheSame(draft, newest.file)) await deletePlanDraft(db, whose);
    else await keepPlanDraft(db, { ...whose, organisation, based, draft, at: new Date(now) });
    return { id, language: draft.language };
  }
});

/** Throws away what has been written of a plan since it was last saved as a version. */
export const discardPlanDraft = useCase({
  action: 'plan.discard_draft',
  input: DiscardForm,
  async run({ db, actor: { person } }, { id, language }) {
    const plan = await ownerOfPlan(db, id);
    if (person === null || (plan && plan.owner !== person)) return refuse('not_found');
    const wasThere = await deletePlanDraft(db, { person, plan: id, language });
    if (!plan && !wasThere) return refuse('not_found');
    return { id, language, isNew: plan === undefined };
  }
});
