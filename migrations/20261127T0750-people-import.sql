-- Campuses, groups and people from a file: read, looked at, then written whole or not at all.

-- Which column of the school's own files means what, by the column's title: an administrator says it once.
alter table organisation_settings add column import_columns jsonb not null default '{}';

alter table people_changes
  drop constraint people_changes_kind_check,
  add constraint people_changes_kind_check
    check (kind in ('role_given', 'role_ended', 'moved', 'disabled', 'enabled', 'year_prepared', 'left', 'let_in', 'imported'));

create table people_imports (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  state text not null check (state in ('columns', 'checking', 'ready', 'writing', 'reversing', 'done', 'undoing', 'undone', 'failed')),
  actor_id uuid not null,
  made_at timestamptz not null,
  touched_at timestamptz not null,
  file_name text not null check (length(file_name) between 1 and 200),
  is_complete boolean not null default false,
  headers jsonb not null,
  columns jsonb not null default '[]',
  same_rows jsonb not null default '[]',
  row_count integer not null,
  handled_count integer not null default 0,
  unchanged_count integer not null default 0,
  act_count integer not null default 0,
  written_count integer not null default 0,
  primary key (organisation_id, id)
);
comment on table people_imports is 'A file of people that was read for looking at: who chose it, its columns and what they mean, and how far it has come. retention: 1 day after it was last touched';
create index people_imports_by_time on people_imports (organisation_id, touched_at);
select protect('people_imports');

create table people_import_pieces (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  piece integer not null,
  cells jsonb not null,
  primary key (organisation_id, import_id, piece),
  foreign key (organisation_id, import_id) references people_imports (organisation_id, id) on delete cascade
);
comment on table people_import_pieces is 'The rows of such a file as they stood in it, some hundreds in each piece, until they are looked at. retention: 1 day after the import was last touched';
select protect('people_import_pieces');

create table people_import_acts (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  n integer not null,
  row integer not null,
  what text not null check (what in ('campus', 'group', 'added', 'changed', 'given', 'ended', 'moved')),
  person_id uuid,
  campus_id uuid,
  group_id uuid,
  from_group_id uuid,
  assignment_id uuid,
  role text,
  starts_on date,
  ends_on date,
  ended_before date,
  version integer,
  stands jsonb,
  stood jsonb,
  primary key (organisation_id, import_id, n),
  foreign key (organisation_id, import_id) references people_imports (organisation_id, id) on delete cascade
);
comment on table people_import_acts is 'What an import would do or has done, one thing a row, with what stood before: for the preview, for writing and for taking it back. retention: 1 day after the import was last touched';
create index people_import_acts_by_kind on people_import_acts (organisation_id, import_id, what, n);
select protect('people_import_acts');

create table people_import_faults (
  organisation_id uuid not null references organisations (id),
  import_id uuid not null,
  row integer not null,
  field text not null,
  code text not null,
  value text not null,
  primary key (organisation_id, import_id, row, field),
  foreign key (organisation_id, import_id) references people_imports (organisation_id, id) on delete cascade
);
comment on table people_import_faults is 'What is wrong in a file of people, by row and column, so that it can be mended. retention: 1 day after the import was last touched';
select protect('people_import_faults');
