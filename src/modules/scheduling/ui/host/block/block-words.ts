import { m } from '#texts/messages.js';
import { shortWhen, timeOf } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { BlockKind } from '../../../host/block.ts';
import type { HostRefusal } from '../../../host/refusals.ts';

export function kindText(kind: BlockKind): string {
  return {
    travel: m.block_kind_travel,
    meeting: m.block_kind_meeting,
    group: m.block_kind_group,
    own_work: m.block_kind_own_work,
    break: m.block_kind_break,
    absent: m.block_kind_absent,
    walk_in: m.block_kind_walk_in,
    session: m.block_kind_session
  }[kind]();
}

/** "ke 25.11. klo 10.00–10.30, tapaaminen": what stands in the way of a period; of what is offered to somebody who waits, until when, and what can be done. */
export function metText(
  { start, end, kind, offeredUntil }: { start: number; end: number; kind: BlockKind | null; offeredUntil: number | null },
  zone: string,
  language: Language
): string {
  const when = `${shortWhen(start, zone, language)}–${timeOf(end, zone, language)}`;
  if (offeredUntil !== null) return m.block_met_offered({ when, until: shortWhen(offeredUntil, zone, language) });
  return m.block_met({ when, what: kind ? kindText(kind) : m.block_met_meeting() });
}

const refusalTexts: Readonly<Record<HostRefusal, () => string>> = {
  ends_before: m.block_refusal_ends_before,
  too_far: m.block_refusal_too_far,
  not_come_yet: m.block_refusal_not_come_yet,
  time_past: m.block_refusal_time_past,
  campus_unknown: m.block_refusal_campus_needed,
  session_elsewhere: m.block_refusal_session_elsewhere,
  period_meets: m.block_refusal_period_meets
};

const isHostRefusal = (code: string): code is HostRefusal => Object.hasOwn(refusalTexts, code);

/** A refusal of what is done with blocks, by its code; null for one that others have too. */
export function blockRefusalText(code: string): string | null {
  return isHostRefusal(code) ? refusalTexts[code]() : null;
}

const fieldTexts = {
  kind: m.block_refusal_kind_needed,
  date: m.block_refusal_date_wrong,
  from: m.block_refusal_time_wrong,
  until: m.block_refusal_time_wrong,
  campus: m.block_refusal_campus_needed,
  modality: m.block_refusal_modality_needed
} as const;

export const blockFields = ['kind', 'date', 'from', 'until', 'campus', 'modality'] as const;

/** What is wrong with a field: of each there is one thing only. Undefined: nothing. */
export function blockFieldText(field: (typeof blockFields)[number], wrong: Record<string, string> | undefined): string | undefined {
  return wrong?.[field] ? fieldTexts[field]() : undefined;
}
