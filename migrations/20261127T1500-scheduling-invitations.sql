-- "Come and see me": a link that a host gives to somebody, so that they choose a time with this host.
create table invitations (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  host_id uuid not null,
  service_id uuid not null,
  secret_hash bytea not null constraint invitations_secret_hash check (octet_length(secret_hash) = 32),
  made_on date not null,
  expires_at timestamptz not null constraint invitations_expire check (expires_at > made_on and expires_at <= made_on + 40),
  used boolean not null default false,
  primary key (organisation_id, id),
  constraint invitations_secret_unique unique (organisation_id, secret_hash),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  foreign key (organisation_id, service_id) references services (organisation_id, id)
);
create index invitations_by_host on invitations (organisation_id, host_id, expires_at);
comment on table invitations is 'A host''s invitation to choose a time, by a link of which only the hash is kept; neither to whom, nor why, nor which booking came of it or when. retention: 30 days after it expires';
select protect('invitations');
