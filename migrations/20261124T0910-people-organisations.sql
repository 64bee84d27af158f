-- Education providers, told apart by host name; their campuses, groups, persons, roles and sessions.

create extension if not exists btree_gist;

grant usage on schema public to rinnalla_app, rinnalla_answers;

-- The one shape of protection that every table of an organisation has: forced row-level security on organisation_id.
-- The subselect makes the setting one value a statement instead of one a row.
create function protect(relation regclass, privileges text default 'select, insert, update, delete') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', relation);
  execute format('alter table %s force row level security', relation);
  execute format(
    'create policy own_organisation on %s using (organisation_id = (select nullif(current_setting(''app.organisation'', true), '''')::uuid)) with check (organisation_id = (select nullif(current_setting(''app.organisation'', true), '''')::uuid))',
    relation
  );
  execute format('grant %s on %s to rinnalla_app', privileges, relation);
end $$;
comment on function protect is 'Forces row-level security by organisation on a table and grants the application what it needs there.';
revoke execute on function protect from public;

create table organisations (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (length(name) between 1 and 200),
  is_example boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table organisations is 'Education providers of this installation; needed before an organisation is known, so outside row-level security. Holds no person. retention: as long as the provider uses the installation';
grant select, insert, update on organisations to rinnalla_app;

create table organisation_hosts (
  host_name text primary key check (host_name = lower(host_name)),
  organisation_id uuid not null references organisations (id)
);
comment on table organisation_hosts is 'Which host name is which provider''s door. Holds no person. retention: as long as the host name is in use';
grant select, insert, update, delete on organisation_hosts to rinnalla_app;

create table address_limits (
  bucket bytea not null,
  window_start timestamptz not null,
  count integer not null default 1,
  primary key (bucket, window_start)
);
comment on table address_limits is 'How often an address (kept as a keyed hash whose key changes daily) tried something; a whole school may stand behind one. retention: 1 day';
grant select, insert, update, delete on address_limits to rinnalla_app;

create table organisation_settings (
  organisation_id uuid primary key references organisations (id),
  time_zone text not null default 'Europe/Helsinki',
  unverified_share_percent integer not null default 33 check (unverified_share_percent between 0 and 100),
  privacy_contact text not null default '',
  data_protection_officer text not null default '',
  accessibility_contact text not null default '',
  accessibility_assessed_on date,
  before_first_time text not null default '',
  before_first_time_phone text not null default ''
);
comment on table organisation_settings is 'What a provider decided: zone, limits, contacts named in the notices. Contacts are offices, not private persons. retention: as long as the provider uses the installation';
select protect('organisation_settings');

create table campuses (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{2,40}$'),
  name text not null check (length(name) between 1 and 100),
  time_zone text not null default 'Europe/Helsinki',
  address text not null default '',
  step_free boolean not null default true,
  sort_key text not null,
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);
comment on table campuses is 'Places of study. Holds no person. retention: as long as the campus exists and figures refer to it';
select protect('campuses');

create table teaching_groups (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  campus_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  programme_type text not null check (programme_type in ('vocational_qualification', 'opistovuosi', 'tuva', 'telma')),
  academic_year text not null check (academic_year ~ '^\d{4}-\d{4}$'),
  primary key (organisation_id, id),
  unique (organisation_id, name, academic_year),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id)
);
comment on table teaching_groups is 'Groups that study together in an academic year. retention: 5 years after the academic year';
select protect('teaching_groups');

create table persons (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  sort_key text not null,
  email text check (length(email) <= 254),
  language text not null default 'fi' check (language in ('fi', 'fi-x-selko', 'sv', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (organisation_id, id)
);
comment on table persons is 'Students and staff who may sign in: name, address for messages, language. Nothing about wellbeing. retention: removed 30 days after the last role has ended';
create index persons_by_name on persons (organisation_id, sort_key);
select protect('persons');

create table group_memberships (
  organisation_id uuid not null references organisations (id),
  group_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, group_id, person_id),
  foreign key (organisation_id, group_id) references teaching_groups (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id)
);
comment on table group_memberships is 'Which student studies in which group. retention: removed with the person or the group';
create index group_memberships_by_person on group_memberships (organisation_id, person_id);
select protect('group_memberships');

create table role_assignments (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('student', 'tutor', 'instructor', 'professional', 'coordinator', 'admin')),
  scope text not null check (scope in ('organisation', 'campus', 'group')),
  campus_id uuid,
  group_id uuid,
  starts_on date not null default current_date,
  ends_on date,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  foreign key (organisation_id, group_id) references teaching_groups (organisation_id, id),
  constraint role_scope_named check (
    (scope = 'organisation' and campus_id is null and group_id is null)
    or (scope = 'campus' and campus_id is not null and group_id is null)
    or (scope = 'group' and group_id is not null and campus_id is null)
  )
);
comment on table role_assignments is 'What a person may do and where: role within an organisation, campus or group, from and until when. retention: removed with the person';
create index role_assignments_by_person on role_assignments (organisation_id, person_id);
select protect('role_assignments');

create table sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  started_at timestamptz not null,
  last_used_hour timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references persons (organisation_id, id)
);
comment on table sessions is 'Who is signed in. Only the hash of the cookie is kept; last use to the hour, so that it can''t be laid beside a nickname booking. retention: removed at sign-out, at the latest when its time is over';
create index sessions_by_person on sessions (organisation_id, person_id);
select protect('sessions');

create table audit_log (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  object_id uuid,
  outcome text not null,
  primary key (organisation_id, id)
);
comment on table audit_log is 'Who did what to what, when; never the content. Acts without a signed-in person carry no person. retention: 2 years after the act';
create index audit_log_by_time on audit_log (organisation_id, at);
select protect('audit_log', 'select, insert');

create table limits (
  organisation_id uuid not null references organisations (id),
  bucket bytea not null,
  window_start timestamptz not null,
  count integer not null default 1,
  primary key (organisation_id, bucket, window_start)
);
comment on table limits is 'How often an account, a browser or a code tried something (keyed hash), so that guessing is slow in every process alike. retention: 1 day';
select protect('limits');

create table job_runs (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  job text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  changed integer,
  primary key (organisation_id, id)
);
comment on table job_runs is 'When a retention job ran and how many rows it removed, so that deletion can be seen. Holds no person. retention: 2 years after the run';
select protect('job_runs');

create table feedback (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  received_on date not null,
  topic text not null check (topic in ('accessibility', 'other')),
  message text not null check (length(message) between 1 and 4000),
  contact bytea,
  answered_on date,
  primary key (organisation_id, id)
);
comment on table feedback is 'What people say of the service itself, with an encrypted address for the answer if they gave one. retention: 12 months after it was received';
select protect('feedback');
