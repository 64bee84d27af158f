import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { doorOf, enterAs, tabTo } from '../steps.ts';
import { mine } from './host-steps.ts';

test.slow();

const rows = (page: Page) => page.locator('li[id^="a-"] a');

test('each role comes in by one click and lands on its own page', { tag: '@every-size' }, async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByText('keksittyjä')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  for (const [role, landing] of [
    ['Opiskelija', '/'],
    ['Hyvinvointitutor', '/'],
    ['Ryhmänohjaaja', '/today'],
    ['Hyvinvoinnin ammattilainen', '/today'],
    ['Opiskelijapalveluiden vastaava', '/today'],
    ['Ylläpitäjä', '/today']
  ] as const) {
    await enterAs(page, role);
    await expect(page).toHaveURL(new RegExp(`//[^/]+${landing}$`));
    await expect(page.locator('h1')).toBeVisible();
    if (landing === '/today') expect(await faultsOf(page)).toEqual([]);
  }
});

test('a coordinator sees at once which requests wait, an instructor asks for support from home, and a student is told whose page it is', async ({
  page
}) => {
  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  for (const [name, address] of [
    [/Kiireellisiä tukipyyntöjä: \d/, /only=urgent/],
    [/Liian kauan odottaneita tukipyyntöjä: \d/, /only=late/],
    [/Uusia tukipyyntöjä: \d/, /state=new/]
  ] as const) {
    await page.goto('/today');
    const link = page.getByRole('link', { name });
    const count = /\d+/.exec((await link.textContent()) ?? '')?.[0];
    await link.click();
    await expect(page).toHaveURL(address);
    // A page of the list may hold fewer than there are; what it opens with has some.
    await expect(page.locator('article').first()).toBeVisible();
    expect(Number(count)).toBeGreaterThan(0);
  }
  await enterAs(page, 'Ryhmänohjaaja');
  await page.getByRole('main').getByRole('link', { name: 'Pyydä tukea ryhmälle' }).click();
  await expect(page).toHaveURL(/\/support\/ask$/);
  await enterAs(page, 'Opiskelija');
  await page.goto('/support');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByText('Sivu on henkilökunnalle')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('who comes from a staff page goes back there, and nowhere else', async ({ page }) => {
  await page.goto('/today?date=2026-11-02');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ftoday%3Fdate%3D2026-11-02$/);
  await doorOf(page, 'Hyvinvoinnin ammattilainen').first().click();
  await expect(page).toHaveURL(/\/today\?date=2026-11-02$/);
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https:', 'https://evil.example/']) {
    await page.goto(`/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await doorOf(page, 'Hyvinvoinnin ammattilainen').first().click();
    await expect(page).toHaveURL(/\/\/localhost:\d+\/today$/);
  }
});

test('signing out ends the session and takes kept pages along', async ({ page, baseURL }) => {
  await enterAs(page, 'Ylläpitäjä');
  const answer = await page.request.post('/sign-out', { form: {}, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({ location: '/', 'clear-site-data': '"cache"' });
  await page.goto('/today');
  await expect(page).toHaveURL(/\/sign-in/);
});

test('staff keep their menu on everybody’s pages, and a tutor finds the own day from home', async ({ page }) => {
  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  for (const path of ['/help-now', '/own-data', '/privacy', '/book', '/no-such-page']) {
    await page.goto(path);
    await expect(page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Koti' })).toBeVisible();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Saavutettavuus' })).toBeVisible();
  }
  await enterAs(page, 'Hyvinvointitutor');
  await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Tänään' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Koti' }).click();
  await expect(page).toHaveURL(/\/$/);
});

test('a student does not get to the staff’s pages', async ({ page }) => {
  await enterAs(page, 'Opiskelija');
  for (const path of ['/today', '/feedback-inbox']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`who came is marked, taken back and undone, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, baseURL }, {
    project
  }) => {
    const { viewport, locale } = project.use;
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL: baseURL ?? '',
      viewport: viewport ?? null,
      locale: locale ?? 'fi-FI'
    });
    const page = await context.newPage();
    await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
    await page.getByRole('link', { name: 'Aiemmat' }).click();
    // With and without JavaScript run side by side: each takes its own end of the list.
    const came = rows(page).filter({ hasText: 'tuli paikalle' });
    await (javaScriptEnabled ? came.first() : came.last()).click();
    await page.getByRole('button', { name: 'Poista merkintä' }).click();
    await expect(page.getByRole('status')).toHaveText('Merkintä on poistettu.');
    if (javaScriptEnabled) expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ei tullut' }).click();
    await expect(page.getByRole('status')).toHaveText('Merkitty: ei tullut.');
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect(page.getByRole('status')).toHaveText('Merkintä on poistettu.');
    await page.getByRole('button', { name: 'Tuli paikalle' }).click();
    await expect(page.getByRole('status')).toHaveText('Merkitty: tuli paikalle.');
    await context.close();
  });
}

test('a meeting is cancelled with a prepared reason, by keyboard alone', { tag: '@every-size' }, async ({ page }, { project }) => {
  await page.goto('/sign-in');
  await tabTo(page, doorOf(page, 'Hyvinvoinnin ammattilainen').nth(mine(project.name)));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/today$/);
  // Sessions of groups stand there too, and lead elsewhere.
  const ahead = rows(page).and(page.locator('[href*="open="]')).filter({ hasNotText: 'peru' });
  // The days that follow, and so on while there is none: holidays have no meetings, and other journeys call some off.
  for (let steps = 0, from = page.url(); steps === 0 || (steps < 5 && (await ahead.count()) === 0); steps += 1, from = page.url()) {
    await tabTo(page, page.getByRole('link', { name: 'Seuraavat' }));
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(from);
  }
  await tabTo(page, ahead.first());
  await page.keyboard.press('Enter');
  const fold = page.locator('summary', { hasText: 'Peru tapaaminen' });
  await tabTo(page, fold);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Peru tapaaminen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Valitse, mitä varaajalle kerrotaan.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Peru tapaaminen' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Tapaaminen on peruttu.');
  await expect(page.getByText('sinä peruit').filter({ visible: true }).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('doubtful bookings are freed in one act, and what it does is said before', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.goto('/today/doubtful');
  await expect(page.getByText('Tätä ei voi ottaa takaisin')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Vapauta valitut' }).click();
  await expect(page.getByText('Valitse ainakin yksi varaus.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const before = await page.getByRole('checkbox').count();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: 'Vapauta valitut' }).click();
  await expect(page.getByRole('status')).toContainText('Vapautettu: 1.');
  await page.goto('/today/doubtful');
  await expect(page.getByRole('checkbox')).toHaveCount(before - 1);
});

test('days without anything are friendly', async ({ page }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen');
  await page.goto('/today?date=2030-01-05&open=nothing&done=whatever');
  await expect(page.getByRole('heading', { name: 'Ei varattuja aikoja' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('feedback keeps what was typed, is sent, and is answered by the coordinator', async ({ page }, { project }) => {
  const words = `Etusivun kuva ei kerro mitään. (${project.name})`;
  await page.goto('/feedback?topic=accessibility');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Palautteesi').fill(`${words}${'a'.repeat(2000)}`);
  await page.getByLabel('Sähköposti').fill('aino@');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(page.getByRole('group', { name: 'Tarkista vielä nämä' })).toBeFocused();
  await expect(page.getByText('merkkiä. Lyhennä se').first()).toBeVisible();
  await expect(page.getByLabel('Palautteesi')).toHaveValue(`${words}${'a'.repeat(2000)}`);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('Palautteesi').fill(words);
  await page.getByLabel('Sähköposti').fill('aino@example.fi');
  await page.getByRole('button', { name: 'Lähetä palaute' }).click();
  await expect(page.getByRole('heading', { name: 'Kiitos palautteesta' })).toBeVisible();
  await expect(page.getByText('14 päivän kuluessa')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  await page.getByRole('link', { name: 'Lue palaute' }).click();
  const item = page.getByRole('listitem').filter({ hasText: words });
  await expect(item).toContainText('Vastausaikaa 14 pv');
  await expect(item.getByRole('link', { name: 'aino@example.fi' })).toBeVisible();
  await item.getByRole('button', { name: 'Merkitse vastatuksi' }).click();
  await expect(page.getByRole('status')).toHaveText('Palaute on merkitty vastatuksi.');
  await expect(item).toContainText('Vastattu');
  expect(await faultsOf(page)).toEqual([]);
  await item.getByRole('button', { name: 'Palauta vastaamattomaksi' }).click();
  await expect(item).toContainText('Vastausaikaa 14 pv');
});

test('an administrator finds no inbox', async ({ page }) => {
  await enterAs(page, 'Ylläpitäjä');
  expect((await page.goto('/feedback-inbox'))?.status()).toBe(404);
});
