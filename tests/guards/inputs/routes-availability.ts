import type { Row } from '../routes.ts';
import type { AnyRole, Side } from '../world.ts';
import { hostFor, othersHost } from './availability.ts';

const planners = ['professional', 'tutor', 'coordinator'] as const satisfies readonly AnyRole[];

/** The pages of hosts' hours: a host's own, and for coordinators those of hosts on their campuses. */
export function availabilityRoutes(
  built: (action: string) => (side: Side, role: AnyRole) => Promise<Record<string, string | string[]>>
): Readonly<Record<string, Row>> {
  const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
  const get: Row['get'] = { ...door, tutor: 200, professional: 200, coordinator: 200, instructor: 404, admin: 404 };
  const page = (path: string): Pick<Row, 'at' | 'othersAt' | 'get'> => ({
    at: async (side, role) => ({ path: `${path}host=${await hostFor(side, role)}` }),
    othersAt: async (side, role) => `${path}host=${await othersHost(side, role)}`,
    get
  });
  return {
    '/hours': { ...page('/hours?'), forms: { undo: { may: planners, form: built('hours.undo') } } },
    '/hours/edit': {
      ...page('/hours/edit?kind=absence&'),
      forms: {
        preview: { may: planners, done: 200, form: built('hours.preview') },
        // It shows again what was typed, to whom the page is shown.
        edit: { may: planners, done: 200, form: built('hours.preview') },
        save: { may: planners, form: built('hours.save') }
      }
    },
    '/hours/outside': { ...page('/hours/outside?'), forms: { default: { may: planners, form: built('appointment.cancel_outside') } } }
  };
}
