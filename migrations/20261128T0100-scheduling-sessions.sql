-- Time that a strand of the work has taken of its leaders for a session, such as one with a teaching group: a block of its own kind, with claims like any other, so that
-- it and what is booked exclude each other. The strand's own table has what it is about; scheduling keeps the session's id and no more.
alter table blocks
  add column session_id uuid,
  drop constraint blocks_kind_check,
  add constraint blocks_kind_known check (kind in ('travel', 'meeting', 'group', 'own_work', 'break', 'absent', 'walk_in', 'session')),
  drop constraint blocks_walk_in_somewhere,
  add constraint blocks_place_of_meetings check ((kind in ('walk_in', 'session')) = (campus_id is not null and modality is not null)),
  add constraint blocks_session_whole check ((kind = 'session') = (session_id is not null)),
  add constraint blocks_leader_once unique (organisation_id, session_id, host_id);
comment on column blocks.session_id is 'Which session of a strand has taken the time: one block for each of its leaders, moved and removed by the strand alone. No foreign key, since scheduling knows no strand.';
comment on table blocks is 'Time of a host that something other than a booking takes, by a kind from a list; a walk-in is somebody who came without booking, of whom nothing is kept but where and how; a session is a strand''s, of which nothing is kept but where and how. retention: 12 months after its end';
