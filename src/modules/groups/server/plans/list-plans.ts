import * as v from 'valibot';
import { isLength, isPlanLanguage, isWhose, languageFor, lengths, wishedLanguages, type ListedPlan } from '../../plans/library.ts';
import type { PlanLanguage } from '../../plans/plan.ts';
import { findIn, longestQuestion, type Hit } from '../../plans/search/find.ts';
import { query } from '../rights.ts';
import { keptPlans } from './kept.ts';
import { removedPlans } from './own-texts.ts';
import type { Text } from './shipped.ts';
import { favouritesOf } from './store/own-plans.ts';
import { planDraftsOf } from './store/plan-drafts.ts';

const asked = v.optional(v.pipe(v.string(), v.maxLength(longestQuestion)), '');

/** What the list is narrowed by: words, a theme, a length, a language of the text and whose; what is empty, or none that there is, narrows nothing. */
const PlanSearch = v.object({ q: asked, theme: asked, length: asked, in: asked, whose: asked });

/**
 * The library's session plans in the reader's language: the best found first, and without words one's favourites, then by their title. Words are looked for in every language
 * of a plan. With them what the reader has begun to write, and what they have removed.
 */
export const listPlans = query({
  action: 'plan.list',
  input: PlanSearch,
  async run({ db, actor, language }, { q, theme, length, in: inLanguage, whose }) {
    const { person } = actor;
    const [kept, favourites, drafts, removed] = await Promise.all([
      keptPlans(db, person),
      favouritesOf(db, person),
      person === null ? [] : planDraftsOf(db, person),
      person === null ? [] : removedPlans(db, person)
    ]);
    const [least, most] = isLength(length) ? lengths[length] : [0, Infinity];
    const found = kept.flatMap(({ slug, texts, from, published }) => {
      const has = [...texts.keys()].sort();
      const shown = texts.get(languageFor(has, language, inLanguage) ?? 'fi')?.plan;
      if (!shown || (isPlanLanguage(inLanguage) && shown.language !== inLanguage)) return [];
      const isTheirs = whose === 'favourite' ? favourites.has(slug) : from === whose;
      if (isWhose(whose) && !isTheirs) return [];
      if (shown.minutes < least || shown.minutes > most || (theme && !shown.themes.includes(theme))) return [];
      const hit = q.trim() ? bestHit(texts, q, [shown.language, ...wishedLanguages(language)]) : null;
      if (q.trim() && !hit) return [];
      const { title, aim, minutes, themes } = shown;
      const excerpt = hit && hit.excerpt.length > 0 ? { language: hit.language, pieces: hit.excerpt } : null;
      const listed: ListedPlan = {
        slug,
        title,
        aim,
        minutes,
        themes,
        language: shown.language,
        languages: has,
        from,
        published,
        favourite: favourites.has(slug),
        excerpt
      };
      return [{ listed, score: hit?.score ?? 0 }];
    });
    const byWorth = (a: (typeof found)[number], b: (typeof found)[number]) =>
      b.score - a.score ||
      Number(b.listed.favourite) - Number(a.listed.favourite) ||
      a.listed.title.localeCompare(b.listed.title, language);
    const themes = new Set(kept.flatMap(({ texts }) => [...texts.values()].flatMap(({ plan }) => plan.themes)));
    return {
      plans: found.sort(byWorth).map(({ listed }) => listed),
      themes: [...themes],
      drafts,
      removed
    };
  }
});

/** The best hit in the first of these languages that has one. */
function bestHit(
  texts: ReadonlyMap<PlanLanguage, Text>,
  question: string,
  order: readonly PlanLanguage[]
): (Hit & { language: PlanLanguage }) | null {
  for (const language of order) {
    const text = texts.get(language);
    const hit = text ? findIn(text.found, question) : null;
    if (hit) return { ...hit, language };
  }
  return null;
}
