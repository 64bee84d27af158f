import ICAL from 'ical.js';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { bookOne, enterAs, openTimes } from '../steps.ts';

test('the calendar file tells the time and nothing of the visit’s nature', async ({ page }, info) => {
  const { value, path } = await bookOne(page, info);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Lisää kalenteriin' }).click()]);
  expect(download.suggestedFilename()).toBe('rinnalla.ics');
  const text = await (await page.request.get(`${path}/calendar.ics`)).text();
  const [event] = ICAL.Component.fromString(text)
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(event?.startDate.toJSDate().getTime()).toBe(Number(value.split('~').at(-1)));
  expect(event?.summary).toContain('Tapaaminen');
  expect(text).not.toMatch(/juttu|hyvinvoin|opiskeluhuol/i);
});

test('who books with an address gets a confirmation, which the example shows', async ({ page }, info) => {
  const address = `aino.${info.project.name}@example.fi`;
  await (await openTimes(page, info)).first().check();
  await page.getByText(/^Nimimerkki .* muokkaa$/).click();
  await page.getByLabel('Sähköposti').fill(address);
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  const path = new URL(page.url()).pathname;
  const mail = page.getByRole('listitem').filter({ hasText: address });
  await expect(async () => {
    await page.goto('/example-mail');
    await expect(mail).toHaveCount(1, { timeout: 100 });
  }).toPass({ timeout: 20_000 });
  await mail.getByRole('link').click();
  const link = page.getByRole('main').locator('a[href*="/t/"]');
  await expect(link).toHaveCount(1);
  await page.context().clearCookies();
  await page.goto((await link.getAttribute('href')) ?? '');
  expect(new URL(page.url()).pathname).toBe(path);
});

test('who is signed in books by name, sees it on the front page and among own data, and nobody else does', async ({ page }, info) => {
  const place = info.project.name === 'phone' ? 0 : 1;
  await enterAs(page, 'Opiskelija', place);
  await page.goto('/');
  const before = await page.getByRole('heading', { name: 'Sinulla on tapaaminen' }).count();
  await (await openTimes(page, info)).first().check();
  await expect(page.locator('summary', { hasText: 'Omalla nimellä' })).toBeVisible();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Neljä muistisanaa' })).toHaveCount(0);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(before + 1);

  // One more than a person may have ahead: refused, with what can be moved to the very time instead.
  let wanted = '';
  await expect(async () => {
    const card = (await openTimes(page, info)).first();
    wanted = (await card.getAttribute('value')) ?? '';
    await card.check();
    await page.getByRole('button', { name: 'Varaa aika' }).click();
    await expect(page.getByRole('group', { name: 'Tarkista vielä nämä' })).toContainText('Siirrä se, joka sinulla on', { timeout: 1000 });
  }).toPass();
  expect(await faultsOf(page)).toEqual([]);
  await page
    .getByRole('region', { name: 'Aikasi' })
    .getByRole('link', { name: /^Siirrä:/ })
    .last()
    .click();
  await expect(page.locator(`input[value="${wanted}"]:checked`)).toHaveCount(1);
  await page.getByRole('button', { name: 'Siirrä tähän aikaan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on siirretty.' })).toBeVisible();
  await page.goto('/');
  const ahead = await page.getByRole('heading', { name: 'Sinulla on tapaaminen' }).count();

  await page.getByRole('contentinfo').getByRole('link', { name: 'Omat tiedot' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Omat tiedot' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(ahead);
  await expect(page.getByRole('definition').filter({ hasText: '@' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Opiskelija' })).toBeVisible();

  await page.getByRole('contentinfo').getByRole('button', { name: 'Kirjaudu ulos' }).click();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(0);
  await page.goto('/own-data');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fown-data$/);
});

test('who is signed in and books under a nickname has no such booking among own data', async ({ page }, info) => {
  // Under a nickname only a part of a day can be booked: a time that a visitor is offered.
  const value = (await (await openTimes(page, info)).first().getAttribute('value')) ?? '';
  await enterAs(page, 'Hyvinvointitutor', info.project.name === 'phone' ? 0 : 1);
  await page.goto('/own-data');
  const before = await page.getByRole('heading', { name: 'Sinulla on tapaaminen' }).count();
  await page.goto(`/book?time=${encodeURIComponent(value)}`);
  await page.locator('summary', { hasText: 'Omalla nimellä' }).click();
  await page.getByRole('radio', { name: 'nimimerkillä' }).check();
  await page.getByRole('button', { name: 'Varaa aika' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on varattu.' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Neljä muistisanaa' })).toBeVisible();
  await page.goto('/own-data');
  await expect(page.getByRole('heading', { name: 'Sinulla on tapaaminen' })).toHaveCount(before);
});
