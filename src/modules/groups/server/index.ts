import type { Job } from '#platform/jobs/queue.ts';
import { requestJobs } from './requests/jobs/index.ts';
import { tellOfSessionsJob } from './sessions/jobs/tell-of-sessions.ts';

export { askSupport, discardSupportDraft, readSupportForm, saveSupportDraft } from './requests/ask.ts';
export { changeSupport, readSupport, takeBackSupport } from './requests/change.ts';
export { listSupport } from './requests/list.ts';
export { bookSessions, moveSession } from './sessions/book.ts';
export { cancelSession, markSession, restoreSession } from './sessions/change.ts';
export { listLedSessions, listSessions, readSession } from './sessions/read.ts';
export { readSessionTimes } from './sessions/times.ts';

/** What support for groups does by itself: its messages, and its deletions. */
export const groupsJobs: readonly Job[] = [...requestJobs, tellOfSessionsJob];
