import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { recordedRun } from '#platform/jobs/retention.ts';
import { useCase } from '../rights.ts';
import { forgetEndedSessions } from '../store/sessions.ts';

const forget = useCase({
  action: 'session.forget_ended',
  input: v.object({}),
  run: (act) => recordedRun(act, 'forget-ended-sessions', () => forgetEndedSessions(act.db, new Date(act.now)))
});

/** Removes sessions whose time is over, every hour. */
export const forgetEndedSessionsJob: Job = {
  name: 'forget-ended-sessions',
  every: '7 * * * *',
  run: async (call) => void (await forget(call, {}))
};
