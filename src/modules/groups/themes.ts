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
