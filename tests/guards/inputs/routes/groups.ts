import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { aRequest, firstAct, ownAct, supportForm } from '../strands/groups.ts';

const parties = ['instructor', 'professional', 'coordinator'] as const satisfies readonly AnyRole[];
const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const get: Row['get'] = { ...door, tutor: 404, admin: 404, instructor: 200, professional: 200, coordinator: 200 };

/** The pages of support for groups. */
export const groupsRoutes: Readonly<Record<string, Row>> = {
  '/support': { at: async () => ({ path: '/support' }), get },
  '/support/ask': {
    at: async () => ({ path: '/support/ask' }),
    get,
    forms: {
      ask: { may: parties, form: async (side: Side) => ({ ...supportForm(side.group), 'themes[]': ['stress'] }) },
      draft: { may: parties, namesNothing: true, form: async () => ({ hopedFor: 'Kesken' }) },
      discard: { may: parties, namesNothing: true, form: async () => ({}) }
    }
  },
  '/support/ask/draft': {
    at: async () => ({ path: '/support/ask/draft' }),
    get: Object.fromEntries(Object.keys(get).map((role) => [role, 405])),
    forms: { POST: { may: parties, done: 204, namesNothing: true, form: async () => ({ hopedFor: 'Kesken' }) } }
  },
  '/support/[id]': {
    at: async (side, role) => ({ path: `/support/${await aRequest(side, role === 'instructor' ? role : 'coordinator')}` }),
    othersAt: async (side) => `/support/${await aRequest(side, 'admin', side.elsewhere.group)}`,
    get,
    forms: {
      change: { may: parties, form: async (_, role) => firstAct(role) },
      // Nothing was done yet that could be taken back: the act itself is tried in the sweep of acts.
      undo: { may: parties, done: 409, form: async (side, role) => ({ event: (await ownAct(side, role)).event }) }
    }
  }
};
