import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { dueReminders } from '../store/booking-messages.ts';
import { useCase } from '../system-rights.ts';

/** So many at a time; the next turn takes the rest. */
const atOnce = 200;

const sayDue = useCase({
  action: 'message.say_due_reminders',
  input: v.object({}),
  async run({ db, now, say, channels }) {
    const reached = reachedBy(channels);
    const due = await dueReminders(db, reached, new Date(now), atOnce);
    for (const { id, sequence } of due) await say('appointment.reminder_due', { id, sequence });
    return due.length;
  }
});

/** Says every five minutes which reminders are due; each is then sent, and noted, on its own. */
export const remindOfAppointmentsJob: Job = {
  name: 'remind-of-appointments',
  every: '*/5 * * * *',
  run: async (call) => void (await sayDue(call, {}))
};
