-- How many meetings of a service, and for how long, one host holds in a day and a week; and the version that an editor of a service names.
alter table services
  add column most_per_day smallint constraint services_most_per_day check (most_per_day between 1 and 100),
  add column most_minutes_per_day smallint constraint services_most_minutes_per_day check (most_minutes_per_day between 5 and 1440),
  add column most_per_week smallint constraint services_most_per_week check (most_per_week between 1 and 500),
  add column most_minutes_per_week smallint constraint services_most_minutes_per_week check (most_minutes_per_week between 5 and 10080),
  add column version integer not null default 1;
comment on column services.most_per_day is 'Limits count what one host holds of this service; null: none. They are judged by the rule of free times, and under the lock on the host''s row when somebody books.';
