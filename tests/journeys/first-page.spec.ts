import { expect, test } from './journey.ts';

test('the front page opens, in the language of the browser', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.locator('h1')).toBeVisible();
});

test('the front page is the same without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await context.close();
});

// What the journeys promise of every page must be able to turn red: both breaches are planted, found, and taken off the list again.
test('a breach of the content security policy is found', async ({ page, complaints }) => {
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.breach = true';
    document.body.append(script);
  });
  await expect.poll(() => complaints.join('\n')).toContain('script-src-elem refused inline');
  complaints.length = 0;
});

test('an error that nobody catches is found, also in a context of the test’s own', async ({ browser, complaints }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted');
    });
  });
  await expect.poll(() => complaints.join('\n')).toContain('planted');
  await context.close();
  complaints.length = 0;
});
