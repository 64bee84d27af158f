-- Low-threshold times: services, hosts, their hours, appointments, and the claims that decide who has a time.

create table services (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9-]{2,60}$'),
  audience text not null default 'all' check (audience in ('students', 'staff', 'tutors', 'all')),
  status text not null default 'draft' check (status in ('draft', 'published', 'paused', 'retired')),
  length_minutes integer not null check (length_minutes between 5 and 480),
  step_minutes integer not null check (step_minutes between 5 and 480),
  before_minutes integer not null default 0 check (before_minutes between 0 and 240),
  after_minutes integer not null default 0 check (after_minutes between 0 and 240),
  notice_minutes integer not null default 0 check (notice_minutes between 0 and 43200),
  horizon_days integer not null default 30 check (horizon_days between 1 and 365),
  modalities text[] not null check (modalities <@ array['campus', 'video', 'phone'] and cardinality(modalities) > 0),
  video_link text check (video_link ~ '^https://'),
  reminder_hours integer not null default 24 check (reminder_hours between 0 and 168),
  position integer not null default 0,
  primary key (organisation_id, id),
  unique (organisation_id, slug)
);
comment on table services is 'What can be booked: length, grid, buffers, notice, horizon, modality. Holds no person. retention: as long as appointments refer to it';
select protect('services');

create table service_texts (
  organisation_id uuid not null references organisations (id),
  service_id uuid not null,
  language text not null check (language in ('fi', 'fi-x-selko', 'sv', 'en')),
  name text not null check (length(name) between 1 and 120),
  summary text not null default '' check (length(summary) <= 500),
  primary key (organisation_id, service_id, language),
  foreign key (organisation_id, service_id) references services (organisation_id, id)
);
comment on table service_texts is 'A service''s name and summary by language. Holds no person. retention: with the service';
select protect('service_texts');

create table hosts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  kind text not null default 'professional' check (kind in ('professional', 'tutor')),
  languages text[] not null default '{fi}',
  video_link text check (video_link ~ '^https://'),
  active boolean not null default true,
  primary key (organisation_id, id),
  unique (organisation_id, person_id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id)
);
comment on table hosts is 'The professionals and tutors whose time is booked, by the name that students see. retention: 12 months after the last appointment held';
select protect('hosts');

create table service_hosts (
  organisation_id uuid not null references organisations (id),
  service_id uuid not null,
  host_id uuid not null,
  primary key (organisation_id, service_id, host_id),
  foreign key (organisation_id, service_id) references services (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table service_hosts is 'Who holds which service. retention: with the host';
select protect('service_hosts');

create table host_campuses (
  organisation_id uuid not null references organisations (id),
  host_id uuid not null,
  campus_id uuid not null,
  room text not null default '' check (length(room) <= 60),
  primary key (organisation_id, host_id, campus_id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id)
);
comment on table host_campuses is 'On which campus, in which room a host works. retention: with the host';
select protect('host_campuses');

create table host_hours (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  host_id uuid not null,
  campus_id uuid not null,
  weekday smallint check (weekday between 1 and 7),
  date date,
  from_minute smallint not null check (from_minute between 0 and 1440),
  to_minute smallint not null check (to_minute between 0 and 1440),
  modalities text[] not null check (modalities <@ array['campus', 'video', 'phone']),
  valid_from date,
  valid_to date,
  primary key (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  constraint hours_by_weekday_or_date check ((weekday is null) <> (date is null))
);
comment on table host_hours is 'When a host can be booked: rows of local wall time in the campus''s zone by weekday, or by date, which replaces that date''s weekday rows; from = to is closed. retention: dated rows 12 months after the date, the rest with the host';
create index host_hours_by_host on host_hours (organisation_id, host_id);
select protect('host_hours');

create table appointments (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  service_id uuid not null,
  host_id uuid not null,
  campus_id uuid not null,
  modality text not null check (modality in ('campus', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'booked' check (state in ('booked', 'attended', 'missed', 'cancelled')),
  person_id uuid,
  nickname text check (length(nickname) between 1 and 40),
  language text not null check (language in ('fi', 'fi-x-selko', 'sv', 'en')),
  needs_interpreter boolean not null default false,
  needs_step_free boolean not null default false,
  needs_support_person boolean not null default false,
  sequence integer not null default 0,
  link_hash bytea not null,
  words_hash bytea not null,
  idempotency_key uuid not null,
  contact_email bytea,
  contact_phone bytea,
  booked_hour timestamptz not null,
  cancelled_by text check (cancelled_by in ('booker', 'host')),
  cancel_reason text check (cancel_reason in ('host_ill', 'host_absent', 'moved_by_school', 'doubtful', 'booker')),
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references services (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id),
  constraint appointments_end_after_start check (ends_at > starts_at),
  constraint appointments_one_booker check (person_id is null or nickname is null),
  constraint appointments_link_unique unique (organisation_id, link_hash),
  constraint appointments_words_unique unique (organisation_id, words_hash),
  constraint appointments_idempotent unique (organisation_id, idempotency_key)
);
comment on table appointments is 'Booked meetings: when, with whom, how. No reason, no notes. By own name or under a nickname, which is tied to nobody: a nickname''s id is random, its booking time kept to the hour. retention: contact 7 days after the time, the person and the nickname 30 days after it; counts stay';
create index appointments_by_host on appointments (organisation_id, host_id, starts_at);
create index appointments_by_person on appointments (organisation_id, person_id, starts_at) where person_id is not null;
create index appointments_by_time on appointments (organisation_id, starts_at);
select protect('appointments');

create table claims (
  organisation_id uuid not null references organisations (id),
  resource_id uuid not null,
  holder_id uuid not null,
  kind text not null check (kind in ('core', 'padded')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  period tstzrange not null generated always as (tstzrange(starts_at, ends_at)) stored,
  primary key (organisation_id, holder_id, resource_id, kind),
  constraint claims_core_free exclude using gist (organisation_id with =, resource_id with =, period with &&) where (kind = 'core'),
  -- The gap between two neighbours is the larger of the two buffers, not their sum: a core may lie in no other's padded period, but paddings may overlap.
  constraint claims_gap_free exclude using gist (organisation_id with =, resource_id with =, period with &&, kind with <>, holder_id with <>)
);
comment on table claims is 'Which periods of a host (or another resource) are taken, and nothing of by whom: where appointments and blocks exclude each other. Free times are read from here. retention: removed when freed, else 30 days after the period';
create index claims_by_time on claims (organisation_id, resource_id, starts_at);
select protect('claims');

create table message_deliveries (
  organisation_id uuid not null references organisations (id),
  appointment_id uuid not null,
  kind text not null check (kind in ('confirmation', 'change', 'cancellation', 'reminder')),
  recipient text not null check (recipient in ('booker', 'host')),
  sequence integer not null,
  outcome text not null check (outcome in ('sent', 'outdated', 'no_address', 'no_channel', 'refused')),
  at timestamptz not null,
  primary key (organisation_id, appointment_id, kind, recipient, sequence)
);
comment on table message_deliveries is 'That a message of an appointment has gone, so that it is not sent again; neither text nor address. retention: 30 days after the appointment';
select protect('message_deliveries');
