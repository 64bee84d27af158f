import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { planLanguages, type Plan, type PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { searchable, type Searchable } from '../../plans/search/find.ts';

/** Path → text. The build takes the files into itself; the bench and the commands run the sources as they are, and read them beside this file. */
const files: Record<string, string> = import.meta.env
  ? import.meta.glob<string>('../../plans/data/*/*.md', { query: '?raw', import: 'default', eager: true })
  : Object.fromEntries(
      globSync('../../plans/data/*/*.md', { cwd: import.meta.dirname }).map((name) => [
        name,
        readFileSync(path.join(import.meta.dirname, name), 'utf8')
      ])
    );

/** A plan of the library in one of its languages, ready to be searched. */
export interface Text {
  readonly plan: Plan;
  readonly found: Searchable;
}

/** The plans that come with the product, by slug and language. They are read once, at the start: a fault in one of them stops it, and no page waits for it. */
export const shippedPlans: ReadonlyMap<string, ReadonlyMap<PlanLanguage, Text>> = readAll();

function readAll() {
  const plans = new Map<string, Map<PlanLanguage, Text>>();
  for (const [place, file] of Object.entries(files)) {
    const [slug = '', name = ''] = place.split('/').slice(-2);
    const read = readPlan(file);
    if ('faults' in read) throw new Error(`Session plan ${slug}/${name}: ${JSON.stringify(read.faults)}`);
    const { plan } = read;
    if (!planLanguages.some((language) => language === plan.language && name === `${language}.md`))
      throw new Error(`Session plan ${slug}/${name} says that it is in ${plan.language}`);
    const texts = plans.get(slug) ?? new Map<PlanLanguage, Text>();
    plans.set(slug, texts.set(plan.language, { plan, found: searchable(plan) }));
  }
  return plans;
}
