-- Why a booked meeting was given to another host: a word of a list, for the school's own picture of how time suffices. It tells nothing of who booked.
alter table appointments
  add column hand_over_reason text
    constraint appointments_hand_over_reason_known check (hand_over_reason in ('host_ill', 'host_absent', 'moved_by_school', 'sooner', 'language'));
comment on column appointments.hand_over_reason is 'Why it was last given to another host; null when it never was.';
