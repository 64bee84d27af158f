import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { useCase } from '../rights.ts';
import { endRolesOfPastGroups } from '../store/administration/role-assignments.ts';
import { today } from '../today.ts';

const name = 'end-group-roles-with-academic-year';

const end = useCase({
  action: 'role.end_past',
  input: v.object({}),
  run: (act) => recordedRun(act, name, async () => endRolesOfPastGroups(act.db, await today(act.db, act.now)))
});

/**
 * Roles that were given for a group end with its academic year (31 July), so that who has left is removed by their time. Nothing ends before there
 * are groups of a later year: a school that is late with them must not lose its people.
 */
export const endGroupRolesJob: Job = { name, every: '11 2 * * *', run: async (call) => void (await end(call, {})) };
