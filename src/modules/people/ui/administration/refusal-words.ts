import { m } from '#texts/messages.js';
import type { refusals } from '../../refusals.ts';

const words: Record<(typeof refusals)[number], () => string> = {
  own_rights: m.administration_no_own_rights,
  last_admin: m.administration_no_last_admin,
  nothing_to_change: m.administration_no_nothing_to_change,
  place_gone: m.administration_no_place_gone,
  day_past: m.administration_no_day_past,
  changed_meanwhile: m.administration_no_changed_meanwhile,
  email_taken: m.administration_no_email_taken,
  name_taken: m.administration_no_name_taken,
  undo_over: m.administration_no_undo_over,
  changed_since: m.administration_no_changed_since,
  asked_already: m.administration_no_asked_already,
  groups_needed: m.administration_no_groups_needed,
  no_address: m.set_up_no_address,
  host_taken: m.set_up_no_host_taken,
  set_up_already: m.set_up_no_already,
  columns_twice: m.import_no_columns_twice,
  columns_needed: m.import_no_columns_needed,
  import_faults: m.import_no_import_faults,
  import_of_another: m.import_no_import_of_another,
  import_looked_anew: m.import_no_import_looked_anew,
  import_stale: m.import_no_import_stale,
  import_busy: m.import_no_import_busy
};

const fieldWords: Record<string, () => string> = {
  name_needed: m.administration_field_needed,
  name_long: m.administration_field_long,
  address_long: m.administration_field_long,
  contact_long: m.administration_field_long,
  phone_long: m.administration_field_long,
  phone_wrong: m.administration_field_phone,
  email_wrong: m.administration_field_email,
  date_wrong: m.administration_field_date,
  share_wrong: m.administration_field_share,
  zone_wrong: m.administration_field_zone,
  campus_needed: m.administration_field_choose,
  programme_needed: m.administration_field_choose,
  language_needed: m.administration_field_choose,
  role_needed: m.administration_field_choose,
  place_needed: m.administration_field_choose_place,
  place_wrong: m.administration_field_place_wrong,
  group_needed: m.administration_field_choose,
  year_wrong: m.administration_field_choose,
  end_before_start: m.administration_field_end_before_start,
  persons_many: m.administration_field_persons_many,
  groups_needed: m.administration_no_groups_needed,
  host_wrong: m.set_up_field_host,
  campuses_needed: m.set_up_field_campuses,
  campuses_many: m.set_up_field_campuses_many,
  campuses_twice: m.set_up_field_campuses_twice,
  file_needed: m.import_file_needed,
  file_big: m.import_file_big,
  file_kind: m.import_file_kind,
  file_broken: m.import_file_broken,
  file_empty: m.import_file_empty,
  file_rows: m.import_file_rows,
  file_columns: m.import_file_columns
};

interface Refusal {
  code: string;
  fields?: Record<string, string> | undefined;
}

/** What a refusal means, in words: of a field, and of the whole form. */
export function errorsOf(refusal: Refusal | undefined) {
  const of = (field: string): string | undefined => {
    const code = refusal?.fields?.[field];
    return code === undefined ? undefined : (fieldWords[code] ?? m.administration_field_wrong)();
  };
  const lines = refusal?.fields
    ? Object.keys(refusal.fields).map((field) => ({ field, text: of(field) ?? '' }))
    : refusal
      ? [{ text: refusalText(refusal.code) }]
      : [];
  return { of, lines };
}

export function refusalText(code: string): string {
  const known: Record<string, (() => string) | undefined> = words;
  return (known[code] ?? m.administration_no_other)();
}
