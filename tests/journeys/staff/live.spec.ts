import { expect, test } from '../journey.ts';
import { aBrowser, enterAs, openTimes } from '../steps.ts';

test('a booking made elsewhere appears in the open calendar without a reload, and goes when it is cancelled', async ({
  page,
  browser
}, info) => {
  // A free time, and with whom.
  const elsewhere = await aBrowser(browser, info);
  const booking = await elsewhere.newPage();
  // The example's door lets two of the three professionals in.
  const card = (await openTimes(booking, info)).and(booking.getByLabel(/Sari|Mikael/)).first();
  const label = (await card.getAttribute('aria-label')) ?? '';
  const start = Number(((await card.getAttribute('value')) ?? '').split('~').at(-1));
  await card.check();

  await enterAs(page, 'Hyvinvoinnin ammattilainen', label.includes('Sari') ? 0 : 1);
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Helsinki' }).format(start);
  const time = new Intl.DateTimeFormat('fi', { timeZone: 'Europe/Helsinki', hour: 'numeric', minute: '2-digit' }).format(start);
  const line = page.waitForResponse((response) => response.url().endsWith('/week/live'));
  await page.goto(`/week?view=day&from=${date}`);
  expect((await line).status()).toBe(200);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const item = page.locator('[data-columns] a').filter({ hasText: `${time}–` });
  await expect(item).toHaveCount(0);

  await booking.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(booking.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await expect(item).toHaveCount(1, { timeout: 15_000 });
  await expect(page.getByText('Kalenteri päivittyi.')).toHaveCount(1);

  await booking.goto(`${new URL(booking.url()).pathname}/cancel`);
  await booking.locator('main form button').last().click();
  await expect(item).toHaveCount(0, { timeout: 15_000 });
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await elsewhere.close();
});
