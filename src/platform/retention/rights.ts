import { withRights, type RightsTable } from '../use-case/index.ts';

/** The platform's own deletions: as the system only. */
export const retentionRights = {
  'audit.delete_old': { system: 'organisation' },
  'limit.forget_old': { system: 'organisation' },
  'job_run.delete_old': { system: 'organisation' },
  'feedback.delete_old': { system: 'organisation' }
} satisfies RightsTable;

export const { useCase } = withRights(retentionRights);
