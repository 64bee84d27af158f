import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs } from '../steps.ts';
import { mine } from './host-steps.ts';

test('a private feed is made, followed, found unchanged, and revoked', { tag: '@every-size' }, async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.goto('/week');
  await page.getByRole('link', { name: 'Kalenteri muualla' }).click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: /^Luo/ }).click();
  const address = (await page.locator('code').textContent()) ?? '';
  expect(address).toMatch(/^http.*\/api\/calendar\/[\w-]{32}\.ics$/);
  expect(await faultsOf(page)).toEqual([]);
  const first = await fetch(address);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  // In the host's own language.
  expect(await first.text()).toMatch(/SUMMARY:(Tapaaminen|Möte)/);
  // Other journeys may give this host a time between the two askings: then they are two that follow it anew.
  await expect(async () => {
    const known = (await fetch(address)).headers.get('etag') ?? '';
    const again = await fetch(address, { headers: { 'if-none-match': known } });
    expect([known, again.status, await again.text()]).toEqual([expect.stringMatching(/^"/), 304, '']);
  }).toPass({ timeout: 20_000 });
  await page.goto('/week/feed');
  await expect(page.getByText('Osoite on käytössä.')).toBeVisible();
  await expect(page.locator('code')).toHaveCount(0);
  await page.getByRole('button', { name: 'Poista osoite' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Osoite on poistettu.' })).toBeVisible();
  expect((await fetch(address)).status).toBe(404);
});
