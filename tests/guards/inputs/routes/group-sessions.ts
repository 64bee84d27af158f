import { newRandomId } from '#platform/ids.ts';
import type { Row } from '../../routes.ts';
import { aSession, sessionForm } from '../strands/group-sessions.ts';
import { aRequest } from '../strands/groups.ts';

const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const none = { tutor: 404, admin: 404 } as const;

/** The pages of groups' sessions. */
export const groupSessionRoutes: Readonly<Record<string, Row>> = {
  '/support/[id]/session': {
    at: async (side) => ({ path: `/support/${await aRequest(side)}/session` }),
    get: { ...door, ...none, instructor: 404, coordinator: 404, professional: 200 },
    forms: {
      book: { may: ['professional'], form: async () => sessionForm() },
      // The session is another request's: nothing of this one to be moved. Moving itself is tried in the sweep of acts.
      move: { may: ['professional'], done: 404, form: async (side) => ({ ...sessionForm(), session: (await aSession(side)).session }) }
    }
  },
  '/support/[id]/session/[session]/leaders': {
    async at(side) {
      const { id, session } = await aSession(side);
      return { path: `/support/${id}/session/${session}/leaders` };
    },
    get: { ...door, ...none, instructor: 404, coordinator: 404, professional: 200 },
    forms: {
      // The session is another one: nothing of this one's to be changed. The act itself is tried in the sweep of acts.
      change: {
        may: ['professional'],
        done: 409,
        form: async (side) => ({ first: side.host, times: `${newRandomId()}.${Date.parse('2027-01-12T07:00Z')}` })
      }
    }
  },
  '/support/[id]/session/[session]': {
    async at(side) {
      const { id, session } = await aSession(side);
      return { path: `/support/${id}/session/${session}` };
    },
    get: { ...door, ...none, instructor: 200, coordinator: 200, professional: 200 },
    forms: {
      cancel: { may: ['professional'], form: async () => ({ reason: 'mistake' }) },
      restore: { may: ['professional'], done: 409, form: async () => ({}) },
      // Nothing was changed that could be taken back.
      back: { may: ['professional'], done: 404, form: async () => ({ change: newRandomId() }) },
      plan: { may: ['professional'], form: async () => ({ plan: 'sleep' }) },
      mark: { may: ['professional'], done: 409, form: async () => ({ mark: 'hold' }) }
    }
  }
};
