import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

test.use({ serviceWorkers: 'allow' });

const languages = [
  { code: 'fi', title: 'Apua heti', call: 'Soita 112' },
  { code: 'fi-x-selko', title: 'Apua heti', call: 'Soita 112' },
  { code: 'sv', title: 'Hjälp genast', call: 'Ring 112' },
  { code: 'en', title: 'Help now', call: 'Call 112' }
];

/** Until the service worker has kept its pages and answers for this page. */
async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test('help now is one tap from the front page and 112 stands first', { tag: '@every-size' }, async ({ page }) => {
  await page.goto('/?lang=fi');
  await page.getByRole('banner').getByRole('link', { name: 'Apua heti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Apua heti' })).toBeVisible();
  const calls = page.locator('main a[href^="tel:"]');
  await expect(calls.first()).toHaveAttribute('href', 'tel:112');
  expect(await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
    'tel:112',
    'tel:0925250111',
    'tel:116111',
    'tel:116117',
    'tel:080005005',
    'tel:080014711',
    'tel:0925250112',
    // The example school's own people.
    'tel:000123456',
    'tel:112'
  ]);
});

test('without script the server has said what is open', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/help-now?lang=fi');
  await expect(page.getByRole('listitem').filter({ hasText: '09 2525 0111' })).toContainText('Auki nyt');
  await expect(page.getByRole('listitem').filter({ hasText: '09 2525 0112' })).toContainText('Katso ajat palvelun sivulta');
  await context.close();
});

for (const { code, title, call } of languages) {
  test(`without network help now stands in the language asked for: ${code}`, async ({ page, context }) => {
    await page.goto(`/help-now?lang=${code}`);
    await workerReady(page);
    await context.setOffline(true);
    await page.goto(`/help-now?lang=${code}`);
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('link', { name: call }).first()).toBeVisible();
    // Its styles and its type came along.
    expect(await page.evaluate(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'))).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).maxInlineSize)).not.toBe('none');
  });
}

test('without network help now keeps the language of the last page seen', async ({ page, context }) => {
  await page.goto('/help-now?lang=sv');
  await workerReady(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto('/help-now');
  await expect(page.getByRole('heading', { level: 1, name: 'Hjälp genast' })).toBeVisible();
});

test('without network open and shut follow the clock of the device', async ({ page, context }) => {
  await page.clock.setFixedTime(new Date('2026-11-24T12:00:00+02:00'));
  await page.goto('/help-now?lang=fi');
  await workerReady(page);
  await context.setOffline(true);
  const evening = page.getByRole('listitem').filter({ hasText: '116 111' });
  await page.clock.setFixedTime(new Date('2026-11-24T19:59:00+02:00'));
  await page.goto('/help-now?lang=fi');
  await expect(evening).toContainText('Aukeaa klo 20');
  await page.clock.setFixedTime(new Date('2026-11-24T20:00:00+02:00'));
  await page.goto('/help-now?lang=fi');
  await expect(evening).toContainText('Auki nyt, klo 24 asti');
});

test('without network any other page says what to do and leads to help now', async ({ page, context }) => {
  await page.goto('/privacy?lang=fi');
  await workerReady(page);
  await page.reload();
  await context.setOffline(true);
  await page.goto('/accessibility');
  await expect(page.getByRole('heading', { level: 1, name: 'Ei verkkoyhteyttä' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  await page.getByRole('main').getByRole('link', { name: 'Apua heti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Apua heti' })).toBeVisible();
});

test('the worker keeps its three pages and what they need, and no other page', async ({ page }) => {
  await page.goto('/help-now?lang=fi');
  await workerReady(page);
  await page.goto('/privacy');
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
    return [...new Set(found)].filter((path) => !path.startsWith('/_app/immutable/')).sort();
  });
  expect(kept.filter((path) => !/^\/(icon|language)/u.test(path))).toEqual(['/help-now', '/offline', '/offline/contacts']);
});

test('keeping the pages changes nobody’s language', async ({ page, context }) => {
  await page.goto('/help-now?lang=sv');
  await workerReady(page);
  expect((await context.cookies()).find(({ name }) => name === 'lang')?.value).toBe('sv');
});

test('a page of a student carries at most 10 kB of script', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') bytes += (await response.request().sizes()).responseBodySize;
  });
  await page.goto('/help-now', { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(10_240);
});
