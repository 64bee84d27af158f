import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, daysAhead, enterAs, weekdayAhead } from '../steps.ts';
import { meetings, mine, openMeetings } from './host-steps.ts';

test.slow();

/** A Saturday on which the example has nothing; each project its own. */
const saturday = (project: string) => weekdayAhead(project === 'phone' ? 7 : 8, 6);

async function fill(page: Page, kind: string, date: string, from: string, until: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('Päivä').fill(date);
  await page.getByLabel('Alkaa').fill(from);
  await page.getByLabel('Päättyy').fill(until);
}

test('time is marked as taken, moved, removed, and each is taken back', { tag: '@every-size' }, async ({ page }, { project }) => {
  const date = saturday(project.name);
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.goto('/week');
  await page.getByRole('link', { name: 'Lisää kalenteriin' }).first().click();
  await page.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByText('Valitse, mihin aika menee.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.getByLabel('Kampus')).toBeHidden();
  await fill(page, 'Matka', date, '09:00', '10:30');
  await page.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on merkitty varatuksi.' })).toBeVisible();
  const item = page.locator('[data-columns] a').filter({ hasText: 'Matka' }).last();
  await expect(item).toContainText('9.00–10.30');
  expect(await faultsOf(page)).toEqual([]);

  await item.click();
  await page.locator('summary', { hasText: 'Muuta aikaa' }).click();
  await page.getByLabel('Päättyy').fill('08:00');
  await page.getByRole('button', { name: 'Tallenna aika' }).click();
  await expect(page.getByText('Aika päättyy ennen kuin se alkaa.')).toBeVisible();
  await expect(page.getByLabel('Päättyy')).toHaveValue('08:00');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Päättyy').fill('11:00');
  await page.getByRole('button', { name: 'Tallenna aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on muutettu.' })).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.locator('#detail')).toContainText('9.00–10.30');

  await page.getByRole('button', { name: 'Poista merkintä' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'on taas vapaa' })).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.locator('#detail')).toContainText('9.00–10.30');
  await page.getByRole('button', { name: 'Poista merkintä' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'on taas vapaa' })).toBeVisible();
});

test('what stands in the way is said, and what was typed stays; without JavaScript', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { javaScriptEnabled: false });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  const date = (await openMeetings(page, 7)).dates.at(-1) ?? '';
  const time = meetings(page, date).locator('.time').last();
  const [from = '', until = ''] = ((await time.textContent()) ?? '').match(/\d+\.\d\d(?=$|–)/g) ?? [];
  await page.goto(`/week/add?date=${date}`);
  const clock = (text: string) => text.replace('.', ':').padStart(5, '0');
  await fill(page, 'Kokous', date, clock(from), clock(until));
  await page.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByText('Aika osuu toisen päälle tai liian lähelle sitä:')).toBeVisible();
  await expect(page.getByText(/varattu tapaaminen/).first()).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Kokous' })).toBeChecked();
  await context.close();
});

test('somebody who came without a booking is marked with where and how, and nothing else', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.goto('/week/add?kind=walk_in');
  await expect(page.locator('main').locator('textarea, input[type=text]')).toHaveCount(0);
  await page.getByLabel('Alkaa').fill('05:00');
  await page.getByLabel('Päättyy').fill('05:20');
  await page.getByLabel('Kampus').selectOption({ index: 1 });
  await page.getByLabel('Tapa').selectOption({ label: 'Kampuksella' });
  await page.getByLabel('Päivä').fill(daysAhead(-1));
  await page.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on merkitty varatuksi.' })).toBeVisible();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'on taas vapaa' })).toBeVisible();
});
