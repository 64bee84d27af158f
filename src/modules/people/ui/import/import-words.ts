import { m } from '#texts/messages.js';
import type { ImportField } from '../../import/columns.ts';
import type { FaultCode } from '../../import/rows.ts';

/** What a column can mean, by name and with what to write there. */
export const fieldWords: Record<ImportField, { name: typeof m.import_field_register; about: () => string }> = {
  registerId: { name: m.import_field_register, about: m.import_about_register },
  givenName: { name: m.import_field_given, about: m.import_about_given },
  familyName: { name: m.import_field_family, about: m.import_about_family },
  email: { name: m.import_field_email, about: m.import_about_email },
  language: { name: m.import_field_language, about: m.import_about_language },
  role: { name: m.import_field_role, about: m.import_about_role },
  campus: { name: m.import_field_campus, about: m.import_about_campus },
  group: { name: m.import_field_group, about: m.import_about_group },
  programme: { name: m.import_field_programme, about: m.import_about_programme },
  academicYear: { name: m.import_field_academic_year, about: m.import_about_academic_year },
  lastDay: { name: m.import_field_last_day, about: m.import_about_last_day }
};

export const stateWords = {
  columns: m.import_state_columns,
  checking: m.import_state_checking,
  ready: m.import_state_ready,
  writing: m.import_state_writing,
  reversing: m.import_state_reversing,
  done: m.import_state_done,
  undoing: m.import_state_reversing,
  undone: m.import_state_undone,
  failed: m.import_state_failed
};
export type ImportState = keyof typeof stateWords;
export type AtWork = 'checking' | 'writing' | 'reversing' | 'undoing';
const atWork: readonly string[] = ['checking', 'writing', 'reversing', 'undoing'] satisfies readonly AtWork[];

/** Whether a job is at work: the page that shows it is soon out of date. */
export const isAtWork = (state: ImportState): state is AtWork => atWork.includes(state);

/** What an import comes to, in the order in which it is shown. */
export const countWords = {
  campus: m.import_count_campus,
  group: m.import_count_group,
  added: m.import_count_added,
  changed: m.import_count_changed,
  given: m.import_count_given,
  ended: m.import_count_ended,
  moved: m.import_count_moved
};
export type ActKind = keyof typeof countWords;

const faultWords: Record<FaultCode, () => string> = {
  register_needed: m.import_fault_register_needed,
  register_long: m.import_fault_register_long,
  identity_code: m.import_fault_identity_code,
  register_differs: m.import_fault_register_differs,
  name_needed: m.import_fault_name_needed,
  name_long: m.import_fault_name_long,
  email_wrong: m.import_fault_email_wrong,
  email_twice: m.import_fault_email_twice,
  email_known: m.import_fault_email_known,
  email_held: m.import_fault_email_held,
  language_unknown: m.import_fault_language_unknown,
  role_unknown: m.import_fault_role_unknown,
  admin_not_here: m.import_fault_admin_not_here,
  role_place: m.import_fault_role_place,
  place_needed: m.import_fault_place_needed,
  campus_long: m.import_fault_campus_long,
  campus_needed: m.import_fault_campus_needed,
  campus_taken: m.import_fault_campus_taken,
  group_long: m.import_fault_group_long,
  group_needed: m.import_fault_group_needed,
  group_elsewhere: m.import_fault_group_elsewhere,
  group_twice: m.import_fault_group_twice,
  programme_unknown: m.import_fault_programme_unknown,
  programme_differs: m.import_fault_programme_differs,
  year_wrong: m.import_fault_year_wrong,
  year_past: m.import_fault_year_past,
  day_wrong: m.import_fault_day_wrong,
  own_rights: m.import_fault_own_rights
};

/** What is wrong at a place of a file, and what to do about it. */
export function faultText(code: string): string {
  const known: Record<string, (() => string) | undefined> = faultWords;
  return known[code]?.() ?? code;
}
