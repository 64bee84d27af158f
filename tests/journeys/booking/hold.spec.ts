import { expect, test } from '../journey.ts';
import { aBrowser, expectFree, openTimes, tabTo } from '../steps.ts';

test(
  'a time is held for who has chosen it, let go when the page is left, and booked by the keyboard',
  { tag: '@every-size' },
  async ({ page, browser }, info) => {
    const held = page.getByRole('status').filter({ hasText: /^Pidämme ajan sinulle klo \d+\.\d\d asti\.$/ });
    const card = (await openTimes(page, info)).first();
    const value = (await card.getAttribute('value')) ?? '';
    await card.check();
    await expect(held).toBeVisible();
    await expectFree(browser, info, value, false);

    // Somebody who had the page open already is told so, and may still choose another.
    const context = await aBrowser(browser, info, { javaScriptEnabled: true });
    const other = await context.newPage();
    await other.route('**/book/hold', (route) => route.fulfill({ status: 409 }));
    await (await openTimes(other, info)).first().check();
    await expect(other.getByRole('status').filter({ hasText: 'Joku muu on juuri varaamassa tätä aikaa.' })).toBeVisible();
    await context.close();

    await page.goto('/');
    await expect(async () => expectFree(browser, info, value, true)).toPass({ timeout: 10_000 });
    await page.goBack();
    await (await openTimes(page, info)).first().focus();
    await page.keyboard.press('Space');
    await expect(held).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Varaa aika' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
    await page.getByRole('link', { name: 'Peru aika' }).click();
    await page.getByRole('button', { name: 'Peru aika' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Aika on peruttu.' })).toBeVisible();
    await expectFree(browser, info, value, true);
  }
);

test('a form that is sent while its time is just being held books it all the same', async ({ page }, info) => {
  const card = (await openTimes(page, info)).last();
  // The answer is never heard: the page is left before it comes.
  const heard = page.waitForRequest('**/book/hold');
  await page.route('**/book/hold', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await card.check();
  await heard;
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
});
