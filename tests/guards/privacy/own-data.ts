import type pg from 'pg';

/** Where in the file of own data the rows are that point to its person, or why there are none; a reason stands behind every exception. */
type Told = { at: string } | { not: string };

const onHours = { not: 'How a host works: they read and change it at /hours themselves.' };
const onWeek = { not: 'The host’s own day and week show it; of a booking, what is held is about who booked.' };
const secret = {
  not: 'A secret that signs somebody in once and ends within the day: kept as a hash that tells nothing, and gone when it has ended.'
};
const wayBack = {
  not: 'A way back into an account that administrators are making: on their page while it is open, and gone with it; the person is told by mail and in person.changes.'
};

/** Every column that points to a person, or to the host that a person is. A column that is not here fails the guard, and so does one that is gone. */
export const ownData: Readonly<Record<string, Told>> = {
  'group_memberships.person_id': { at: 'person.groups' },
  'role_assignments.person_id': { at: 'person.roles' },
  'sessions.person_id': { at: 'sessions' },
  'people_change_items.person_id': { at: 'person.changes' },
  'person_requests.person_id': { at: 'person.requests' },
  'identities.person_id': { at: 'person.providers' },
  'passkeys.person_id': { at: 'person.passkeys' },
  'recovery_codes.person_id': { at: 'person.recoveryCodes' },
  'sign_in_links.person_id': secret,
  'console_codes.person_id': secret,
  'ways_back.person_id': wayBack,
  'ways_back.asked_by': wayBack,
  'ways_back.confirmed_by': wayBack,
  'audit_log.actor_id': {
    not: 'Who did what, without content, for two years: told on the page of own data; it shows how the house was attacked, and is given on request.'
  },
  'people_changes.actor_id': { not: 'Who changed somebody’s rights: about the work of the staff, 30 days, on the administrators’ page.' },
  'people_imports.actor_id': { not: 'Who brought a file of people in: a day, on the page of that import.' },
  'people_import_acts.person_id': { not: 'What a file of people would change: a day, and then it stands in what was changed.' },

  'appointments.person_id': { at: 'appointments' },
  'waiting.person_id': { at: 'waits' },
  'hosts.person_id': onHours,
  'service_hosts.host_id': onHours,
  'host_campuses.host_id': onHours,
  'host_hours.host_id': onHours,
  'host_schedules.host_id': onHours,
  'host_schedule_dates.host_id': onHours,
  'host_absences.host_id': onHours,
  'host_hours_changes.host_id': onHours,
  'hours_push_hosts.host_id': onHours,
  'appointments.host_id': onWeek,
  'blocks.host_id': onWeek,
  'waiting_offers.host_id': onWeek,
  'host_turns.host_id': { not: 'Whose turn it was: counts of the last weeks, shown to that host at /today.' },
  'host_turns.taken_by': { not: 'Whose turn it was: counts of the last weeks, shown to that host at /today.' },
  'calendar_feeds.host_id': { not: 'Of the address of one’s calendar the hash alone is kept; that there is one, stands on its page.' },
  'invitations.host_id': { not: 'Links that a host has made, on the host’s own page of invitations; to whom is not known.' },

  'support_requests.asked_by': { at: 'support.requests' },
  'support_requests.professional_id': { at: 'support.requestsTaken' },
  'support_request_events.done_by': { at: 'support.requestActs' },
  'support_request_drafts.person_id': { at: 'support.requestDrafts' },
  'support_views.person_id': { at: 'support.views' },
  'contacts.person_id': { at: 'support.contacts' },
  'group_session_leaders.host_id': { at: 'support.sessionsLed' },
  'group_session_changes.leaders': {
    not: 'Who led a session before a change, so that it can be taken back: whoever it took the session from was told.'
  },
  'group_session_messages.person_id': { at: 'support.messages.sessions' },
  'support_follow_up_messages.person_id': { at: 'support.messages.followUps' },
  'group_session_notes.written_by': { at: 'support.notes' },
  'session_plans.owner_id': { at: 'support.plans' },
  'session_plan_versions.made_by': { at: 'support.planVersions' },
  'session_plan_drafts.person_id': { at: 'support.planDrafts' },
  'session_plan_favourites.person_id': { at: 'support.planFavourites' }
};

/**
 * The catalogue's columns that point to a person: by a foreign key to a person or a host, or by what the column is called where there is no key, since a person who is
 * gone may stay in it.
 */
export async function columnsOfPersons(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select distinct c.relname || '.' || a.attname as name
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
       and (a.attname ~ '^((person|actor|host|owner|professional|author)_id|leaders|.+_by)$'
         or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey)
           and k.confrelid in ('public.persons'::regclass, 'public.hosts'::regclass) and a.attname <> 'organisation_id'))
     order by 1`
  );
  return rows.map(({ name }) => name);
}
