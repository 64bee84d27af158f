import { newRandomId } from '#platform/ids.ts';
import { inOrganisation } from '../../school.ts';
import type { Side } from '../world.ts';

/** A row in each table of support for groups, entered past the acts: a school's own choices, a request with its history and sessions, a draft and a view. */
export async function supportOf({ ground: { owner }, organisation, campus, group, host, hostPerson }: Side): Promise<void> {
  const request = newRandomId();
  const rows: [string, unknown[]][] = [
    ['insert into support_settings (organisation_id) values ($1)', []],
    [
      "insert into support_themes (organisation_id, id, name_fi, name_sv, name_en) values ($1, $2, 'Talous', 'Ekonomi', 'Money')",
      [newRandomId()]
    ],
    [
      `insert into support_requests (organisation_id, id, group_id, asked_by, asked_at, audience, hoped_for, modality, state, state_since, waiting_since, professional_id, idempotency_key)
       values ($1, $2, $3, $4, '2026-11-20T08:00Z', 'students', 'Rauhaa', 'either', 'planned', '2026-11-21T08:00Z', '2026-11-20T09:00Z', $4, gen_random_uuid())`,
      [request, group, hostPerson]
    ],
    [
      "insert into support_request_events (organisation_id, id, request_id, at, act, done_by) values ($1, $3, $2, '2026-11-20T08:00Z', 'ask', $4)",
      [request, newRandomId(), hostPerson]
    ],
    [
      "insert into support_request_events (organisation_id, id, request_id, at, act, done_by, reason, taken_back_at) values ($1, $3, $2, '2026-11-20T08:10Z', 'decline', $4, 'no_time', '2026-11-20T08:11Z')",
      [request, newRandomId(), hostPerson]
    ],
    [
      `insert into support_request_drafts (organisation_id, person_id, saved_at, fields) values ($1, $2, '2026-11-20T08:00Z', '{"hopedFor": "Rauhaa"}') on conflict do nothing`,
      [hostPerson]
    ],
    [
      "insert into support_views (organisation_id, id, person_id, name, query) values ($1, $2, $3, 'Omat', 'only=mine')",
      [newRandomId(), hostPerson]
    ]
  ];
  const [session, off] = [newRandomId(), newRandomId()];
  rows.push(
    [
      "insert into group_sessions (organisation_id, id, request_id, group_id, series_id, number, campus_id, place, starts_at, ends_at) values ($1, $2, $3, $4, gen_random_uuid(), 1, $5, 'C214', '2039-05-01T09:00Z', '2039-05-01T09:45Z')",
      [session, request, group, campus]
    ],
    [
      "insert into group_sessions (organisation_id, id, request_id, group_id, series_id, number, campus_id, remote_link, starts_at, ends_at, state, cancel_reason) values ($1, $2, $3, $4, gen_random_uuid(), 2, $5, 'https://meet.example.fi/ryhma', '2039-05-02T09:00Z', '2039-05-02T09:45Z', 'cancelled', 'mistake')",
      [off, request, group, campus]
    ],
    ['insert into group_session_leaders (organisation_id, session_id, host_id) values ($1, $2, $3)', [session, host]],
    [
      "insert into group_session_changes (organisation_id, id, session_id, sequence, remote_link, travel_minutes, starts_at, ends_at, leaders) values ($1, gen_random_uuid(), $2, 1, 'https://meet.example.fi/ryhma', 0, '2039-05-03T09:00Z', '2039-05-03T09:45Z', array[$3::uuid])",
      [session, host]
    ],
    [
      "insert into group_session_messages (organisation_id, session_id, person_id, sequence, outcome, at) values ($1, $2, $3, 0, 'sent', '2026-11-20T09:00Z')",
      [session, hostPerson]
    ]
  );
  const answered = newRandomId();
  rows.push(
    [
      "insert into group_session_notes (organisation_id, session_id, written_at, written_by, present, themes, agreed, will_do, look_again_on, kept_words) values ($1, $2, '2039-05-01T10:00Z', $3, 18, '{stress}', 'Rauhaa', 'Palaan', '2039-05-20', '{name-nobody}')",
      [session, hostPerson]
    ],
    [
      "insert into support_request_events (organisation_id, id, request_id, at, act, done_by, taken_back_at) values ($1, $3, $2, '2026-11-20T08:20Z', 'enough', $4, '2026-11-20T08:21Z')",
      [request, answered, hostPerson]
    ],
    ["insert into support_answers (organisation_id, event_id, helped, more_needed) values ($1, $2, 'partly', false)", [answered]],
    [
      "insert into support_follow_up_messages (organisation_id, request_id, person_id, due_on, outcome, at) values ($1, $2, $3, '2039-05-20', 'sent', '2039-05-20T06:00Z')",
      [request, hostPerson]
    ]
  );
  await inOrganisation(owner, organisation, async () => {
    for (const [text, values] of rows) await owner.query(text, [organisation, ...values]);
  });
}
