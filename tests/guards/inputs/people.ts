import { createHash } from 'node:crypto';
import { listExamples, openSession, sendFeedback } from '#modules/people/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { inOrganisation } from '../../school.ts';
import type { AnyRole, Side } from '../world.ts';
import { coordinator, everyone, people, system, withoutObject, type Builder, type Try } from './builder.ts';

async function feedbackId(side: Side): Promise<string> {
  const sent = await sendFeedback(side.call('visitor'), { topic: 'other', message: 'Hyvä sivu.', contact: '' });
  if (!sent.ok) throw new Error('feedback could not be sent');
  const { rows } = await inOrganisation(side.ground.owner, side.organisation, () =>
    side.ground.owner.query<{ id: string }>('select id from feedback where organisation_id = $1 limit 1', [side.organisation])
  );
  return rows[0]?.id ?? '';
}

const sessionOf = async (side: Side, role: AnyRole): Promise<Try> => {
  const person = side.actor(role).person ?? side.student;
  const { system: house } = side.ground;
  const token = await house.database.act({ organisation: side.organisation, person: null }, (db) =>
    openSession(db, side.organisation, person, house.clock())
  );
  return { input: { token } };
};

/** A session by its id, as the list of one's own sessions names it. */
const oneSessionOf = async (side: Side, role: AnyRole): Promise<Try> => {
  const { input } = await sessionOf(side, role);
  const tokenHash = createHash('sha256').update(String(input['token'])).digest();
  const { rows } = await side.ground.admin.query<{ id: string }>('select id from sessions where token_hash = $1', [tokenHash]);
  return { input: { id: rows[0]?.id ?? '' } };
};

/** How the sweep calls what `people` owns. */
export const peopleInputs: Record<string, Builder> = {
  'session.open_as_example': {
    may: everyone('organisation'),
    // Whom the door offers: others of the school, made meanwhile, may stand before its first student.
    own: async (side) => {
      const offered = await listExamples(side.call('visitor'), {});
      return { input: { person: offered.ok ? (offered.value[0]?.id ?? '') : '' } };
    },
    nobodys: async () => ({ input: { person: newRandomId() } })
  },
  'session.list_examples': withoutObject(everyone('organisation')),
  'organisation.read_notice_facts': withoutObject(everyone('organisation')),
  'session.end': {
    may: people('own'),
    own: sessionOf,
    others: (side, role) => sessionOf(side, role === 'student' ? 'coordinator' : 'student'),
    nobodys: async () => ({ input: { token: newRandomId() } })
  },
  'session.end_one': {
    may: people('own'),
    own: oneSessionOf,
    others: (side, role) => oneSessionOf(side, role === 'student' ? 'coordinator' : 'student'),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'session.end_others': { may: people('own'), own: sessionOf },
  'session.list_own': { may: people('own'), own: sessionOf },
  'session.prove_as_example': withoutObject(people('own')),
  'person.read_own': withoutObject(people('own')),
  'session.forget_ended': withoutObject(system),
  'person.remove_departed': withoutObject(system),
  'group.delete_old': withoutObject(system),
  'feedback.send': { may: everyone('organisation'), own: async () => ({ input: { topic: 'other', message: 'Kiitos.', contact: '' } }) },
  'feedback.list': withoutObject(coordinator),
  'feedback.mark_answered': {
    may: coordinator,
    own: async (side) => ({ input: { id: await feedbackId(side), answered: 'yes' } }),
    nobodys: async () => ({ input: { id: newRandomId(), answered: 'yes' } })
  }
};
