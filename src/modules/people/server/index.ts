export { organisationFor } from './organisation-for.ts';
export { originOf } from './origin-of.ts';
export { endOwnSession } from './end-session.ts';
export { listFeedback } from './feedback/list-feedback.ts';
export { markAnswered } from './feedback/mark-answered.ts';
export { sendFeedback } from './feedback/send-feedback.ts';
export { listExamples, openAsExample } from './open-as-example.ts';
export { readNoticeFacts } from './notice-facts.ts';
export { readOwnData } from './own-data.ts';
export { openSession, resolveSession, type SignedIn } from './sessions.ts';
export { settingsOf, type Organisation, type OrganisationSettings } from './store/organisations.ts';
import { deleteOldGroupsJob } from './jobs/delete-groups-5-years-after-academic-year.ts';
import { forgetEndedSessionsJob } from './jobs/forget-ended-sessions.ts';
import { removePersonsJob } from './jobs/remove-persons-30-days-after-last-role.ts';
import type { Job } from '#platform/jobs/queue.ts';

export const peopleJobs: readonly Job[] = [forgetEndedSessionsJob, removePersonsJob, deleteOldGroupsJob];
