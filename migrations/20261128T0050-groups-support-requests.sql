-- Support that somebody of the staff asks for a teaching group, and what became of it. About a group, never about one student.

create table support_settings (
  organisation_id uuid primary key references organisations (id),
  waiting_limit smallint not null default 5 constraint support_settings_limit_days check (waiting_limit between 1 and 60),
  hidden_themes text[] not null default '{}' constraint support_settings_hidden_few check (cardinality(hidden_themes) <= 40 and array_position(hidden_themes, null) is null)
);
comment on table support_settings is 'What a school decided of asking for support: after how many school days a request has waited too long, and which themes of the product it does not offer. Holds no person. retention: as long as the provider uses the installation';
select protect('support_settings');

create table support_themes (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name_fi text not null constraint support_themes_name_fi_short check (length(name_fi) between 1 and 60),
  name_sv text not null constraint support_themes_name_sv_short check (length(name_sv) between 1 and 60),
  name_en text not null constraint support_themes_name_en_short check (length(name_en) between 1 and 60),
  offered boolean not null default true,
  primary key (organisation_id, id),
  constraint support_themes_name_once unique (organisation_id, name_fi)
);
comment on table support_themes is 'Themes that a school has added to those of the product, with their names. Holds no person. retention: as long as the provider uses the installation';
select protect('support_themes');

create table support_requests (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  group_id uuid not null,
  asked_by uuid,
  asked_at timestamptz not null,
  audience text not null constraint support_requests_audience_known check (audience in ('students', 'staff')),
  urgent boolean not null default false,
  themes text[] not null default '{}' constraint support_requests_themes_few check (cardinality(themes) <= 5 and array_position(themes, null) is null),
  own_theme text constraint support_requests_own_theme_short check (length(own_theme) between 1 and 60),
  hoped_for text constraint support_requests_hoped_for_short check (length(hoped_for) between 1 and 600),
  modality text not null constraint support_requests_modality_known check (modality in ('on_campus', 'remote', 'either')),
  wished_times text[] not null default '{}' constraint support_requests_times_known check (wished_times <@ array['1-morning', '1-midday', '1-afternoon', '2-morning', '2-midday', '2-afternoon', '3-morning', '3-midday', '3-afternoon', '4-morning', '4-midday', '4-afternoon', '5-morning', '5-midday', '5-afternoon']),
  wished_from date,
  wished_to date,
  state text not null default 'new' constraint support_requests_state_known check (state in ('new', 'planned', 'held', 'followed_up', 'closed', 'declined')),
  state_since timestamptz not null,
  waiting_since timestamptz not null,
  professional_id uuid,
  decline_reason text constraint support_requests_reason_known check (decline_reason in ('elsewhere', 'individual', 'no_time', 'other_way', 'withdrawn')),
  idempotency_key uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, group_id) references teaching_groups (organisation_id, id) on delete cascade,
  foreign key (organisation_id, asked_by) references persons (organisation_id, id) on delete set null (asked_by),
  foreign key (organisation_id, professional_id) references persons (organisation_id, id) on delete set null (professional_id),
  constraint support_requests_says_something check (urgent or own_theme is not null or hoped_for is not null or cardinality(themes) > 0),
  constraint support_requests_wished_period check (wished_to >= wished_from),
  constraint support_requests_declined_whole check ((state = 'declined') = (decline_reason is not null)),
  constraint support_requests_nobodys_when_new check (state <> 'new' or professional_id is null),
  constraint support_requests_in_time check (state_since >= asked_at and waiting_since >= asked_at and state_since >= waiting_since),
  constraint support_requests_idempotent unique (organisation_id, idempotency_key)
);
comment on table support_requests is 'Support asked for a teaching group or its staff: who of the staff asked, themes, what is hoped for, when it suits, where it stands and who of the professionals has taken it. Words about the group, with no place for a student. retention: 2 years after it was closed or declined; who asked and who took it until they have left';
create index support_requests_by_state on support_requests (organisation_id, state, waiting_since);
create index support_requests_by_group on support_requests (organisation_id, group_id);
create index support_requests_by_asker on support_requests (organisation_id, asked_by);
select protect('support_requests');

create table support_request_events (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  act text not null constraint support_request_events_act_known check (act in ('ask', 'plan', 'hold', 'follow_up', 'close', 'decline', 'withdraw', 'plan_again', 'reopen')),
  done_by uuid,
  reason text constraint support_request_events_reason_known check (reason in ('elsewhere', 'individual', 'no_time', 'other_way', 'withdrawn')),
  taken_back_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, request_id) references support_requests (organisation_id, id) on delete cascade,
  foreign key (organisation_id, done_by) references persons (organisation_id, id) on delete set null (done_by),
  constraint support_request_events_reason_whole check ((act in ('decline', 'withdraw')) = (reason is not null)),
  constraint support_request_events_back_after check (taken_back_at >= at),
  constraint support_request_events_asked_stays check (act <> 'ask' or taken_back_at is null)
);
comment on table support_request_events is 'Who did what to a request when, and whether it was taken back; of the staff alone. retention: with the request; who did it until they have left';
create index support_request_events_by_request on support_request_events (organisation_id, request_id, at);
select protect('support_request_events');

create table support_request_drafts (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  saved_at timestamptz not null,
  fields jsonb not null constraint support_request_drafts_small check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 8000),
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table support_request_drafts is 'A request that somebody of the staff has begun to write, for their own eyes. retention: until it is sent, 30 days after it was last saved at the latest';
select protect('support_request_drafts');

create table support_views (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  name text not null constraint support_views_name_short check (length(name) between 1 and 60),
  query text not null constraint support_views_query_short check (length(query) <= 600),
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade,
  constraint support_views_name_once unique (organisation_id, person_id, name)
);
comment on table support_views is 'How somebody of the staff likes to look at requests: a name and the choices of filters, their own alone. retention: until it is removed, at the latest with the person';
select protect('support_views');
