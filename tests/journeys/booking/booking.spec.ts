import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { aBrowser, bookOne, expectFree, openTimes, wordsOn } from '../steps.ts';

test(
  'a time is booked in at most three taps from the front page, and nothing is typed',
  { tag: '@every-size' },
  async ({ page }, { project }) => {
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await (project.name === 'phone' ? target.tap() : target.click());
    };
    await page.goto('/');
    if (project.name === 'phone') {
      // The first free time at once: two taps.
      await tap(page.getByRole('link', { name: 'Varaa tämä aika' }));
    } else {
      await tap(page.getByRole('link', { name: 'Katso kaikki ajat' }));
      await tap(page.locator('one-choice fieldset').last().getByRole('radio').last());
    }
    await tap(page.getByRole('button', { name: 'Varaa aika' }));
    await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
    await expect(page).toHaveURL(/\/appointments\/[\da-f-]{36}\?new$/);
    expect(taps).toBeLessThanOrEqual(3);
    await wordsOn(page);
    await expect(page.getByRole('link', { name: /\/t\/[\w-]{20,}/ })).toBeVisible();
  }
);

test('a booking is found by its four words in another browser, in upper case and with commas', async ({ page, browser }, info) => {
  const { path } = await bookOne(page, info);
  const words = await wordsOn(page);
  const context = await aBrowser(browser, info);
  const other = await context.newPage();
  expect((await other.goto(path))?.status()).toBe(404);
  await other.goto('/');
  await other.getByRole('link', { name: /Löydä se neljällä sanalla/ }).click();
  await other.getByRole('textbox', { name: 'Neljä sanaa' }).fill(words.join(', ').toUpperCase());
  await other.getByRole('button', { name: 'Näytä varaus' }).click();
  await expect(other).toHaveURL(new RegExp(`${path}$`));
  await expect(other.getByRole('heading', { level: 1, name: 'Tapaaminen' })).toBeVisible();
  await context.close();
});

test('a booking is opened by its link, and the secret stays in no address and no history', async ({ page, browser }, info) => {
  const { path } = await bookOne(page, info);
  const link = (await page.getByRole('link', { name: /\/t\// }).getAttribute('href')) ?? '';
  const secret = new URL(link).pathname.split('/').at(-1) ?? '';
  expect(secret.length).toBeGreaterThanOrEqual(20);
  const context = await aBrowser(browser, info);
  const other = await context.newPage();
  await other.goto(link);
  expect(new URL(other.url()).pathname).toBe(path);
  expect(other.url()).not.toContain(secret);
  const history = await (await context.newCDPSession(other)).send('Page.getNavigationHistory');
  expect(JSON.stringify(history.entries.map(({ url }) => url))).not.toContain(secret);
  expect(await other.evaluate(() => `${document.referrer} ${document.title}`)).not.toContain(secret);
  await context.close();
});

test('a moved booking leaves its old time to others and keeps its own link', { tag: '@every-size' }, async ({ page, browser }, info) => {
  const { value, path } = await bookOne(page, info);
  await expectFree(browser, info, value, false);
  const words = await wordsOn(page);
  await page.getByRole('link', { name: 'Siirrä' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Siirrä aika' })).toBeVisible();
  const day = (await openDay(page, path, value, info)).first();
  const next = (await day.getAttribute('value')) ?? '';
  await day.check();
  await page.getByRole('button', { name: 'Siirrä tähän aikaan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on siirretty.' })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await wordsOn(page)).toEqual(words);
  await expectFree(browser, info, value, true);
  await expectFree(browser, info, next, false);
});

/** The move page at this worker's own days: the cards of the last of them, of the first, or of the third. */
async function openDay(page: Page, path: string, value: string, info: { parallelIndex: number }) {
  const date = new Date(Number(value.split('~').at(-1))).toISOString().slice(0, 10);
  await page.goto(`${path}/move?from=${date}`);
  const days = page.locator('one-choice fieldset');
  const place = info.parallelIndex % 3;
  return (place === 1 ? days.last() : days.nth(Math.min(place, (await days.count()) - 1))).getByRole('radio');
}

test('a cancelled booking frees its time at once', async ({ page, browser }, info) => {
  const { value } = await bookOne(page, info);
  await expectFree(browser, info, value, false);
  await page.getByRole('link', { name: 'Peru aika' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Perutaanko aika?' })).toBeVisible();
  await page.getByRole('button', { name: 'Peru aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on peruttu.' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Siirrä' })).toHaveCount(0);
  await expectFree(browser, info, value, true);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(0);
});

test('the same form sent twice books once, and going back chooses no other time', async ({ page }, info) => {
  await (await openTimes(page, info)).first().check();
  await page.getByRole('button', { name: 'Varaa aika' }).dblclick();
  await expect(page).toHaveURL(/\/appointments\/[\da-f-]{36}\?new$/);
  const first = page.url();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Valitse aika' })).toBeVisible();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  // The very page that was left gives the same booking; one made anew has nothing chosen.
  await expect(page.getByText('Aika on varattu.').or(page.getByText('Valitse aika.', { exact: true }))).toBeVisible();
  if (page.url().includes('/appointments/')) expect(page.url()).toBe(first);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(1);
});
