import { m } from '#texts/messages.js';
import type { handOverReasons } from '../../../host/forms.ts';
import { blockRefusalText } from '../block/block-words.ts';
import { refusalText } from '../day/day-words.ts';

/** Why a meeting is given to another host, in the words of that host, or of who gives it for them. */
export function handOverReasonText(reason: (typeof handOverReasons)[number], own: boolean): string {
  return {
    host_ill: own ? m.scheduling_day_reason_host_ill : m.move_for_reason_ill,
    host_absent: own ? m.scheduling_day_reason_host_absent : m.move_for_reason_absent,
    moved_by_school: m.scheduling_day_reason_moved_by_school,
    sooner: m.move_reason_sooner,
    language: m.move_reason_language
  }[reason]();
}

/** Why a move, a handing over or a day's cancelling was refused. */
export function moveRefusalText({ code }: { code: string }): string {
  if (code === 'slot_gone' || code === 'slot_taken') return m.move_refusal_slot_gone();
  return blockRefusalText(code) ?? refusalText({ code });
}

/** What is missing of giving a meeting to another host, as lines of the summary. */
export function handOverErrors(refusal: { fields?: Record<string, string> | undefined } | undefined): { field: string; text: string }[] {
  return [
    ...(refusal?.fields?.['time'] ? [{ field: 'hand-over', text: m.move_choose_time() }] : []),
    ...(refusal?.fields?.['reason'] ? [{ field: 'reason', text: m.move_choose_reason() }] : [])
  ];
}
