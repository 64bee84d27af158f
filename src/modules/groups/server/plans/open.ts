import { zoneOf } from '#modules/people/server/index.ts';
import type { Db } from '#platform/database/connection.ts';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { isPlanLanguage, languageFor, wishedLanguages } from '../../plans/library.ts';
import { blankDraft, draftOf, type Draft, type OpenedPlan } from '../../plans/own/draft.ts';
import { OpenForm } from '../../plans/own/forms.ts';
import { planLanguages, type PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { query } from '../rights.ts';
import { keptPlan } from './kept.ts';
import { newestVersion, ownerOfPlan } from './store/own-plans.ts';
import { planDraftOf } from './store/plan-drafts.ts';

/** What was written last of a plan that its owner has removed, blank in a language that it had not; null where it is no such plan. */
async function textOfRemoved(
  db: Db,
  { person, plan, language }: { person: string; plan: string; language: PlanLanguage }
): Promise<Draft | null> {
  const found = await ownerOfPlan(db, plan);
  if (found?.owner !== person || found.removedOn === null) return null;
  const read = readPlan((await newestVersion(db, plan, language))?.file ?? '');
  return 'plan' in read ? draftOf(read.plan) : blankDraft(language, '');
}

/**
 * What the form begins with: what one has begun to write of it; or a plan of one's own in a language, blank in one that it has not; for `new` a copy of the plan `from`,
 * or the blank form. Of a plan that one has removed, the beginning of a new one with what was written last.
 */
export const openPlanForm = query({
  action: 'plan.open_form',
  input: OpenForm,
  async run({ db, actor: { person }, language, now }, { id, in: asked, from }): Promise<OpenedPlan | ReturnType<typeof refuse>> {
    const wished = asked !== null && isPlanLanguage(asked) ? asked : (wishedLanguages(language)[0] ?? 'fi');
    const zone = await zoneOf(db);
    const without = { copyOf: null, keptAt: null, isRemoved: false, zone };
    if (id === 'new') {
      const source = from === null ? null : await keptPlan(db, from, person);
      if (from !== null && !source) return refuse('not_found');
      const plan = source?.texts.get(languageFor([...source.texts.keys()], language, asked ?? '') ?? wished)?.plan;
      const draft = plan ? draftOf(plan) : blankDraft(wished, '');
      return { ...without, id: newTimedId(now), isNew: true, draft, based: 0, languages: [], copyOf: plan?.author ?? null };
    }
    const [own, kept] = await Promise.all([
      keptPlan(db, id, person),
      person === null ? null : planDraftOf(db, { person, plan: id, language: wished })
    ]);
    if (own && own.from !== 'own') return refuse('not_found');
    const removed = own || person === null ? null : await textOfRemoved(db, { person, plan: id, language: wished });
    if (removed) {
      const anew = { id: newTimedId(now), isNew: true, isRemoved: true, based: 0, languages: [] };
      return { ...without, ...anew, draft: kept?.draft ?? removed, keptAt: kept?.savedAt ?? null };
    }
    const languages = planLanguages.filter((each) => own?.texts.has(each));
    if (kept) return { ...without, id, isNew: !own, draft: kept.draft, based: kept.based, languages, keptAt: kept.savedAt };
    if (!own) return refuse('not_found');
    const text = own.texts.get(wished)?.plan;
    if (text) return { ...without, id, isNew: false, draft: draftOf(text), based: text.version, languages };
    // Another language of the same plan: what is not words comes along.
    const first = own.texts.get(languages[0] ?? 'fi')?.plan;
    const { themes = [], licence = 'CC BY 4.0', author = '' } = first ?? {};
    return { ...without, id, isNew: false, draft: { ...blankDraft(wished, author), themes, licence }, based: 0, languages };
  }
});
