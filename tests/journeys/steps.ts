import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page, TestInfo } from '@playwright/test';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { expect } from './journey.ts';
import { t } from './words.ts';

// Steps that journeys share. Three workers may book side by side in one example school: each takes the times of other days (of the second day that is
// offered, of the last, of the fourth), so that none takes another's.

type Where = Pick<TestInfo, 'parallelIndex' | 'project'>;

/** A browser of somebody else, as the project's own is: another screen's size is no other test. */
export async function aBrowser(browser: Browser, { project }: Where, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const { baseURL, viewport, locale, timezoneId, isMobile, hasTouch, serviceWorkers, contextOptions } = project.use;
  return browser.newContext({
    ...contextOptions,
    ...(baseURL ? { baseURL } : {}),
    ...(viewport === undefined ? {} : { viewport }),
    ...(locale ? { locale } : {}),
    ...(timezoneId ? { timezoneId } : {}),
    ...(isMobile === undefined ? {} : { isMobile }),
    ...(hasTouch === undefined ? {} : { hasTouch }),
    ...(serviceWorkers ? { serviceWorkers } : {}),
    ...options
  });
}

/** Opens the page of times at this worker's end of the days and gives the cards' radio buttons of one of its days. */
export async function openTimes(page: Page, { parallelIndex }: Where, query = ''): Promise<Locator> {
  await page.goto(`/book?${query}`);
  const days = page.locator('one-choice fieldset');
  const later = page.getByRole('link', { name: /Näytä myöhempiä päiviä|Näytä seuraavat päivät|Show later days|Visa senare dagar/ });
  const place = parallelIndex % 3;
  if (place === 1) {
    for (let pages = 0; pages < 6 && (await later.count()) > 0; pages += 1) await later.click();
    return days.last().getByRole('radio');
  }
  return days.nth(Math.min(place === 0 ? 1 : 3, (await days.count()) - 1)).getByRole('radio');
}

/** Books a free time under the proposed nickname; nothing is typed. */
export async function bookOne(page: Page, where: Where, query = ''): Promise<{ value: string; path: string }> {
  const card = (await openTimes(page, where, query)).first();
  const value = (await card.getAttribute('value')) ?? '';
  await card.check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  return { value, path: new URL(page.url()).pathname };
}

/** The four words of the appointment that stands open. */
export async function wordsOn(page: Page): Promise<string[]> {
  const words = await page.getByRole('list', { name: 'Neljä muistisanaa' }).getByRole('listitem').allTextContents();
  expect(words).toHaveLength(4);
  return words;
}

/** Whether somebody without a booking could take this time now. */
export async function expectFree(browser: Browser, where: Where, value: string, free: boolean): Promise<void> {
  // Without script: a look holds nothing.
  const context = await aBrowser(browser, where, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/book?time=${encodeURIComponent(value)}`);
  await expect(page.locator(`input[value="${value}"]:checked`)).toHaveCount(free ? 1 : 0);
  await context.close();
}

/** Comes in through the example's door by one click. */
export async function enterAs(page: Page, role: string, place = 0): Promise<void> {
  await page.goto('/sign-in');
  await doorOf(page, role).nth(place).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The page of somebody else, in a browser of their own, who has come in through the example's door. Its context is closed by whoever asked for it. */
export async function entered(browser: Browser, where: Where, role: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await aBrowser(browser, where, options)).newPage();
  await enterAs(page, role);
  return page;
}

/** The buttons of the example's door for a role. */
export function doorOf(page: Page, role: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: t.alone(role), exact: true }) })
    .getByRole('button');
}

/** Presses Tab until the element has focus; what can't be reached so can't be used by keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not reach it');
}

// Days as the example school counts them: journeys are gone at any hour of any day of the year, also when it is Sunday there and Saturday by UTC.

/** The ISO date so many days after the school's today. */
export const daysAhead = (days: number): string => addDays(dateIn(Date.now(), houseZone), days);

/** The ISO date of a weekday (1 is Monday) in the week that is so many weeks after this one. */
export function weekdayAhead(weeks: number, weekday: number): string {
  const day = daysAhead(weeks * 7);
  return addDays(day, weekday - weekdayOf(day));
}
