import { m } from '#texts/messages.js';
import { list, timeOf } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { Part } from '../../../host/week/place.ts';
import type { OpenTime } from '../../../host/week/week.ts';

/** A minute of the day as a time: 570 is "9.30". */
export function minuteText(minute: number, language: Language): string {
  return timeOf(minute * 60_000, 'UTC', language);
}

/** "Avoinna 9.00–11.30 ja 12.15–15.00, Järvenpää", for each campus; null on a day that is not open. */
export function openText(parts: readonly Part<OpenTime>[], language: Language): string | null {
  if (parts.length === 0) return null;
  const byCampus = Map.groupBy(parts, ({ item }) => item.campus);
  return [...byCampus]
    .map(([campus, times]) => {
      const ranges = times.map(({ from, to }) => `${minuteText(from, language)}–${minuteText(to, language)}`);
      return m.week_open({ campus, times: list([...new Set(ranges)], language) });
    })
    .join('; ');
}

/** The campuses of a day, each once. */
export const campusesOf = (parts: readonly Part<OpenTime>[]): string => [...new Set(parts.map(({ item }) => item.campus))].join(', ');
