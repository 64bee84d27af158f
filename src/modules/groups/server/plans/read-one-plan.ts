import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { languageFor } from '../../plans/library.ts';
import { query } from '../rights.ts';
import { keptPlan } from './kept.ts';
import { favouritesOf } from './store/own-plans.ts';

/** One session plan in the reader's language, or in the one that is asked for if the plan has it, with the languages that it has and whose it is. */
export const readOnePlan = query({
  action: 'plan.read',
  input: v.object({ slug: v.pipe(v.string(), v.maxLength(100)), in: v.optional(v.nullable(v.string()), null) }),
  async run({ db, actor, language }, { slug, in: asked }) {
    const [kept, favourites] = await Promise.all([keptPlan(db, slug, actor.person), favouritesOf(db, actor.person)]);
    if (!kept) return refuse('not_found');
    const languages = [...kept.texts.keys()].sort();
    const plan = kept.texts.get(languageFor(languages, language, asked ?? '') ?? 'fi')?.plan;
    if (!plan) return refuse('not_found');
    return { slug, plan, languages, from: kept.from, published: kept.published, favourite: favourites.has(slug) };
  }
});
