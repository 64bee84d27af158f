import { m } from '#texts/messages.js';
import type { Length } from '../../plans/library.ts';
import { standardThemes, type StandardTheme } from '../../requests/themes.ts';

const themes: Readonly<Record<StandardTheme, () => string>> = {
  stress: m.plans_theme_stress,
  loneliness: m.plans_theme_loneliness,
  belonging: m.plans_theme_belonging,
  conflict: m.plans_theme_conflict,
  bullying: m.plans_theme_bullying,
  sleep: m.plans_theme_sleep,
  anxiety: m.plans_theme_anxiety,
  crisis: m.plans_theme_crisis,
  substances: m.plans_theme_substances,
  gaming: m.plans_theme_gaming,
  safety: m.plans_theme_safety,
  study_skills: m.plans_theme_study_skills
};

/** A theme by its name; one that a file brought and the list has not stays as it is. */
export function themeText(code: string): string {
  const known = standardThemes.find((theme) => theme === code);
  return known ? themes[known]() : code.replaceAll('_', ' ');
}

export const lengthTexts: Readonly<Record<Length, () => string>> = {
  lesson: m.plans_length_lesson,
  hour: m.plans_length_hour,
  longer: m.plans_length_longer
};
