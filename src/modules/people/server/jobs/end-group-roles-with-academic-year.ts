import { retentionJob } from '#platform/jobs/retention.ts';
import { endRolesOfPastGroups } from '../store/administration/role-assignments.ts';
import { today } from '../today.ts';
import { useCase } from '../rights.ts';

/**
 * Roles that were given for a group end with its academic year (31 July), so that who has left is removed by their time. Nothing ends before there
 * are groups of a later year: a school that is late with them must not lose its people.
 */
export const endGroupRolesJob = retentionJob(useCase, {
  name: 'end-group-roles-with-academic-year',
  every: '11 2 * * *',
  action: 'role.end_past',
  remove: async ({ db, now }) => endRolesOfPastGroups(db, await today(db, now))
});
