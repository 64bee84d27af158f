import { m } from '#texts/messages.js';
import type { PlatformRefusal } from '#platform/use-case/outcome.ts';
import { list } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { RequestModality, WeekPart } from '../../requests/forms.ts';
import type { DeclineReason, RequestAct, RequestState } from '../../requests/request-state.ts';
import type { OwnTheme } from '../../requests/themes.ts';
import { standardThemes } from '../../themes.ts';
import { themeTexts } from '../theme-words.ts';
import type { GroupsRefusal } from '../../refusals.ts';

type Word = (values?: object, options?: { locale?: Language }) => string;
/** The page's language, or in a message its reader's. */
const inLanguage = (language?: Language) => (language ? { locale: language } : {});

const states: Record<RequestState, { name: Word; means: (reason: string, options: { locale?: Language }) => string }> = {
  new: { name: m.requests_state_new, means: (_, options) => m.requests_means_new({}, options) },
  planned: { name: m.requests_state_planned, means: (_, options) => m.requests_means_planned({}, options) },
  held: { name: m.requests_state_held, means: (_, options) => m.requests_means_held({}, options) },
  followed_up: { name: m.requests_state_followed_up, means: (_, options) => m.requests_means_followed_up({}, options) },
  closed: { name: m.requests_state_closed, means: (_, options) => m.requests_means_closed({}, options) },
  declined: { name: m.requests_state_declined, means: (reason, options) => m.requests_means_declined({ reason }, options) }
};

/** A state's name, as a tag and a column say it. */
export const stateText = (state: RequestState, language?: Language): string => states[state].name({}, inLanguage(language));

const reasons: Record<DeclineReason, Word> = {
  elsewhere: m.requests_reason_elsewhere,
  individual: m.requests_reason_individual,
  no_time: m.requests_reason_no_time,
  other_way: m.requests_reason_other_way,
  withdrawn: m.requests_reason_withdrawn
};
export const reasonText = (reason: DeclineReason, language?: Language): string => reasons[reason]({}, inLanguage(language));

/** What a state means for the group, in a sentence. */
export const meaningText = (state: RequestState, reason: DeclineReason | null, language?: Language): string =>
  states[state].means(reason === null ? '' : reasonText(reason, language), inLanguage(language));

const acts: Record<RequestAct, { offer: () => string; did: () => string }> = {
  plan: { offer: m.requests_act_plan, did: m.requests_did_plan },
  call_off: { offer: m.requests_did_call_off, did: m.requests_did_call_off },
  hold: { offer: m.requests_act_hold, did: m.requests_did_hold },
  follow_up: { offer: m.requests_act_follow_up, did: m.requests_did_follow_up },
  // Done by answering two questions, not by a button.
  enough: { offer: m.requests_did_enough, did: m.requests_did_enough },
  more_needed: { offer: m.requests_did_more_needed, did: m.requests_did_more_needed },
  close: { offer: m.requests_act_close, did: m.requests_did_close },
  decline: { offer: m.requests_act_decline, did: m.requests_did_decline },
  withdraw: { offer: m.requests_act_withdraw, did: m.requests_did_withdraw },
  plan_again: { offer: m.requests_act_plan_again, did: m.requests_did_plan_again },
  reopen: { offer: m.requests_act_reopen, did: m.requests_did_reopen }
};
/** An act as its button says it. */
export const actText = (act: RequestAct): string => acts[act].offer();
/** An act as the history tells it. */
export const didText = (act: RequestAct | 'ask'): string => (act === 'ask' ? m.requests_did_ask() : acts[act].did());

const ownName = ({ nameFi, nameSv, nameEn }: OwnTheme, language: Language): string =>
  ({ fi: nameFi, 'fi-x-selko': nameFi, sv: nameSv, en: nameEn })[language];

/** A theme's name by its word or, of the school's own, by its id; one that is not known any more has none. */
export function themeText(theme: string, own: readonly OwnTheme[], language: Language): string {
  const standard = standardThemes.find((one) => one === theme);
  if (standard) return themeTexts[standard]();
  const found = own.find(({ id }) => id === theme);
  return found ? ownName(found, language) : '';
}

/** What a request is about, in one line. */
export function aboutText(
  request: { themes: readonly string[]; ownTheme: string | null },
  own: readonly OwnTheme[],
  language: Language
): string {
  return list([...request.themes.map((theme) => themeText(theme, own, language)), request.ownTheme ?? ''].filter(Boolean), language);
}

const modalities: Record<RequestModality, () => string> = {
  either: m.requests_modality_either,
  on_campus: m.requests_modality_on_campus,
  remote: m.requests_modality_remote
};
export const modalityText = (modality: RequestModality): string => modalities[modality]();

export const dayText = (weekday: number): string =>
  ([m.requests_day_1, m.requests_day_2, m.requests_day_3, m.requests_day_4, m.requests_day_5][weekday - 1] ?? m.requests_day_1)();
const parts: Record<string, () => string> = {
  morning: m.requests_part_morning,
  midday: m.requests_part_midday,
  afternoon: m.requests_part_afternoon
};
export const daypartText = (part: string): string => (parts[part] ?? m.requests_part_morning)();

/** "maanantai aamulla". */
export function weekPartText(part: WeekPart | string): string {
  const [weekday, of = ''] = part.split('-');
  return m.requests_week_part({ day: dayText(Number(weekday)), part: daypartText(of) });
}

/** How long a group has waited. */
export const waitedText = (days: number): string => (days === 0 ? m.requests_waited_today() : m.requests_waited({ count: days }));

const fieldWords: Record<string, () => string> = {
  group_needed: m.requests_field_group_needed,
  themes_needed: m.requests_field_themes_needed,
  themes_many: m.requests_field_themes_many,
  own_theme_long: m.requests_field_own_theme_long,
  hoped_long: m.requests_field_hoped_long,
  date_wrong: m.requests_field_date_wrong,
  dates_turned: m.requests_field_dates_turned,
  reason_needed: m.requests_field_reason_needed,
  limit_wrong: m.requests_field_limit_wrong,
  name_needed: m.requests_field_name_needed,
  name_long: m.requests_field_name_long
};
const refusalWords: Partial<Record<GroupsRefusal | PlatformRefusal, () => string>> = {
  asked_already: m.requests_no_asked_already,
  theme_gone: m.requests_no_theme_gone,
  name_taken: m.requests_no_name_taken,
  views_many: m.requests_no_views_many,
  stands_elsewhere: m.requests_no_stands_elsewhere,
  too_late_to_undo: m.requests_no_too_late_to_undo,
  not_found: m.requests_no_not_found
};

/** A refused form as lines of the summary, and the message of each field. */
export function supportErrors(refusal: { code: string; fields?: Record<string, string> | undefined } | undefined) {
  const fields = refusal?.fields ?? {};
  const known: Record<string, (() => string) | undefined> = refusalWords;
  const of = (field: string): string | undefined => {
    const code = fields[field];
    return code === undefined ? undefined : (fieldWords[code] ?? m.requests_field_wrong)();
  };
  const lines: { field?: string; text: string }[] = Object.keys(fields).map((field) => ({ field, text: of(field) ?? '' }));
  if (refusal && lines.length === 0) lines.push({ text: (known[refusal.code] ?? m.requests_no_other)() });
  return { lines, of };
}
