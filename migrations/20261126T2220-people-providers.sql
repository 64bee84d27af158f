-- Signing in with the school's own account (OpenID Connect).
alter table persons
  add column register_id text check (length(register_id) between 1 and 100),
  add constraint persons_register_id unique (organisation_id, register_id);

create table sign_in_providers (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  issuer text not null check (issuer ~ '^https://' and length(issuer) <= 300),
  client_id text not null check (length(client_id) between 1 and 300),
  client_secret bytea not null,
  register_claim text check (length(register_claim) between 1 and 100),
  rules jsonb not null default '[]',
  is_open boolean not null default false,
  primary key (organisation_id, id),
  constraint provider_issuer_once unique (organisation_id, issuer)
);
comment on table sign_in_providers is 'Where the school''s people have their accounts: address, the sealed secret of this installation there, and rules that make roles of what an account says. Holds no person. retention: as long as the school signs in there';
select protect('sign_in_providers');

create table identities (
  organisation_id uuid not null references organisations (id),
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  person_id uuid not null,
  primary key (organisation_id, issuer, subject),
  -- A second account there with the same number in the register does not become the same person.
  constraint identity_once unique (organisation_id, issuer, person_id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id)
);
comment on table identities is 'Which account at a provider is which person: the pair of issuer and subject, never an address. retention: removed with the person';
create index identities_by_person on identities (organisation_id, person_id);
select protect('identities');

create table spent_attempts (
  organisation_id uuid not null references organisations (id),
  attempt_hash bytea not null,
  spent_hour timestamptz not null check (spent_hour = date_trunc('hour', spent_hour)),
  primary key (organisation_id, attempt_hash)
);
comment on table spent_attempts is 'Returns from a provider that were used (a hash, and the hour), so that none is used twice. Holds no person. retention: 2 hours';
select protect('spent_attempts');

-- A role that a provider's rules gave is theirs to take away again, and no other is.
alter table role_assignments add column provider_id uuid,
  add foreign key (organisation_id, provider_id) references sign_in_providers (organisation_id, id);
create index role_assignments_by_provider on role_assignments (organisation_id, provider_id) where provider_id is not null;
