import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteTurns } from '../../store/availability/turns.ts';
import { useCase } from '../../system-rights.ts';

const days = 90;

const remove = useCase({
  action: 'turns.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, 'delete-turns-90-days-after', () => deleteTurns(act.db, new Date(act.now - days * DAY)))
});

/** Removes whose turn a booking was 90 days after its meeting. */
export const deleteTurnsJob: Job = {
  name: 'delete-turns-90-days-after',
  every: '51 3 * * *',
  run: async (call) => void (await remove(call, {}))
};
