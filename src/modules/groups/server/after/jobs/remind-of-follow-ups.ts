import type { Job } from '#platform/jobs/queue.ts';
import { sayDueFollowUps } from '../remind.ts';

/** Says in the morning of each day whom to remind that it is time to look again at a group; each reminder is then sent, and noted, on its own. */
export const remindOfFollowUpsJob: Job = {
  name: 'remind-of-follow-ups',
  every: '10 6 * * *',
  async run(call) {
    const done = await sayDueFollowUps(call, {});
    if (!done.ok) throw new Error(`What is due could not be said: ${done.refusal.code}`);
  }
};
