import type { Language } from '#ui/languages.ts';
import { planLanguages, type PlanLanguage } from './plan.ts';
import type { Piece } from './search/find.ts';

/** Lengths that one plans by: a lesson, an hour, longer. In minutes, both ends included. */
export const lengths = { lesson: [1, 45], hour: [46, 60], longer: [61, 300] } as const satisfies Record<string, readonly [number, number]>;
export type Length = keyof typeof lengths;

export const isLength = (text: string): text is Length => Object.hasOwn(lengths, text);
export const isPlanLanguage = (text: string): text is PlanLanguage => planLanguages.some((language) => language === text);

/** Whose plans one looks for: those at the top of one's list, one's own, others' of the school, the product's. */
export const whoseKinds = ['favourite', 'own', 'school', 'product'] as const;
export type Whose = (typeof whoseKinds)[number];
export const isWhose = (text: string): text is Whose => whoseKinds.some((kind) => kind === text);

/** A plan as the list shows it. */
export interface ListedPlan {
  slug: string;
  title: string;
  aim: string;
  minutes: number;
  themes: readonly string[];
  language: PlanLanguage;
  languages: readonly PlanLanguage[];
  /** Whose it is: the reader's own, another's of the school (published, or chosen for a session that the reader leads), or the product's. */
  from: 'own' | 'school' | 'product';
  published: boolean;
  favourite: boolean;
  /** What a search found in its steps and parts, and in which language; null where it found it in what the list shows anyway. */
  excerpt: { language: PlanLanguage; pieces: readonly Piece[] } | null;
}

/** The languages of a plan in the order in which a reader wants them: their own, then Finnish, Swedish, English. Plain Finnish is no language of plans. */
export function wishedLanguages(reader: Language): PlanLanguage[] {
  const own: PlanLanguage = reader === 'fi-x-selko' ? 'fi' : reader;
  return [own, ...planLanguages.filter((language) => language !== own)];
}

/** The one of a plan's languages that a reader gets: the one asked for, if there is such a text. */
export function languageFor(has: readonly PlanLanguage[], reader: Language, asked = ''): PlanLanguage | undefined {
  return has.find((language) => language === asked) ?? wishedLanguages(reader).find((language) => has.includes(language));
}
