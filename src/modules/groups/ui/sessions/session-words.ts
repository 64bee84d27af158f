import { m } from '#texts/messages.js';
import type { PlatformRefusal } from '#platform/use-case/outcome.ts';
import type { SessionWay } from '../../sessions/forms.ts';
import type { StartStands } from '../../sessions/series.ts';
import type { SessionReason, SessionState } from '../../sessions/session-state.ts';
import type { GroupsRefusal } from '../../refusals.ts';

export const stateText = (state: SessionState): string =>
  ({ planned: m.sessions_state_planned, held: m.sessions_state_held, cancelled: m.sessions_state_cancelled })[state]();

const reasons: Record<SessionReason, () => string> = {
  leader_ill: m.sessions_reason_leader_ill,
  leader_away: m.sessions_reason_leader_away,
  group_away: m.sessions_reason_group_away,
  not_needed: m.sessions_reason_not_needed,
  mistake: m.sessions_reason_mistake
};
export const reasonText = (reason: SessionReason): string => reasons[reason]();

export const wayText = (way: SessionWay): string => ({ on_campus: m.sessions_way_on_campus, remote: m.sessions_way_remote })[way]();

const stands: Record<StartStands, () => string> = {
  free: m.sessions_stands_free,
  outside: m.sessions_stands_outside,
  taken: m.sessions_stands_taken,
  group: m.sessions_stands_group,
  past: m.sessions_stands_past
};
/** How it stands with a start, in a word or two. */
export const standsText = (one: StartStands): string => stands[one]();
/** Whether it can be had. */
export const canBeHad = (one: StartStands): boolean => one === 'free' || one === 'outside';

/** That all times of a series can be had: they fit, or so many of them lie outside the hours and can be taken even so. */
export const allText = (count: number, outside: number): string =>
  outside === 0
    ? m.sessions_all_fit({ count })
    : outside === count
      ? m.sessions_all_outside({ count })
      : m.sessions_some_outside({ count: outside });

/** Where a session is: "Järvenpää, C214", or that it is remote. */
export const placeText = ({ campus, place, link }: { campus: string; place: string | null; link: string | null }): string =>
  link === null ? `${campus}, ${place ?? ''}` : m.sessions_way_remote();

const fieldWords: Record<string, () => string> = {
  place_needed: m.sessions_field_place_needed,
  place_long: m.sessions_field_place_long,
  link_needed: m.sessions_field_link_needed,
  link_wrong: m.sessions_field_link_wrong,
  start_needed: m.sessions_field_start_needed,
  leader_needed: m.sessions_field_leader_needed,
  reason_needed: m.sessions_field_reason_needed
};
const refusalWords: Partial<Record<GroupsRefusal | PlatformRefusal, () => string>> = {
  time_taken: m.sessions_no_time_taken,
  group_taken: m.sessions_no_group_taken,
  time_past: m.sessions_no_time_past,
  leader_gone: m.sessions_no_leader_gone,
  leaders_same: m.sessions_no_leaders_same,
  plan_unseen: m.sessions_no_plan_unseen,
  booked_already: m.sessions_no_booked_already,
  stands_elsewhere: m.sessions_no_stands_elsewhere
};

/** A refused form as lines of the summary, and the message of each field. */
export function sessionErrors(refusal: { code: string; fields?: Record<string, string> | undefined } | undefined) {
  const fields = refusal?.fields ?? {};
  const known: Record<string, (() => string) | undefined> = refusalWords;
  const of = (field: string): string | undefined => {
    const code = fields[field];
    return code === undefined ? undefined : (fieldWords[code] ?? m.sessions_field_wrong)();
  };
  const lines: { field?: string; text: string }[] = Object.keys(fields).map((field) => ({ field, text: of(field) ?? '' }));
  if (refusal && lines.length === 0) lines.push({ text: (known[refusal.code] ?? m.sessions_no_other)() });
  return { lines, of };
}
