import { retentionJob } from '#platform/jobs/retention.ts';
import { forgetEndedSessions } from '../store/sessions.ts';
import { useCase } from '../rights.ts';

/** Removes sessions whose time is over, every hour. */
export const forgetEndedSessionsJob = retentionJob(useCase, {
  name: 'forget-ended-sessions',
  every: '7 * * * *',
  action: 'session.forget_ended',
  remove: ({ db, now }) => forgetEndedSessions(db, new Date(now))
});
