import { m } from '#texts/messages.js';
import { languageNames, monthName, number } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { EqualAccess, Line, Side, Wait } from '../equal-access.ts';

/** The report as its page and its files have it. */
export interface Report extends EqualAccess {
  month: string;
  previous: string | null;
  next: string | null;
  trend: readonly { month: string; gap: EqualAccess['gap'] }[];
  campuses: readonly { id: string; name: string }[];
}

/** A month by its name. */
export const nameOfMonth = (month: string, language: Language) => monthName(`${month}-15`, language);

const ways: Record<string, (() => string) | undefined> = {
  campus: m.results_way_campus,
  video: m.results_way_video,
  phone: m.results_way_phone
};

/** The name of a line: of a campus, a way to meet, a language. */
export function nameOf(side: Side, key: string, campuses: Report['campuses'], language: Language): string {
  if (side === 'campus') return campuses.find(({ id }) => id === key)?.name ?? key;
  if (side === 'language') return languageNames([key], language);
  return ways[key]?.() ?? key;
}

/** What each side is called. */
export const sideTitles: Record<Side, () => string> = {
  campus: m.results_by_campus,
  modality: m.results_by_modality,
  language: m.results_by_language
};

const wait = (value: Wait, language: Language) => (value === 'none' ? m.results_no_times() : number(value, language, 1));
const pair = (median: string, p90: string) => m.results_median_and_p90({ median, p90 });

/** The columns of a table, each with its cell of a line; what is hidden or not counted says so in a word. */
export function columnsOf(side: Side | 'whole', language: Language): { name: string; cell: (line: Line) => string }[] {
  const figure = (value: number | null, hidden: boolean) =>
    value === null ? (hidden ? m.results_too_few() : m.results_not_counted()) : number(value, language, 1);
  const all = [
    {
      name: m.results_days_to_meeting(),
      cell: ({ meeting }: Line) =>
        meeting ? pair(number(meeting.median, language, 1), number(meeting.p90, language, 1)) : m.results_too_few(),
      on: true
    },
    {
      name: m.results_days_to_first(),
      cell: ({ firstFree }: Line) =>
        firstFree ? pair(wait(firstFree.median, language), wait(firstFree.p90, language)) : m.results_not_counted(),
      on: true
    },
    { name: m.results_meetings(), cell: ({ meetings }: Line) => figure(meetings, true), on: true },
    {
      name: m.results_per_hundred(),
      cell: ({ perHundred, meetings }: Line) => figure(perHundred, meetings === null),
      on: side === 'campus' || side === 'whole'
    },
    {
      name: m.results_load(),
      cell: ({ load, meetings }: Line) => figure(load, meetings === null),
      on: side === 'campus' || side === 'whole'
    },
    { name: m.results_remote(), cell: ({ remote }: Line) => figure(remote, true), on: side !== 'modality' }
  ];
  return all.filter(({ on }) => on).map(({ name, cell }) => ({ name, cell }));
}

/** What the gap between campuses comes to, in a sentence. */
export function gapSentence({ gap, campuses }: Pick<Report, 'gap' | 'campuses'>, lines: readonly Line[], language: Language): string {
  if (!gap) return m.results_gap_unknown();
  const days = (key: string) => number(lines.find((line) => line.key === key)?.meeting?.median ?? 0, language, 1);
  const named = {
    best: nameOf('campus', gap.best, campuses, language),
    bestDays: days(gap.best),
    worst: nameOf('campus', gap.worst, campuses, language),
    worstDays: days(gap.worst),
    times: number(gap.times, language, 1)
  };
  return gap.times < 1.2 ? m.results_gap_even(named) : m.results_gap(named);
}

type Figure = string | number;

/** The columns of a file: a figure in each, so that it can be reckoned with. */
const fileColumns: readonly { name: () => string; of: (line: Line) => Figure | null }[] = [
  { name: m.results_file_meeting_median, of: ({ meeting }) => meeting?.median ?? null },
  { name: m.results_file_meeting_p90, of: ({ meeting }) => meeting?.p90 ?? null },
  { name: m.results_file_first_median, of: ({ firstFree }) => firstFree?.median ?? null },
  { name: m.results_file_first_p90, of: ({ firstFree }) => firstFree?.p90 ?? null },
  { name: m.results_meetings, of: ({ meetings }) => meetings },
  { name: m.results_per_hundred, of: ({ perHundred }) => perHundred },
  { name: m.results_load, of: ({ load }) => load },
  { name: m.results_remote, of: ({ remote }) => remote }
];

/** The whole report as rows of a file: a line for each campus, way and language; what is hidden or not counted is an empty cell. */
export function fileRows(report: Report, language: Language): Figure[][] {
  const cells = (line: Line) => fileColumns.map(({ of }) => (of(line) === 'none' ? m.results_no_times() : (of(line) ?? '')));
  const sides = ['campus', 'modality', 'language'] as const;
  return [
    [m.results_month(), m.results_file_side(), m.results_file_name(), ...fileColumns.map(({ name }) => name())],
    [report.month, m.results_whole(), m.results_whole(), ...cells(report.whole)],
    ...sides.flatMap((side) =>
      report.sides[side].map((line) => [
        report.month,
        sideTitles[side](),
        nameOf(side, line.key, report.campuses, language),
        ...cells(line)
      ])
    )
  ];
}

/** The same with figures as the reader's language writes them: a Finnish spreadsheet takes 2.5 for the second of May. */
export const writtenRows = (report: Report, language: Language) =>
  fileRows(report, language).map((row) => row.map((cell) => (typeof cell === 'number' ? number(cell, language, 1) : cell)));
