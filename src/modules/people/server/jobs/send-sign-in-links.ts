import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { linkMail } from '../sign-in/link-mail.ts';
import { makeLink } from '../sign-in/links.ts';
import { originOf } from '../origin-of.ts';

const Heard = v.object({ id: v.string() });

/**
 * Mails a link to sign in with. The secret is made here, so that no job and no row ever holds it; each try makes a new one. Tries for half a minute only: who
 * waits at the door asks again.
 */
export const sendSignInLinksJob: Job = {
  name: 'send-sign-in-links',
  hears: ['sign_in.link_asked'],
  retryLimit: 4,
  async run(call, ids) {
    const made = valueOf(await makeLink(call, { id: v.parse(Heard, ids).id }));
    if (!made) return;
    const origin = await originOf(call.system, call.actor.organisation);
    await call.system.mail.send(linkMail(made, `${origin}/sign-in/link/open?secret=${made.secret}`));
  }
};
