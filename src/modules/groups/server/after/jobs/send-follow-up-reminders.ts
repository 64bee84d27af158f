import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { AboutFollowUp, remindOfFollowUp } from '../remind.ts';

/** Reminds one person of the staff that it is time to look again at a group; tries for a day when the mail server is away. */
export const sendFollowUpRemindersJob: Job = {
  name: 'send-follow-up-reminders',
  hears: ['support.follow_up_due'],
  retryLimit: 100,
  once: ({ id, person }) => `follow-up:${id}:${person}`,
  run: (call, ids) => remindOfFollowUp(call, v.parse(AboutFollowUp, ids))
};
