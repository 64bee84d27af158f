import type { Builder } from '../builder.ts';

const leaders = { instructor: 'organisation', professional: 'organisation', coordinator: 'organisation' } as const;

/** How the sweep calls the library of session plans. What comes with the product is no school's own: it is the same for all. */
export const plansInputs: Record<string, Builder> = {
  'plan.list': { may: leaders, own: async () => ({ input: { q: 'riidan' } }) },
  'plan.read': { may: leaders, own: async () => ({ input: { slug: 'conflict' } }) }
};
