import type { Job } from '#platform/jobs/queue.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { sayDueFollowUps } from '../remind.ts';

/** Says in the morning of each day whom to remind that it is time to look again at a group; each reminder is then sent, and noted, on its own. */
export const remindOfFollowUpsJob: Job = {
  name: 'remind-of-follow-ups',
  every: '10 6 * * *',
  async run(call) {
    valueOf(await sayDueFollowUps(call, {}));
  }
};
