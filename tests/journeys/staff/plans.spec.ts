import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs, entered } from '../steps.ts';

const shown = (page: Page) => page.locator('present-plan section[data-now]');

test('a plan is found by an inflected word, read, and taken along as a file', { tag: '@every-size' }, async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  // Others' journeys make plans of the school's own meanwhile.
  await page.goto('/plans?whose=product&lang=fi');
  await expect(page.getByRole('heading', { level: 1, name: 'Tuokiosuunnitelmat' })).toBeVisible();
  await expect(page.getByText('8 suunnitelmaa')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Hae sanoilla' }).fill('riidoista');
  await page.keyboard.press('Enter');
  await expect(page.locator('main mark').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: /riidasta puheeseen/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /riidasta puheeseen/ })).toBeVisible();
  for (const part of ['Valmistelut', 'Turvallisuus', 'Kulku', 'Jos jollekulle tulee paha olo', 'Etänä', 'Jälkeenpäin', 'Materiaalit'])
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await page.locator('main summary').filter({ hasText: 'Lisää toimintoja' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Lataa tiedostona' }).click()]);
  expect(file.suggestedFilename()).toBe('conflict-fi.md');
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^---\ntitle: [\s\S]*licence: CC BY 4\.0\nauthor: Rinnalla\n/);

  await page.getByRole('navigation', { name: 'Suunnitelman kieli' }).getByRole('link', { name: 'ruotsi' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Om någon mår dåligt' })).toBeVisible();
  await expect(page.locator('main h1')).toHaveAttribute('lang', 'sv');
});

test('on paper a plan has every part, and nothing of the page around it', async ({ page }) => {
  await enterAs(page, 'Ryhmänohjaaja');
  await page.goto('/plans/sleep?lang=fi');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Näytä luokalle' })).toBeHidden();
  for (const heading of await page.locator('main h2, main h3').all()) await expect(heading).toBeVisible();
  await expect(page.getByText('Lisenssi: CC BY 4.0.')).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(3);
  // Five that the leader reads, and three to copy or cut apart, each of which stands alone.
  expect(pages).toBeLessThanOrEqual(8);
});

test('a class sees one idea at a time, turned by keys, and the leader comes back by Escape', async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  await page.goto('/plans/sleep?lang=fi');
  await page.getByRole('link', { name: 'Näytä luokalle' }).click();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toHaveAttribute('id', 's1');
  // No names and no ways to elsewhere but out.
  await expect(page.getByRole('link')).toHaveCount(2);
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveAttribute('id', 's2');
  await expect(shown(page)).toBeFocused();
  await expect(shown(page)).toContainText(/Aikaa noin \d+ min/);
  await page.keyboard.press('PageDown');
  await page.keyboard.press(' ');
  await expect(shown(page)).toHaveAttribute('id', 's4');
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page)).toHaveAttribute('id', 's3');
  await page.reload();
  await expect(shown(page)).toHaveAttribute('id', 's3');
  await page.keyboard.press('End');
  await expect(shown(page)).toContainText('Kiitos!');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toContainText('Kiitos!');
  await page.keyboard.press('Home');
  await expect(shown(page)).toHaveAttribute('id', 's1');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/plans\/sleep\?in=fi$/);
});

test('every idea fits a screen of 1280 × 720 and of 1920 × 1080, in each language', async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080]
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const slug of ['after-a-loss', 'belonging', 'conflict', 'gaming', 'ground-rules', 'skills-demonstration', 'sleep', 'stress'])
      for (const language of ['fi', 'sv', 'en']) {
        await page.goto(`/plans/${slug}/present?in=${language}`);
        const tall = await page.locator('present-plan section').evaluateAll((screens) =>
          screens.flatMap((screen) => {
            for (const each of screens) each.toggleAttribute('data-now', each === screen);
            const { scrollHeight, scrollWidth } = document.documentElement;
            return scrollHeight > innerHeight || scrollWidth > innerWidth ? [`${screen.id}: ${scrollWidth} × ${scrollHeight}`] : [];
          })
        );
        expect(tall, `${slug} in ${language} at ${width} × ${height}`).toEqual([]);
      }
  }
});

test('without script the ideas stand under each other, and links lead from one to the next', async ({ browser }, info) => {
  const page = await entered(browser, info, 'Hyvinvoinnin ammattilainen', { javaScriptEnabled: false });
  await page.goto('/plans/sleep/present?lang=fi');
  await expect(page.locator('present-plan section').nth(3)).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
  await page.locator('#s1').getByRole('link', { name: 'Seuraava' }).click();
  await expect(page).toHaveURL(/#s2$/);
  await expect(page.locator('#s2 .idea')).toBeInViewport();
  await page.context().close();
});
