/** The ways in which a host's own time says no; the words are in ui/host/block/block-words.ts. */
export const hostRefusals = {
  period_meets: 'The period lies over, or too near, a booking or another block of the host; what stands in the way comes with it',
  ends_before: 'The period ends before it begins',
  too_far: 'The period lies too far back or ahead to be set down',
  not_come_yet: 'Somebody who came without a booking has come: the time must have begun',
  time_past: 'A booked meeting is moved to a time that is still to come',
  session_elsewhere: 'The time is a session of a strand: it is moved and called off on the page of that session',
  campus_unknown: 'There is no such campus'
} as const;

export type HostRefusal = keyof typeof hostRefusals;
