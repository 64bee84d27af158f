import type { Job } from '#platform/jobs/queue.ts';
import { remindOfFollowUpsJob } from './after/jobs/remind-of-follow-ups.ts';
import { sendFollowUpRemindersJob } from './after/jobs/send-follow-up-reminders.ts';
import { deleteContactsJob } from './contacts/jobs/delete-contacts-2-years-after.ts';
import { deletePlansJob } from './plans/jobs/delete-plans-24-months-after.ts';
import { requestJobs } from './requests/jobs/index.ts';
import { tellOfSessionsJob } from './sessions/jobs/tell-of-sessions.ts';

export { answerFollowUp, readFollowUp } from './after/answer.ts';
export { readGroupSupport } from './after/group.ts';
export { readNotes, writeNotes } from './after/notes.ts';
export { supportByGroup } from './after/store/figures.ts';
export { readContacts } from './contacts/read.ts';
export { correctContact, removeContact, tallyContact } from './contacts/tally.ts';
export { readOwnSupport } from './own-data/read.ts';
export { discardPlanDraft, savePlanDraft } from './plans/drafts.ts';
export { listPlans } from './plans/list-plans.ts';
export { openPlanForm } from './plans/open.ts';
export { setPlanFavourite, setPlanRemoved, setPublished } from './plans/publish.ts';
export { readOnePlan } from './plans/read-one-plan.ts';
export { readShippedPlans } from './plans/shipped.ts';
export { readVersions, returnToVersion } from './plans/versions.ts';
export { lookAtDraft, lookAtFile, savePlan } from './plans/write.ts';
export { askSupport, discardSupportDraft, readSupportForm, saveSupportDraft } from './requests/ask.ts';
export { changeSupport, readSupport, takeBackSupport } from './requests/change.ts';
export { countSupport, listSupport } from './requests/list.ts';
export { readSupportSettings, saveSupportSettings, saveSupportTheme } from './requests/settings.ts';
export { removeSupportView, saveSupportView } from './requests/views.ts';
export { bookSessions, moveSession } from './sessions/book.ts';
export { cancelSession, choosePlan, markSession, restoreSession } from './sessions/change.ts';
export { changeLeaders } from './sessions/rearrange/change-leaders.ts';
export { readSessionLeaders } from './sessions/rearrange/read-leaders.ts';
export { takeBackSession } from './sessions/rearrange/take-back.ts';
export { listLedSessions, listSessions, readSession } from './sessions/read.ts';
export { readSessionTimes } from './sessions/times.ts';

/** What support for groups does by itself: its messages, and its deletions. */
export const groupsJobs: readonly Job[] = [
  ...requestJobs,
  tellOfSessionsJob,
  remindOfFollowUpsJob,
  sendFollowUpRemindersJob,
  deleteContactsJob,
  deletePlansJob
];
