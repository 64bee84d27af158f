-- A message may go by more than one channel, once by each: what has gone is noted for each channel. Until now there was e-mail alone; a default fills
-- the rows that are there without an update, so that no row can be passed over.
alter table message_deliveries
  add column channel text not null default 'mail' constraint message_deliveries_channel_named check (channel ~ '^[a-z][a-z-]{1,19}$');
alter table message_deliveries
  alter column channel drop default,
  drop constraint message_deliveries_pkey,
  add primary key (organisation_id, appointment_id, kind, recipient, sequence, channel);
comment on column message_deliveries.channel is 'By which channel, as the channels name themselves; none: it ended before a channel was chosen.';
