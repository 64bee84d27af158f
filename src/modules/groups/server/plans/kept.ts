import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import { PlanId } from '../../plans/own/forms.ts';
import { ownPlans, type KeptPlan } from './own-texts.ts';
import { shippedPlans } from './shipped.ts';
import { isPlanOfHosts } from './store/own-plans.ts';

const shipped = (): KeptPlan[] => [...shippedPlans()].map(([slug, texts]) => ({ slug, texts, from: 'product', published: true }));
/** Of a school's own: the product's have words for addresses. */
const isId = (slug: string) => v.is(PlanId, slug);

/** All plans that somebody sees: the product's, the school's published ones, their own, and those of the sessions that they lead. */
export const keptPlans = async (db: Db, person: string | null): Promise<KeptPlan[]> => [...shipped(), ...(await ownPlans(db, { person }))];

/** One plan by its address, if somebody sees it. */
export async function keptPlan(db: Db, slug: string, person: string | null): Promise<KeptPlan | undefined> {
  const [own] = isId(slug) ? await ownPlans(db, { person, plan: slug }) : [];
  return own ?? shipped().find((plan) => plan.slug === slug);
}

/**
 * Whether somebody may choose a plan for a session of these leaders, who all read it from then on. One of a school's own they must see, or it is one of the leaders': who
 * has just chosen another can take that back. An address of the library's may be any: a plan may leave it.
 */
export async function mayBeChosen(db: Db, slug: string, { person, hosts }: { person: string | null; hosts: readonly string[] }) {
  return !isId(slug) || (await keptPlan(db, slug, person)) !== undefined || (await isPlanOfHosts(db, slug, hosts));
}
