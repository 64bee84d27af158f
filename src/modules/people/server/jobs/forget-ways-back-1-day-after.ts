import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { useCase } from '../rights.ts';
import { forgetWaysBack } from '../store/passkeys/ways-back.ts';

const forget = useCase({
  action: 'way_back.forget_old',
  input: v.object({}),
  run: ({ db, now }) => forgetWaysBack(db, new Date(now))
});

/** Removes ways back that nobody confirmed, or used, within a day, hourly. */
export const forgetWaysBackJob: Job = {
  name: 'forget-ways-back-1-day-after',
  every: '43 * * * *',
  run: async (call) => void (await forget(call, {}))
};
