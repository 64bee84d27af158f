import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';

const to = (path: string) => (page: Page) => page.goto(path);

/** Opens the first appointment that the calendar shows at this address. */
async function opened(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.locator('li[id^="a-"] a').first().click();
  await page.waitForURL(/open=/);
}

/** Opens a block of the example's. */
async function aBlock(page: Page): Promise<void> {
  await page.goto('/week?view=list');
  await page.locator('li[id^="a-"] a:not(:has(strong))').first().click();
  await page.waitForURL(/open=/);
}

/** The hosts' calendar in its states. */
export const calendarLooks: readonly Look[] = [
  { route: '/week', main: true, as: 'professional', open: to('/week') },
  { route: '/week', state: 'one appointment open', as: 'professional', open: (page) => opened(page, '/week') },
  { route: '/week', state: 'a day', as: 'professional', open: to('/week?view=day') },
  { route: '/week', state: 'a list', as: 'professional', open: to('/week?view=list') },
  { route: '/week', state: 'nothing', as: 'professional', open: to('/week?view=list&from=2039-01-05') },
  { route: '/week', state: 'found', as: 'professional', open: to('/week?q=ti') },
  { route: '/week', state: 'a block open', as: 'professional', open: aBlock },
  { route: '/week/add', as: 'professional', open: to('/week/add?kind=walk_in') },
  {
    route: '/week/add',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await page.goto('/week/add');
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/week', state: 'nothing found', as: 'professional', open: to('/week?q=nobody') }
];
