/** Every way in which support for a group says no, one meaning each. */
export const refusals = {
  asked_already: 'The same form was sent before: its request is there',
  theme_gone: 'A chosen theme is not offered any more',
  stands_elsewhere: 'Somebody else has done something to the request meanwhile, or it was done already',
  too_late_to_undo: 'Somebody has gone on since, or more than a quarter of an hour has passed',
  views_many: 'Somebody keeps as many views as they may',
  name_taken: 'Another of the same kind has that name',
  tallied_already: 'The same encounter was sent before: it is counted',
  somebody_elses: 'What was kept in the browser was tallied by somebody else than who is signed in now',
  too_long_ago: 'What was kept in the browser is older than what is taken',
  plan_changed:
    'The text of a plan has been saved since it was opened: by another tab, or elsewhere. What was typed is shown beside what is there',
  plan_removed: 'The plan that is written on has been removed meanwhile: what was typed can go on as a new one',
  plan_in_use: 'Sessions to come go by the plan, and who removes it has not been told yet: the count is',
  plan_unwritten: 'Something of the blank form stands in the plan that is to be published',
  plan_faulty: 'The form is no whole plan: its fields and lines are told',
  version_newest: 'The version to go back to is the newest one already',
  plan_unseen: 'A plan that was chosen for a session is one that the chooser does not see, or no more',
  time_taken: 'Somebody who leads the session has something else at that time, or too near it; nothing was taken',
  group_taken: 'The group has another session at that time; nothing was taken',
  time_past: 'The time has passed, or lies more than a year ahead',
  leader_gone: 'Somebody who should lead the session is no professional with a calendar (any more)',
  leaders_same: 'The same people lead the sessions already, at the same times',
  booked_already: 'The same form was sent before: its sessions are there',
  names_found: 'Something in the words looks like a way to know a person, and nobody has decided yet that it may stay',
  date_far: 'The day to look again lies before the session or more than a year after it'
} as const;

export type GroupsRefusal = keyof typeof refusals;
