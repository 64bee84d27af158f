import type { Page } from '@playwright/test';
import type { Look } from '../../axe-pages.ts';

async function tallied(page: Page): Promise<void> {
  await page.goto('/contacts');
  // The form above it repeats the last one by hidden fields.
  const form = page.locator('form[data-tally].stack');
  await form.locator('input[name=kind]').first().check();
  await form.locator('input[name=themes]').nth(1).check();
  await form.locator('button').last().click();
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
