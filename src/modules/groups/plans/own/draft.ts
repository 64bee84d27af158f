import { readHead, writeHead } from '../front-matter.ts';
import {
  fileOrder,
  headings,
  mostCharacters,
  mostMinutes,
  mostOfHead,
  mostOfTags,
  type Fault,
  type Plan,
  type PlanLanguage
} from '../plan.ts';
import { readPlan } from '../read-plan.ts';
import { writePlan } from '../write-plan.ts';

/** A plan as its form has it: its head in fields, the rest as Markdown. Whatever is typed fits; what is amiss is told. */
export interface Draft {
  readonly title: string;
  readonly aim: string;
  readonly language: PlanLanguage;
  readonly themes: readonly string[];
  /** Parted by commas. */
  readonly tags: string;
  readonly licence: string;
  readonly author: string;
  readonly body: string;
}

/** What is wrong with a draft: its fields by name, and its body by line (from 1). */
export interface DraftFaults {
  readonly fields: readonly string[];
  readonly lines: readonly Fault[];
}

/** The minutes of all steps: what a plan takes is what its steps take, so nobody is asked for it. */
const minutesOf = (body: string) =>
  [...body.matchAll(/^### .*\((\d{1,3}) min\)[ \t]*$/gm)].reduce((sum, [, minutes]) => sum + Number(minutes), 0);

/** The plan that a draft says, or all that is wrong with it, field by field and line by line. */
export function readDraft(draft: Draft, version: number): { plan: Plan } | { faults: DraftFaults } {
  const head = headOf(draft, version);
  const typed = `${writeHead(head)}\n`;
  const wrong = readHead(typed);
  const fields = 'faults' in wrong ? [...new Set(wrong.faults.map(({ about }) => (about in head ? about : 'title')))] : [];
  // The body is read under a head that is whole, so that what is amiss in both is told at once.
  const whole = {
    ...head,
    title: 'x',
    aim: 'x',
    themes: ['safety'],
    tags: [],
    author: 'x',
    licence: 'CC0 1.0' as const,
    minutes: Math.min(mostMinutes, head.minutes)
  };
  const before = `---\n${writeHead(fields.length > 0 ? whole : head)}\n---\n\n`;
  const read = readPlan(before + draft.body.replaceAll('\r\n', '\n'));
  const above = before.split('\n').length - 1;
  const lines: Fault[] = 'faults' in read ? read.faults.map((fault) => ({ ...fault, line: Math.max(1, fault.line - above) })) : [];
  // Steps of more than a day are told at the first of their lines, where they can be mended.
  const tooLong = minutesOf(draft.body) > mostMinutes;
  if (tooLong && lines.every(({ code }) => code !== 'minutes_do_not_add_up'))
    lines.push({ line: 1, code: 'minutes_do_not_add_up', about: `${minutesOf(draft.body)}/${mostMinutes}` });
  if (fields.length === 0 && lines.length === 0 && 'plan' in read) return read;
  return { faults: { fields: fields.filter((field) => field !== 'minutes'), lines } };
}

/** Whether a draft says what a plan's file says; the number of its version is no difference. */
export function saysTheSame(draft: Draft, file: string): boolean {
  const read = readDraft(draft, 1);
  return 'plan' in read && withoutNumber(writePlan(read.plan)) === withoutNumber(file);
}

/** A plan's file without the number of its version. */
export const withoutNumber = (file: string): string => file.replace(/^version: \d+\n/m, '');

/** What the form of a plan begins with. */
export interface OpenedPlan {
  id: string;
  isNew: boolean;
  /** The plan of the address was removed: what was written of it is shown as the beginning of a new one. */
  isRemoved: boolean;
  draft: Draft;
  /** The version that it is, 0 for a text that there is not yet. */
  based: number;
  /** The languages that the plan has. */
  languages: readonly PlanLanguage[];
  /** Whose plan it is a copy of, for the one who is to be named as well. */
  copyOf: string | null;
  /** When what is shown was kept as a draft, in ms since 1970; null where it is what was saved. */
  keptAt: number | null;
  /** The school's time zone. */
  zone: string;
}

/** How long each field of the form may be as a plan; a little more may be typed, so that nothing is cut and it can be told. */
const most: Readonly<Record<string, number | undefined>> = { ...mostOfHead, tags: mostOfTags, body: mostCharacters };
export const mostTyped = (field: string): number | null => most[field] ?? null;

/** The tags of a form's field, which parts them by commas. */
export const tagsOf = (tags: string): string[] =>
  tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

function headOf({ title, aim, language, themes, tags, licence, author, body }: Draft, version: number) {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    title: line(title),
    aim: line(aim),
    minutes: Math.max(1, minutesOf(body)),
    language,
    themes,
    tags: tagsOf(tags).map(line),
    licence,
    author: line(author),
    version
  };
}

/** A plan as its form shows it. */
export function draftOf(plan: Plan): Draft {
  const { title, aim, language, themes, tags, licence, author } = plan;
  return { title, aim, language, themes, tags: tags.join(', '), licence, author, body: bodyOf(writePlan(plan)) };
}

/** A plan's file without its head. */
export const bodyOf = (file: string): string => file.replace(/^---\n[\s\S]*?\n---\n+/, '').trimEnd() + '\n';

const firstWords: Readonly<Record<PlanLanguage, { begin: string; work: string; end: string; say: string; todo: string }>> = {
  fi: { begin: 'Aloitus', work: 'Yhdessä', end: 'Lopetus', say: 'Mitä sanot ääneen.', todo: 'Kirjoita tähän.' },
  sv: { begin: 'Start', work: 'Tillsammans', end: 'Avslutning', say: 'Vad du säger högt.', todo: 'Skriv här.' },
  en: { begin: 'Start', work: 'Together', end: 'Close', say: 'What you say aloud.', todo: 'Write here.' }
};

/** The blank form in a language: every part with its heading, and three steps of 45 minutes together. */
export function blankDraft(language: PlanLanguage, author: string): Draft {
  const said = headings[language];
  const { begin, work, end, say, todo } = firstWords[language];
  const steps = [
    `### ${begin} (5 min)\n\n> ${say}`,
    `### ${work} (30 min)\n\n> ${say}\n\n#### ${said.screen}\n\n${todo}`,
    `### ${end} (10 min)\n\n> ${say}`
  ];
  const body = fileOrder.map((part) => `## ${said[part]}\n\n${part === 'steps' ? steps.join('\n\n') : `- ${todo}`}`).join('\n\n');
  return { title: '', aim: '', language, themes: [], tags: '', licence: 'CC BY 4.0', author, body: `${body}\n` };
}

/** Whether a plan's text still has something of the blank form that nobody has written over. */
export function isUnwritten(file: string, language: PlanLanguage): boolean {
  const { say, todo } = firstWords[language];
  const blank = new Set([todo, `- ${todo}`, `> ${say}`]);
  return file.split('\n').some((line) => blank.has(line.trim()));
}
