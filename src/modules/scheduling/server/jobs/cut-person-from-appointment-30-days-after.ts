import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { cutPersons } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes from an appointment who booked it, by name or nickname, 30 days after its time. */
export const cutPersonJob = retentionJob(useCase, {
  name: 'cut-person-from-appointment-30-days-after',
  every: '27 * * * *',
  action: 'appointment.cut_person',
  remove: ({ db, now }) => cutPersons(db, new Date(now - 30 * DAY))
});
