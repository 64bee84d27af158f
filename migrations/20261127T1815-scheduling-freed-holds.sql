-- What is given back while somebody waits is held for nobody until the waiting list has been asked: else whoever looks in that second has it before them.
alter table claims
  drop constraint claims_held_for_known,
  add constraint claims_held_for_known check (held_for in ('form', 'offer', 'freed'));
comment on column claims.held_for is 'For what a hold stands: a form that is open, an offer to somebody who waits, or (freed) a time that was given back and that the waiting list has not been asked about yet.';
