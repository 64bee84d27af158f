import { m } from '#texts/messages.js';
import type { PlatformRefusal } from '#platform/use-case/outcome.ts';
import type { Modality } from '../modality.ts';
import type { SchedulingRefusal } from '../refusals.ts';

/** How one meets, as a card and a sentence say it. */
export function modalityText(modality: Modality): string {
  return { campus: m.scheduling_modality_campus, video: m.scheduling_modality_video, phone: m.scheduling_modality_phone }[modality]();
}

/** How one meets, as a filter's name. */
export function modalityName(modality: Modality): string {
  return { campus: m.scheduling_filter_campus, video: m.scheduling_filter_video, phone: m.scheduling_filter_phone }[modality]();
}

/** The words of a refusal by its code; an unknown one says that something went wrong and what to do. */
export function refusalText(code: string): string {
  // Every refusal has its words: a new code without them does not compile. `not_begun` is said to hosts only, `not_ahead` and `held_enough` to nobody, and
  // nothing here asks for a fresh proof.
  const texts: Record<
    Exclude<SchedulingRefusal | PlatformRefusal, 'invalid_input' | 'held_enough' | 'not_begun' | 'not_ahead' | 'proof_needed'>,
    () => string
  > &
    Record<string, () => string> = {
    slot_taken: m.scheduling_refusal_slot_taken,
    slot_gone: m.scheduling_refusal_slot_gone,
    phone_needed: m.scheduling_refusal_phone_needed,
    open_limit: m.scheduling_refusal_open_limit,
    too_many_open: m.scheduling_refusal_too_many_open,
    words_unknown: m.scheduling_refusal_words_unknown,
    state_forbids: m.scheduling_refusal_state_forbids,
    already_begun: m.scheduling_refusal_already_begun,
    too_many_tries: m.scheduling_refusal_too_many_tries,
    not_found: m.scheduling_refusal_not_found
  };
  return (texts[code] ?? m.scheduling_refusal_unexpected)();
}

/** What is wrong with a field of a booking form, by its code. */
export function fieldText(code: string): string {
  const texts: Record<string, () => string> = {
    time_needed: m.scheduling_field_time_needed,
    time_twice: m.scheduling_field_time_twice,
    email_wrong: m.scheduling_field_email_wrong,
    phone_wrong: m.scheduling_field_phone_wrong,
    nickname_long: m.scheduling_field_nickname_long,
    nickname_signs: m.scheduling_field_nickname_signs,
    words_needed: m.scheduling_field_words_needed,
    words_unreadable: m.scheduling_refusal_words_unknown
  };
  return (texts[code] ?? m.scheduling_field_wrong)();
}

/** A refused booking form as lines of the error summary, and the message for each field. */
export function formErrors(refusal: { code: string; fields?: Record<string, string> } | undefined): {
  lines: { field?: string; text: string }[];
  of: (field: string) => string | undefined;
} {
  const fields = refusal?.fields ?? {};
  const own: Record<string, string> = refusal?.code === 'phone_needed' ? { phone: 'phone_needed' } : fields;
  const text = (code: string) => (code === 'phone_needed' ? refusalText(code) : fieldText(code));
  const lines: { field?: string; text: string }[] = Object.entries(own).map(([field, code]) => ({ field, text: text(code) }));
  if (refusal && lines.length === 0) lines.push({ text: refusalText(refusal.code) });
  return { lines, of: (field) => (own[field] ? text(own[field]) : undefined) };
}
