import { aPlanOf, newForm, planForm } from '../strands/plans.ts';
import type { Row } from '../../routes.ts';

const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const leaders: Row['get'] = { ...door, tutor: 404, admin: 404, instructor: 200, professional: 200, coordinator: 200 };
const may = ['instructor', 'professional', 'coordinator'] as const;

/** The library of session plans: those that come with the product are in every school; a plan of somebody's own is theirs. */
export function planRoutes(): Readonly<Record<string, Row>> {
  const own = (tail: string, forms?: Row['forms']): Row => ({
    at: async (side, role) => ({ path: `/plans/${await aPlanOf(side, role, 2)}${tail}` }),
    othersAt: async (side, role) => `/plans/${await aPlanOf(side, role === 'coordinator' ? 'professional' : 'coordinator', 2)}${tail}`,
    get: leaders,
    ...(forms ? { forms } : {})
  });
  return {
    '/plans': { at: async () => ({ path: '/plans?q=riidan' }), get: leaders },
    '/plans/[slug]': own('', {
      favour: { may, form: async () => ({ favourite: 'yes' }) },
      publish: { may, form: async () => ({ published: 'yes' }) },
      remove: { may, form: async () => ({ removed: 'yes' }) }
    }),
    '/plans/[slug]/present': own('/present'),
    // A file: nobody is led to the door from it.
    '/plans/[slug]/file': { ...own('/file'), get: { ...leaders, visitor: 404, student: 404 } },
    '/plans/[slug]/edit': own('/edit', {
      save: {
        may,
        form: async (side, _, at) => ({ ...(await planForm(side)), id: at.split('/')[2] ?? '', based: '2' })
      },
      // It saves nothing, whoever's plan the address names.
      preview: { may, done: 200, namesNothing: true, form: async (side) => ({ ...(await newForm(side)), based: '2' }) },
      draft: {
        may,
        form: async (side, _, at) => ({ ...(await planForm(side)), title: 'Kesken', id: at.split('/')[2] ?? '', based: '2' })
      },
      discard: { may, form: async () => ({ language: 'fi' }) }
    }),
    '/plans/draft': {
      at: async () => ({ path: '/plans/draft' }),
      get: Object.fromEntries(Object.keys(leaders).map((role) => [role, 405])),
      forms: { POST: { may, done: 204, namesNothing: true, form: (side) => newForm(side) } }
    },
    '/plans/[slug]/versions': own('/versions', {
      return: { may, form: async () => ({ language: 'fi', version: '1', based: '2' }) }
    }),
    // Without a file it is answered with what is missing; choosing one is the journey's.
    '/plans/take-in': {
      at: async () => ({ path: '/plans/take-in' }),
      get: leaders,
      forms: { default: { may, done: 400, form: async () => ({ nothing: '' }) } }
    }
  };
}
