-- What takes a host's time beside bookings: travel, meetings, breaks, and people who came without a booking. Nothing tells of a person.

create table blocks (
  organisation_id uuid not null references organisations (id),
  id uuid not null,
  host_id uuid not null,
  kind text not null check (kind in ('travel', 'meeting', 'group', 'own_work', 'break', 'absent', 'walk_in')),
  campus_id uuid,
  modality text check (modality in ('campus', 'video', 'phone')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, host_id) references hosts (organisation_id, id),
  constraint blocks_campus_known foreign key (organisation_id, campus_id) references campuses (organisation_id, id),
  constraint blocks_end_after_start check (ends_at > starts_at),
  constraint blocks_within_a_day check (ends_at - starts_at <= interval '25 hours'),
  constraint blocks_walk_in_somewhere check ((kind = 'walk_in') = (campus_id is not null and modality is not null))
);
comment on table blocks is 'Time of a host that something other than a booking takes, by a kind from a list; a walk-in is somebody who came without booking, of whom nothing is kept but where and how. retention: 12 months after its end';
create index blocks_by_host on blocks (organisation_id, host_id, starts_at);
create index blocks_by_end on blocks (organisation_id, ends_at);
select protect('blocks');
