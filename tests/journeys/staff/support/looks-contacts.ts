import type { Page } from '@playwright/test';
import type { Look } from '../../axe-pages.ts';

async function tallied(page: Page): Promise<void> {
  await page.goto('/contacts');
  await page.locator('input[name=kind]').first().check();
  await page.locator('input[name=themes]').nth(1).check();
  await page.locator('form[data-tally].stack button').click();
  await page.waitForURL(/done=tallied/);
}

/** The tally of encounters in its states. */
export const contactLooks: readonly Look[] = [
  { route: '/contacts', main: true, as: 'professional', open: tallied },
  {
    route: '/contacts',
    state: 'correcting one',
    as: 'professional',
    async open(page) {
      await tallied(page);
      await page.locator('a[href^="/contacts?edit="]').first().click();
      await page.waitForURL(/edit=/);
    }
  },
  { route: '/offline/contacts', main: true, open: (page) => page.goto('/offline/contacts') }
];
