import { m } from '#texts/messages.js';
import { number } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';

/** Minutes as hours and their tenths: "12,5 h". */
export function hoursText(minutes: number, language: Language): string {
  const tenths = Math.round(minutes / 6);
  return m.turns_hours({ hours: number(tenths / 10, language, tenths % 10 === 0 ? 0 : 1) });
}
