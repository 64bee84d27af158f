import { m } from '#texts/messages.js';
import type { ListedPlan } from '../../../plans/library.ts';

/** Whose a plan is, for the one who reads the list. */
export function whoseText({ from, published }: Pick<ListedPlan, 'from' | 'published'>): string {
  if (from === 'own') return published ? m.own_is_published() : m.own_is_own();
  return m.own_is_school();
}
