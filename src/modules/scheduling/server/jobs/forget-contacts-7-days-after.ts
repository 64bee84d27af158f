import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { forgetContacts } from '../store/retention.ts';
import { useCase } from '../system-rights.ts';

/** Removes the address and number given for an appointment 7 days after its time, or after its cancellation was told. */
export const forgetContactsJob = retentionJob(useCase, {
  name: 'forget-contacts-7-days-after',
  every: '17 * * * *',
  action: 'appointment.forget_contacts',
  remove: ({ db, now }) => forgetContacts(db, new Date(now - 7 * DAY))
});
