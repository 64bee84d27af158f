-- How many bookings of a service one person may have ahead, reminders at several times before a meeting, and which of them has gone.
alter table services
  add column most_open_per_person smallint default 2 constraint services_most_open_per_person check (most_open_per_person between 1 and 20);
comment on column services.most_open_per_person is 'So many bookings of this service a person may have ahead by own name; null: no limit. Judged under the lock on the person''s row when they book.';

alter table services
  drop constraint services_reminder_hours_check,
  alter column reminder_hours drop default,
  alter column reminder_hours type smallint[] using case when reminder_hours = 0 then '{}'::smallint[] else array[reminder_hours]::smallint[] end,
  alter column reminder_hours set default '{24}',
  add constraint services_reminder_hours_few check (
    cardinality(reminder_hours) <= 3 and array_position(reminder_hours, null) is null
    and 1 <= all (reminder_hours) and 168 >= all (reminder_hours)
    and (cardinality(reminder_hours) < 2 or reminder_hours[1] > reminder_hours[2]) and (cardinality(reminder_hours) < 3 or reminder_hours[2] > reminder_hours[3])
  );
comment on column services.reminder_hours is 'How many hours before a meeting its booker is reminded, the longest first; none: never.';

alter table message_deliveries add column lead_hours smallint not null default 0 constraint message_deliveries_lead_hours check (lead_hours between 0 and 168);
alter table message_deliveries
  alter column lead_hours drop default,
  drop constraint message_deliveries_pkey,
  add primary key (organisation_id, appointment_id, kind, recipient, sequence, lead_hours, channel);
comment on column message_deliveries.lead_hours is 'Of a reminder: how many hours before the meeting it belongs to; of other messages 0.';
