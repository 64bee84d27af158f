// What must never be in the tables of support for groups; see breaches.ts.

import { added, between, changed, fresh, known, longer, word, words, type Breach } from './breach.ts';

const newKey = { idempotency_key: 'gen_random_uuid()' };

export const ofGroups: Readonly<Record<string, Readonly<Record<string, readonly Breach[]>>>> = {
  support_settings: {
    support_settings_limit_days: between('waiting_limit', 1, 60),
    support_settings_hidden_few: changed({ hidden_themes: 'array[null]::text[]' }, { hidden_themes: "array_fill('x'::text, array[41])" })
  },
  support_themes: {
    support_themes_name_fi_short: words('name_fi', 60),
    support_themes_name_sv_short: words('name_sv', 60),
    support_themes_name_en_short: words('name_en', 60),
    support_themes_pkey: added({ name_fi: word }),
    support_themes_name_once: added(fresh)
  },
  support_requests: {
    support_requests_audience_known: known('audience'),
    support_requests_themes_few: changed({ themes: 'array[null]::text[]' }, { themes: "array_fill('x'::text, array[6])" }),
    support_requests_own_theme_short: words('own_theme', 60),
    support_requests_hoped_for_short: words('hoped_for', 600),
    support_requests_modality_known: known('modality'),
    support_requests_times_known: changed({ wished_times: "'{6-morning}'" }),
    support_requests_state_known: known('state'),
    support_requests_reason_known: changed({ state: "'declined'", decline_reason: "'no such word'" }),
    support_requests_says_something: changed({ urgent: 'false', own_theme: 'null', hoped_for: 'null', themes: "'{}'" }),
    support_requests_wished_period: changed({ wished_from: "'2039-01-02'", wished_to: "'2039-01-01'" }),
    support_requests_declined_whole: changed({ state: "'declined'" }, { decline_reason: "'no_time'" }),
    support_requests_nobodys_when_new: [{ set: { state: "'new'" }, where: 'professional_id is not null' }],
    support_requests_in_time: changed(
      { waiting_since: "t.asked_at - interval '1 second'" },
      { state_since: "t.asked_at - interval '1 second'" },
      { waiting_since: "t.state_since + interval '1 second'" }
    ),
    support_requests_pkey: added(newKey),
    support_requests_idempotent: added(fresh),
    support_requests_kept_known: changed({ kept_words: "'{Toivo}'" }, { kept_words: "array_fill('name-nobody'::text, array[41])" })
  },
  support_request_events: {
    support_request_events_act_known: [{ set: { act: "'no such word'" }, where: 'reason is null and taken_back_at is null' }],
    support_request_events_reason_known: [{ set: { reason: "'no such word'" }, where: 'reason is not null' }],
    support_request_events_reason_whole: [
      { set: { reason: 'null' }, where: 'reason is not null' },
      { set: { reason: "'no_time'" }, where: 'reason is null' }
    ],
    support_request_events_back_after: [{ set: { taken_back_at: "t.at - interval '1 second'" }, where: "act <> 'ask'" }],
    support_request_events_asked_stays: [{ set: { taken_back_at: 't.at' }, where: "act = 'ask'" }]
  },
  support_request_drafts: {
    support_request_drafts_small: changed({ fields: "'[]'" }, { fields: "jsonb_build_object('hopedFor', repeat('x', 8000))" })
  },
  group_sessions: {
    group_sessions_number_small: between('number', 1, 12),
    group_sessions_place_short: [
      { set: { place: "''" }, where: 'place is not null' },
      { set: { place: "repeat('x', 61)" }, where: 'place is not null' }
    ],
    group_sessions_remote_link_https: [
      { set: { remote_link: "'http://a.example'" }, where: 'remote_link is not null' },
      { set: { remote_link: "'https://a.example/' || repeat('x', 300)" }, where: 'remote_link is not null' }
    ],
    group_sessions_plan_slug: changed({ plan: "''" }, { plan: "'Uni ja lepo'" }, { plan: "repeat('x', 101)" }),
    group_sessions_travel_known: changed({ travel_minutes: '7' }),
    group_sessions_state_known: [{ set: { state: "'no such word'" }, where: "state = 'planned'" }],
    group_sessions_reason_known: [{ set: { cancel_reason: "'no such word'" }, where: "state = 'cancelled'" }],
    group_sessions_sequence_counts: changed({ sequence: '-1' }),
    group_sessions_one_place: changed({ place: "'C214'", remote_link: "'https://a.example'" }, { place: 'null', remote_link: 'null' }),
    group_sessions_length: changed({ ends_at: "t.starts_at + interval '14 minutes'" }, { ends_at: "t.starts_at + interval '241 minutes'" }),
    group_sessions_reason_whole: [
      { set: { state: "'cancelled'" }, where: "state = 'planned'" },
      { set: { cancel_reason: "'mistake'" }, where: "state = 'planned'" }
    ],
    group_sessions_pkey: added({ series_id: 'gen_random_uuid()', state: "'cancelled'", cancel_reason: "'mistake'" }),
    group_sessions_series_once: added({ ...fresh, state: "'cancelled'", cancel_reason: "'mistake'" }),
    group_sessions_group_free: added({ ...fresh, series_id: 'gen_random_uuid()' }, { where: "state = 'planned'" })
  },
  group_session_changes: {
    group_session_changes_sequence_counts: changed({ sequence: '0' }),
    group_session_changes_leaders_two: changed({ leaders: "'{}'" }, { leaders: 'array_fill(gen_random_uuid(), array[3])' }),
    group_session_changes_one_place: changed({ place: "'C214'" }, { remote_link: 'null' }),
    group_session_changes_pkey: added({ sequence: '2' }),
    group_session_changes_once: added(fresh)
  },
  group_session_messages: {
    group_session_messages_sequence_counts: changed({ sequence: '-1' }),
    group_session_messages_outcome_known: known('outcome')
  },
  group_session_notes: {
    group_session_notes_present_counts: between('present', 0, 999),
    group_session_notes_themes_known: changed({ themes: "'{no such word}'" }, { themes: "array_fill('stress'::text, array[6])" }),
    group_session_notes_agreed_short: words('agreed', 1000),
    group_session_notes_will_do_short: words('will_do', 1000),
    group_session_notes_kept_known: changed({ kept_words: "'{Toivo}'" }, { kept_words: "array_fill('name-nobody'::text, array[41])" })
  },
  support_answers: { support_answers_helped_known: known('helped') },
  support_follow_up_messages: { support_follow_up_messages_outcome_known: known('outcome') },
  support_views: {
    support_views_name_short: words('name', 60),
    support_views_query_short: longer('query', 600),
    support_views_pkey: added({ name: word }),
    support_views_name_once: added(fresh)
  }
};
