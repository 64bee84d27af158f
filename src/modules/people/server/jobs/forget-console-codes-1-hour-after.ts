import { retentionJob } from '#platform/jobs/retention.ts';
import { forgetCodes } from '../store/console-codes.ts';
import { useCase } from '../rights.ts';

/** Removes codes from the console that nobody used in their time, hourly. */
export const forgetConsoleCodesJob = retentionJob(useCase, {
  name: 'forget-console-codes-1-hour-after',
  every: '41 * * * *',
  action: 'console_code.forget_old',
  remove: ({ db, now }) => forgetCodes(db, new Date(now))
});
