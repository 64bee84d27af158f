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
    support_requests_idempotent: added(fresh)
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
  support_views: {
    support_views_name_short: words('name', 60),
    support_views_query_short: longer('query', 600),
    support_views_pkey: added({ name: word }),
    support_views_name_once: added(fresh)
  }
};
