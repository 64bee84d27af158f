import type { Db } from '#platform/database/connection.ts';
import { isPlanLanguage } from '../../plans/library.ts';
import type { PlanLanguage } from '../../plans/plan.ts';
import { readPlan } from '../../plans/read-plan.ts';
import { searchable } from '../../plans/search/find.ts';
import type { Text } from './shipped.ts';
import { newestTexts, type OwnText } from './store/own-plans.ts';

/** A plan with its texts, wherever it is kept. */
export interface KeptPlan {
  slug: string;
  texts: ReadonlyMap<PlanLanguage, Text>;
  /** Whose it is: the reader's own, published by somebody of the school, or the product's. */
  from: 'own' | 'school' | 'product';
  published: boolean;
}

/** A version never changes: it is read once, and the newest used stay. */
const read = new Map<string, Text>();
const mostKept = 200;

function textOf({ id, language, version, file }: OwnText): Text | null {
  const key = `${id} ${language} ${version}`;
  const known = read.get(key);
  if (known) {
    read.delete(key);
    read.set(key, known);
    return known;
  }
  const found = readPlan(file);
  if ('faults' in found) return null;
  const text = { plan: found.plan, found: searchable(found.plan) };
  read.set(key, text);
  const [oldest] = read.keys();
  if (read.size > mostKept && oldest !== undefined) read.delete(oldest);
  return text;
}

/** The school's own plans that somebody sees, or the one that is asked for. */
export async function ownPlans(db: Db, who: { person: string | null; plan?: string }): Promise<KeptPlan[]> {
  const plans = new Map<string, KeptPlan & { texts: Map<PlanLanguage, Text> }>();
  for (const row of await newestTexts(db, who)) {
    const text = textOf(row);
    if (!text || !isPlanLanguage(row.language)) continue;
    const from = who.person !== null && row.owner === who.person ? 'own' : 'school';
    const plan = plans.get(row.id) ?? { slug: row.id, texts: new Map<PlanLanguage, Text>(), from, published: row.published };
    plan.texts.set(row.language, text);
    plans.set(row.id, plan);
  }
  return [...plans.values()];
}
