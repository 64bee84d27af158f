// What must never be in the tables of scheduling; see breaches.ts.

import { added, another, between, changed, ended, fresh, hash, known, links, longer, slug, word, words, type Breach } from './breach.ts';

export const ofScheduling: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
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
    blocks_kind_known: [{ set: { kind: "'no such word'", campus_id: 'null', modality: 'null' }, where: "kind = 'walk_in'" }],
    blocks_modality_check: known('modality'),
    blocks_end_after_start: changed({ ends_at: 't.starts_at' }),
    blocks_within_a_day: changed({ ends_at: "t.starts_at + interval '26 hours'" }),
    blocks_session_whole: [
      { set: { session_id: 'null' }, where: "kind = 'session'" },
      { set: { session_id: 'id' }, where: "kind = 'walk_in'" }
    ],
    blocks_leader_once: added(fresh, { where: "kind = 'session'" }),
    blocks_place_of_meetings: [
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
    // Ended, or the index of the one open offer could refuse it first.
    waiting_offers_pkey: added({ outcome: "'declined'" }),
    waiting_offers_one: added(fresh)
  },
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
  hours_templates: {
    hours_templates_name_short: words('name', 60),
    hours_templates_pkey: added({ name: "'Toinen pohja'" }),
    hours_templates_name: added(fresh)
  },
  hours_template_rows: {
    hours_template_rows_kind: known('kind'),
    hours_template_rows_weekday: between('weekday', 1, 7),
    hours_template_rows_modalities: changed({ modalities: "'{letter}'" }),
    hours_template_rows_in_order: changed({ from_minute: '-1' }, { to_minute: 't.from_minute' }, { to_minute: '1441' })
  },
  hours_pushes: {
    hours_pushes_name_short: words('name', 60),
    hours_pushes_dates_list: changed({ dates: "'[]'" }, { dates: "'{}'" }, { dates: "'[1,2,3,4,5,6,7,8,9]'" })
  },
  hours_push_hosts: {
    hours_push_hosts_told_known: known('told'),
    hours_push_hosts_told_back_known: known('told_back')
  },
  host_schedules: {
    host_schedules_replaced_list: changed({ replaced: "'{}'" }),
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
  }
};
