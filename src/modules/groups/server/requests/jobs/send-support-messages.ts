import * as v from 'valibot';
import { originOf } from '#modules/people/server/index.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { messageIdOf } from '#platform/mail.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { supportLetter } from '../support-letters/letter.ts';
import { prepareSupportMessage } from '../tell.ts';

const Heard = v.object({ event: v.picklist(['support.done', 'support.taken_back']), id: v.string(), person: v.string() });

/** Tells one person of the staff of one thing that was done to a request; tries for a day when the mail server is away. */
export const sendSupportMessagesJob: Job = {
  name: 'send-support-messages',
  hears: ['support.done', 'support.taken_back'],
  retryLimit: 100,
  once: ({ event, id, person }) => `${event}:${id}:${person}`,
  async run(call, ids) {
    const { event, id, person } = v.parse(Heard, ids);
    const prepared = valueOf(await prepareSupportMessage(call, { id, person, isBack: event === 'support.taken_back' }));
    if (prepared.step === 'none') return;
    const { to, facts } = prepared;
    const { system, actor } = call;
    await system.mail.send({
      to,
      ...supportLetter(facts, await originOf(system, actor.organisation)),
      messageId: messageIdOf(system.secrets, `${actor.organisation}:${event}:${id}:${person}`),
      language: facts.language
    });
  }
};
