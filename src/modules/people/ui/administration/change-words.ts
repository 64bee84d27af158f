import { m } from '#texts/messages.js';
import type { Role } from '../../roles.ts';
import { isWayInChange, type WayInChange } from '../../way-in-changes.ts';
import { wayInTexts } from '../passkeys/way-in-words.ts';
import { roleText } from '../role-words.ts';

/** One thing that changed of a person. */
export interface ChangeLine {
  what: 'given' | 'ended' | 'moved' | 'disabled' | 'enabled' | 'group_made' | 'let_in' | WayInChange;
  role: Role | null;
  place: string | null;
  toGroup: string | null;
}

/** A change in one line; `school` stands for a role in the whole of it. */
export function lineText({ what, role, place, toGroup }: ChangeLine, school: string): string {
  const named = { role: role ? roleText(role).name : '', place: place ?? school };
  if (isWayInChange(what)) return wayInTexts[what]();
  if (what === 'given') return m.administration_line_given(named);
  if (what === 'ended') return m.administration_line_ended(named);
  if (what === 'let_in') return m.administration_line_let_in();
  if (what === 'moved') return toGroup ? m.administration_line_moved({ group: toGroup }) : m.administration_line_moved_out();
  return what === 'disabled' ? m.administration_line_disabled() : m.administration_line_enabled();
}

/** What an act came to, as the page that follows it and the latest acts say it. */
export const doneTexts = {
  role_given: m.administration_done_given,
  role_ended: m.administration_done_ended,
  moved: m.administration_done_moved,
  disabled: m.administration_done_disabled,
  enabled: m.administration_done_enabled,
  year_prepared: m.administration_done_year_text,
  left: m.administration_done_ended,
  let_in: m.administration_done_let_in,
  imported: m.import_done_line,
  ...wayInTexts
};

export type ChangeKind = keyof typeof doneTexts;
