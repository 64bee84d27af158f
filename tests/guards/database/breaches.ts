// What must never be in the database, decided a second time: for each constraint that is no foreign key, at least one row that breaks it and nothing else.

import { added, another, between, changed, confirmed, fresh, hash, known, longer, slug, word, words, type Breach } from './breach.ts';
import { ofGroups } from './breaches-of-groups.ts';
import { ofContacts } from './breaches-of-contacts.ts';
import { ofPlans } from './breaches-of-plans.ts';
import { ofScheduling } from './breaches-of-scheduling.ts';

/** Table → constraint → what breaks it. A key of a table that is not named here is broken by the same row again. */
export const breaches: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
  ...ofGroups,
  ...ofScheduling,
  ...ofContacts,
  ...ofPlans,
  campuses: {
    campuses_slug_check: slug('slug', 40),
    campuses_name_check: words('name', 100),
    campuses_pkey: added({ slug: word }),
    campuses_organisation_id_slug_key: added(fresh)
  },
  feedback: { feedback_topic_check: known('topic'), feedback_message_check: words('message', 4000) },
  identities: {
    identities_subject_check: words('subject', 255),
    identities_pkey: added({ person_id: another('person_id') }),
    identity_once: added({ subject: word })
  },
  message_deliveries: {
    message_deliveries_kind_check: known('kind'),
    message_deliveries_recipient_check: known('recipient'),
    message_deliveries_outcome_check: known('outcome'),
    message_deliveries_lead_hours: between('lead_hours', 0, 168),
    message_deliveries_channel_named: changed({ channel: "'Mail'" }, { channel: "''" })
  },
  organisation_hosts: { organisation_hosts_host_name_check: changed({ host_name: "'Koulu.example'" }) },
  organisation_settings: {
    organisation_settings_unverified_share_percent_check: between('unverified_share_percent', 0, 100),
    organisation_settings_mail_try_outcome_check: known('mail_try_outcome'),
    organisation_settings_mail_try_code_check: longer('mail_try_code', 40)
  },
  organisations: {
    organisations_slug_check: slug('slug', 40),
    organisations_name_check: words('name', 200),
    organisations_pkey: added({ slug: word }),
    organisations_slug_key: added(fresh)
  },
  passkeys: {
    passkeys_credential_id_check: changed(
      { credential_id: "decode(repeat('00', 15), 'hex')" },
      { credential_id: "decode(repeat('00', 1024), 'hex')" }
    ),
    passkeys_public_key_check: changed({ public_key: "decode(repeat('00', 4001), 'hex')" }),
    passkeys_counter_check: changed({ counter: '-1' }),
    passkeys_host_name_check: words('host_name', 253),
    passkeys_name_check: words('name', 60),
    passkeys_pkey: added({ credential_id: hash }),
    passkey_once: added(fresh)
  },
  people_change_items: {
    people_change_items_told_check: known('told'),
    people_change_item_whose: changed({ what: "'given'", person_id: 'null' }, { what: "'group_made'", person_id: another('change_id') }),
    people_change_items_what_check: [{ set: { what: "'no such word'" }, where: 'person_id is not null' }]
  },
  people_changes: { people_changes_kind_check: known('kind') },
  people_import_acts: { people_import_acts_what_check: known('what') },
  people_imports: { people_imports_state_check: known('state'), people_imports_file_name_check: words('file_name', 200) },
  person_requests: {
    person_requests_kind_check: changed({ kind: "'no such word'", given_name: 'null', family_name: 'null' }),
    person_requests_given_name_check: words('given_name', 100),
    person_requests_family_name_check: words('family_name', 100),
    person_request_whole: changed({ given_name: 'null' }, { granted: 'true' }, { kind: "'erasure'" }),
    person_requests_pkey: added({ answered_on: 'current_date', granted: 'true' }),
    person_request_open: added(fresh, { where: 'answered_on is null' })
  },
  persons: {
    persons_given_name_check: words('given_name', 100),
    persons_family_name_check: words('family_name', 100),
    persons_email_check: longer('email', 254),
    persons_language_check: known('language'),
    persons_register_id_check: words('register_id', 100),
    persons_pkey: added({ register_id: 'null' }),
    persons_register_id: added(fresh, { where: 'register_id is not null' })
  },
  role_assignments: {
    role_assignments_role_check: known('role'),
    role_assignments_scope_check: known('scope'),
    role_scope_named: [
      { set: { campus_id: 'null' }, where: "scope = 'campus'" },
      { set: { scope: "'group'" }, where: "scope = 'organisation'" },
      { set: { scope: "'organisation'" }, where: "scope = 'campus'" }
    ],
    role_period: changed({ ends_on: 't.starts_on - 2' }),
    role_assignments_pkey: added({ person_id: another('person_id'), starts_on: "'1999-01-01'", ends_on: "'1999-01-02'" }),
    role_once: added(fresh)
  },
  sessions: {
    sessions_came_by_check: known('came_by'),
    sessions_pkey: added({ token_hash: hash }),
    sessions_organisation_id_token_hash_key: added(fresh)
  },
  sign_in_links: {
    sign_in_links_asked_hour_check: changed({ asked_hour: "t.asked_hour + interval '1 minute'" }),
    sign_in_links_pkey: added({ token_hash: hash }),
    sign_in_links_organisation_id_token_hash_key: added(fresh, { where: 'token_hash is not null' })
  },
  sign_in_providers: {
    sign_in_providers_name_check: words('name', 60),
    sign_in_providers_issuer_check: changed({ issuer: "'http://a.example'" }, { issuer: "'https://' || repeat('x', 293)" }),
    sign_in_providers_client_id_check: words('client_id', 300),
    sign_in_providers_register_claim_check: words('register_claim', 100),
    sign_in_providers_pkey: added({ issuer: `'https://' || ${word}` }),
    provider_issuer_once: added(fresh)
  },
  spent_attempts: { spent_attempts_spent_hour_check: changed({ spent_hour: "t.spent_hour + interval '1 minute'" }) },
  teaching_groups: {
    teaching_groups_name_check: words('name', 60),
    teaching_groups_programme_type_check: known('programme_type'),
    teaching_groups_academic_year_check: changed({ academic_year: "'2026'" }),
    teaching_groups_pkey: added({ name: word }),
    teaching_groups_organisation_id_name_academic_year_key: added(fresh)
  },
  ways_back: {
    way_back_by_two: [
      ...changed(
        { asked_by: 't.person_id' },
        { confirmed_by: 't.person_id', code_hash: hash },
        { confirmed_by: 't.asked_by', code_hash: hash }
      ),
      { set: { code_hash: 'null' }, first: confirmed },
      { set: { confirmed_by: 'null' }, first: confirmed }
    ],
    ways_back_pkey: added({ person_id: another('person_id', 'asked_by', 'confirmed_by'), code_hash: hash }, { first: confirmed }),
    way_back_once: added({ ...fresh, code_hash: hash }, { first: confirmed }),
    way_back_code: added({ ...fresh, person_id: another('person_id', 'asked_by', 'confirmed_by') }, { first: confirmed })
  }
};

/** Foreign keys whose column can't be pointed elsewhere alone, since another constraint would refuse that first: what goes with it. */
export const pointing: Readonly<Record<string, Partial<Breach>>> = {
  // A schedule that dates lean on can't change its host; and of a pair of host and schedule the schedule is what points nowhere.
  host_schedules_organisation_id_host_id_fkey: { set: { ...fresh, name: "'Muu viikko'" }, added: true },
  host_hours_schedule: { set: { schedule_id: 'gen_random_uuid()', host_id: 't.host_id' }, where: 'schedule_id is not null' },
  host_schedule_dates_organisation_id_host_id_schedule_id_fkey: { set: { schedule_id: 'gen_random_uuid()', host_id: 't.host_id' } },
  organisation_hosts_organisation_id_fkey: { set: { host_name: word } },
  role_assignments_organisation_id_campus_id_fkey: { where: "scope = 'campus'" },
  role_assignments_organisation_id_group_id_fkey: { where: "scope = 'group'" },
  ways_back_organisation_id_confirmed_by_fkey: { set: { code_hash: hash } }
};
