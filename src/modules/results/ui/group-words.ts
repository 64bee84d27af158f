import { m } from '#texts/messages.js';
import { themeTexts } from '#modules/groups/index.ts';
import { list, number } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { GroupSupport, SupportLine } from '../group-support.ts';
import { nameOfMonth } from './access-words.ts';

/** The figures of support for groups as their page and files have them. */
export interface GroupReport extends GroupSupport {
  month: string;
  previous: string | null;
  next: string | null;
  names: readonly { id: string; name: string }[];
}

/** A campus by its name. */
export const campusName = (key: string, { names }: Pick<GroupReport, 'names'>): string =>
  key === '' ? m.results_whole() : (names.find(({ id }) => id === key)?.name ?? key);

const known: Readonly<Record<string, (() => string) | undefined>> = themeTexts;
export const themeName = (theme: string): string => known[theme]?.() ?? theme;

/** A figure, or that it would be about too few. */
export const figure = (value: number | null, language: Language): string =>
  value === null ? m.results_too_few() : number(value, language);

/** The columns of the table by campus. */
export const groupColumns: readonly { name: () => string; of: (line: SupportLine) => number | null }[] = [
  { name: m.results_groups_asked, of: ({ asked }) => asked },
  { name: m.results_groups_reached, of: ({ reached }) => reached },
  { name: m.results_groups_sessions, of: ({ sessions }) => sessions },
  { name: m.results_groups_waiting, of: ({ waiting }) => waiting }
];

/** What a month came to, in a sentence; of the themes the three that came up most. */
export function groupSentence(report: GroupReport, language: Language): string {
  const { reached, waiting } = report.whole;
  if (reached === null || waiting === null) return m.results_groups_few();
  const first = m.results_groups_sentence({ count: reached, waiting: number(waiting, language) });
  const themes = report.themes.slice(0, 3).map(({ theme }) => themeName(theme));
  return themes.length > 0 ? `${first} ${m.results_groups_themes_sentence({ themes: list(themes, language) })}` : first;
}

/** The figures as rows of a file: a line for the whole and each campus, then one for each theme with the whole and each campus; what is hidden is an empty cell. */
export function groupRows(report: GroupReport): (string | number)[][] {
  const cells = (line: SupportLine) => groupColumns.map(({ of }) => of(line) ?? '');
  return [
    [m.results_month(), m.results_file_name(), ...groupColumns.map(({ name }) => name())],
    ...[report.whole, ...report.campuses].map((line) => [report.month, campusName(line.key, report), ...cells(line)]),
    [],
    [m.results_month(), m.results_groups_theme(), m.results_whole(), ...report.names.map(({ name }) => name)],
    ...report.themes.map(({ theme, whole, campuses }) => [
      report.month,
      themeName(theme),
      whole ?? '',
      ...report.names.map(({ id }) => campuses[id] ?? '')
    ])
  ];
}

/** The page's heading with its month. */
export const groupTitle = (report: Pick<GroupReport, 'month'>, language: Language): string =>
  `${m.results_groups_title()}, ${nameOfMonth(report.month, language)}`;
