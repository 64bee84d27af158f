import { m } from '#texts/messages.js';
import { list } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { Modality } from '../../modality.ts';
import type { WaitingRefusal } from '../../waiting/refusals.ts';
import type { Daypart } from '../../waiting/wish.ts';
import { fieldText, modalityText, refusalText } from '../words.ts';

export function daypartText(part: Daypart): string {
  return { morning: m.waiting_daypart_morning, midday: m.waiting_daypart_midday, afternoon: m.waiting_daypart_afternoon }[part]();
}

/** The words of a refusal of the waiting list by its code; what it shares with booking is said as there, but for what means something else here. */
export function waitingRefusalText(code: string): string {
  const texts: Record<WaitingRefusal | 'too_many_open', () => string> & Record<string, () => string> = {
    service_unknown: m.waiting_refusal_service_unknown,
    waiting_already: m.waiting_refusal_waiting_already,
    waiting_over: m.waiting_refusal_waiting_over,
    offer_over: m.waiting_refusal_offer_over,
    too_many_open: m.waiting_refusal_too_many_open,
    slot_taken: m.waiting_refusal_offer_over,
    slot_gone: m.waiting_refusal_offer_over
  };
  return texts[code]?.() ?? refusalText(code);
}

/** A refused form as lines of the error summary, and the message for each field. */
export function waitingErrors(refusal: { code: string; fields?: Record<string, string> } | undefined) {
  const fields: Record<string, string> = refusal?.code === 'phone_needed' ? { phone: 'phone_needed' } : (refusal?.fields ?? {});
  const text = (code: string) => (code === 'phone_needed' ? refusalText(code) : fieldText(code));
  const lines: { field?: string; text: string }[] = Object.entries(fields).map(([field, code]) => ({ field, text: text(code) }));
  if (refusal && lines.length === 0) lines.push({ text: waitingRefusalText(refusal.code) });
  return { lines, of: (field: string) => (fields[field] ? text(fields[field]) : undefined) };
}

/** What somebody waits for, as pairs of a term and what it is. */
export function wishLines(
  wish: { service: string; campuses: readonly string[]; modalities: readonly Modality[]; dayparts: readonly Daypart[]; untilOn: string },
  language: Language,
  dateText: (date: string) => string
) {
  const some = (all: readonly string[], any: string) => (all.length > 0 ? list(all, language) : any);
  return [
    { term: m.waiting_fact_service(), value: wish.service },
    { term: m.waiting_fact_where(), value: some(wish.campuses, m.waiting_fact_any_place()) },
    { term: m.waiting_fact_how(), value: some(wish.modalities.map(modalityText), m.waiting_fact_any_way()) },
    { term: m.waiting_fact_when(), value: some(wish.dayparts.map(daypartText), m.waiting_fact_any_time()) },
    { term: m.waiting_fact_until(), value: dateText(wish.untilOn) }
  ];
}
