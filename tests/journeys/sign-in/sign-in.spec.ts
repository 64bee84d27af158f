import { expect, test } from '../journey.ts';
import { aBrowser, enterAs } from '../steps.ts';
import { language, t } from '../words.ts';

/** How the example's button for a fresh proof begins. */
const signedInAs = { fi: 'Olen', sv: 'Jag är', en: 'I am' }[language];

const session = async (context: { cookies(): Promise<{ name: string; value: string; expires: number }[]> }) =>
  (await context.cookies()).find(({ name }) => name === 'session');

test(
  'on a shared computer the session goes when the browser closes, on one’s own it stays a week',
  { tag: '@three-languages' },
  async ({ page, context }) => {
    await page.goto(`/sign-in?lang=${language}`);
    // A provider that the school has connected asks the same in a form of its own.
    const door = page.locator('form').filter({ has: page.getByRole('listitem') });
    await door.getByRole('checkbox', { name: t('Tätä laitetta käyttävät muutkin') }).check();
    await door
      .getByRole('listitem')
      .filter({ hasText: t('Opiskelija') })
      .getByRole('button')
      .first()
      .click();
    await page.waitForURL('/');
    expect((await session(context))?.expires).toBe(-1);
    await page.goto('/own-data');
    await expect(page.getByText(t.alone('Yhteinen laite'))).toBeVisible();
    await enterAs(page, 'Opiskelija');
    expect((await session(context))?.expires).toBeGreaterThan((await page.evaluate(() => Date.now())) / 1000 + 6 * 86_400);
  }
);

test('where one is signed in is listed, one sign-in and all others are ended, and there one is out at the next page', async ({
  page,
  browser
}, info) => {
  const others = await Promise.all([0, 1].map(() => aBrowser(browser, info)));
  const pages = await Promise.all(others.map((context) => context.newPage()));
  // Each screen's own person, whom no other journey is: their sessions end here.
  const role = info.project.name === 'phone' ? 'Opiskelijapalveluiden vastaava' : 'Ryhmänohjaaja';
  await enterAs(page, role, 1);
  for (const other of pages) await enterAs(other, role, 1);
  await page.goto(`/own-data?lang=${language}`);
  await expect(page.getByText(t('Tämä selain'))).toHaveCount(1);
  await page
    .getByRole('button', { name: t('Lopeta tämä kirjautuminen') })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: t('Kirjautuminen on lopetettu.') })).toBeVisible();
  const many = page.getByRole('button', { name: t('Lopeta kaikki muut kirjautumiset') });
  if ((await many.count()) > 0) await many.click();
  else
    await page
      .getByRole('button', { name: t('Lopeta tämä kirjautuminen') })
      .first()
      .click();
  await expect(page.getByText(t('Toinen selain tai laite'))).toHaveCount(0);
  for (const other of pages) {
    await other.goto('/own-data');
    await expect(other).toHaveURL(/\/sign-in\?next=/);
  }
  await page.goto('/own-data');
  await expect(page).toHaveURL(/\/own-data$/);
  for (const context of others) await context.close();
});

test('a link by e-mail signs in by a press, once, in this browser alone', { tag: '@three-languages' }, async ({ page, browser }, info) => {
  await page.goto(`/sign-in?lang=${language}`);
  await page.getByRole('link', { name: t('Kirjaudu sähköpostilinkillä') }).click();
  // Of a professional's own, whom one journey a screen asks for.
  const address = info.project.name === 'phone' ? 'sari.lehtoranta@example.fi' : 'mikael.nyholm@example.fi';
  await page.getByRole('button', { name: t('Lähetä linkki') }).click();
  await expect(page.locator('.summary')).toContainText(t('Tarkista sähköpostiosoite.'));
  await page.getByLabel(t('Sähköpostiosoitteesi koulussa')).fill(address);
  await page.getByRole('button', { name: t('Lähetä linkki') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('Katso sähköpostisi') })).toBeVisible();

  const letters = page
    .getByRole('main')
    .getByRole('link')
    .filter({ hasText: /Kirjautumislinkkisi|Din inloggningslänk/ });
  await expect(async () => {
    await page.goto('/example-mail');
    await expect(page.getByText(address).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await letters.first().click();
  const link = (await page.getByRole('main').locator('a[href*="/sign-in/link/open"]').getAttribute('href')) ?? '';
  const elsewhere = await (await aBrowser(browser, info)).newPage();
  await elsewhere.goto(link);
  await elsewhere.getByRole('main').getByRole('button').click();
  await expect(elsewhere.locator('.summary')).toBeVisible();
  await elsewhere.context().close();

  await page.goto(link);
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: t('Kirjaudu sisään') }).click();
  await expect(page).toHaveURL(/\/today/);
  await page.goto(link);
  await page.getByRole('main').getByRole('button').click();
  await expect(page.locator('.summary')).toBeVisible();
});

test(
  'what asks for a fresh proof leads to giving it and back, and a form that was sent is sent on',
  { tag: '@three-languages' },
  async ({ page, context }) => {
    await enterAs(page, 'Ylläpitäjä');
    await context.clearCookies({ name: 'proof' });
    await page.goto(`/settings/sign-in?lang=${language}`);
    await page.getByRole('button', { name: new RegExp(`^${signedInAs} `) }).click();
    await expect(page).toHaveURL(/\/settings\/sign-in/);
    await context.clearCookies({ name: 'proof' });
    await page
      .locator('form[action="?/links"]')
      .getByRole('button', { name: t('Tallenna') })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: t('Varmista, että se olet sinä') })).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^${signedInAs} `) }).click();
    await page.getByRole('button', { name: t('Lähetä ja jatka') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('Muutos on tallennettu.') })).toBeVisible();
    await expect(page.locator('form[action="?/links"]').getByRole('checkbox')).toBeChecked();
  }
);

test('who must prove again who they are does it with one press and is back where they were', async ({ page, context }) => {
  await enterAs(page, 'Opiskelija');
  await context.clearCookies({ name: 'proof' });
  await page.goto(`/sign-in/again?next=/own-data&lang=${language}`);
  await expect(page.getByRole('heading', { level: 1, name: t('Varmista, että se olet sinä') })).toBeVisible();
  await page.getByRole('button', { name: new RegExp(`^${signedInAs} `) }).click();
  await expect(page).toHaveURL(/\/own-data$/);
  await page.goto('/sign-in/again?next=/privacy');
  await expect(page).toHaveURL(/\/privacy$/);
});
