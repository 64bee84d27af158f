import { newRandomId } from '#platform/ids.ts';
import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { aContact, tally } from '../contacts.ts';

const hosts = ['professional', 'tutor'] as const satisfies readonly AnyRole[];
const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const get: Row['get'] = { ...door, tutor: 200, professional: 200, coordinator: 404, instructor: 404, admin: 404 };
const of = async (side: Side, role: AnyRole) => ({ ...tally(side, role), 'themes[]': ['stress'] });

/** The pages of the tally of encounters. */
export const contactsRoutes: Readonly<Record<string, Row>> = {
  '/contacts': {
    at: async () => ({ path: '/contacts' }),
    get,
    forms: {
      tally: { may: hosts, form: of },
      correct: {
        may: hosts,
        form: async (side, role) => ({
          id: await aContact(side, side.actor(role).person),
          campus: side.campus,
          kind: 'lunch',
          people: '3',
          key: newRandomId()
        })
      },
      remove: { may: hosts, form: async (side, role) => ({ id: await aContact(side, side.actor(role).person) }) }
    }
  },
  '/contacts/tally': {
    at: async () => ({ path: '/contacts/tally' }),
    get: Object.fromEntries(Object.keys(get).map((role) => [role, 405])),
    forms: { POST: { may: hosts, done: 204, form: of } }
  },
  '/offline/contacts': {
    at: async () => ({ path: '/offline/contacts' }),
    get: Object.fromEntries(Object.keys(get).map((role) => [role, 200]))
  }
};
