import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { isUnwritten } from '../../plans/own/draft.ts';
import { FavouriteForm, PublishForm, RemoveForm } from '../../plans/own/forms.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { keptPlan } from './kept.ts';
import { useCase } from '../rights.ts';
import { countSessionsAhead, newestTexts, ownPlan, publishedPlan, publishPlan, setFavourite, setRemoved } from './store/own-plans.ts';

/**
 * Shows a plan of one's own to the whole school, or withdraws it; a coordinator may withdraw anybody's. What others have copied of it stays theirs.
 * Refuses with `plan_unwritten` while something of the blank form stands in it: whoever led by it would stand before the class with nothing.
 */
export const setPublished = useCase({
  action: 'plan.publish',
  input: PublishForm,
  async run({ db, actor, scope, now }, { id, published }) {
    const own = await ownPlan(db, id, actor.person);
    const withdraws = !published && scope.own === null && (await publishedPlan(db, id)) !== undefined;
    if (!withdraws && (!own || own.removedOn !== null)) return refuse('not_found');
    if (published && (await newestTexts(db, { person: actor.person, plan: id })).some(({ file, language }) => isUnwritten(file, language)))
      return refuse<GroupsRefusal>('plan_unwritten');
    await publishPlan(db, id, published, new Date(now));
    return { id, published, own: own !== undefined };
  },
  auditObject: ({ id }) => id
});

/**
 * Takes a plan of one's own away, from everybody; it can be brought back for 30 days. Refuses with `plan_in_use` and the count while sessions to come go by it, whose leaders
 * would read it no more, unless the writer has been told.
 */
export const setPlanRemoved = useCase({
  action: 'plan.remove',
  input: RemoveForm,
  async run({ db, actor, now }, { id, removed, even }) {
    if (!(await ownPlan(db, id, actor.person))) return refuse('not_found');
    if (removed && !even && (await countSessionsAhead(db, id, new Date(now))) > 0) return refuse<GroupsRefusal>('plan_in_use');
    await setRemoved(db, id, removed ? dateIn(now, 'UTC') : null);
    return { id, removed };
  },
  afterRefusal: async ({ db, now }, { id }, code) =>
    code === 'plan_in_use' ? { ahead: await countSessionsAhead(db, id, new Date(now)) } : null,
  auditObject: ({ id }) => id
});

/** Keeps a plan at the top of one's own list, or no more. */
export const setPlanFavourite = useCase({
  action: 'plan.favour',
  input: FavouriteForm,
  async run({ db, actor: { organisation, person } }, { id, favourite }) {
    if (person === null || !(await keptPlan(db, id, person))) return refuse('not_found');
    await setFavourite(db, { organisation, person, plan: id, favourite });
    return { id, favourite };
  }
});
