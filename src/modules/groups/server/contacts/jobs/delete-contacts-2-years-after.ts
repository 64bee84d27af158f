import { retentionJob } from '#platform/jobs/retention.ts';
import { addDays } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { useCase } from '../../rights.ts';
import { deleteContacts } from '../store/contacts.ts';

/** Removes encounters two years after their day, and those that were taken out of the figures after 30 days. */
export const deleteContactsJob = retentionJob(useCase, {
  name: 'delete-contacts-2-years-after',
  every: '41 2 * * *',
  action: 'contact.delete_old',
  remove: ({ db, now }) => {
    const today = dateIn(now, 'UTC');
    return deleteContacts(db, `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`.replace('-02-29', '-02-28'), addDays(today, -30));
  }
});
