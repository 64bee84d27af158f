-- The first administrator of a new installation, and an administrator who is locked out, come in by a one-time code from the server's console.

-- A school that was begun and has not been set up yet: its one page is the set-up.
alter table organisations add column being_set_up boolean not null default false;

create table console_codes (
  organisation_id uuid not null references organisations (id),
  code_hash bytea not null,
  person_id uuid,
  good_until timestamptz not null,
  primary key (organisation_id, code_hash),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete cascade
);
comment on table console_codes is 'One-time codes that were shown on the server''s console and not used: the hash of each, and which administrator it lets in (nobody''s: whoever types it becomes the first one). retention: removed when used, at the latest an hour after its time is over';
create index console_codes_by_person on console_codes (organisation_id, person_id);
-- Only the owner of the schema makes one: whoever may write as the application can't let themselves in.
select protect('console_codes', 'select, delete');

-- That somebody came in by such a code is told to the other administrators.
alter table people_changes drop constraint people_changes_kind_check,
  add constraint people_changes_kind_check
  check (kind in ('role_given', 'role_ended', 'moved', 'disabled', 'enabled', 'year_prepared', 'left', 'let_in'));
alter table people_change_items drop constraint people_change_items_what_check,
  add constraint people_change_items_what_check check (what in ('given', 'ended', 'moved', 'disabled', 'enabled', 'group_made', 'let_in'));

-- What became of the last message that an administrator had sent to try the way for mail: the code that the server answered, never its words, which can name a person.
alter table organisation_settings
  add column mail_tried_at timestamptz,
  add column mail_try_outcome text check (mail_try_outcome in ('waiting', 'sent', 'refused', 'no_channel', 'not_taken')),
  add column mail_try_code text check (length(mail_try_code) <= 40);
