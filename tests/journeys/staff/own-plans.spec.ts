import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs } from '../steps.ts';

test.slow();

const body = (page: Page) => page.getByRole('textbox', { name: 'Suunnitelma', exact: true });
const preview = (page: Page) => page.locator('[data-preview]');
/** Journeys run beside each other and in one school: each plan has a name of its own. */
const named = (what: string) => `${what} ${Date.now() % 1_000_000}`;

async function copied(page: Page, name: string): Promise<void> {
  await page.goto('/plans/sleep?lang=fi');
  await page.getByRole('link', { name: 'Tee tästä oma' }).click();
  await page.getByRole('textbox', { name: 'Nimi' }).fill(name);
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Suunnitelma on tallennettu.' })).toBeVisible();
}

test('a leader makes a plan their own, sees at once what is amiss and how it reads, and goes back on a change', async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  const name = named('Untuvapeitto');
  await page.goto('/plans/sleep?lang=fi');
  await page.getByRole('link', { name: 'Tee tästä oma' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Uusi suunnitelma' })).toBeVisible();
  // The first author stays named.
  await expect(page.getByRole('textbox', { name: /Tekijä/ })).toHaveValue(/^Rinnalla; muokannut .+/);
  await expect(preview(page)).toContainText('Kaikki osat ovat mukana');
  await page.getByRole('textbox', { name: 'Nimi' }).fill(name);
  await body(page).press('ControlOrMeta+End');
  await body(page).pressSequentially('\n\n<b>kuva</b>');
  await expect(preview(page)).toContainText(/Rivi \d+: merkkejä < ja > ei voi käyttää/);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tallenna' }).click();
  // Refused, with what was typed.
  await expect(page.locator('.summary')).toBeFocused();
  await expect(body(page)).toHaveValue(/<b>kuva<\/b>/);
  await expect(page.getByRole('textbox', { name: 'Nimi' })).toHaveValue(name);
  expect(await faultsOf(page)).toEqual([]);
  await body(page).press('ControlOrMeta+End');
  for (let presses = 0; presses < '<b>kuva</b>'.length; presses += 1) await body(page).press('Backspace');
  await page.getByRole('button', { name: 'Luettelo', exact: true }).click();
  await body(page).pressSequentially('villasukat');
  await expect(preview(page)).toContainText('villasukat');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.goto('/plans?q=villasukkien');
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('link', { name: 'Muokkaa' }).click();
  await page.getByRole('textbox', { name: /Tavoite/ }).fill('Jokainen nukkuu paremmin.');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await page.getByRole('link', { name: 'Versiot' }).click();
  await expect(page.locator('ins').filter({ hasText: 'paremmin' }).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Versio 1' }).click();
  await page.getByRole('button', { name: 'Palaa versioon 1' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Vanhempi teksti on nyt uusin versio.' })).toBeVisible();
  await expect(page.getByText('Versio 3', { exact: true })).toBeVisible();
});

test('what is saved later in a second tab is refused with the difference, and nothing is lost', async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  await copied(page, named('Kaksi välilehteä'));
  await page.getByRole('link', { name: 'Muokkaa' }).click();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByRole('textbox', { name: /Tavoite/ }).fill('Ensimmäinen välilehti.');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Ensimmäinen välilehti.')).toBeVisible();
  await second.getByRole('textbox', { name: /Tavoite/ }).fill('Toinen välilehti.');
  await second.getByRole('button', { name: 'Tallenna' }).click();
  await expect(second.getByRole('heading', { name: 'Mikä erottaa tallennetun ja sinun tekstisi' })).toBeVisible();
  await expect(second.locator('del').filter({ hasText: 'Ensimmäinen' }).first()).toBeVisible();
  await expect(second.getByRole('textbox', { name: /Tavoite/ })).toHaveValue('Toinen välilehti.');
  expect(await faultsOf(second)).toEqual([]);
  await second.getByRole('button', { name: 'Tallenna' }).click();
  await expect(second.getByText('Toinen välilehti.')).toBeVisible();
});

test('a plan is published to the school, kept as a favourite, withdrawn, removed and brought back', async ({ page, browser }, info) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  const name = named('Aamukahvi');
  await copied(page, name);
  await page.getByRole('button', { name: 'Julkaise koululle' }).click();
  await expect(page.getByRole('status')).toContainText('näkyy nyt');
  const other = await aBrowser(browser, info);
  const theirs = await other.newPage();
  await enterAs(theirs, 'Ryhmänohjaaja');
  await theirs.goto(`/plans?q=${encodeURIComponent(name)}&lang=fi`);
  await expect(theirs.getByRole('link', { name })).toBeVisible();
  await other.close();
  await page.getByRole('button', { name: 'Lisää suosikkeihin' }).click();
  await expect(page.getByRole('status')).toContainText('suosikeissasi');
  await page.goto('/plans');
  await expect(page.locator('ul.plans li').filter({ hasText: name })).toContainText('Suosikki');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Poista julkaisusta' }).click();
  await expect(page.getByRole('status')).toContainText('kukaan muu');
  await page.getByRole('button', { name: 'Poista suunnitelma' }).click();
  await expect(page.getByRole('status')).toContainText('30 päivän ajan');
  await expect(page.getByRole('link', { name })).toHaveCount(0);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a plan is taken in from a file, with its licence and author seen first; without script too', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  const [download] = await Promise.all([page.waitForEvent('download'), page.goto('/plans/stress/file?in=fi').catch(() => undefined)]);
  const path = await download.path();
  await page.goto('/plans/take-in?lang=fi');
  const bad = info.outputPath('rikki.md');
  writeFileSync(bad, '---\ntitle: x\n---\n');
  await page.getByLabel('Tiedosto').setInputFiles(bad);
  await page.getByRole('button', { name: 'Katso tiedostoa' }).click();
  await expect(page.locator('.summary')).toContainText('Rivi 1: tieto ”aim” puuttuu');
  await page.getByLabel('Tiedosto').setInputFiles({ name: 'stressi.md', mimeType: 'text/markdown', buffer: readFileSync(path) });
  await page.getByRole('button', { name: 'Katso tiedostoa' }).click();
  await expect(page.getByText('CC BY 4.0')).toBeVisible();
  await expect(page.getByText('Rinnalla', { exact: true }).last()).toBeVisible();
  await page.getByRole('button', { name: 'Ota suunnitelma omaksi' }).click();
  await expect(page.getByText('Suunnitelma on tallennettu.')).toBeVisible();
  await page.getByRole('link', { name: 'Muokkaa' }).click();
  await page.getByRole('button', { name: 'Esikatsele' }).click();
  await expect(page.getByText('Kaikki osat ovat mukana')).toBeVisible();
  await context.close();
});
