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
  plan_faulty: 'The form is no whole plan: its fields and lines are told',
  version_newest: 'The version to go back to is the newest one already'
} as const;

export type GroupsRefusal = keyof typeof refusals;
