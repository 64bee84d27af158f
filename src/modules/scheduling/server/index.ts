export { countOpen, forgetOpen, giveKey, noteOpen, readKeys } from './browser-keys.ts';
export { systemRights as schedulingSystemRights } from './system-rights.ts';
export { schedulingMessageJobs } from './jobs/index.ts';
