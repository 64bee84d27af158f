-- Sessions with a teaching group, or with its staff, that answer a request for support. The leaders' time is taken in scheduling (blocks and claims) by the session's id.

create table group_sessions (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  request_id uuid not null,
  group_id uuid not null,
  series_id uuid not null,
  number smallint not null constraint group_sessions_number_small check (number between 1 and 12),
  campus_id uuid not null,
  place text constraint group_sessions_place_short check (length(place) between 1 and 60),
  remote_link text constraint group_sessions_remote_link_https check (remote_link ~ '^https://' and length(remote_link) <= 300),
  plan text constraint group_sessions_plan_slug check (plan ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  travel_minutes smallint not null default 0 constraint group_sessions_travel_known check (travel_minutes in (0, 15, 30, 60)),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null default 'planned' constraint group_sessions_state_known check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text constraint group_sessions_reason_known check (cancel_reason in ('leader_ill', 'leader_away', 'group_away', 'not_needed', 'mistake')),
  sequence integer not null default 0 constraint group_sessions_sequence_counts check (sequence >= 0),
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references support_requests (organisation_id, id) on delete cascade,
  foreign key (organisation_id, group_id) references teaching_groups (organisation_id, id) on delete cascade,
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  constraint group_sessions_one_place check ((place is null) <> (remote_link is null)),
  constraint group_sessions_length check (ends_at - starts_at between interval '15 minutes' and interval '4 hours'),
  constraint group_sessions_reason_whole check ((state = 'cancelled') = (cancel_reason is not null)),
  constraint group_sessions_series_once unique (organisation_id, series_id, number),
  -- A group is in one place at a time, whoever leads it there.
  constraint group_sessions_group_free exclude using gist (organisation_id with =, group_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'cancelled')
);
comment on table group_sessions is 'Sessions with a teaching group or its staff: when, where (a room, or a link), whether one was held or called off and why, by a list; by which plan of the library, by its slug; sessions booked in one act are a series. Nothing of who was there. retention: with the request, 2 years after it was closed or declined';
create index group_sessions_by_request on group_sessions (organisation_id, request_id, starts_at);
select protect('group_sessions');

create table group_session_leaders (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  host_id uuid not null,
  primary key (organisation_id, session_id, host_id),
  foreign key (organisation_id, session_id) references group_sessions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table group_session_leaders is 'Who leads a session, as a host. retention: with the session';
create index group_session_leaders_by_host on group_session_leaders (organisation_id, host_id);
select protect('group_session_leaders');

create table group_session_messages (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  person_id uuid not null,
  sequence integer not null constraint group_session_messages_sequence_counts check (sequence >= 0),
  outcome text not null constraint group_session_messages_outcome_known check (outcome in ('sent', 'no_address', 'no_channel', 'refused')),
  at timestamptz not null,
  primary key (organisation_id, session_id, person_id, sequence),
  foreign key (organisation_id, session_id) references group_sessions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table group_session_messages is 'That somebody of the staff was told of a session as it stood, so that it is not told again; neither text nor address. retention: with the session';
select protect('group_session_messages');

alter table support_request_events
  drop constraint support_request_events_act_known,
  add constraint support_request_events_act_known check (act in ('ask', 'plan', 'call_off', 'hold', 'follow_up', 'close', 'decline', 'withdraw', 'plan_again', 'reopen'));
