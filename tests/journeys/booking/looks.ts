import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';

async function wait(page: Page): Promise<void> {
  await page.goto('/waiting');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/waiting\/[\da-f-]{36}/);
}

/** The waiting list. Who has joined pauses at once: else a time would be held that other journeys book. */
export const waitingLooks: readonly Look[] = [
  { route: '/waiting', open: (page) => page.goto('/waiting?campus=jarvenpaa') },
  {
    route: '/waiting',
    state: 'refused',
    async open(page) {
      await page.goto('/waiting');
      await page.locator('input[name=email]').fill('aino@');
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/waiting/[id]',
    state: 'paused',
    async open(page) {
      await wait(page);
      await page.locator('form[action="?/set"] button').first().click();
      await page.waitForURL(/paused/);
    }
  }
];
