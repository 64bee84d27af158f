import * as v from 'valibot';
import { addDays, isDate } from '#platform/time/date.ts';
import { keepField } from '../names/kept.ts';
import { standardThemes, type StandardTheme } from '../themes.ts';

/** So much can be written of what was agreed, and of what the professional will do. */
export const mostNoted = 1000;
export const mostPresent = 999;
const mostThemes = 5;
/** So many days after a session its group is looked at again at the latest. */
const lookWithin = 366;
/** So many days after a session a date is offered for looking again. */
const usuallyAfter = 21;

const uuid = v.pipe(v.string(), v.uuid());
const isTheme = (given: string): given is StandardTheme => standardThemes.some((theme) => theme === given);
const words = (code: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.maxLength(mostNoted, code),
    v.transform((given) => given || null)
  );

/** What is written after a session: about the group, with no place for a name. `keep`: what looks like a name and may stay. */
export const NotesForm = v.object({
  session: uuid,
  present: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,3}$/, 'present_needed'),
    v.transform((given) => Number(given))
  ),
  themes: v.pipe(
    v.optional(v.union([v.string(), v.array(v.string())]), []),
    v.transform((given) => [...new Set([given].flat().filter(isTheme))]),
    v.maxLength(mostThemes, 'themes_many')
  ),
  agreed: words('text_long'),
  willDo: words('text_long'),
  lookAgain: v.pipe(
    v.optional(v.string(), ''),
    v.check((given) => given === '' || isDate(given), 'date_wrong'),
    v.transform((given) => given || null)
  ),
  keep: keepField
});
export type NotesValues = v.InferOutput<typeof NotesForm>;

/** Whether a date (ISO) can be the one on which a group is looked at again after a session on `heldOn`. */
export const canLookAgainOn = (date: string, heldOn: string): boolean => date >= heldOn && date <= addDays(heldOn, lookWithin);

/** The date that is offered for looking again. */
export const usualLookAgain = (heldOn: string): string => addDays(heldOn, usuallyAfter);

export const helpedAnswers = ['yes', 'partly', 'no'] as const;
export type HelpedAnswer = (typeof helpedAnswers)[number];

/** The two questions that who asked for support is asked afterwards. */
export const AnswerForm = v.object({
  id: uuid,
  helped: v.pipe(v.optional(v.string(), ''), v.picklist(helpedAnswers, 'answer_needed')),
  more: v.pipe(v.optional(v.string(), ''), v.picklist(['yes', 'no'], 'answer_needed'))
});
