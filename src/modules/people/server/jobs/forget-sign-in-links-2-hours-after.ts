import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { useCase } from '../rights.ts';
import { forgetLinks } from '../store/sign-in-links.ts';

const forget = useCase({
  action: 'sign_in.forget_links',
  input: v.object({}),
  run: ({ db, now }) => forgetLinks(db, new Date(now - 3_600_000))
});

/** Removes links that were asked for and never used, hourly. */
export const forgetSignInLinksJob: Job = {
  name: 'forget-sign-in-links-2-hours-after',
  every: '23 * * * *',
  run: async (call) => void (await forget(call, {}))
};
