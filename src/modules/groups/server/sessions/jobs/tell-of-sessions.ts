import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { AboutSession, tellOfSession } from '../told/tell.ts';

/** Tells who leads a session and who asked for it, soon after it was booked, moved or called off; tries for a day when the mail server is away. */
export const tellOfSessionsJob: Job = {
  name: 'tell-of-sessions',
  hears: ['group_session.changed'],
  retryLimit: 100,
  once: ({ id, sequence }) => `session:${id}:${sequence}`,
  async run(call, ids) {
    // First of all: a calendar that stands open somewhere shows what has happened.
    await call.system.live.tell(call.actor.organisation);
    await tellOfSession(call, v.parse(AboutSession, ids));
  }
};
