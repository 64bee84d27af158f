-- What comes after a session: notes about the group, and what the teacher answers when it is time to look again.

create table group_session_notes (
  organisation_id uuid not null references organisations (id),
  session_id uuid not null,
  written_at timestamptz not null,
  written_by uuid,
  present smallint not null constraint group_session_notes_present_counts check (present between 0 and 999),
  themes text[] not null default '{}' constraint group_session_notes_themes_known check (cardinality(themes) <= 5 and themes <@ array['stress', 'loneliness', 'belonging', 'conflict', 'bullying', 'sleep', 'anxiety', 'crisis', 'substances', 'gaming', 'safety', 'study_skills']),
  agreed text constraint group_session_notes_agreed_short check (length(agreed) between 1 and 1000),
  will_do text constraint group_session_notes_will_do_short check (length(will_do) between 1 and 1000),
  look_again_on date,
  kept_words text[] not null default '{}' constraint group_session_notes_kept_known check (cardinality(kept_words) <= 40 and kept_words <@ array['name-nobody', 'name-public', 'name-staff', 'identity_code-nobody', 'identity_code-public', 'identity_code-staff', 'phone-nobody', 'phone-public', 'phone-staff', 'email-nobody', 'email-public', 'email-staff', 'handle-nobody', 'handle-public', 'handle-staff']),
  primary key (organisation_id, session_id),
  foreign key (organisation_id, session_id) references group_sessions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, written_by) references persons (organisation_id, id) on delete set null (written_by)
);
comment on table group_session_notes is 'What was written after a session: how many were present, themes from a list, what was agreed and what the professional will do (about the group, with no place for a student), when to look again; and of what looked like a name but may stay, its kind and why. retention: with the request, 2 years after it was closed or declined; who wrote it until they have left';
create index group_session_notes_by_author on group_session_notes (organisation_id, written_by);
select protect('group_session_notes');

create table support_answers (
  organisation_id uuid not null references organisations (id),
  event_id uuid not null,
  helped text not null constraint support_answers_helped_known check (helped in ('yes', 'partly', 'no')),
  more_needed boolean not null,
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references support_request_events (organisation_id, id) on delete cascade
);
comment on table support_answers is 'What who asked for support answered afterwards: whether it helped, whether more is needed. About the group. retention: with the request, 2 years after it was closed or declined';
select protect('support_answers');

create table support_follow_up_messages (
  organisation_id uuid not null references organisations (id),
  request_id uuid not null,
  person_id uuid not null,
  due_on date not null,
  outcome text not null constraint support_follow_up_messages_outcome_known check (outcome in ('sent', 'no_address', 'no_channel', 'refused')),
  at timestamptz not null,
  primary key (organisation_id, request_id, person_id, due_on),
  foreign key (organisation_id, request_id) references support_requests (organisation_id, id) on delete cascade,
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table support_follow_up_messages is 'That somebody of the staff was reminded to look again at a group, so that it is not done twice; neither text nor address. retention: with the request';
create index support_follow_up_messages_by_person on support_follow_up_messages (organisation_id, person_id);
select protect('support_follow_up_messages');

alter table support_requests
  add column kept_words text[] not null default '{}' constraint support_requests_kept_known check (cardinality(kept_words) <= 40 and kept_words <@ array['name-nobody', 'name-public', 'name-staff', 'identity_code-nobody', 'identity_code-public', 'identity_code-staff', 'phone-nobody', 'phone-public', 'phone-staff', 'email-nobody', 'email-public', 'email-staff', 'handle-nobody', 'handle-public', 'handle-staff']);
comment on column support_requests.kept_words is 'Of what looked like a name in the words of the request but may stay: its kind and why, never the word itself';

alter table support_request_events
  drop constraint support_request_events_act_known,
  add constraint support_request_events_act_known check (act in ('ask', 'plan', 'call_off', 'hold', 'follow_up', 'enough', 'more_needed', 'close', 'decline', 'withdraw', 'plan_again', 'reopen'));
