import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs } from '../steps.ts';
import { meetings, mine, openMeetings } from './host-steps.ts';

test.slow();

/** Opens the way of moving a meeting of a week to come: the last, or the one that is so far along in it (0 to 1). */
async function openMove(page: Page, days: number, along = 1): Promise<void> {
  await openMeetings(page, days);
  const all = meetings(page);
  await all.nth(Math.floor(((await all.count()) - 1) * along)).click();
  await page.getByRole('link', { name: 'Siirrä tai anna toiselle' }).click();
  await expect(page.getByRole('heading', { name: 'Siirrä tapaaminen' })).toBeVisible();
}

test('a meeting is moved, and moved back; who booked is told', { tag: '@every-size' }, async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await openMove(page, 7);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Alkaa').fill('19:15');
  await page.getByRole('button', { name: 'Siirrä tähän aikaan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tapaaminen on siirretty.' })).toBeVisible();
  await expect(page.locator('#detail')).toContainText('19.15');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Siirrä takaisin' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tapaaminen on siirretty.' })).toBeVisible();
  await expect(page.locator('#detail')).not.toContainText('19.15');
  // The log of messages follows when the queue has had its turn.
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Mitä varaajalle on kerrottu' })).toBeVisible();
  }).toPass({ timeout: 20_000 });
  expect(await faultsOf(page)).toEqual([]);
});

test('a meeting is given to another host with a reason from the list, without JavaScript', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  // Not the last: at holidays another journey may be moving that one.
  await openMove(page, 14, 0.6);
  await page.getByRole('button', { name: 'Anna toiselle' }).click();
  await expect(page.getByText('Valitse aika.').first()).toBeVisible();
  await expect(page.getByText('Valitse syy.').first()).toBeVisible();
  await page.getByRole('group', { name: 'Kenelle ja milloin?' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: 'Koulun aikataulu muuttui' }).check();
  await page.getByRole('button', { name: 'Anna toiselle' }).click();
  await expect(page.getByText('Tapaaminen on annettu toiselle.')).toBeVisible();
  await context.close();
});

test('a whole day is called off: whom it hits is seen before, and the rest of the day is closed', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  const { dates } = await openMeetings(page, 21);
  const [date = ''] = dates;
  await page.goto(`/week?view=day&from=${date}`);
  await page.getByRole('link', { name: 'Peru koko päivä' }).click();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /saa viestin|ei saa viestiä/ })
      .first()
  ).toBeVisible();
  await page.getByRole('button', { name: /^Peru päivä/ }).click();
  await expect(page.getByText('Valitse, mitä varaajalle kerrotaan.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Olen sairaana' }).check();
  await page.getByRole('button', { name: /^Peru päivä/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Päivä on peruttu.' })).toBeVisible();
  await expect(page.locator('[data-columns] a').filter({ hasText: 'Poissa' }).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('a coordinator gives a host’s meeting to another with a reason, and sees when it is, not who comes', async ({ page }) => {
  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  await page.goto('/hours');
  await page.getByRole('link', { name: 'Anna varauksia toiselle' }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Sari' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Varaukset: Sari');
  const rows = page.getByRole('main').getByRole('listitem');
  const before = await rows.count();
  // One in person in Järvenpää could go to nobody else there: one at a distance.
  await rows.filter({ hasText: 'puhelimessa' }).last().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anna varaus toiselle');
  await page.getByRole('button', { name: 'Anna toiselle' }).click();
  await expect(page.getByText('Valitse aika.').first()).toBeVisible();
  await expect(page.getByText('Valitse syy.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('group', { name: 'Kenelle ja milloin?' }).getByRole('radio').first().check();
  await page.getByRole('radio', { name: 'Työntekijä on sairaana' }).check();
  await page.getByRole('button', { name: 'Anna toiselle' }).click();
  await expect(page.getByRole('status')).toContainText('Tapaaminen on annettu toiselle.');
  await expect(rows).toHaveCount(before - 1);
});
