import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { useCase } from '../rights.ts';
import { forgetLinks, forgetSpentAttempts } from '../store/sign-in-links.ts';

const forget = useCase({
  action: 'sign_in.forget_links',
  input: v.object({}),
  async run({ db, now }) {
    const hourAgo = new Date(now - 3_600_000);
    return (await forgetLinks(db, hourAgo)) + (await forgetSpentAttempts(db, hourAgo));
  }
});

/** Removes links that were asked for and never used, and the marks of returns from providers, hourly. */
export const forgetSignInLinksJob: Job = {
  name: 'forget-sign-in-links-2-hours-after',
  every: '23 * * * *',
  run: async (call) => void (await forget(call, {}))
};
