import { retentionJob } from '#platform/jobs/retention.ts';
import { HOUR } from '#platform/time/date.ts';
import { forgetLinks, forgetSpentAttempts } from '../store/sign-in-links.ts';
import { useCase } from '../rights.ts';

/** Removes links that were asked for and never used, and the marks of returns from providers, hourly. */
export const forgetSignInLinksJob = retentionJob(useCase, {
  name: 'forget-sign-in-links-2-hours-after',
  every: '23 * * * *',
  action: 'sign_in.forget_links',
  remove: async ({ db, now }) => {
    const hourAgo = new Date(now - HOUR);
    return (await forgetLinks(db, hourAgo)) + (await forgetSpentAttempts(db, hourAgo));
  }
});
