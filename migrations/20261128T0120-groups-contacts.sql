-- Encounters outside bookings, tallied: who of the staff tallied, where, of what kind, with what themes, how many people. Nothing about whom they met.

create table contacts (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  person_id uuid,
  campus_id uuid not null,
  kind text not null constraint contacts_kind_known check (kind in ('corridor', 'lunch', 'class_visit', 'dropped_in', 'event', 'online')),
  themes text[] not null default '{}' constraint contacts_themes_known check (cardinality(themes) <= 5 and themes <@ array['stress', 'loneliness', 'belonging', 'conflict', 'bullying', 'sleep', 'anxiety', 'crisis', 'substances', 'gaming', 'safety', 'study_skills']),
  people smallint not null constraint contacts_people_few check (people between 1 and 200),
  met_on date not null,
  removed_on date constraint contacts_removed_after check (removed_on >= met_on),
  idempotency_key uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references persons (organisation_id, id) on delete set null (person_id),
  foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  constraint contacts_idempotent unique (organisation_id, person_id, idempotency_key)
);
comment on table contacts is 'Encounters outside bookings as somebody of the staff or a tutor tallied them: campus, kind, themes, number of people, the day. Nothing about whom they met. retention: 2 years after the day, 30 days after it was removed; who tallied until they have left';
create index contacts_by_person on contacts (organisation_id, person_id, met_on);
create index contacts_by_day on contacts (organisation_id, met_on);
select protect('contacts');
