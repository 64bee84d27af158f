import { retentionJob } from '#platform/jobs/retention.ts';
import { DAY } from '#platform/time/date.ts';
import { deleteImportsBefore } from '../../store/import/imports.ts';
import { useCase } from '../../rights.ts';

/** Removes files of people that were read, with everything found in them, a day after they were last touched; looks every hour. */
export const deletePeopleImportsJob = retentionJob(useCase, {
  name: 'delete-people-imports-1-day-after',
  every: '41 * * * *',
  action: 'import.delete_old',
  remove: ({ db, now }) => deleteImportsBefore(db, new Date(now - DAY))
});
