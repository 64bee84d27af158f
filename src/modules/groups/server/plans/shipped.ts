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

type Shipped = ReadonlyMap<string, ReadonlyMap<PlanLanguage, Text>>;

/** Path → what was read there. */
const texts = new Map<string, Text>();

/** The plans that come with the product, by slug and language. Whoever asks first has those read that are not yet. @throws where one has a fault, which a test looks for. */
export function shippedPlans(): Shipped {
  const plans = new Map<string, Map<PlanLanguage, Text>>();
  for (const place of Object.keys(files)) {
    const text = textAt(place);
    const [slug = ''] = place.split('/').slice(-2);
    const ofSlug = plans.get(slug) ?? new Map<PlanLanguage, Text>();
    plans.set(slug, ofSlug.set(text.plan.language, text));
  }
  return plans;
}

/** Reads them one after the other and lets others go between: together they take a second, for which neither a server's start nor a first page waits. */
export async function readShippedPlans(): Promise<void> {
  for (const place of Object.keys(files)) {
    textAt(place);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function textAt(place: string): Text {
  const text = texts.get(place) ?? readText(place);
  texts.set(place, text);
  return text;
}

function readText(place: string): Text {
  const [slug = '', name = ''] = place.split('/').slice(-2);
  const read = readPlan(files[place] ?? '');
  if ('faults' in read) throw new Error(`Session plan ${slug}/${name}: ${JSON.stringify(read.faults)}`);
  const { plan } = read;
  if (!planLanguages.some((language) => language === plan.language && name === `${language}.md`))
    throw new Error(`Session plan ${slug}/${name} says that it is in ${plan.language}`);
  return { plan, found: searchable(plan) };
}
