import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { addDays } from '#platform/time/date.ts';
import { useCase } from '../rights.ts';
import { removeDeparted } from '../store/departed.ts';

const name = 'remove-persons-30-days-after-last-role';

/** What the notices promise: name, address, groups and roles go 30 days after the last role has ended. */
const remove = useCase({
  action: 'person.remove_departed',
  input: v.object({}),
  run: (act) => recordedRun(act, name, () => removeDeparted(act.db, addDays(new Date(act.now).toISOString().slice(0, 10), -30)))
});

export const removePersonsJob: Job = { name, every: '31 2 * * *', run: async (call) => void (await remove(call, {})) };
