import { m } from '#texts/messages.js';
import type { StandardTheme } from '../themes.ts';

/** The product's themes by name, wherever they are shown. */
export const themeTexts: Readonly<Record<StandardTheme, () => string>> = {
  stress: m.requests_theme_stress,
  loneliness: m.requests_theme_loneliness,
  belonging: m.requests_theme_belonging,
  conflict: m.requests_theme_conflict,
  bullying: m.requests_theme_bullying,
  sleep: m.requests_theme_sleep,
  anxiety: m.requests_theme_anxiety,
  crisis: m.requests_theme_crisis,
  substances: m.requests_theme_substances,
  gaming: m.requests_theme_gaming,
  safety: m.requests_theme_safety,
  study_skills: m.requests_theme_study_skills
};
