import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { deliverWaiting } from '../../waiting/messages.ts';

const Heard = v.object({ event: v.picklist(['waiting.offered', 'waiting.closed']), id: v.string() });

/** Tells somebody who waits what is offered, or that the wait has ended; tries for a day when the mail server is away. */
export const sendWaitingMessagesJob: Job = {
  name: 'send-waiting-messages',
  hears: ['waiting.offered', 'waiting.closed'],
  retryLimit: 100,
  once: ({ event, id }) => `${event}:${id}`,
  async run(call, ids) {
    const { event, id } = v.parse(Heard, ids);
    await deliverWaiting(call, { what: event === 'waiting.offered' ? 'offer' : 'end', id });
  }
};
