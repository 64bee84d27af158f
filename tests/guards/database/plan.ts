import { newRandomId } from '#platform/ids.ts';
import { inOrganisation } from '../../school.ts';
import type { Side } from '../world.ts';

/** A row in each table of what hosts and the school plan, entered past the acts: schedules, absences, blocks, a feed, the school year, a look at the free times, a wait with an offer. */
export async function aPlan({ ground: { owner }, organisation, host, campus, service, student }: Side): Promise<void> {
  const schedule = newRandomId();
  const waiting = newRandomId();
  const template = newRandomId();
  const push = newRandomId();
  const rows: [string, unknown[]][] = [
    ["insert into hours_templates (organisation_id, id, campus_id, name) values ($1, $2, $3, 'Koeviikko')", [template, campus]],
    [
      "insert into hours_template_rows (organisation_id, id, template_id, kind, weekday, from_minute, to_minute, modalities) values ($1, $3, $2, 'open', 1, 540, 600, '{campus}')",
      [template, newRandomId()]
    ],
    [
      `insert into hours_pushes (organisation_id, id, campus_id, name, dates, last_on) values ($1, $2, $3, 'Koeviikko', '[{"from": "2039-03-01", "to": "2039-03-05"}]', '2039-03-05')`,
      [push, campus]
    ],
    ['insert into hours_push_hosts (organisation_id, push_id, host_id) values ($1, $2, $3)', [push, host]],
    [
      "insert into host_schedules (organisation_id, id, host_id, name, push_id) values ($1, $3, $2, 'Koeviikko', $4)",
      [host, schedule, push]
    ],
    [
      "insert into host_schedule_dates (organisation_id, schedule_id, host_id, starts_on, ends_on) values ($1, $3, $2, '2039-03-01', '2039-03-05')",
      [host, schedule]
    ],
    [
      "insert into host_hours (organisation_id, id, host_id, campus_id, schedule_id, weekday, from_minute, to_minute, modalities) values ($1, $4, $2, $5, $3, 1, 600, 660, '{campus}')",
      [host, schedule, newRandomId(), campus]
    ],
    [
      "insert into host_absences (organisation_id, id, host_id, starts_on, ends_on) values ($1, $3, $2, '2039-04-01', '2039-04-02')",
      [host, newRandomId()]
    ],
    [
      "insert into host_hours_changes (organisation_id, host_id, made_at, version, before) values ($1, $2, now(), 1, '{}') on conflict do nothing",
      [host]
    ],
    [
      "insert into blocks (organisation_id, id, host_id, kind, campus_id, modality, starts_at, ends_at) values ($1, $3, $2, 'walk_in', $4, 'campus', '2039-05-01T09:00Z', '2039-05-01T09:30Z')",
      [host, newRandomId(), campus]
    ],
    [
      "insert into blocks (organisation_id, id, host_id, kind, session_id, campus_id, modality, starts_at, ends_at) values ($1, $3, $2, 'session', $3, $4, 'video', '2039-05-02T09:00Z', '2039-05-02T09:45Z')",
      [host, newRandomId(), campus]
    ],
    [
      "insert into calendar_feeds (organisation_id, host_id, token_hash, made_on) values ($1, $2, sha256(gen_random_uuid()::text::bytea), '2039-01-01') on conflict do nothing",
      [host]
    ],
    [
      "insert into school_days (organisation_id, id, kind, name, starts_on, ends_on, campus_id, closes) values ($1, $2, 'closing', 'Remontti', '2039-06-01', '2039-06-02', $3, true)",
      [newRandomId(), campus]
    ],
    [
      "insert into invitations (organisation_id, id, host_id, service_id, secret_hash, made_on, expires_at) values ($1, $3, $2, $4, sha256(gen_random_uuid()::text::bytea), '2039-01-01', '2039-01-08')",
      [host, newRandomId(), service]
    ],
    [
      "insert into host_turns (organisation_id, appointment_id, host_id, taken_by, hosts, free_minutes, share, balance, decided_hour) select $1, id, $2, $2, 2, 60, 0.5, 0, '2026-11-20T09:00Z' from appointments where organisation_id = $1 limit 1",
      [host]
    ],
    [
      "insert into waiting (organisation_id, id, service_id, place, person_id, language, until_on, link_hash, words_hash, idempotency_key) values ($1, $2, $3, 1, $4, 'fi', '2039-01-01', sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea), gen_random_uuid())",
      [waiting, service, student]
    ],
    [
      "insert into waiting_offers (organisation_id, id, waiting_id, service_id, host_id, campus_id, modality, starts_at, ends_at, offered_until) values ($1, $2, $3, $4, $5, $6, 'campus', '2039-01-01T09:00Z', '2039-01-01T09:30Z', '2038-12-31T10:00Z')",
      [newRandomId(), waiting, service, host, campus]
    ],
    ["insert into availability_samples (organisation_id, on_date, cut, key, minutes) values ($1, '2026-11-20', 'whole', '', 60)", []]
  ];
  await inOrganisation(owner, organisation, async () => {
    for (const [text, values] of rows) await owner.query(text, [organisation, ...values]);
  });
}
