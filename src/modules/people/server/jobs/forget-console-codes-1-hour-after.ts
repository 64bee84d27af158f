import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { useCase } from '../rights.ts';
import { forgetCodes } from '../store/console-codes.ts';

const forget = useCase({
  action: 'console_code.forget_old',
  input: v.object({}),
  run: ({ db, now }) => forgetCodes(db, new Date(now))
});

/** Removes codes from the console that nobody used in their time, hourly. */
export const forgetConsoleCodesJob: Job = {
  name: 'forget-console-codes-1-hour-after',
  every: '41 * * * *',
  run: async (call) => void (await forget(call, {}))
};
