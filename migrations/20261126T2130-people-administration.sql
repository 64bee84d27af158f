-- Administration of people and places: versions, so that nobody writes over another unseen; keys to search by; changes that can be told and taken back.

alter table organisation_settings
  add column version integer not null default 1,
  add column own_email_allowed boolean not null default true,
  add column own_erasure_allowed boolean not null default true;
alter table campuses add column version integer not null default 1;
alter table teaching_groups add column version integer not null default 1;

-- Prefixes are searched as ranges of these keys: under row-level security only the plain order of texts is an index condition (`like` and `lower` are not leakproof).
-- The given names' part of the sort key stands after the first 00 (src/platform/sort-key.ts: two digits a letter, nine for other scripts).
alter table persons
  add column version integer not null default 1,
  add column given_key text generated always as (substring(sort_key from '^(?:99\d{7}|0[1-9]|[1-4]\d)*00(\d*)$')) stored,
  add column email_key text collate "C" generated always as (lower(email)) stored;
drop index persons_by_name;
create index persons_by_name on persons (organisation_id, sort_key, id);
create index persons_by_given_name on persons (organisation_id, given_key);
create index persons_by_email on persons (organisation_id, email_key);

-- The same role at the same place is held once at a time. A role that is ended on its first day has lasted no day: its last day lies before its first.
alter table role_assignments
  add constraint role_period check (ends_on >= starts_on - 1),
  add constraint role_once exclude using gist (
    organisation_id with =, person_id with =, role with =, (coalesce(campus_id, group_id, organisation_id)) with =,
    daterange(starts_on, ends_on + 1) with &&
  );
create index role_assignments_by_role on role_assignments (organisation_id, role, person_id);
create index role_assignments_by_group on role_assignments (organisation_id, group_id) where group_id is not null;
create index role_assignments_by_campus on role_assignments (organisation_id, campus_id) where campus_id is not null;
create index teaching_groups_by_campus on teaching_groups (organisation_id, campus_id);

create table people_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  kind text not null check (kind in ('role_given', 'role_ended', 'moved', 'disabled', 'enabled', 'year_prepared', 'left')),
  actor_id uuid not null,
  at timestamptz not null,
  left_out integer not null default 0,
  undoes_id uuid,
  undone_at timestamptz,
  primary key (organisation_id, id)
);
comment on table people_changes is 'One act that changed people''s roles, groups or ways in: who did it and when, so that it can be told to those whom it is about, and taken back. retention: 30 days after the change';
create index people_changes_by_time on people_changes (organisation_id, at);
select protect('people_changes');

create table people_change_items (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  change_id uuid not null,
  what text not null check (what in ('given', 'ended', 'moved', 'disabled', 'enabled', 'group_made')),
  person_id uuid,
  assignment_id uuid,
  ended_before date,
  from_group_id uuid,
  to_group_id uuid,
  told text check (told in ('sent', 'no_address', 'no_channel', 'refused', 'outdated')),
  primary key (organisation_id, id),
  constraint people_change_item_whose check ((person_id is null) = (what = 'group_made')),
  foreign key (organisation_id, change_id) references people_changes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade,
  foreign key (organisation_id, assignment_id) references role_assignments (organisation_id, id) on delete cascade,
  foreign key (organisation_id, from_group_id) references teaching_groups (organisation_id, id) on delete cascade,
  foreign key (organisation_id, to_group_id) references teaching_groups (organisation_id, id) on delete cascade
);
comment on table people_change_items is 'What one act changed of one person, what was before, and whether the person was told by mail. retention: 30 days after the change';
create index people_change_items_by_change on people_change_items (organisation_id, change_id);
create index people_change_items_by_person on people_change_items (organisation_id, person_id);
create index people_change_items_by_assignment on people_change_items (organisation_id, assignment_id);
select protect('people_change_items');

create table person_requests (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('name', 'erasure')),
  given_name text check (length(given_name) between 1 and 100),
  family_name text check (length(family_name) between 1 and 100),
  made_on date not null,
  answered_on date,
  granted boolean,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade,
  constraint person_request_whole check ((kind = 'name') = (given_name is not null and family_name is not null) and (answered_on is null) = (granted is null))
);
comment on table person_requests is 'What somebody asked of the administrator about own data: another name, or to be removed. No reason is asked. retention: 30 days after the answer, or until the person is removed';
create unique index person_request_open on person_requests (organisation_id, person_id, kind) where answered_on is null;
select protect('person_requests');
