import type { Page } from '@playwright/test';
import type { Look } from '../../axe-pages.ts';
import { daysAhead } from '../../steps.ts';

const to = (path: string) => (page: Page) => page.goto(path);

async function refused(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main form button:not([name]):not([formaction])').first().click();
  await page.locator('.summary').waitFor();
}

/** The first template, or a page of it. */
async function ofTemplate(page: Page, tail = ''): Promise<void> {
  await page.goto('/hours/templates');
  const path = await page.locator('main li a').first().getAttribute('href');
  await page.goto(`${path}${tail}`);
}

/** What is booked with the first host. */
async function bookingsOfHost(page: Page): Promise<void> {
  await page.goto('/hours/hand-over');
  await page.locator('main ul a').first().click();
  await page.waitForURL(/host=/);
}

/** The pages of hosts' hours in their states. */
export const availabilityLooks: readonly Look[] = [
  { route: '/hours', main: true, as: 'professional', open: to('/hours') },
  { route: '/hours', state: 'whose, of a coordinator', as: 'coordinator', open: to('/hours') },
  { route: '/hours/edit', state: 'a weekday', as: 'professional', open: to('/hours/edit?kind=week&weekday=1') },
  { route: '/hours/edit', state: 'a day', as: 'professional', open: to('/hours/edit?kind=days') },
  { route: '/hours/edit', state: 'an absence', as: 'professional', open: to('/hours/edit?kind=absence') },
  { route: '/hours/edit', state: 'a schedule', as: 'professional', open: to('/hours/edit?kind=schedule') },
  { route: '/hours/edit', state: 'refused', as: 'professional', open: (page) => refused(page, '/hours/edit?kind=days') },
  {
    route: '/hours/edit',
    state: 'whom it hits',
    as: 'professional',
    async open(page) {
      await page.goto('/hours/edit?kind=absence');
      const today = await page.locator('input[name=start]').getAttribute('min');
      const later = new Date(Date.parse(today ?? '') + 20 * 86_400_000).toISOString().slice(0, 10);
      await page.locator('input[name=start]').fill(today ?? '');
      await page.locator('input[name=end]').fill(later);
      await page.locator('main form button:not([name]):not([formaction])').first().click();
      await page.locator('main ul .row').first().waitFor();
    }
  },
  { route: '/hours/templates', as: 'coordinator', open: to('/hours/templates') },
  { route: '/hours/templates/[id]', as: 'coordinator', open: (page) => ofTemplate(page) },
  { route: '/hours/templates/[id]', state: 'new, refused', as: 'coordinator', open: (page) => refused(page, '/hours/templates/new') },
  { route: '/hours/templates/[id]/day', as: 'coordinator', open: (page) => ofTemplate(page, '/day?weekday=1') },
  {
    route: '/hours/templates/[id]/push',
    state: 'refused',
    as: 'coordinator',
    async open(page) {
      await ofTemplate(page, '/push');
      await page.locator('main form button:not([name])').first().click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/hours/templates/[id]/push',
    state: 'what it replaces and whom it hits',
    as: 'coordinator',
    async open(page) {
      await ofTemplate(page, '/push');
      await page.locator('input[name=start0]').fill(daysAhead(1));
      await page.locator('input[name=end0]').fill(daysAhead(27));
      await page.locator('main form button:not([name])').first().click();
      await page.locator('main .days li').first().waitFor();
    }
  },
  {
    route: '/hours/templates/pushed/[id]',
    as: 'coordinator',
    async open(page) {
      await page.goto('/hours/templates');
      await page.locator('main tbody a').first().click();
      await page.waitForURL(/pushed/);
    }
  },
  { route: '/hours/hand-over', as: 'coordinator', open: to('/hours/hand-over') },
  { route: '/hours/hand-over', state: 'of one host', as: 'coordinator', open: (page) => bookingsOfHost(page) },
  {
    route: '/hours/hand-over/[id]',
    state: 'refused',
    as: 'coordinator',
    async open(page) {
      await bookingsOfHost(page);
      await page.locator('main ul a').last().click();
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/school-year', as: 'coordinator', open: to('/school-year') },
  { route: '/school-year/[id]', state: 'new', as: 'coordinator', open: to('/school-year/new') },
  { route: '/school-year/[id]', state: 'refused', as: 'coordinator', open: (page) => refused(page, '/school-year/new') },
  {
    route: '/school-year/[id]',
    state: 'whom it hits',
    as: 'coordinator',
    async open(page) {
      await page.goto('/school-year/new');
      await page.locator('input[name=name]').fill('Remontti');
      await page.locator('input[name=start]').fill(daysAhead(1));
      await page.locator('input[name=end]').fill(daysAhead(27));
      await page.locator('main form button').first().click();
      await page.locator('main ul .row').first().waitFor();
    }
  },
  { route: '/services', as: 'coordinator', open: to('/services') },
  { route: '/services/[id]', state: 'new', as: 'coordinator', open: to('/services/new') },
  {
    route: '/services/[id]',
    state: 'refused',
    as: 'coordinator',
    async open(page) {
      await page.goto('/services/new');
      await page.locator('main form button:not([name]):not([formaction])').first().click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/services/[id]',
    state: 'as bookers would see it',
    as: 'coordinator',
    async open(page) {
      await page.goto('/services');
      await page.locator('main tbody a').first().click();
      await page.waitForURL(/services\/[0-9a-f]/);
      await page.locator('button[formaction="?/preview"]').click();
      await page.locator('.preview').waitFor();
    }
  },
  { route: '/hours/outside', as: 'professional', open: to('/hours/outside') }
];
