-- A host's own calendar as a feed for another calendar, at an address that is a secret.
create table calendar_feeds (
  organisation_id uuid not null references organisations (id),
  host_id uuid not null,
  token_hash bytea not null check (length(token_hash) = 32),
  made_on date not null,
  primary key (organisation_id, host_id),
  constraint calendar_feeds_token_unique unique (organisation_id, token_hash),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id)
);
comment on table calendar_feeds is 'The secret address of a host''s private calendar feed: its hash, and the day it was made. It gives times and campuses, nobody''s name. retention: until it is revoked or made anew; it gives nothing once the host holds no appointments';
select protect('calendar_feeds');
