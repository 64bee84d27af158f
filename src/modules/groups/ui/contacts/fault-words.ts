import { m } from '#texts/messages.js';

/** What is wrong with a field of the form, by its code. */
export const faultText: Readonly<Record<string, () => string>> = {
  campus_needed: m.contacts_fault_campus,
  kind_needed: m.contacts_fault_kind,
  people_needed: m.contacts_fault_people,
  themes_many: m.contacts_fault_themes
};

/** Why the form as a whole was refused. */
export const refusalText: Readonly<Record<string, () => string>> = {
  somebody_elses: m.contacts_refusal_somebody_elses,
  too_long_ago: m.contacts_refusal_too_long_ago,
  too_many_tries: m.contacts_refusal_too_many,
  not_found: m.contacts_refusal_gone
};
