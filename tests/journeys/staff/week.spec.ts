import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs, tabTo } from '../steps.ts';
import { mine, openMeetings } from './host-steps.ts';

test.slow();

const items = (page: Page) => page.locator('[data-columns] li[id^="a-"] > a');

/** The week after this one, or one near it that has meetings on some days. */
async function openNextWeek(page: Page): Promise<void> {
  await openMeetings(page, 7, 2);
  await page.getByRole('navigation', { name: 'Näkymät' }).getByRole('link', { name: 'Viikko', exact: true }).click();
  await expect(page).toHaveURL(/week\?from=/);
}

test('the week leads to each appointment and back, to the day and the list', { tag: '@every-size' }, async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.getByRole('link', { name: 'Viikko', exact: true }).first().click();
  await page.getByRole('link', { name: 'Seuraava viikko' }).click();
  await expect(page).toHaveURL(/from=/);
  await page.getByRole('link', { name: 'Tähän viikkoon' }).click();
  await expect(page.getByRole('link', { name: 'Tähän viikkoon' })).toHaveCount(0);
  await openNextWeek(page);
  const title = (await page.locator('h1').textContent()) ?? '';
  expect(title).toMatch(/^Viikko \d+$/);
  expect(await faultsOf(page)).toEqual([]);
  const meeting = items(page)
    .filter({ has: page.locator('strong') })
    .first();
  await meeting.click();
  await expect(page.locator('#detail').getByText('Tapa', { exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: /Sulje tiedot|Takaisin listaan/ }).click();
  await expect(page.locator('#detail')).toHaveCount(0);
  await expect(meeting).toBeFocused();
  await page.getByRole('link', { name: 'Lista' }).click();
  await expect(items(page).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Päivä', exact: true }).click();
  await expect(page.getByText(/Avoinna|Ei avoimia aikoja/)).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'Edellinen päivä' }).click();
  await page.getByRole('link', { name: 'Tähän päivään' }).click();
  await expect(page.getByRole('link', { name: 'Tähän päivään' })).toHaveCount(0);
});

test('an appointment is found by its time and by its name', { tag: '@every-size' }, async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await openMeetings(page, 7);
  const name = await items(page).locator('strong').first().textContent();
  await page.getByRole('searchbox').fill(name ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Haun tulokset' })).toBeVisible();
  await expect(
    items(page)
      .filter({ hasText: name ?? '' })
      .first()
  ).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await items(page).first().click();
  await expect(page.getByRole('heading', { name: name ?? '' })).toBeVisible();
  await page.getByRole('link', { name: /Sulje tiedot|Takaisin listaan/ }).click();
  await page.getByRole('searchbox').fill('kukaan ei ole tämä');
  await page.getByRole('button', { name: 'Hae' }).click();
  await expect(page.getByText('Mikään aika ei vastaa hakua')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('by keyboard: arrows go between appointments, Enter opens, Escape closes', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await openNextWeek(page);
  await tabTo(page, items(page).first());
  await page.keyboard.press('ArrowDown');
  await expect(items(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('[data-columns] a:focus');
  await expect(focused).toHaveCount(1);
  const id = await focused.locator('..').getAttribute('id');
  expect(id).not.toBe(await items(page).first().locator('..').getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/open=.*#detail$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#detail')).toHaveCount(0);
  await expect(page.locator(`#${id} > a`)).toBeFocused();
});

test('without JavaScript it leads everywhere too', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  await openNextWeek(page);
  await items(page)
    .filter({ has: page.locator('strong') })
    .first()
    .click();
  await expect(page.getByText('Tapa', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Sulje tiedot' }).click();
  await page.getByRole('searchbox').fill('ma');
  await page.getByRole('button', { name: 'Hae' }).click();
  await expect(page.getByRole('heading', { name: 'Haun tulokset' })).toBeVisible();
  await context.close();
});

test('the week is printed on one A4', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await openNextWeek(page);
  await expect(page.getByRole('button', { name: 'Tulosta' })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? []).map(Number);
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
});
