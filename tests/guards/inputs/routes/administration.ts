import { newRandomId } from '#platform/ids.ts';
import { builders } from '../every.ts';
import { anImport, anImportOfOthers, lookedAt } from '../import.ts';
import type { Row } from '../../routes.ts';
import type { AnyRole, Side } from '../../world.ts';

/** What a builder names, for an address. */
async function named(side: Side, role: AnyRole, action: string): Promise<string> {
  return String((await builders[action]?.own(side, role))?.input['id'] ?? newRandomId());
}

/** The administration's pages: the administrator's own, and the people that coordinators and instructors may look at. */
export function administrationRoutes(
  built: (action: string) => (side: Side, role: AnyRole) => Promise<Record<string, string | string[]>>
): Readonly<Record<string, Row>> {
  const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
  const readers: Row['get'] = { ...door, tutor: 404, professional: 404, instructor: 200, coordinator: 200, admin: 200 };
  const administrators: Row['get'] = { ...readers, instructor: 404, coordinator: 404 };
  const page = (path: (side: Side, role: AnyRole) => Promise<string>, action?: string): Row => ({
    at: async (side, role) => ({ path: await path(side, role) }),
    get: administrators,
    ...(action ? { forms: { default: { may: ['admin'], form: built(action) } } } : {})
  });
  return {
    '/people': { ...page(async () => '/people?q=a'), get: readers },
    '/people/[id]': {
      ...page(async (side) => `/people/${side.student}`),
      // An administrator sees everybody of the school: for them, somebody who never was.
      othersAt: async (side, role) => `/people/${role === 'admin' ? newRandomId() : side.elsewhere.person}`,
      get: readers
    },
    '/people/[id]/edit': page(async (side) => `/people/${side.student}/edit`, 'person.save'),
    '/people/[id]/rights': page(async (side) => `/people/${side.student}/rights`),
    '/people/together': {
      ...page(async (side) => `/people/together?person=${side.student}&act=give`),
      forms: { default: { may: ['admin'], form: async (side, role) => ({ act: 'give', ...(await built('role.give')(side, role)) }) } }
    },
    '/people/changes/[id]': page(async (side, role) => `/people/changes/${await named(side, role, 'change.undo')}`, 'change.undo'),
    // Without a file it is answered with what is missing; choosing one is the journey's.
    '/people/import': {
      ...page(async () => '/people/import'),
      forms: { default: { may: ['admin'], done: 400, form: async () => ({ complete: 'yes' }) } }
    },
    '/people/import/[id]': {
      ...page(async (side, role) => `/people/import/${await (role === 'admin' ? anImport : anImportOfOthers)(side, 'ready')}`),
      forms: {
        columns: { may: ['admin'], form: async () => ({ 'column[]': ['registerId', 'familyName', 'givenName', 'group'] }) },
        again: { may: ['admin'], form: async () => ({}) },
        confirm: { may: ['admin'], form: async (side, _, at) => ({ looked: String(await lookedAt(side, at.split('/').at(-1) ?? '')) }) },
        undo: { may: ['admin'], done: 409, form: async () => ({}) }
      }
    },
    // A file and no page: nobody is led to the door from it.
    '/people/import/[id]/faults.csv': {
      ...page(async (side) => `/people/import/${await anImportOfOthers(side, 'ready')}/faults.csv`),
      get: { ...administrators, visitor: 404, student: 404 }
    },
    '/people/requests': page(async () => '/people/requests', 'request.answer'),
    '/settings': page(async () => '/settings', 'organisation.save_settings'),
    '/settings/first-steps': page(async () => '/settings/first-steps', 'set_up.try_mail'),
    '/settings/rights': page(async () => '/settings/rights'),
    '/settings/campuses': page(async () => '/settings/campuses'),
    '/settings/campuses/[id]': page(async (side) => `/settings/campuses/${side.campus}`, 'campus.save'),
    '/settings/groups': page(async () => '/settings/groups'),
    '/settings/groups/[id]': page(async (side) => `/settings/groups/${side.group}`, 'group.save'),
    '/settings/next-year': page(async () => '/settings/next-year', 'year.prepare')
  };
}
