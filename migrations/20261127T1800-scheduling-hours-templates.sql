-- Templates of hours: a week that a coordinator has written for a campus, and what came of it with the hosts to whom it was given.

create table hours_templates (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  campus_id uuid not null,
  name text not null constraint hours_templates_name_short check (length(name) between 1 and 60),
  version integer not null default 1,
  primary key (organisation_id, id),
  constraint hours_templates_name unique (organisation_id, campus_id, name),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id)
);
comment on table hours_templates is 'Weeks of hours that coordinators have written for a campus, to be given to hosts. Hold no person. retention: until removed';
select protect('hours_templates');

create table hours_template_rows (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  template_id uuid not null,
  kind text not null constraint hours_template_rows_kind check (kind in ('open', 'break')),
  weekday smallint not null constraint hours_template_rows_weekday check (weekday between 1 and 7),
  from_minute smallint not null,
  to_minute smallint not null,
  modalities text[] not null default '{}' constraint hours_template_rows_modalities check (modalities <@ array['campus', 'video', 'phone']),
  primary key (organisation_id, id),
  constraint hours_template_rows_in_order check (from_minute >= 0 and to_minute > from_minute and to_minute <= 1440),
  foreign key (organisation_id, template_id) references hours_templates (organisation_id, id) on delete cascade
);
comment on table hours_template_rows is 'The hours and breaks of a template by weekday, in wall time of its campus. retention: with the template';
create index hours_template_rows_of_template on hours_template_rows (organisation_id, template_id);
select protect('hours_template_rows');

create table hours_pushes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  campus_id uuid not null,
  name text not null constraint hours_pushes_name_short check (length(name) between 1 and 60),
  dates jsonb not null constraint hours_pushes_dates_list check (case jsonb_typeof(dates) when 'array' then jsonb_array_length(dates) between 1 and 8 else false end),
  last_on date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id)
);
comment on table hours_pushes is 'That a template was given to hosts: as it was called, for which campus and dates. retention: 12 months after the last date';
create index hours_pushes_by_date on hours_pushes (organisation_id, last_on);
select protect('hours_pushes');

create table hours_push_hosts (
  organisation_id uuid not null references organisations (id),
  push_id uuid not null,
  host_id uuid not null,
  told text constraint hours_push_hosts_told_known check (told in ('sent', 'no_address', 'no_channel', 'refused')),
  told_back text constraint hours_push_hosts_told_back_known check (told_back in ('sent', 'no_address', 'no_channel', 'refused')),
  primary key (organisation_id, push_id, host_id),
  foreign key (organisation_id, push_id) references hours_pushes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table hours_push_hosts is 'To which hosts a template was given, and whether they were told of it and of its being taken back. Whether they have it still, their schedules say. retention: with the giving, 12 months after its last date';
select protect('hours_push_hosts');

alter table host_schedules
  add column push_id uuid,
  add column replaced jsonb not null default '[]' constraint host_schedules_replaced_list check (jsonb_typeof(replaced) = 'array'),
  add constraint host_schedules_push foreign key (organisation_id, push_id) references hours_pushes (organisation_id, id);
comment on column host_schedules.push_id is 'Of which giving of a template it came; null: the host''s own.';
comment on column host_schedules.replaced is 'Dates of other schedules of the host in whose place it came, to be given back when it goes.';
create index host_schedules_of_push on host_schedules (organisation_id, push_id) where push_id is not null;
