import * as v from 'valibot';
import type { Language } from '#platform/use-case/index.ts';
import { id } from '../../administration/fields.ts';
import { query, useCase } from '../rights.ts';
import { changeLines, noteTold, untold } from '../store/administration/people-changes.ts';
import { personById } from '../store/administration/people.ts';
import type { RightsLine } from './letter.ts';

const About = v.object({ id, person: id, to: v.optional(id) });

type Prepared =
  | { step: 'none' }
  | { step: 'note'; told: 'no_address' | 'no_channel' }
  | { step: 'send'; to: string; language: Language; name: string | null; lines: RightsLine[] };

/**
 * Looks at a change as it is now and says what is to be done about telling of it: the person whom it is about (once), or with `to` a coordinator, who
 * is told the name and the role.
 */
export const prepareRightsMessage = query({
  action: 'rights.prepare_message',
  input: About,
  async run({ db, canSendMail }, { id: change, person, to }): Promise<Prepared> {
    const [about, recipient, waiting, lines] = await Promise.all([
      personById(db, person),
      personById(db, to ?? person),
      to === undefined ? untold(db, change, person) : Promise.resolve(true),
      changeLines(db, { change, person }, 10)
    ]);
    if (!about || !recipient || !waiting || lines.length === 0) return { step: 'none' };
    if (!recipient.email) return to === undefined ? { step: 'note', told: 'no_address' } : { step: 'none' };
    if (!canSendMail) return to === undefined ? { step: 'note', told: 'no_channel' } : { step: 'none' };
    return {
      step: 'send',
      to: recipient.email,
      language: recipient.language,
      name: to === undefined ? null : `${about.givenName} ${about.familyName}`,
      lines: lines.map(({ what, role, campus, group, toGroup, startsOn, endsOn }) => ({
        what,
        role,
        place: campus ?? group,
        toGroup,
        startsOn,
        endsOn
      }))
    };
  }
});

/** Notes that somebody was told of a change of their rights, or why not: then their own page tells it. */
export const noteRightsTold = useCase({
  action: 'rights.note_told',
  input: v.object({ id, person: id, told: v.picklist(['sent', 'no_address', 'no_channel', 'refused']) }),
  async run({ db }, { id: change, person, told }) {
    await noteTold(db, change, person, told);
    return null;
  }
});
