import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { dueReminder } from '../../availability/reminder-times.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { reminderCandidates } from '../store/booking-messages.ts';
import { useCase } from '../system-rights.ts';

/** So many at a time; the next turn takes the rest. */
const atOnce = 200;
/** So many are looked at: among them are those whose time comes within a night. */
const lookedAt = 5000;

const sayDue = useCase({
  action: 'message.say_due_reminders',
  input: v.object({}),
  async run({ db, now, say, channels }) {
    const reached = reachedBy(channels);
    const candidates = await reminderCandidates(db, reached, new Date(now), lookedAt);
    const due = candidates
      .flatMap((candidate) => {
        const hours = dueReminder(candidate, now);
        return hours === null ? [] : [{ id: candidate.id, sequence: candidate.sequence, hours }];
      })
      .slice(0, atOnce);
    for (const reminder of due) await say('appointment.reminder_due', reminder);
    return due.length;
  }
});

/** Says every five minutes which reminders are due; each is then sent, and noted, on its own. */
export const remindOfAppointmentsJob: Job = {
  name: 'remind-of-appointments',
  every: '*/5 * * * *',
  run: async (call) => void (await sayDue(call, {}))
};
