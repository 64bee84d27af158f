import type { Modality } from './modality.ts';

/**
 * What somebody may need when they meet, in the order in which it is asked, and the ways to meet in which it means anything.
 * A new one is a line here, its words in `ui/words/need-words.ts`, and its texts; the database keeps whatever stands here.
 */
const table = {
  interpreter: ['campus', 'video', 'phone'],
  step_free: ['campus'],
  support_person: ['campus', 'video', 'phone']
} as const satisfies Record<string, readonly Modality[]>;

export type PracticalNeed = keyof typeof table;

export const practicalNeeds: readonly PracticalNeed[] = Object.keys(table).filter((name): name is PracticalNeed =>
  Object.hasOwn(table, name)
);

/** Those of the given words that are needs, in the list's order and each once: what the list no longer has is passed over. */
export function needsAmong(words: readonly string[]): PracticalNeed[] {
  return practicalNeeds.filter((need) => words.includes(need));
}

/** The needs that mean anything in a way to meet. */
export function needsOf(modality: Modality): PracticalNeed[] {
  return practicalNeeds.filter((need) => table[need].some((way) => way === modality));
}
