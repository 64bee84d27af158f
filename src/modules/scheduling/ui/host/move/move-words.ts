import { m } from '#texts/messages.js';
import type { handOverReasons } from '../../../host/forms.ts';
import { blockRefusalText } from '../block/block-words.ts';
import { refusalText } from '../day/day-words.ts';

export function handOverReasonText(reason: (typeof handOverReasons)[number]): string {
  return {
    host_ill: m.scheduling_day_reason_host_ill,
    host_absent: m.scheduling_day_reason_host_absent,
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
