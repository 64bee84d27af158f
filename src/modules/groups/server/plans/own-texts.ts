import type { Db } from '#platform/database/connection.ts';
import { isPlanLanguage } from '../../plans/library.ts';
import type { PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { searchable } from '../../plans/search/find.ts';
import type { Text } from './shipped.ts';
import { newestTexts, removedTexts } from './store/own-plans.ts';

/** A plan with its texts, wherever it is kept. */
export interface KeptPlan {
  slug: string;
  texts: ReadonlyMap<PlanLanguage, Text>;
  /** Whose it is: the reader's own, another's of the school (published, or chosen for a session that the reader leads), or the product's. */
  from: 'own' | 'school' | 'product';
  published: boolean;
}

/** What each file says, by the file itself: whoever's it is, the same file says the same. Each is read once, and those used last stay. */
const read = new Map<string, Text>();
const mostKept = 500;

function textOf(file: string): Text | null {
  const known = read.get(file);
  if (known) {
    read.delete(file);
    read.set(file, known);
    return known;
  }
  const found = readPlan(file);
  if ('faults' in found) return null;
  const text = { plan: found.plan, found: searchable(found.plan) };
  read.set(file, text);
  const [oldest] = read.keys();
  if (read.size > mostKept && oldest !== undefined) read.delete(oldest);
  return text;
}

/** The school's own plans that somebody sees, or the one that is asked for. */
export async function ownPlans(db: Db, who: { person: string | null; plan?: string }): Promise<KeptPlan[]> {
  const plans = new Map<string, KeptPlan & { texts: Map<PlanLanguage, Text> }>();
  for (const row of await newestTexts(db, who)) {
    const text = textOf(row.file);
    if (!text || !isPlanLanguage(row.language)) continue;
    const from = who.person !== null && row.owner === who.person ? 'own' : 'school';
    const plan = plans.get(row.id) ?? { slug: row.id, texts: new Map<PlanLanguage, Text>(), from, published: row.published };
    plan.texts.set(row.language, text);
    plans.set(row.id, plan);
  }
  return [...plans.values()];
}

/** What somebody has removed of their own and can bring back, by its name in the language that it has first. */
export async function removedPlans(db: Db, person: string): Promise<{ id: string; title: string; language: PlanLanguage }[]> {
  const plans = new Map<string, { id: string; title: string; language: PlanLanguage }>();
  for (const { id, file } of await removedTexts(db, person)) {
    const plan = textOf(file)?.plan;
    if (plan && !plans.has(id)) plans.set(id, { id, title: plan.title, language: plan.language });
  }
  return [...plans.values()];
}
