-- Signing in by a one-time link that is mailed: where the school allows it.
alter table organisation_settings add column link_sign_in boolean not null default false;

create table sign_in_links (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid,
  browser_hash bytea not null,
  token_hash bytea,
  asked_hour timestamptz not null check (asked_hour = date_trunc('hour', asked_hour)),
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, person_id) references persons (organisation_id, id)
);
comment on table sign_in_links is 'Links to sign in with that were asked for and not used: whose (nobody''s where the address is unknown, so that both take the same time), hashes of the browser''s and of the link''s secret. The minute until which a link is good stands in the link itself; here is the hour alone. retention: removed when used, at the latest after 2 hours';
create index sign_in_links_by_person on sign_in_links (organisation_id, person_id);
select protect('sign_in_links');
