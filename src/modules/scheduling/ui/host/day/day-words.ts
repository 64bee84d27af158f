import { m } from '#texts/messages.js';
import type { IconName } from '#ui/drawing/icons.ts';
import { isAfter, isIn, type AppointmentState } from '../../../appointment-state.ts';
import type { DayAct, HostAppointment } from '../../../host/day.ts';
import type { hostReasons } from '../../../forms.ts';

type Modality = HostAppointment['modality'];

export const wayIcons: Record<Modality, IconName> = { campus: 'place', video: 'video', phone: 'phone' };

export function wayText(modality: Modality): string {
  return { campus: m.scheduling_day_way_campus, video: m.scheduling_day_way_video, phone: m.scheduling_day_way_phone }[modality]();
}

/** "Lapua, huone 108": where one sits; a remote meeting is held from there too. */
export function placeText({ campus, room }: HostAppointment): string {
  return room ? m.scheduling_day_place({ campus, room }) : campus;
}

export function whoText({ who }: HostAppointment): string {
  return who ?? m.scheduling_day_forgotten();
}

/** What is known of who comes, in words. */
export function knownText({ who, byNickname }: HostAppointment): string {
  if (who === null) return m.scheduling_day_forgotten_long();
  return byNickname ? m.scheduling_day_nickname_long() : m.scheduling_day_own_name();
}

export function languageText(language: HostAppointment['language']): string {
  return {
    fi: m.scheduling_day_language_fi,
    'fi-x-selko': m.scheduling_day_language_selko,
    sv: m.scheduling_day_language_sv,
    en: m.scheduling_day_language_en
  }[language]();
}

const stateWords: Record<AppointmentState, () => string> = {
  booked: m.scheduling_day_state_booked,
  attended: m.scheduling_day_state_attended,
  missed: m.scheduling_day_state_missed,
  cancelled: m.scheduling_day_state_cancelled
};

export function stateText({ state, cancelledBy }: HostAppointment): string {
  if (isAfter(state, 'tell') && cancelledBy === 'booker') return m.scheduling_day_state_told();
  if (isIn(state, 'calledOff') && cancelledBy)
    return { booker: m.scheduling_day_cancelled_by_booker, host: m.scheduling_day_cancelled_by_host }[cancelledBy]();
  return stateWords[state]();
}

export function reasonText(reason: (typeof hostReasons)[number]): string {
  return {
    host_ill: m.scheduling_day_reason_host_ill,
    host_absent: m.scheduling_day_reason_host_absent,
    moved_by_school: m.scheduling_day_reason_moved_by_school
  }[reason]();
}

/** What has just been done, as the page that follows says it. */
export function doneText(
  done: DayAct,
  { count = 0, canBeTold = true }: { count?: number | undefined; canBeTold?: boolean | undefined }
): string {
  return {
    attended: m.scheduling_day_done_attended,
    missed: m.scheduling_day_done_missed,
    booked: m.scheduling_day_done_booked,
    cancelled: canBeTold ? m.scheduling_day_done_cancelled : m.scheduling_day_done_cancelled_untold,
    freed: () => m.scheduling_day_done_freed({ count })
  }[done]();
}

/** A refusal of an act of the day, by its code; a field's code comes first. */
export function refusalText({ code, fields = {} }: { code: string; fields?: Record<string, string> | undefined }): string {
  const texts: Record<string, () => string> = {
    reason_needed: m.scheduling_day_reason_needed,
    choose_some: m.scheduling_day_choose_some,
    not_found: m.scheduling_day_refusal_not_found,
    state_forbids: m.scheduling_day_refusal_state_forbids,
    not_begun: m.scheduling_day_refusal_not_begun,
    already_begun: m.scheduling_day_refusal_already_begun,
    slot_taken: m.scheduling_day_refusal_slot_taken
  };
  // Nothing chosen is all that can be wrong with a list to choose from.
  const wrong = fields['reason'] ? 'reason_needed' : fields['ids'] ? 'choose_some' : code;
  return (texts[wrong] ?? m.scheduling_day_refusal_unexpected)();
}
