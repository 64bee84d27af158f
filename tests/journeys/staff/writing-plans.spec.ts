import type { Locator, Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs } from '../steps.ts';
import { t } from '../words.ts';
import { mine } from './host-steps.ts';

test.slow();

const professional = 'Hyvinvoinnin ammattilainen';
const body = (page: Page) => page.getByRole('textbox', { name: t.alone('Suunnitelma'), exact: true });
const title = (page: Page) => page.getByRole('textbox', { name: t.alone('Nimi'), exact: true });
const aim = (page: Page) => page.locator('#aim');
const preview = (page: Page) => page.locator('[data-preview]');
const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
const noFaults = async (page: Page) => expect(await faultsOf(page)).toEqual([]);
const named = (what: string) => `${what} ${Date.now() % 1_000_000}`;

/** Whether something is on the screen, whole, and nothing else lies over its middle. */
const isAtHand = (place: Locator) =>
  place.evaluate((each) => {
    const { top, bottom, left, right } = each.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && over !== null && each.contains(over);
  });

test(
  'saving is at hand wherever one writes, covers nothing that has focus, and says when the draft was kept',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page }, { project }) => {
    await enterAs(page, professional, mine(project.name));
    await page.goto('/plans/new/edit');
    const save = page.locator('.save-bar button');
    await title(page).fill(named('Käden ulottuvilla'));
    const width = page.viewportSize()?.width ?? 1280;
    for (const size of [
      { width, height: 800 },
      { width: 320, height: 640 }
    ]) {
      await page.setViewportSize(size);
      for (const place of [title(page), page.locator('#licence'), page.getByRole('button', { name: t.alone('Esikatsele') })]) {
        await place.scrollIntoViewIfNeeded();
        await place.focus();
        expect([size.width, await isAtHand(save), await isAtHand(place)]).toEqual([size.width, true, true]);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    // At 400 % there is no room for what stays on the screen: it stands at its place.
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.locator('.save-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('static');
    await page.setViewportSize({ width, height: 800 });
    await expect(page.locator('[data-kept]')).toContainText(t('Luonnos tallessa'), { timeout: 20_000 });
    await expect(page.locator('[data-kept]')).toContainText(/\d[.:]\d\d$/);
    await noFaults(page);
    // How it reads is folded where it would lie between the text and what follows it.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/plans/new/edit?from=sleep');
    await expect(preview(page)).toBeHidden();
    await page
      .locator('main summary')
      .filter({ hasText: t('Näin se luetaan') })
      .click();
    await expect(preview(page)).toBeVisible();
  }
);

test(
  'a plan that was removed in another tab keeps what is written: it goes on as a new one',
  { tag: '@three-languages' },
  async ({ page }) => {
    await enterAs(page, professional);
    const name = named('Poistuva');
    await page.goto('/plans/new/edit?from=sleep');
    await title(page).fill(name);
    await press(page, 'Tallenna');
    await says(page, 'Suunnitelma on tallennettu.');
    const at = new URL(page.url()).pathname;
    const second = await page.context().newPage();
    await second.goto(`${at}/edit`);
    await page
      .locator('main summary')
      .filter({ hasText: t.alone('Lisää toimintoja') })
      .click();
    await press(page, 'Poista suunnitelma');
    await says(page, 'Suunnitelma on poistettu. Sen saa takaisin 30 päivän ajan.');
    await aim(second).fill('Kirjoitettu poiston jälkeen.');
    await expect(second.locator('[data-kept]')).toContainText(t('Suunnitelma on poistettu toisaalla, joten luonnos ei ole tallessa.'), {
      timeout: 20_000
    });
    await press(second, 'Tallenna');
    await expect(second.locator('main .summary')).toContainText(t('Suunnitelma on poistettu toisaalla. Tekstisi on alla'));
    await expect(aim(second)).toHaveValue('Kirjoitettu poiston jälkeen.');
    await noFaults(second);
    await title(second).fill(`${name} uusi`);
    await press(second, 'Tallenna uutena');
    await says(second, 'Suunnitelma on tallennettu.');
    await expect(second.getByRole('heading', { level: 1, name: `${name} uusi` })).toBeVisible();
    await expect(second.locator('.lead')).toHaveText('Kirjoitettu poiston jälkeen.');
    expect(new URL(second.url()).pathname).not.toBe(at);
  }
);

test('a text that is too long is refused by its field’s name, with all that was typed', { tag: '@three-languages' }, async ({ page }) => {
  await enterAs(page, professional);
  await page.goto('/plans/new/edit');
  await title(page).fill('Liian pitkä');
  // Words, since a single one of that length is what a browser lays out slowest.
  await body(page).fill(`${'sana '.repeat(12_000)}x`);
  await press(page, 'Tallenna');
  await expect(page.locator('main .summary').getByRole('link')).toContainText(/60[\s.,\u00a0]?001.+60[\s.,\u00a0]?000/);
  expect((await body(page).inputValue()).length).toBe(60_001);
  await noFaults(page);
});
