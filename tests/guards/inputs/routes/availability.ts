import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';
import { newRandomId } from '#platform/ids.ts';
import {
  aBookingOutside,
  aClosing,
  aPush,
  aService,
  aTemplate,
  closing,
  hostFor,
  othersHost,
  pushForm,
  serviceForm,
  templateDay,
  templateForm
} from '../availability.ts';

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
  const own = (path: string): Pick<Row, 'at' | 'get'> => ({ at: page(path).at, get });
  const keepers = ['coordinator', 'admin'] as const satisfies readonly AnyRole[];
  const yearly: Row['get'] = { ...door, tutor: 404, professional: 404, instructor: 404, coordinator: 200, admin: 200 };
  const planned: Row['get'] = { ...yearly, admin: 404 };
  const ofCampus = (path: (side: Side, campus: string) => Promise<string>): Pick<Row, 'at' | 'othersAt' | 'get'> => ({
    at: async (side) => ({ path: await path(side, side.campus) }),
    othersAt: (side) => path(side, side.elsewhere.campus),
    get: planned
  });
  const pushedAt = async (side: Side) => {
    const { hosts, seen, ...rest } = await pushForm(side, side.campus);
    return { ...rest, 'hosts[]': hosts, 'seen[]': seen };
  };
  const form = async (side: Side) => ({ ...closing(side), version: '1' });
  return {
    // A form of these two names the host itself: the address says which page comes back.
    '/hours': { ...own('/hours?'), forms: { undo: { may: planners, form: built('hours.undo') } } },
    '/hours/edit': {
      ...own('/hours/edit?kind=absence&'),
      forms: {
        preview: { may: planners, done: 200, form: built('hours.preview') },
        // It shows again what was typed, to whom the page is shown.
        edit: { may: planners, done: 200, form: built('hours.preview') },
        save: { may: planners, form: built('hours.save') }
      }
    },
    '/school-year': { at: async () => ({ path: '/school-year' }), get: yearly },
    '/school-year/[id]': {
      at: async (side) => ({ path: `/school-year/${await aClosing(side, side.campus)}` }),
      // A coordinator of one campus has nothing of another's, an administrator all of the school's: for them, one that never was.
      othersAt: async (side, role) => `/school-year/${role === 'admin' ? newRandomId() : await aClosing(side, side.elsewhere.campus)}`,
      get: yearly,
      forms: {
        preview: { may: keepers, done: 200, form: form },
        edit: { may: keepers, done: 200, form: form },
        save: { may: keepers, form: form },
        remove: { may: keepers, form: async () => ({}) },
        cancel: { may: keepers, form: async () => ({ reason: 'moved_by_school' }) }
      }
    },
    '/hours/templates': { at: async () => ({ path: '/hours/templates' }), get: planned },
    '/hours/templates/[id]': {
      ...ofCampus(async (side, campus) => `/hours/templates/${await aTemplate(side, campus)}`),
      forms: {
        save: { may: ['coordinator'], form: async (side) => templateForm(side.campus) },
        remove: { may: ['coordinator'], form: async () => ({}) }
      }
    },
    '/hours/templates/[id]/day': {
      ...ofCampus(async (side, campus) => `/hours/templates/${await aTemplate(side, campus)}/day?weekday=2`),
      forms: {
        edit: { may: ['coordinator'], done: 200, form: async (side) => templateDay(side.campus) },
        save: { may: ['coordinator'], form: async (side) => templateDay(side.campus) }
      }
    },
    '/hours/templates/[id]/push': {
      ...ofCampus(async (side, campus) => `/hours/templates/${await aTemplate(side, campus)}/push`),
      forms: {
        preview: { may: ['coordinator'], done: 200, form: pushedAt },
        edit: { may: ['coordinator'], done: 200, form: pushedAt },
        push: { may: ['coordinator'], form: pushedAt }
      }
    },
    '/hours/templates/pushed/[id]': {
      ...ofCampus(async (side, campus) => `/hours/templates/pushed/${await aPush(side, campus)}`),
      forms: { back: { may: ['coordinator'], form: async () => ({}) } }
    },
    '/services': { at: async () => ({ path: '/services' }), get: { ...yearly, admin: 404 } },
    '/services/[id]': {
      at: async (side) => ({ path: `/services/${await aService(side)}` }),
      get: { ...yearly, admin: 404 },
      forms: {
        preview: { may: ['coordinator'], done: 200, form: async () => ({ ...serviceForm, version: '1' }) },
        save: { may: ['coordinator'], form: async () => ({ ...serviceForm, version: '1' }) },
        status: { may: ['coordinator'], form: async () => ({ act: 'publish' }) }
      }
    },
    '/hours/outside': {
      ...page('/hours/outside?'),
      forms: {
        default: {
          may: planners,
          async form(side, _, at) {
            const host = new URLSearchParams(at.split('?')[1]).get('host') ?? '';
            return { 'ids[]': [await aBookingOutside(side, host)], reason: 'host_absent' };
          }
        }
      }
    }
  };
}
