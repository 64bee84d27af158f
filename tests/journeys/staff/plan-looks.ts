import type { Look } from '../axe-pages.ts';

/** The library of session plans and what a class sees of one. */
export const planLooks: readonly Look[] = [
  { route: '/plans', as: 'professional', open: (page) => page.goto('/plans') },
  { route: '/plans', state: 'found', as: 'instructor', open: (page) => page.goto('/plans?q=riidoista') },
  { route: '/plans', state: 'nothing found', as: 'coordinator', open: (page) => page.goto('/plans?q=xylofoni') },
  { route: '/plans/[slug]', as: 'professional', open: (page) => page.goto('/plans/after-a-loss') },
  { route: '/plans/[slug]/present', as: 'professional', open: (page) => page.goto('/plans/sleep/present') },
  {
    route: '/plans/[slug]/present',
    state: 'an idea',
    as: 'professional',
    async open(page) {
      await page.goto('/plans/sleep/present');
      await page.keyboard.press('ArrowRight');
      await page.locator('#s2:focus').waitFor();
    }
  }
];
