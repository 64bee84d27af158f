import { m } from '#texts/messages.js';
import type { ListedPlan, Whose } from '../../../plans/library.ts';

/** Whose a plan is, for the one who reads the list. */
export function whoseText({ from, published }: Pick<ListedPlan, 'from' | 'published'>): string {
  if (from === 'own') return published ? m.own_is_published() : m.own_is_own();
  return published ? m.own_is_school() : m.own_is_of_session();
}

/** What the list can be narrowed by, in words. */
export const whoseKindTexts: Readonly<Record<Whose, () => string>> = {
  favourite: m.own_whose_favourite,
  own: m.own_whose_own,
  school: m.own_whose_school,
  product: m.own_whose_product
};
