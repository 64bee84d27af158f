/** Themes that the product comes with, in the order in which they are offered. */
export const themes = [
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
export type Theme = (typeof themes)[number];
