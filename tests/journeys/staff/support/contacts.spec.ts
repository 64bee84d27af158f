import type { Page } from '@playwright/test';
import { expect, test } from '../../journey.ts';
import { aBrowser, enterAs } from '../../steps.ts';
import { mine } from '../host-steps.ts';

// One after another: each counts what the one before it left.
test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'allow' });
// The worker fetches the pages that it keeps before it takes over, beside two other browsers.
test.slow();

const professional = 'Hyvinvoinnin ammattilainen';

/** The contacts of the week that the page of whoever is signed in shows. */
async function counted(page: Page): Promise<number> {
  // The page may be on its way to itself, with what was sent meanwhile; one way then waits for an end that the other had.
  await expect(async () => void (await page.goto('/contacts?lang=fi', { timeout: 15_000 }))).toPass();
  const text = await page.locator('dl div').last().locator('dd').textContent();
  return Number(/\d+/.exec(text ?? '')?.[0]);
}

/** The page open once with a network, and the worker ready for what comes without one. */
async function ready(page: Page, project: string): Promise<number> {
  await enterAs(page, professional, mine(project));
  const before = await counted(page);
  // Not that it controls this page: one that was asked for before the worker took over is controlled from the next one on.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return before;
}

async function choose(page: Page, kind: string, people: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('radio', { name: people, exact: true }).check();
}

/** Until the browser holds nothing that waits. */
async function nothingWaits(page: Page): Promise<void> {
  const left = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const asked = indexedDB.open('contacts', 1);
          asked.onsuccess = () => {
            const all = asked.result.transaction('waiting').objectStore('waiting').count();
            all.onsuccess = () => {
              asked.result.close();
              resolve(all.result);
            };
          };
        })
    );
  // The page may be asked for anew meanwhile.
  await expect(async () => expect(await left()).toBe(0)).toPass();
}

const form = (page: Page) => page.locator('form[data-tally].stack');

test(
  'an encounter is counted in four taps, undone, and counted again as the last by one',
  { tag: ['@every-size', '@own-clock'] },
  async ({ page }, { project }) => {
    const before = await ready(page, project.name);
    await choose(page, 'Ruokalassa', '3');
    await page.getByRole('checkbox', { name: 'Stressi' }).check();
    await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Kohtaaminen on laskettu.' })).toBeVisible();
    await expect(page.locator('dl div').last()).toContainText(`${before + 1} kohtaami`);
    await page.getByRole('button', { name: 'Kumoa' }).first().click();
    await expect(page.getByRole('status').filter({ hasText: 'poistettu luvuista' })).toBeVisible();
    expect(await counted(page)).toBe(before);
    await choose(page, 'Luokassa', '2');
    await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
    await page.waitForURL(/done=tallied/);
    const first = page.url();
    await page.getByRole('button', { name: 'Laske samanlainen kuin viimeksi' }).click();
    await page.waitForURL((url) => url.href !== first && url.search.includes('done=tallied'));
    expect(await counted(page)).toBe(before + 2);
  }
);

test(
  'made without a network it waits, the page says so, and it is sent once when the network is back',
  { tag: '@own-clock' },
  async ({ page, context }, { project }) => {
    const before = await ready(page, project.name);
    await context.setOffline(true);
    await page.goto('/contacts');
    await expect(page.getByText('Verkkoyhteyttä ei ole.')).toBeVisible();
    await choose(page, 'Käytävällä', '2');
    await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
    await expect(page.getByText('1 kohtaaminen odottaa verkkoa')).toBeVisible();
    await choose(page, 'Luokassa', '4');
    await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
    await expect(page.getByText('2 kohtaamista odottaa verkkoa')).toBeVisible();
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect(page.getByText('1 kohtaaminen odottaa verkkoa')).toBeVisible();
    // Closed and opened again, it still waits.
    await page.reload();
    await expect(page.getByText('1 kohtaaminen odottaa verkkoa')).toBeVisible();
    const second = await context.newPage();
    await second.goto('/contacts');
    await expect(second.getByText('1 kohtaaminen odottaa verkkoa')).toBeVisible();
    await context.setOffline(false);
    // Two tabs and perhaps the worker send it at once.
    await nothingWaits(page);
    expect(await counted(page)).toBe(before + 1);
  }
);

test(
  'when the answer is lost after the server has counted it, it is sent again and counts once',
  { tag: '@own-clock' },
  async ({ page, context }, { project }) => {
    const before = await ready(page, project.name);
    let lost = 0;
    await context.route('**/contacts/tally', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      expect((await route.fetch()).status()).toBe(204);
      await route.abort('connectionreset');
    });
    await choose(page, 'Tapahtumassa', '5');
    await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
    // It waits, or the worker has sent it again already.
    const waits = page.getByText('1 kohtaaminen odottaa verkkoa');
    await expect(waits.or(page.getByText('Odottanut kohtaaminen on nyt laskettu.'))).toBeVisible();
    await page.goto('/contacts');
    await nothingWaits(page);
    expect(lost).toBe(1);
    expect(await counted(page)).toBe(before + 1);
  }
);

test('without script it is a form, and what is corrected and removed is seen at once', async ({ browser }, where) => {
  const context = await aBrowser(browser, where, { javaScriptEnabled: false });
  const page = await context.newPage();
  await enterAs(page, professional, mine(where.project.name));
  const before = await counted(page);
  await choose(page, 'Verkossa', '1');
  await form(page).getByRole('button', { name: 'Laske', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Kohtaaminen on laskettu.' })).toBeVisible();
  await page.getByRole('link', { name: 'Korjaa: Verkossa' }).first().click();
  await choose(page, 'Tuli ovelle', '2');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Korjaus on tallennettu.' })).toBeVisible();
  await page.getByRole('button', { name: 'Poista: Tuli ovelle' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'poistettu luvuista' })).toBeVisible();
  expect(await counted(page)).toBe(before);
  await context.close();
});
