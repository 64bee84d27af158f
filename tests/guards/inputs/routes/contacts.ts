import { newRandomId } from '#platform/ids.ts';
import { ownerOf } from '#modules/groups/server/contacts/own.ts';
import { inOrganisation } from '../../../school.ts';
import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { hosts, system, withoutObject, type Builder } from '../builder.ts';

/** A tallied encounter of somebody's, entered past the acts. */
export async function aContact(side: Side, person: string | null): Promise<string> {
  const id = newRandomId();
  await inOrganisation(side.ground.owner, side.organisation, () =>
    side.ground.owner.query(
      `insert into contacts (organisation_id, id, person_id, campus_id, kind, people, met_on, idempotency_key)
       values ($1, $2, $3, $4, 'lunch', 2, '2026-11-24', gen_random_uuid())`,
      [side.organisation, id, person ?? side.hostPerson, side.campus]
    )
  );
  return id;
}

const chosen = (side: Side) => ({ campus: side.campus, kind: 'corridor', people: '2', themes: ['stress'] });
const tally = (side: Side, role: AnyRole, campus = side.campus) => {
  const actor = side.actor(role);
  const owner = actor.person === null ? 'nobody' : ownerOf(side.ground.system, actor.person);
  return { ...chosen(side), campus, key: newRandomId(), owner };
};
/** Somebody else of the same school. */
const another = (side: Side) => side.actor('coordinator').person;

const onContact = (more: (side: Side) => Record<string, unknown> = () => ({})): Builder => ({
  may: hosts,
  own: async (side, role) => ({ input: { id: await aContact(side, side.actor(role).person), ...more(side) } }),
  others: async (side) => ({ input: { id: await aContact(side, another(side)), ...more(side) } }),
  nobodys: async (side) => ({ input: { id: newRandomId(), ...more(side) } })
});

/** How the sweep calls the tally of encounters. */
export const contactsInputs: Record<string, Builder> = {
  'contact.read_own': withoutObject(hosts),
  'contact.tally': {
    may: hosts,
    own: async (side, role) => ({ input: tally(side, role) }),
    // Whoever meets people does so on any campus of the school: nothing of it is somebody else's but the encounters themselves.
    nobodys: async (side) => ({ input: tally(side, 'professional', newRandomId()) })
  },
  'contact.correct': onContact(chosen),
  'contact.remove': onContact(),
  'contact.delete_old': withoutObject(system)
};

const tallying = ['professional', 'tutor'] as const satisfies readonly AnyRole[];
const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const get: Row['get'] = { ...door, tutor: 200, professional: 200, coordinator: 404, instructor: 404, admin: 404 };
const of = async (side: Side, role: AnyRole) => ({ ...tally(side, role), 'themes[]': ['stress'] });

/** The pages of the tally of encounters. */
export const contactsRoutes: Readonly<Record<string, Row>> = {
  '/contacts': {
    at: async () => ({ path: '/contacts' }),
    get,
    forms: {
      tally: { may: tallying, form: of },
      correct: {
        may: tallying,
        form: async (side, role) => ({
          id: await aContact(side, side.actor(role).person),
          campus: side.campus,
          kind: 'lunch',
          people: '3',
          key: newRandomId()
        })
      },
      remove: { may: tallying, form: async (side, role) => ({ id: await aContact(side, side.actor(role).person) }) }
    }
  },
  '/contacts/tally': {
    at: async () => ({ path: '/contacts/tally' }),
    get: Object.fromEntries(Object.keys(get).map((role) => [role, 405])),
    forms: { POST: { may: tallying, done: 204, form: of } }
  },
  '/offline/contacts': {
    at: async () => ({ path: '/offline/contacts' }),
    get: Object.fromEntries(Object.keys(get).map((role) => [role, 200]))
  }
};
