import type { Row } from '../../routes.ts';

const door = { visitor: '303 /sign-in?next=', student: '303 /sign-in?next=' } as const;
const leaders: Row['get'] = { ...door, tutor: 404, admin: 404, instructor: 200, professional: 200, coordinator: 200 };

/** The library of session plans: those that come with the product are in every school, and so found from another one's address too. */
export function planRoutes(): Readonly<Record<string, Row>> {
  const page = (path: string): Row => ({ at: async () => ({ path }), get: leaders, nowhere: 200 });
  return {
    '/plans': page('/plans?q=riidan'),
    '/plans/[slug]': page('/plans/conflict'),
    '/plans/[slug]/present': page('/plans/conflict/present'),
    // A file: nobody is led to the door from it.
    '/plans/[slug]/file': { ...page('/plans/conflict/file'), get: { ...leaders, visitor: 404, student: 404 } }
  };
}
