// What must never be in the database, decided a second time: for each constraint that is no foreign key, at least one row that breaks it and nothing else.

import {
  changed,
  added,
  words,
  longer,
  between,
  known,
  links,
  slug,
  fresh,
  hash,
  word,
  another,
  ended,
  confirmed,
  type Breach
} from './breach.ts';

/** Table → constraint → what breaks it. A key of a table that is not named here is broken by the same row again. */
export const breaches: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
  appointments: {
    appointments_modality_check: known('modality'),
    appointments_state_check: known('state'),
    appointments_nickname_check: changed({ person_id: 'null', nickname: "''" }, { person_id: 'null', nickname: "repeat('x', 41)" }),
    appointments_language_check: known('language'),
    appointments_cancelled_by_check: known('cancelled_by'),
    appointments_cancel_reason_check: known('cancel_reason'),
    appointments_end_after_start: changed({ ends_at: 't.starts_at' }),
    appointments_one_booker: [{ set: { nickname: "'Kuu'" }, where: 'person_id is not null' }],
    appointments_needs_few: changed({ needs: "array_fill('x'::text, array[21])" }, { needs: 'array[null]::text[]' }),
    appointments_hand_over_reason_known: known('hand_over_reason'),
    appointments_pkey: added({ link_hash: hash, words_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    appointments_link_unique: added({ ...fresh, words_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    appointments_words_unique: added({ ...fresh, link_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    appointments_idempotent: added({ ...fresh, link_hash: hash, words_hash: hash })
  },
  availability_samples: {
    availability_samples_cut_check: known('cut'),
    availability_samples_key_check: longer('key', 60),
    availability_samples_minutes_check: changed({ minutes: '-1' }),
    availability_samples_open_minutes_check: changed({ open_minutes: '-1' })
  },
  blocks: {
    blocks_kind_check: changed({ kind: "'no such word'", campus_id: 'null', modality: 'null' }),
    blocks_modality_check: known('modality'),
    blocks_end_after_start: changed({ ends_at: 't.starts_at' }),
    blocks_within_a_day: changed({ ends_at: "t.starts_at + interval '26 hours'" }),
    blocks_walk_in_somewhere: [
      { set: { campus_id: 'null' }, where: "kind = 'walk_in'" },
      { set: { modality: 'null' }, where: "kind = 'walk_in'" },
      { set: { kind: "'travel'" }, where: "kind = 'walk_in'" }
    ]
  },
  calendar_feeds: {
    calendar_feeds_token_hash_check: changed({ token_hash: "decode('00', 'hex')" }),
    calendar_feeds_token_unique: added({
      host_id: '(select h.id from hosts h where h.organisation_id = t.organisation_id and h.id <> t.host_id limit 1)'
    })
  },
  campuses: {
    campuses_slug_check: slug('slug', 40),
    campuses_name_check: words('name', 100),
    campuses_pkey: added({ slug: word }),
    campuses_organisation_id_slug_key: added(fresh)
  },
  claims: {
    claims_held_for_known: changed({ held_until: 'now()', held_for: "'no such word'" }),
    claims_held_whole: changed({ held_until: 'now()' }, { held_for: "'form'" }),
    claims_kind_check: known('kind'),
    claims_one_hold: added(
      { resource_id: 'gen_random_uuid()' },
      { where: "kind = 'padded'", first: "update claims set held_until = now(), held_for = 'form'" }
    ),
    claims_pkey: added({}, { where: "kind = 'padded'" }),
    claims_core_free: added(
      { holder_id: 'gen_random_uuid()' },
      { where: "kind = 'core'", first: "delete from claims where kind = 'padded'" }
    ),
    claims_gap_free: added({ holder_id: 'gen_random_uuid()' }, { where: "kind = 'padded'" })
  },
  waiting: {
    waiting_place_counted: changed({ place: '0' }),
    waiting_nickname_short: changed({ person_id: 'null', nickname: "''" }, { person_id: 'null', nickname: "repeat('x', 41)" }),
    waiting_language_known: known('language'),
    waiting_campuses_few: changed({ campuses: 'array[null]::uuid[]' }, { campuses: 'array_fill(gen_random_uuid(), array[51])' }),
    waiting_modalities_known: changed({ modalities: "'{letter}'" }),
    waiting_dayparts_known: changed({ dayparts: "'{night}'" }),
    waiting_state_known: known('state'),
    waiting_closed_as_known: changed({ state: "'closed'", closed_hour: 'now()', closed_as: "'no such word'" }),
    waiting_missed_few: between('missed', 0, 3),
    waiting_told_known: known('told'),
    waiting_one_who: changed({ person_id: 'null' }, { nickname: "'Kuu'" }),
    waiting_closed_whole: changed({ state: "'closed'" }, { closed_as: "'left'" }, { closed_hour: 'now()' }),
    waiting_pkey: added({ ...ended, place: '1000', link_hash: hash, words_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    waiting_place_once: added({ ...ended, ...fresh, link_hash: hash, words_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    waiting_link_unique: added({ ...ended, ...fresh, place: '1000', words_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    waiting_words_unique: added({ ...ended, ...fresh, place: '1000', link_hash: hash, idempotency_key: 'gen_random_uuid()' }),
    waiting_idempotent: added({ ...ended, ...fresh, place: '1000', link_hash: hash, words_hash: hash }),
    waiting_once: added({ ...fresh, place: '1000', link_hash: hash, words_hash: hash, idempotency_key: 'gen_random_uuid()' })
  },
  waiting_offers: {
    waiting_offers_modality_known: known('modality'),
    waiting_offers_outcome_known: known('outcome'),
    waiting_offers_told_known: known('told'),
    waiting_offers_end_after_start: changed({ ends_at: 't.starts_at' }),
    waiting_offers_before_it: changed({ offered_until: "t.starts_at + interval '1 minute'" }),
    waiting_offers_one: added(fresh)
  },
  feedback: { feedback_topic_check: known('topic'), feedback_message_check: words('message', 4000) },
  host_campuses: { host_campuses_room_check: longer('room', 60) },
  host_absences: {
    host_absences_from_minute_check: changed({ from_minute: '-1' }),
    host_absences_to_minute_check: changed({ to_minute: '1441' }),
    host_absences_in_order: changed({ ends_on: 't.starts_on - 1' }, { from_minute: '600', to_minute: '600' })
  },
  invitations: {
    invitations_secret_hash: changed({ secret_hash: "decode('00', 'hex')" }),
    invitations_expire: changed({ expires_at: 't.made_on' }, { expires_at: 't.made_on + 41' }),
    invitations_pkey: added({ secret_hash: hash }),
    invitations_secret_unique: added(fresh)
  },
  host_turns: {
    host_turns_hosts: between('hosts', 2, 2000),
    host_turns_free_minutes: between('free_minutes', 0, 10_080),
    host_turns_share: changed({ share: '-0.1' }, { share: '1.1' }),
    host_turns_decided_hour: changed({ decided_hour: "t.decided_hour + interval '1 minute'" })
  },
  host_schedule_dates: {
    host_schedule_dates_in_order: changed({ ends_on: 't.starts_on - 1' }),
    host_schedule_dates_apart: added({ starts_on: 't.ends_on' })
  },
  host_schedules: {
    host_schedules_name_check: words('name', 60),
    host_schedules_pkey: added({ name: "'Toinen viikko'" }),
    host_schedules_of_host: added({ name: "'Toinen viikko'" }, { first: 'alter table host_schedules drop constraint host_schedules_pkey' }),
    host_schedules_name: added(fresh)
  },
  host_hours: {
    host_hours_kind: known('kind'),
    host_hours_open_somewhere: changed({ kind: "'open'", campus_id: 'null' }),
    host_hours_of_schedule_by_weekday: [{ set: { weekday: 'null', date: 'current_date' }, where: 'schedule_id is not null' }],
    host_hours_weekday_check: between('weekday', 1, 7),
    host_hours_from_minute_check: between('from_minute', 0, 1440),
    host_hours_to_minute_check: between('to_minute', 0, 1440),
    host_hours_modalities_check: changed({ modalities: "'{letter}'" }),
    hours_by_weekday_or_date: changed({ weekday: '1', date: 'current_date' }, { weekday: 'null', date: 'null' })
  },
  hosts: {
    hosts_name_check: words('name', 100),
    hosts_kind_check: known('kind'),
    hosts_video_link_check: links('video_link'),
    hosts_pkey: added({ person_id: another('person_id') }),
    hosts_organisation_id_person_id_key: added(fresh)
  },
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
  school_days: {
    school_days_kind_check: changed({ kind: "'no such word'", closes: 'false' }),
    school_days_name_check: words('name', 80),
    school_days_in_order: changed({ ends_on: 't.starts_on - 1' }),
    school_days_closing: changed({ kind: "'term'", closes: 'true' }, { kind: "'closing'", closes: 'false' })
  },
  service_texts: {
    service_texts_language_check: known('language'),
    service_texts_name_check: words('name', 120),
    service_texts_summary_check: longer('summary', 500)
  },
  services: {
    services_slug_check: slug('slug', 60),
    services_audience_check: known('audience'),
    services_status_check: known('status'),
    services_length_minutes_check: between('length_minutes', 5, 480),
    services_step_minutes_check: between('step_minutes', 5, 480),
    services_before_minutes_check: between('before_minutes', 0, 240),
    services_after_minutes_check: between('after_minutes', 0, 240),
    services_notice_minutes_check: between('notice_minutes', 0, 43_200),
    services_horizon_days_check: between('horizon_days', 1, 365),
    services_modalities_check: changed({ modalities: "'{}'" }, { modalities: "'{letter}'" }),
    services_video_link_check: links('video_link'),
    services_reminder_hours_few: ['{0}', '{169}', '{2,24}', '{48,24,24}', '{5,4,3,2}', '{null}'].flatMap((hours) =>
      changed({ reminder_hours: `'${hours}'` })
    ),
    services_most_open_per_person: between('most_open_per_person', 1, 20),
    services_most_per_day: between('most_per_day', 1, 100),
    services_most_minutes_per_day: between('most_minutes_per_day', 5, 1440),
    services_most_per_week: between('most_per_week', 1, 500),
    services_most_minutes_per_week: between('most_minutes_per_week', 5, 10_080),
    services_pkey: added({ slug: word }),
    services_organisation_id_slug_key: added(fresh)
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
