import type { Page } from '@playwright/test';
import { expect } from '../../journey.ts';
import { daysAhead } from '../../steps.ts';
import { t } from '../../words.ts';

// Steps that journeys of sessions share.

export const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
export const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
export const times = (page: Page) => page.locator('main a.time');

/** A date some weeks ahead. */
export const weeksAhead = (weeks: number) => daysAhead(weeks * 7);

/**
 * Opens a week so far ahead, or the next one that begins so many weeks in a row with free times: holidays have none. Each test has weeks of its own, so that
 * none takes another's times. `to` begins the address of the page of times. @returns how many weeks ahead it is.
 */
export async function openWeek(page: Page, to: string, after: number, inARow = 1): Promise<number> {
  const open = (weeks: number) => page.goto(`${to}from=${weeksAhead(weeks)}`);
  for (let weeks = after, row = 0; weeks < after + 30; weeks += 1) {
    await open(weeks);
    row = (await times(page).count()) > 0 ? row + 1 : 0;
    if (row < inARow) continue;
    if (inARow > 1) await open(weeks - inARow + 1);
    return weeks - inARow + 1;
  }
  throw new Error('no week has free times');
}

/** Asks for support as the instructor whose page this is. @returns the request's address. */
export async function asked(page: Page): Promise<string> {
  await page.goto('/support/ask');
  await page.getByLabel(t('stressi ja jaksaminen')).check();
  // Tuesday's morning, put together of two texts.
  await page.locator('input[name=times][value="2-morning"]').check();
  // Another journey of the same teacher may have a draft there.
  await page.locator('#hopedFor').fill('');
  await press(page, 'Lähetä pyyntö');
  await says(page, 'Pyyntö on lähetetty.');
  return new URL(page.url()).pathname;
}

/** Books the first free time of the week that is open. */
export async function bookFirst(page: Page): Promise<void> {
  await times(page).first().click();
  await page.getByLabel(t('Paikka: Järvenpää')).fill('C214');
  await press(page, 'Varaa tuokio');
  await says(page, 'Tuokio on varattu.');
}
