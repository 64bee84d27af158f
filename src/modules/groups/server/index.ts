import type { Job } from '#platform/jobs/queue.ts';
import { requestJobs } from './requests/jobs/index.ts';

export { askSupport, discardSupportDraft, readSupportForm, saveSupportDraft } from './requests/ask.ts';
export { changeSupport, readSupport, takeBackSupport } from './requests/change.ts';
export { listSupport } from './requests/list.ts';

/** What support for groups does by itself: its messages, and its deletions. */
export const groupsJobs: readonly Job[] = [...requestJobs];
