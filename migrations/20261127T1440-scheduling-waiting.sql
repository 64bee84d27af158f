-- The waiting list: who wants a time of a service, in which order they joined, and what has been offered to them. No reason is asked, and nothing can be written.

create table waiting (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  service_id uuid not null,
  place integer not null constraint waiting_place_counted check (place > 0),
  person_id uuid,
  nickname text constraint waiting_nickname_short check (length(nickname) between 1 and 40),
  language text not null constraint waiting_language_known check (language in ('fi', 'fi-x-selko', 'sv', 'en')),
  campuses uuid[] not null default '{}' constraint waiting_campuses_few check (cardinality(campuses) <= 50 and array_position(campuses, null) is null),
  modalities text[] not null default '{}' constraint waiting_modalities_known check (modalities <@ array['campus', 'video', 'phone']),
  dayparts text[] not null default '{}' constraint waiting_dayparts_known check (dayparts <@ array['morning', 'midday', 'afternoon']),
  until_on date not null,
  state text not null default 'waiting' constraint waiting_state_known check (state in ('waiting', 'paused', 'closed')),
  closed_as text constraint waiting_closed_as_known check (closed_as in ('booked', 'left', 'date', 'missed')),
  closed_hour timestamptz,
  missed smallint not null default 0 constraint waiting_missed_few check (missed between 0 and 3),
  link_hash bytea not null,
  words_hash bytea not null,
  idempotency_key uuid not null,
  contact_email bytea,
  told text constraint waiting_told_known check (told in ('sent', 'no_address', 'no_channel', 'refused', 'outdated')),
  primary key (organisation_id, id),
  foreign key (organisation_id, service_id) references services (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id),
  constraint waiting_one_who check (num_nonnulls(person_id, nickname) = 1),
  constraint waiting_closed_whole check ((state = 'closed') = (closed_as is not null) and (state = 'closed') = (closed_hour is not null)),
  constraint waiting_place_once unique (organisation_id, service_id, place),
  constraint waiting_link_unique unique (organisation_id, link_hash),
  constraint waiting_words_unique unique (organisation_id, words_hash),
  constraint waiting_idempotent unique (organisation_id, idempotency_key)
);
comment on table waiting is 'Who waits for a time of a service: what would do, by own name or under a nickname that is tied to nobody, and in which order they joined, which tells no time. No reason, no notes. retention: 7 days after the wait has ended; the address until what ended it has been told';
create unique index waiting_once on waiting (organisation_id, person_id, service_id) where state <> 'closed';
create index waiting_by_state on waiting (organisation_id, state, closed_hour);
select protect('waiting');

create table waiting_offers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  waiting_id uuid not null,
  service_id uuid not null,
  host_id uuid not null,
  campus_id uuid not null,
  modality text not null constraint waiting_offers_modality_known check (modality in ('campus', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  offered_until timestamptz not null,
  outcome text constraint waiting_offers_outcome_known check (outcome in ('accepted', 'declined', 'missed', 'withdrawn')),
  told text constraint waiting_offers_told_known check (told in ('sent', 'no_address', 'no_channel', 'refused', 'outdated')),
  primary key (organisation_id, id),
  foreign key (organisation_id, waiting_id) references waiting (organisation_id, id) on delete cascade,
  foreign key (organisation_id, service_id) references services (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  constraint waiting_offers_end_after_start check (ends_at > starts_at),
  constraint waiting_offers_before_it check (offered_until <= starts_at)
);
comment on table waiting_offers is 'Which time was offered to somebody who waits, until when, and what they said. While an offer stands its time is held by a claim of the same id. retention: with the wait, 7 days after it has ended';
create unique index waiting_offers_one on waiting_offers (organisation_id, waiting_id) where outcome is null;
create index waiting_offers_open on waiting_offers (organisation_id, service_id) where outcome is null;
select protect('waiting_offers');
