/** Themes that the product comes with, in the order in which they are offered; a school can hide some and add its own. The database holds whatever words the list has. */
export const standardThemes = [
  'stress',
  'loneliness',
  'belonging',
  'conflict',
  'bullying',
  'sleep',
  'anxiety',
  'crisis',
  'substances',
  'gaming',
  'safety',
  'study_skills'
] as const;
export type StandardTheme = (typeof standardThemes)[number];

/** A theme that a school has added. */
export interface OwnTheme {
  id: string;
  nameFi: string;
  nameSv: string;
  nameEn: string;
  offered: boolean;
}

/** Themes that can be chosen, as a form sends them: the product's by their word, a school's own by id. */
export function offeredThemes(hidden: readonly string[], own: readonly OwnTheme[]): string[] {
  return [...standardThemes.filter((theme) => !hidden.includes(theme)), ...own.filter(({ offered }) => offered).map(({ id }) => id)];
}
