import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { messageIdOf } from '#platform/mail.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { isWayInChange } from '../../way-in-changes.ts';
import { originOf } from '../origin-of.ts';
import { rightsLetter } from '../rights-messages/letter.ts';
import { noteRightsTold, prepareRightsMessage } from '../rights-messages/prepare.ts';
import { nameOfOrganisation } from '../store/organisations.ts';

const Heard = v.object({ id: v.string(), person: v.string(), to: v.optional(v.string()) });

/** Tells people that their rights changed, and coordinators who became one of theirs; looks, sends and notes, the sending in no transaction. */
export const sendRightsMessagesJob: Job = {
  name: 'send-rights-messages',
  hears: ['rights.changed', 'rights.given_to_colleague'],
  retryLimit: 100,
  once: ({ event, id, person, to }) => `${event}:${id}:${person}:${to ?? ''}`,
  async run(call, data) {
    const { id, person, to } = v.parse(Heard, data);
    const prepared = valueOf(await prepareRightsMessage(call, { id, person, ...(to ? { to } : {}) }));
    if (prepared.step === 'none') return;
    const { system, actor } = call;
    let told: 'sent' | 'no_address' | 'no_channel' | 'refused';
    if (prepared.step === 'note') told = prepared.told;
    else {
      const { language, name, lines } = prepared;
      const origin = await originOf(system, actor.organisation);
      const school = await system.database.act({ organisation: actor.organisation, person: null, readOnly: true }, (db) =>
        nameOfOrganisation(db, actor.organisation)
      );
      const page = !to ? '/own-data' : lines.some(({ what }) => isWayInChange(what)) ? '/people/ways-back' : '/people';
      const letter = rightsLetter({ language, name, lines, school, address: origin + page });
      const messageName = `${actor.organisation}:rights:${id}:${person}:${to ?? ''}`;
      told = await system.mail.send({
        to: prepared.to,
        ...letter,
        messageId: messageIdOf(system.secrets, messageName),
        language
      });
    }
    if (to) return;
    valueOf(await noteRightsTold(call, { id, person, told }));
  }
};
