import type { Job } from '#platform/jobs/queue.ts';
import { deleteContactsJob } from './contacts/jobs/delete-contacts-2-years-after.ts';

export { readContacts } from './contacts/read.ts';
export { correctContact, removeContact, tallyContact } from './contacts/tally.ts';

/** What support for groups does by itself: its messages, and its deletions. */
export const groupsJobs: readonly Job[] = [deleteContactsJob];
