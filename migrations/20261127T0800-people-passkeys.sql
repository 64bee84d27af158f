-- Passkeys (WebAuthn), recovery codes, and the way back of who has lost both, which two others give.

create table passkeys (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  credential_id bytea not null check (octet_length(credential_id) between 16 and 1023),
  public_key bytea not null check (octet_length(public_key) <= 4000),
  counter bigint not null check (counter >= 0),
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null default '{}',
  host_name text not null check (length(host_name) between 1 and 253),
  name text not null check (length(name) between 1 and 60),
  made_on date not null,
  last_used_on date,
  primary key (organisation_id, id),
  constraint passkey_once unique (organisation_id, credential_id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table passkeys is 'Keys that a device of somebody''s signs in with: the public half, the name that the person gave, the host name at which it works, how often it signed (so that a copy is noticed), and the day of its last use, never the instant. retention: until the person removes it, or is removed';
create index passkeys_by_person on passkeys (organisation_id, person_id);
select protect('passkeys');

create table recovery_codes (
  organisation_id uuid not null references organisations (id),
  code_hash bytea not null,
  person_id uuid not null,
  primary key (organisation_id, code_hash),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table recovery_codes is 'Hashes of the codes with which somebody comes in without their passkey; each is good once. retention: removed when used, when new ones are made, with the last passkey, or with the person';
create index recovery_codes_by_person on recovery_codes (organisation_id, person_id);
select protect('recovery_codes');

create table ways_back (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid not null,
  asked_by uuid not null,
  confirmed_by uuid,
  code_hash bytea,
  good_until timestamptz not null,
  primary key (organisation_id, id),
  constraint way_back_once unique (organisation_id, person_id),
  constraint way_back_code unique (organisation_id, code_hash),
  -- Nobody alone, and nobody for themselves: this holds whatever the application does.
  constraint way_back_by_two check (
    asked_by <> person_id and confirmed_by is distinct from person_id and confirmed_by is distinct from asked_by
    and (confirmed_by is null) = (code_hash is null)
  ),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade,
  foreign key (organisation_id, asked_by) references persons (organisation_id, id) on delete cascade,
  foreign key (organisation_id, confirmed_by) references persons (organisation_id, id) on delete cascade
);
comment on table ways_back is 'A new way in that one asked for somebody who is locked out and another confirmed: who is locked out, who the two were, and the hash of the code that the person is told. retention: removed when used or taken back, at the latest a day after it was asked for or confirmed';
create index ways_back_by_asker on ways_back (organisation_id, asked_by);
create index ways_back_by_confirmer on ways_back (organisation_id, confirmed_by);
select protect('ways_back');

-- How a session was begun, as far as it decides: by a passkey, by a way back (a recovery code, two others, the console), or by anything else.
alter table sessions add column came_by text not null default 'other' check (came_by in ('other', 'passkey', 'way_back'));

-- Whether who administers must have come in by a passkey.
alter table organisation_settings add column admin_passkey boolean not null default false;

comment on table spent_attempts is 'Returns from a provider and challenges of passkeys that were used (a hash, and the hour), so that none is used twice. Holds no person. retention: 2 hours';

-- What happens to somebody's keys is told to them as a change of their rights is. ('imported' is the import''s own word.)
alter table people_changes drop constraint people_changes_kind_check,
  add constraint people_changes_kind_check check (kind in (
    'role_given', 'role_ended', 'moved', 'disabled', 'enabled', 'year_prepared', 'left', 'let_in', 'imported',
    'passkey_added', 'passkey_removed', 'codes_made', 'code_used', 'way_back_asked', 'way_back_confirmed', 'way_back_used', 'way_back_withdrawn'));
alter table people_change_items drop constraint people_change_items_what_check,
  add constraint people_change_items_what_check check (what in (
    'given', 'ended', 'moved', 'disabled', 'enabled', 'group_made', 'let_in',
    'passkey_added', 'passkey_removed', 'codes_made', 'code_used', 'way_back_asked', 'way_back_confirmed', 'way_back_used', 'way_back_withdrawn'));
