import { everyRole } from '#modules/people/index.ts';

/** One's own is one's own in whatever role, also when the role that it was done in has ended. */
export const ownDataRights = {
  'support.read_own': everyRole('own')
} as const;
