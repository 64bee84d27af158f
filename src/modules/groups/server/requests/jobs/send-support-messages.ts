import * as v from 'valibot';
import { originOf } from '#modules/people/server/index.ts';
import type { Job } from '#platform/jobs/queue.ts';
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
    const prepared = await prepareSupportMessage(call, { id, person, isBack: event === 'support.taken_back' });
    if (!prepared.ok) throw new Error(`A message could not be prepared: ${prepared.refusal.code}`);
    if (prepared.value.step === 'none') return;
    const { to, facts } = prepared.value;
    const { system, actor } = call;
    await system.mail.send({
      to,
      ...supportLetter(facts, await originOf(system, actor.organisation)),
      messageId: system.secrets.keyed('message-id', `${actor.organisation}:${event}:${id}:${person}`).subarray(0, 20).toString('hex'),
      language: facts.language
    });
  }
};
