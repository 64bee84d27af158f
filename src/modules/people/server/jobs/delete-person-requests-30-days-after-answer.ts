import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { addDays } from '#platform/time/date.ts';
import { today } from '../today.ts';
import { useCase } from '../rights.ts';
import { deleteAnsweredBefore } from '../store/administration/person-requests.ts';

const name = 'delete-person-requests-30-days-after-answer';

const remove = useCase({
  action: 'request.delete_old',
  input: v.object({}),
  run: (act) => recordedRun(act, name, async () => deleteAnsweredBefore(act.db, addDays(await today(act.db, act.now), -30)))
});

/** Removes what people asked about their own data 30 days after the answer. */
export const deletePersonRequestsJob: Job = { name, every: '23 2 * * *', run: async (call) => void (await remove(call, {})) };
