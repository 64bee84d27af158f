import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { languageFor } from '../../plans/library.ts';
import { query } from '../rights.ts';
import { shippedPlans } from './shipped.ts';

/** One session plan in the reader's language, or in the one that is asked for if the plan has it, with the languages that it has. */
export const readOnePlan = query({
  action: 'plan.read',
  input: v.object({ slug: v.pipe(v.string(), v.maxLength(100)), in: v.optional(v.nullable(v.string()), null) }),
  run: async ({ language }, { slug, in: asked }) => {
    const texts = shippedPlans.get(slug);
    const languages = [...(texts?.keys() ?? [])].sort();
    const plan = texts?.get(languageFor(languages, language, asked ?? '') ?? 'fi')?.plan;
    return plan ? { slug, plan, languages } : refuse('not_found');
  }
});
