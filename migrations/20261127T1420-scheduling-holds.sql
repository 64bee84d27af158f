-- A time is held while its form is open, and offered for a while to somebody who waits: claims that end by themselves. Whether one has ended is judged by the
-- database's clock in each statement that asks, so it needs no job; what has ended is removed by whoever wants its time, and by a job for tidiness.
alter table claims
  add column held_until timestamptz,
  add column held_for text constraint claims_held_for_known check (held_for in ('form', 'offer')),
  add constraint claims_held_whole check ((held_until is null) = (held_for is null));
-- One holder holds one time.
create unique index claims_one_hold on claims (organisation_id, holder_id, kind) where held_until is not null;
comment on column claims.held_until is 'Until when a hold lasts; null for what is taken for good. A form''s hold is known by a keyed hash of a secret in the browser''s own cookie and names no person.';
comment on table claims is 'Which periods of a host (or another resource) are taken, and nothing of by whom: where appointments, blocks and holds exclude each other. Free times are read from here. retention: removed when freed, holds within an hour after they end, else 30 days after the period';
