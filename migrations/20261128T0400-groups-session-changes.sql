-- What a session was before it was moved or got other leaders, so that it can be brought back without an address carrying it; and who was told that they lead it no more.

create table group_session_changes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  session_id uuid not null,
  sequence integer not null constraint group_session_changes_sequence_counts check (sequence >= 1),
  place text,
  remote_link text,
  travel_minutes smallint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  leaders uuid[] not null constraint group_session_changes_leaders_two check (cardinality(leaders) between 1 and 2),
  primary key (organisation_id, id, session_id),
  foreign key (organisation_id, session_id) references group_sessions (organisation_id, id) on delete cascade,
  constraint group_session_changes_one_place check ((place is null) <> (remote_link is null)),
  constraint group_session_changes_once unique (organisation_id, session_id, sequence)
);
comment on table group_session_changes is 'When and where a session was and who led it (hosts) before it was changed, by one act for several; the sequence is what it had behind it. So that the act can be taken back. retention: with the session';
select protect('group_session_changes');

alter table group_session_messages add column is_out boolean not null default false;
comment on column group_session_messages.is_out is 'That they were told that they have nothing to do with it any more';
