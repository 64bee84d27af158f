import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';

const to = (path: string) => (page: Page) => page.goto(path);

/** Comes to a page of keys that asks for a fresh proof, and gives it by the example's click. */
async function proven(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (page.url().includes('/sign-in/again')) await page.locator('main form button').first().click();
}

async function sent(page: Page, path: string): Promise<void> {
  await proven(page, path);
  await page.locator('main form button').last().click();
  await page.locator('.summary').waitFor();
}

/** Passkeys' pages in their states; with a passkey, with codes and with a way back asked for they are looked at in their journey, which has a device. */
export const passkeyLooks: readonly Look[] = [
  { route: '/sign-in/passkey', open: to('/sign-in/passkey') },
  { route: '/sign-in/recovery', open: to('/sign-in/recovery') },
  { route: '/sign-in/recovery', state: 'refused', open: (page) => sent(page, '/sign-in/recovery') },
  { route: '/own-data/passkeys', as: 'instructor', open: to('/own-data/passkeys') },
  { route: '/own-data/passkeys/new', as: 'instructor', open: (page) => proven(page, '/own-data/passkeys/new') },
  { route: '/own-data/passkeys/new', state: 'refused', as: 'instructor', open: (page) => sent(page, '/own-data/passkeys/new') },
  { route: '/people/ways-back', as: 'coordinator', open: to('/people/ways-back') }
];
