-- Whose turn it was, where a booker left it open whom they meet: one row for each host who was free at the time.
create table host_turns (
  organisation_id uuid not null references organisations (id),
  appointment_id uuid not null,
  host_id uuid not null,
  taken_by uuid not null,
  hosts smallint not null constraint host_turns_hosts check (hosts between 2 and 2000),
  free_minutes integer not null constraint host_turns_free_minutes check (free_minutes between 0 and 10080),
  share double precision not null constraint host_turns_share check (share between 0 and 1),
  balance double precision not null,
  decided_hour timestamptz not null constraint host_turns_decided_hour check (date_trunc('hour', decided_hour) = decided_hour),
  primary key (organisation_id, appointment_id, host_id),
  foreign key (organisation_id, appointment_id) references appointments (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, taken_by) references hosts (organisation_id, id)
);
create index host_turns_by_host on host_turns (organisation_id, host_id);
comment on table host_turns is 'Why a booking came to a host whom its booker did not choose: who was free, how much of that week, whose turn it was; ids and figures alone, so that a host can be told and turns stay even. retention: 90 days after the appointment';
comment on column host_turns.share is 'The host''s part of the turn: of all free time that those who were free had in that week.';
comment on column host_turns.balance is 'Parts of turns that the host had before, less the turns taken.';
select protect('host_turns');
