import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';
import { daysAhead } from '../steps.ts';
import { meetings, openMeetings } from './host-steps.ts';

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

/** Opens the move of the first meeting of the week to come. */
async function moving(page: Page): Promise<void> {
  await openMeetings(page, 7);
  await meetings(page).first().click();
  await page.locator('a[href^="/week/move/"]').click();
  await page.waitForURL(/week\/move/);
}

/** Takes the first meeting of the week to come by the keyboard, and brings it a step on. */
async function held(page: Page): Promise<void> {
  const { from } = await openMeetings(page, 7);
  await page.goto(`/week?from=${from}`);
  await page.locator('li[data-drag="appointment"] a').first().focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-part="panel"]').waitFor();
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
  { route: '/week', state: 'an appointment held', as: 'professional', open: held },
  {
    route: '/week/move/[id]',
    as: 'professional',
    open: moving
  },
  {
    route: '/week/move/[id]',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await moving(page);
      await page.locator('form[action="?/handOver"] button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/week/day-off', as: 'professional', open: (page) => page.goto(`/week/day-off?date=${daysAhead(7)}`) },
  {
    route: '/week/day-off',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await page.goto(`/week/day-off?date=${daysAhead(7)}`);
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/book-for', as: 'professional', open: to('/book-for') },
  { route: '/book-for', state: 'found', as: 'professional', open: to('/book-for?q=a') },
  { route: '/book-for', state: 'under a nickname', as: 'instructor', open: to('/book-for?who=nickname') },
  { route: '/week/invitations', as: 'professional', open: to('/week/invitations') },
  {
    route: '/week/invitations',
    state: 'made',
    as: 'professional',
    async open(page) {
      await page.goto('/week/invitations');
      await page.locator('form[action="?/make"] button').click();
      await page.locator('code').waitFor();
    }
  },
  { route: '/book', state: 'an invitation that is good no more', open: to('/book?invited=gone') },
  { route: '/week/turns', as: 'professional', open: to('/week/turns') },
  { route: '/week/feed', as: 'professional', open: to('/week/feed') },
  {
    route: '/week/feed',
    state: 'made',
    as: 'professional',
    async open(page) {
      await page.goto('/week/feed');
      await page.locator('form[action="?/make"] button').click();
      await page.locator('code').waitFor();
    }
  },
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
