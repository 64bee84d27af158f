/** Every way in which scheduling says no, one meaning each; the words are in texts/ under `scheduling_refusal_<code>`. */
export const refusals = {
  slot_taken: 'Somebody was faster, or the time lies too near another; the nearest free times come with it',
  slot_gone: "The time is not offered (any more): past, too soon, closed, or the day's share of bookings without a name is used",
  phone_needed: 'A meeting by telephone needs a number to call',
  open_limit: 'The booker has as many bookings of this service ahead by own name as they may; they come with it, to be moved',
  too_many_open: 'This browser has as many bookings without a name ahead as it may',
  held_enough: 'Of what the host has free that day, as much is held already as may be; it can be booked all the same',
  words_unknown: 'No booking has these four words',
  state_forbids: 'The appointment is not in a state in which this can be done (cancelled already, over, changed meanwhile)',
  already_begun: 'The time has begun or passed',
  not_begun: 'Whether somebody came can be noted only once the time has begun'
} as const;

export type SchedulingRefusal = keyof typeof refusals;
