-- A host's availability: several schedules, breaks, absences, and what stood before the last change.

-- The range of dates of a single row gives way to schedules, which have a name and any number of ranges. Nothing wrote those two columns yet; where somebody
-- did by hand, this stops (a constraint looks at every row, whatever row-level security hides) and nothing is lost.
alter table host_hours add constraint host_hours_validity_unused check (valid_from is null and valid_to is null);
alter table host_hours drop column valid_from, drop column valid_to;

create table host_schedules (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  host_id uuid not null,
  name text not null check (length(name) between 1 and 60),
  primary key (organisation_id, id),
  constraint host_schedules_of_host unique (organisation_id, host_id, id),
  constraint host_schedules_name unique (organisation_id, host_id, name),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table host_schedules is 'A host''s named weeks beside the ordinary one: exam weeks, holidays. On their dates they stand in its place. retention: with the host, or until removed';
select protect('host_schedules');

create table host_schedule_dates (
  organisation_id uuid not null references organisations (id),
  schedule_id uuid not null,
  host_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  primary key (organisation_id, schedule_id, starts_on),
  constraint host_schedule_dates_in_order check (ends_on >= starts_on),
  -- On any one date at most one schedule stands in the place of the ordinary week.
  constraint host_schedule_dates_apart exclude using gist (organisation_id with =, host_id with =, daterange(starts_on, ends_on, '[]') with &&),
  foreign key (organisation_id, host_id, schedule_id) references host_schedules (organisation_id, host_id, id)
);
comment on table host_schedule_dates is 'On which dates, both ends included, a schedule counts. retention: 12 months after the last date';
select protect('host_schedule_dates');

alter table host_hours
  add column schedule_id uuid,
  add column kind text not null default 'open' constraint host_hours_kind check (kind in ('open', 'break')),
  alter column campus_id drop not null,
  add constraint host_hours_open_somewhere check (kind = 'break' or campus_id is not null),
  add constraint host_hours_of_schedule_by_weekday check (schedule_id is null or weekday is not null),
  add constraint host_hours_schedule foreign key (organisation_id, host_id, schedule_id) references host_schedules (organisation_id, host_id, id);
comment on table host_hours is 'When a host can be booked: rows of local wall time in the campus''s zone by weekday (of the ordinary week, or of a schedule), or by date, which replaces that date''s weekday rows; from = to is closed; a break is taken out of what its day has. retention: dated rows 12 months after the date, the rest with the host';

create table host_absences (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  host_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  from_minute smallint not null default 0 check (from_minute between 0 and 1439),
  to_minute smallint not null default 1440 check (to_minute between 1 and 1440),
  primary key (organisation_id, id),
  constraint host_absences_in_order check (ends_on >= starts_on and to_minute > from_minute),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table host_absences is 'Dates, or some minutes of each of them, on which a host can''t be booked. There is no place for why: of an employee that can be about health. retention: 30 days after the last date';
create index host_absences_by_host on host_absences (organisation_id, host_id, ends_on);
select protect('host_absences');

create table host_hours_changes (
  organisation_id uuid not null references organisations (id),
  host_id uuid not null,
  made_at timestamptz not null,
  version integer not null,
  before jsonb not null,
  primary key (organisation_id, host_id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table host_hours_changes is 'A host''s hours as they stood before the last change, so that it can be taken back. retention: replaced by the next change, else 30 days';
select protect('host_hours_changes');

alter table hosts add column hours_version integer not null default 1;
comment on column hosts.hours_version is 'Rises with each change of the hours: nobody writes over what somebody else has saved since.';
