-- Session plans of a school's own, beside those that come with the product: each text of each language in versions, of which none is ever changed.

create table session_plans (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  owner_id uuid,
  published boolean not null default false,
  changed_at timestamptz not null,
  removed_on date,
  primary key (organisation_id, id),
  constraint session_plans_removed_unseen check (removed_on is null or not published),
  foreign key (organisation_id, owner_id) references persons (organisation_id, id) on delete set null (owner_id)
);
comment on table session_plans is 'Session plans that staff have written or taken in; whose each is, and whether the whole school sees it. Hold no person beside their writer. retention: a published one until withdrawn; one''s own 24 months after its last change, a removed one 30 days after';
comment on column session_plans.owner_id is 'Who may change it; null when they have left the school.';
create index session_plans_by_owner on session_plans (organisation_id, owner_id);
select protect('session_plans');

create table session_plan_versions (
  organisation_id uuid not null references organisations (id),
  plan_id uuid not null,
  language text not null constraint session_plan_versions_language_known check (language in ('fi', 'sv', 'en')),
  version integer not null constraint session_plan_versions_counted check (version between 1 and 100000),
  file text not null constraint session_plan_versions_file_short check (length(file) between 1 and 60000),
  made_by uuid,
  made_at timestamptz not null,
  primary key (organisation_id, plan_id, language, version),
  foreign key (organisation_id, plan_id) references session_plans (organisation_id, id) on delete cascade,
  foreign key (organisation_id, made_by) references persons (organisation_id, id) on delete set null (made_by)
);
comment on table session_plan_versions is 'The texts of session plans as files (Markdown), by language and version: who saved what, when. A version is never changed. retention: with the plan';
create index session_plan_versions_by_maker on session_plan_versions (organisation_id, made_by);
select protect('session_plan_versions', 'select, insert, delete');

create table session_plan_favourites (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  plan text not null constraint session_plan_favourites_plan_named check (plan ~ '^[a-z0-9-]{2,60}$'),
  primary key (organisation_id, person_id, plan),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table session_plan_favourites is 'Which session plans somebody has at the top of their list, by the plan''s address. retention: until they take it away or leave the school';
select protect('session_plan_favourites', 'select, insert, delete');

create table session_plan_drafts (
  organisation_id uuid not null references organisations (id),
  person_id uuid not null,
  plan_id uuid not null,
  language text not null constraint session_plan_drafts_language_known check (language in ('fi', 'sv', 'en')),
  based integer not null constraint session_plan_drafts_counted check (based between 0 and 100000),
  saved_at timestamptz not null,
  fields jsonb not null constraint session_plan_drafts_small check (jsonb_typeof(fields) = 'object' and octet_length(fields::text) <= 400000),
  primary key (organisation_id, person_id, plan_id, language),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table session_plan_drafts is 'A session plan that somebody has begun to write or to change, for their own eyes; of a plan that is, or one that is to be. retention: until it is saved as a version or thrown away, 30 days after it was last saved at the latest';
comment on column session_plan_drafts.based is 'The version that the writer began from; 0 for a text that is new.';
select protect('session_plan_drafts');
