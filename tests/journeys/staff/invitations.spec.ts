import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs } from '../steps.ts';
import { mine } from './host-steps.ts';

test('a host invites by a link, somebody chooses a time by it, and the host sees that it was used and whose turn a time was', async ({
  page,
  browser
}, info) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  await page.goto('/week/invitations');
  await page.getByRole('button', { name: 'Tee kutsu' }).click();
  const link = (await page.locator('code').textContent()) ?? '';
  expect(await faultsOf(page)).toEqual([]);

  const context = await aBrowser(browser, info);
  const invited = await context.newPage();
  await invited.goto(link);
  expect(new URL(invited.url()).pathname).toBe('/book');
  await expect(invited.getByText('kutsuu sinut tapaamiseen')).toBeVisible();
  expect(await faultsOf(invited)).toEqual([]);
  await invited.locator('one-choice').getByRole('radio').first().check();
  await invited.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(invited.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await invited.goto(link);
  await expect(invited.getByText('Kutsu ei ole enää voimassa.')).toBeVisible();
  await context.close();

  await page.goto('/week/invitations');
  await expect(page.getByRole('listitem').filter({ hasText: 'käytetty' }).first()).toBeVisible();
  await page.goto('/week/turns');
  await expect(page.getByRole('heading', { level: 1, name: 'Vuorot ja oma kuormani' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
