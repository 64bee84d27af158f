-- How long one waits for a time, looked at on each school day: what is free today can't be known tomorrow.
create table availability_samples (
  organisation_id uuid not null references organisations (id),
  on_date date not null,
  cut text not null check (cut in ('whole', 'campus', 'modality', 'language')),
  key text not null check (length(key) <= 60),
  minutes integer check (minutes >= 0),
  open_minutes integer not null default 0 check (open_minutes >= 0),
  primary key (organisation_id, on_date, cut, key)
);
comment on table availability_samples is 'On a school day: how many minutes it was to the first free time in the whole school, on a campus, in a way to meet or in a language (nothing: there was none), and how many minutes hosts were open. Holds no person. retention: 36 months after the date';
select protect('availability_samples');
