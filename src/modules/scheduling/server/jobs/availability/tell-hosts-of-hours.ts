import * as v from 'valibot';
import { originOf } from '#modules/people/server/index.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { messageIdOf } from '#platform/mail.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { hoursLetter, noteOfHours, prepareOfHours } from '../../availability/templates/tell.ts';

const Heard = v.object({ event: v.picklist(['hours.pushed', 'hours.taken_back']), id: v.string(), host: v.string() });

/** Tells a host that a coordinator has given them hours, or taken these back; tries for a day when the mail server is away. */
export const tellHostsOfHoursJob: Job = {
  name: 'tell-hosts-of-hours',
  hears: ['hours.pushed', 'hours.taken_back'],
  retryLimit: 100,
  once: ({ event, id, host }) => `${event}:${id}:${host}`,
  async run(call, ids) {
    const { event, id, host } = v.parse(Heard, ids);
    const about = { id, host, isBack: event === 'hours.taken_back' };
    const prepared = valueOf(await prepareOfHours(call, about));
    if (prepared.step === 'none') return;
    if (prepared.step === 'note') return void valueOf(await noteOfHours(call, { ...about, told: prepared.told }));
    const { system, actor } = call;
    const told = await system.mail.send({
      to: prepared.to,
      ...hoursLetter(prepared.facts, await originOf(system, actor.organisation)),
      messageId: messageIdOf(system.secrets, `${actor.organisation}:${event}:${id}:${host}`),
      language: prepared.facts.language
    });
    valueOf(await noteOfHours(call, { ...about, told }));
  }
};
