import type { Row } from '../../routes.ts';
import { aHeldSession, answerForm, notesForm } from '../strands/group-after.ts';
import { aRequest } from '../strands/groups.ts';

const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const none = { tutor: 404, admin: 404 } as const;

/** The pages of what comes after a session. */
export const groupAfterRoutes: Readonly<Record<string, Row>> = {
  '/support/[id]/session/[session]/notes': {
    async at(side) {
      const { id, session } = await aHeldSession(side);
      return { path: `/support/${id}/session/${session}/notes` };
    },
    get: { ...door, ...none, instructor: 404, coordinator: 404, professional: 200 },
    forms: { default: { may: ['professional'], form: async () => ({ ...notesForm, 'themes[]': notesForm.themes }) } }
  },
  '/support/groups/[group]': {
    at: async (side) => ({ path: `/support/groups/${side.group}` }),
    othersAt: async (side) => `/support/groups/${side.elsewhere.group}`,
    get: { ...door, ...none, instructor: 200, coordinator: 200, professional: 200 }
  },
  '/support/[id]/follow-up': {
    at: async (side, role) => ({ path: `/support/${await aRequest(side, role === 'instructor' ? role : 'coordinator')}/follow-up` }),
    othersAt: async (side) => `/support/${await aRequest(side, 'admin', side.elsewhere.group)}/follow-up`,
    get: { ...door, ...none, instructor: 200, coordinator: 200, professional: 200 },
    // Nothing was held yet that could be answered about: the answer itself is tried in the sweep of acts.
    forms: { default: { may: ['instructor', 'coordinator'], done: 409, form: async () => answerForm } }
  }
};
