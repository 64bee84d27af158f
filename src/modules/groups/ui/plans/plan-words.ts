import { m } from '#texts/messages.js';
import type { Length } from '../../plans/library.ts';
import { standardThemes } from '../../themes.ts';
import { themeTexts } from '../theme-words.ts';

/** A theme by its name; one that a file brought and the list has not stays as it is. */
export function themeText(code: string): string {
  const known = standardThemes.find((theme) => theme === code);
  return known ? themeTexts[known]() : code.replaceAll('_', ' ');
}

export const lengthTexts: Readonly<Record<Length, () => string>> = {
  lesson: m.plans_length_lesson,
  hour: m.plans_length_hour,
  longer: m.plans_length_longer
};
