/** Every way in which support for a group says no, one meaning each. */
export const refusals = {
  tallied_already: 'The same encounter was sent before: it is counted',
  somebody_elses: 'What was kept in the browser was tallied by somebody else than who is signed in now',
  too_long_ago: 'What was kept in the browser is older than what is taken'
} as const;

export type GroupsRefusal = keyof typeof refusals;
