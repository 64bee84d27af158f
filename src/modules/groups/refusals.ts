/** Every way in which support for a group says no, one meaning each. */
export const refusals = {
  asked_already: 'The same form was sent before: its request is there',
  theme_gone: 'A chosen theme is not offered any more',
  stands_elsewhere: 'Somebody else has done something to the request meanwhile, or it was done already',
  too_late_to_undo: 'Somebody has gone on since, or more than a quarter of an hour has passed',
  name_taken: 'Another of the same kind has that name'
} as const;

export type GroupsRefusal = keyof typeof refusals;
