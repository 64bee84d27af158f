import { faultsOf, focusUnderBars, stuckAtZoom, wideThings } from './axe-judge.ts';
import { expect, test } from './journey.ts';

const pages = ['/help-now', '/privacy', '/accessibility', '/offline', '/no-such-page', '/_design', '/_design?frame=staff'];

// The pages themselves are looked at in axe.spec.ts.
test('axe finds nothing with the menus open, and in the staff’s frame', async ({ page }) => {
  await page.goto('/help-now');
  await page.getByRole('banner').locator('summary').click();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/_design?frame=staff');
  expect(await faultsOf(page)).toEqual([]);
});

test('small targets side by side are found, and one that only lies under a bar is not', async ({ page }) => {
  const small = (id: string) => `<button id="${id}" style="width:12px;height:12px;padding:0;border:0;margin:0"></button>`;
  const sizes = async (body: string) => {
    await page.setContent(`<!doctype html><html lang="fi"><title>a</title><main><h1>a</h1>${body}</main>`);
    return (await faultsOf(page)).filter((fault) => fault.startsWith('target-size'));
  };
  const bar = '<div style="position:fixed;bottom:0;left:0;width:100%;height:60px;background:#fff"></div>';
  const half =
    '<button style="position:absolute;top:calc(100vh - 70px);left:0;width:100px;height:44px">b</button><div style="height:2000px"></div>';
  expect(await sizes(small('one') + small('two'))).toEqual(['target-size: #one, #two']);
  expect(await sizes(half + bar)).toEqual([]);
  // With both, the small ones are found and the covered one is not.
  expect(await sizes(small('one') + small('two') + half + bar)).toEqual(['target-size: #one, #two']);
});

for (const width of [320, 390, 1280, 1920]) {
  test(`no page needs to be scrolled sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      expect([path, await wideThings(page)]).toEqual([path, []]);
    }
  });
}

test('at 400 % zoom nothing stays fixed over the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of ['/help-now', '/_design', '/_design?frame=staff']) {
    await page.goto(path);
    expect([path, await stuckAtZoom(page)]).toEqual([path, []]);
  }
});

test('what has focus is never wholly under a bar', async ({ page }) => {
  await page.goto('/_design');
  expect(await focusUnderBars(page, 90)).toEqual([]);
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto('/help-now?lang=fi');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Siirry sisältöön' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a change of language keeps the page, its parameters and the choice', async ({ page }) => {
  await page.goto('/privacy?lang=fi&from=test');
  await page.getByRole('banner').locator('summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'Svenska' }).click();
  await expect(page).toHaveURL(/\/privacy\?lang=sv&from=test$/);
  await page.goto('/accessibility');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('a menu closes by Escape, with focus back on it, and by a press elsewhere', async ({ page }) => {
  await page.goto('/help-now');
  const menu = page.getByRole('banner').locator('details');
  const summary = menu.locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(menu).toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(menu).not.toHaveAttribute('open');
  await expect(summary).toBeFocused();
  await summary.click();
  await page.mouse.click(150, 560);
  await expect(menu).not.toHaveAttribute('open');
});

test('the staff’s further ways are under "More" on a phone and all in the rail on a wide screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/_design?frame=staff&lang=fi');
  const bar = page.getByRole('navigation', { name: 'Päävalikko' });
  await expect(bar.getByRole('link')).toHaveCount(4);
  await bar.getByText('Lisää').click();
  await expect(bar.getByRole('link', { name: 'Tulokset' })).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link')).toHaveCount(7);
});

test('with less motion asked for, no page fades into the next', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/_design');
  expect(
    await page
      .getByRole('button', { name: 'Varaa aika' })
      .first()
      .evaluate((one) => getComputedStyle(one).transitionDuration)
  ).toMatch(/^0s/);
});

test('an error has words of its own in every language, and the way to help', async ({ page }) => {
  for (const [language, title] of [
    ['fi', 'Sivua ei löydy'],
    ['fi-x-selko', 'Tätä sivua ei ole'],
    ['sv', 'Sidan hittades inte'],
    ['en', 'Page not found']
  ] as const) {
    const response = await page.goto(`/no-such-page?lang=${language}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('main').locator('a[href="/help-now"]')).toBeVisible();
  }
});

test('the product can be installed', async ({ page, request }) => {
  await page.goto('/help-now');
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const manifest: unknown = await (await request.get(href ?? '')).json();
  expect(manifest).toMatchObject({ name: 'Rinnalla', start_url: '/', display: 'standalone' });
  for (const icon of ['/icon.svg', '/icon-180.png', '/icon-192.png', '/icon-512.png', '/icon-maskable-512.png']) {
    expect([icon, (await request.get(icon)).status()]).toEqual([icon, 200]);
  }
});

test('of the times of several days one is chosen, and each day is one tab stop', async ({ page }) => {
  await page.goto('/_design');
  const days = page.locator('one-choice');
  const chosen = days.locator('input:checked');
  await expect(chosen).toHaveValue('2');
  await days.locator('fieldset').nth(1).locator('input').first().focus();
  await page.keyboard.press('Space');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toHaveAttribute('name', 'start.2026-11-26');
  await page.keyboard.press('ArrowRight');
  await expect(chosen).toHaveValue('2');
  await page.keyboard.press('Shift+Tab');
  await expect(days.locator('fieldset').first().locator('input:focus')).toHaveCount(1);
});

test('the next page is fetched while the pointer rests on its link', async ({ page, context }) => {
  const protocol = await context.newCDPSession(page);
  const ready = new Promise<void>((resolve) => {
    protocol.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      if (status === 'Ready' && prefetchUrl.endsWith('/privacy')) resolve();
    });
  });
  await protocol.send('Preload.enable');
  await page.goto('/help-now');
  const link = page.getByRole('contentinfo').locator('a[href="/privacy"]');
  await link.hover();
  await ready;
  await link.click();
  await expect(page).toHaveURL(/\/privacy$/);
  const delivery = await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation')));
  expect(delivery).toContain('"deliveryType":"navigational-prefetch"');
});
