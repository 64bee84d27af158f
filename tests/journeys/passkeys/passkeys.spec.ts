import { rmSync } from 'node:fs';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { startBuilt, stopBuilt, temporaryFolder, untilReady } from '../../processes/built-server.ts';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { giveDevice } from './device.ts';
import { aBrowser, enterAs, tabTo } from '../steps.ts';
import { language, t } from '../words.ts';

const codesOn = async (page: Page) => (await page.locator('#codes code').allTextContents()).map((code) => code.trim());
const done = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();

/** Adds a passkey on the page that asks for one. */
async function make(page: Page, name: string): Promise<void> {
  await page.getByLabel(t('Pääsyavaimen nimi')).fill(name);
  await page.getByRole('button', { name: t('Luo pääsyavain') }).click();
  await done(page, 'Pääsyavain on lisätty.');
}

/**
 * Comes in as somebody of the staff whom no other journey is, by a link: what happens to their keys ends sessions. @returns their name
 * @param place which of the instructors, from the list's end
 */
async function enterByLink(page: Page, browser: Browser, info: TestInfo, place: number): Promise<string> {
  const looking = await (await aBrowser(browser, info)).newPage();
  await enterAs(looking, 'Ylläpitäjä');
  await looking.goto(`/people?role=instructor&lang=${language}`);
  const row = looking
    .locator('ul.people li')
    .filter({ hasText: '@example.fi' })
    .nth(-1 - place);
  const address = (await row.getByText('@example.fi').last().textContent())?.trim() ?? '';
  await looking.context().close();
  // What happened to their keys is told to the same address, and they may have come in before.
  const letters = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: address })
    .getByRole('link', { name: /Kirjautumislinkkisi|Din inloggningslänk/ });
  await page.goto('/example-mail');
  const before = await letters.count();
  await page.goto(`/sign-in/link?lang=${language}`);
  await page.getByLabel(t('Sähköpostiosoitteesi koulussa')).fill(address);
  await page.getByRole('button', { name: t('Lähetä linkki') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('Katso sähköpostisi') })).toBeVisible();
  await expect(async () => {
    await page.goto('/example-mail');
    expect(await letters.count()).toBeGreaterThan(before);
  }).toPass();
  await letters.first().click();
  await page.goto((await page.getByRole('main').locator('a[href*="/sign-in/link/open"]').getAttribute('href')) ?? '');
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL(/\/today/);
  await page.goto(`/own-data?lang=${language}`);
  return (await page.getByRole('main').locator('dd').first().textContent())?.trim() ?? '';
}

/** Each screen has its own people. */
const screen = ({ project }: TestInfo) => (project.name === 'phone' ? 0 : 1);

test(
  'a passkey is made, signs in, proves anew, is named and removed; a code stands in for it',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    test.setTimeout(150_000);
    const device = await giveDevice(page);
    await enterByLink(page, browser, info, screen(info));
    await page.goto(`/own-data?lang=${language}`);
    await page.getByRole('link', { name: t('Pääsyavaimet ja palautuskoodit') }).click();
    await page.getByRole('link', { name: t('Lisää pääsyavain') }).click();
    // Without a name the device is not asked: it would keep a key that nobody knows.
    await page.getByRole('button', { name: t('Luo pääsyavain') }).click();
    await expect(page.locator('.summary')).toContainText(t('Anna nimi'));
    expect(await device.count()).toBe(0);
    await make(page, 'Työkone');
    expect(await device.count()).toBe(1);
    // The same device makes no second one.
    await page.getByRole('link', { name: t('Lisää pääsyavain') }).click();
    await page.getByLabel(t('Pääsyavaimen nimi')).fill('Sama');
    await page.getByRole('button', { name: t('Luo pääsyavain') }).click();
    await expect(page.getByText(t('Tällä laitteella on jo pääsyavaimesi tänne.'))).toBeVisible();

    await page.goto('/own-data/passkeys');
    await page.getByRole('button', { name: t('Tee palautuskoodit') }).click();
    const codes = await codesOn(page);
    expect(codes).toHaveLength(10);
    await expect(page.getByRole('button', { name: t('Tulosta') })).toBeVisible();
    expect([await faultsOf(page), page.url()]).toEqual([[], expect.not.stringContaining(codes[0] ?? '')]);

    // Out, and in again by the passkey, with the keyboard alone.
    await page.context().clearCookies();
    await page.goto(`/sign-in?lang=${language}`);
    await page.getByRole('link', { name: t('Kirjaudu pääsyavaimella') }).click();
    await tabTo(page, page.getByRole('button', { name: t('Käytä pääsyavainta') }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/today$/);

    // A fresh proof.
    await page.context().clearCookies({ name: 'proof' });
    await page.goto('/sign-in/again?next=/own-data/passkeys');
    await page.getByRole('button', { name: t('Käytä pääsyavainta') }).click();
    await expect(page).toHaveURL(/\/own-data\/passkeys$/);

    // Another browser, without the device: a link lets in, but changes no key; a code does.
    const elsewhere = await (await aBrowser(browser, info)).newPage();
    await enterByLink(elsewhere, browser, info, screen(info));
    await elsewhere.goto(`/own-data/passkeys?lang=${language}`);
    await expect(elsewhere.getByRole('heading', { name: t('Käytä ensin pääsyavaintasi') })).toBeVisible();
    await expect(elsewhere.getByRole('link', { name: t('Lisää pääsyavain') })).toHaveCount(0);
    await elsewhere.getByRole('link', { name: t('Tule sisään palautuskoodilla') }).click();
    await elsewhere.getByRole('button', { name: t('Tule sisään') }).click();
    await expect(elsewhere.locator('.summary')).toContainText(t('Kirjoita koodi.'));
    await elsewhere.getByLabel(t('Palautuskoodi')).fill((codes[0] ?? '').toLowerCase());
    await elsewhere.getByRole('button', { name: t('Tule sisään') }).click();
    await done(elsewhere, 'Pääsit sisään koodilla.');
    await expect(elsewhere.getByText(t('Koodeja jäljellä: 9.'))).toBeVisible();
    await elsewhere.goto('/sign-in/recovery');
    await elsewhere.getByLabel(t('Palautuskoodi')).fill(codes[0] ?? '');
    await elsewhere.getByRole('button', { name: t('Tule sisään') }).click();
    await expect(elsewhere.locator('.summary')).toContainText(t('Tällä koodilla ei pääse sisään.'));
    await elsewhere.context().close();

    // Who comes by a code may have lost what they were signed in on: the first browser is out, and the passkey lets it in again.
    await page.goto('/own-data');
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(`/sign-in/passkey?lang=${language}`);
    await page.getByRole('button', { name: t('Käytä pääsyavainta') }).click();
    await expect(page).toHaveURL(/\/today$/);

    // What is held is told, and the passkey is removed.
    await page.goto('/own-data');
    await expect(page.getByText(/^Työkone:/)).toBeVisible();
    await expect(page.getByText(t('Palautuskoodilla tultiin sisään'))).toBeVisible();
    await page.goto('/own-data/passkeys');
    await page.getByText(t('Nimeä uudelleen tai poista')).click();
    await page.getByLabel(t('Pääsyavaimen nimi')).fill('Vanha kone');
    await page.getByRole('button', { name: t('Tallenna nimi') }).click();
    await done(page, 'Nimi on tallennettu.');
    await page.getByText(t('Nimeä uudelleen tai poista')).click();
    await page.getByRole('button', { name: new RegExp(`^${t.one('Poista pääsyavain')}.*Vanha kone$`) }).click();
    await done(page, 'Pääsyavain on poistettu.');
    await expect(page.getByText(t('Sinulla ei ole vielä pääsyavainta.'))).toBeVisible();
    // What the device still has opens nothing.
    await page.context().clearCookies();
    await page.goto(`/sign-in/passkey?lang=${language}`);
    await page.getByRole('button', { name: t('Käytä pääsyavainta') }).click();
    await expect(page.locator('.summary')).toContainText(t('Pääsyavain ei kelvannut.'));
  }
);

test('a person who stops the device, has no passkey here or no script is told what else there is', async ({ page, browser }, info) => {
  const device = await giveDevice(page);
  await page.goto(`/sign-in/passkey?lang=${language}`);
  await device.session.send('WebAuthn.setUserVerified', { authenticatorId: device.id, isUserVerified: false });
  await page.getByRole('button', { name: t('Käytä pääsyavainta') }).click();
  await expect(page.getByText(t('Pääsyavain jäi saamatta.'))).toBeVisible();
  const plain = await (await aBrowser(browser, info, { javaScriptEnabled: false })).newPage();
  await plain.goto(`/sign-in/passkey?lang=${language}`);
  await expect(plain.getByText(t('Pääsyavain tarvitsee JavaScriptin'))).toBeVisible();
  await expect(plain.getByRole('button', { name: t('Käytä pääsyavainta') })).toBeHidden();
  await plain.getByRole('link', { name: t('Tule sisään palautuskoodilla') }).click();
  await expect(plain.getByLabel(t('Palautuskoodi'))).toBeVisible();
  await plain.context().close();
});

test(
  'who has lost passkey and codes comes back by two others: one asks, another confirms, the code is told',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    test.setTimeout(150_000);
    const device = await giveDevice(page);
    const name = await enterByLink(page, browser, info, 2 + screen(info));
    await page.goto(`/own-data/passkeys/new?lang=${language}`);
    await make(page, 'Kadonnut puhelin');
    await device.lose();
    await page.context().clearCookies();

    const asking = await (await aBrowser(browser, info)).newPage();
    await enterAs(asking, 'Opiskelijapalveluiden vastaava');
    await asking.goto(`/people?lang=${language}`);
    await asking.getByRole('link', { name: t('Kollega ei pääse sisään: tie takaisin') }).click();
    await asking.getByLabel(t('Kuka ei pääse sisään?')).selectOption({ label: name });
    await asking.getByRole('button', { name: t.alone('Pyydä') }).click();
    await done(asking, 'Tietä takaisin on pyydetty.');
    await expect(asking.getByRole('button', { name: new RegExp(`^${t.one('Vahvista ja näytä koodi')}.*${name}$`) })).toHaveCount(0);
    expect(await faultsOf(asking)).toEqual([]);

    const confirming = await (await aBrowser(browser, info)).newPage();
    await enterAs(confirming, 'Ylläpitäjä');
    await confirming.goto(`/people/ways-back?lang=${language}`);
    await confirming.getByRole('button', { name: new RegExp(`^${t.one('Vahvista ja näytä koodi')}.*${name}$`) }).click();
    const code = (await confirming.locator('.code code').textContent()) ?? '';
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(confirming.url()).not.toContain(code);
    expect(await faultsOf(confirming)).toEqual([]);
    await confirming.goto('/people/ways-back');
    await expect(confirming.getByText(code)).toHaveCount(0);

    await page.goto(`/sign-in/recovery?lang=${language}`);
    await page.getByLabel(t('Palautuskoodi')).fill(code);
    await page.getByRole('button', { name: t('Tule sisään') }).click();
    await done(page, 'Pääsit sisään koodilla.');
    await page.getByRole('link', { name: t('Lisää pääsyavain') }).click();
    await make(page, 'Uusi puhelin');
    const lost = page.locator('section', { has: page.getByRole('heading', { name: 'Kadonnut puhelin' }) });
    await lost.getByText(t('Nimeä uudelleen tai poista')).click();
    await lost.getByRole('button', { name: new RegExp(`^${t.one('Poista pääsyavain')}`) }).click();
    await done(page, 'Pääsyavain on poistettu.');
    await expect(page.getByRole('heading', { name: 'Kadonnut puhelin' })).toHaveCount(0);
    for (const other of [asking, confirming]) await other.context().close();
  }
);

const codeIn = (text: string) => /\b(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\b/.exec(text)?.[0] ?? '';

test(
  'where the school asks for it an administrator makes a passkey before anything else is open',
  { tag: '@three-languages' },
  async ({ page }) => {
    test.setTimeout(180_000);
    const dataDir = temporaryFolder();
    const server = await startBuilt({ DATA_DIR: dataDir, EXAMPLE: 'off' });
    try {
      await untilReady(server);
      await expect.poll(() => codeIn(server.output())).not.toBe('');
      const first = await giveDevice(page);
      await page.goto(`${server.base}/sign-in/code?lang=${language}`);
      await page.getByLabel(t('Koodi konsolista')).fill(codeIn(server.output()));
      await page.getByLabel(t('Etunimesi')).fill('Eeva');
      await page.getByLabel(t('Sukunimesi')).fill('Aalto');
      await page.getByRole('button', { name: t('Tule sisään') }).click();
      await page.getByLabel(t('Koulutuksen järjestäjän nimi')).fill('Kivijärven opisto');
      await page.getByLabel(t('Kampukset')).fill('Pohjoinen');
      await page.getByRole('button', { name: t('Ota käyttöön') }).click();
      await page.goto(`${server.base}/settings/sign-in`);
      await page.getByRole('checkbox', { name: t('Ylläpitäjän on tultava sisään pääsyavaimella') }).check();
      await page.locator('form[action="?/passkeys"]').getByRole('button').click();

      // It counts at once: the way back to the settings leads to making one.
      await expect(page).toHaveURL(/\/own-data\/passkeys\/new\?next=/);
      await page.goto(`${server.base}/people`);
      await expect(page.getByText(t('Koulu vaatii, että ylläpitäjä kirjautuu pääsyavaimella.'))).toBeVisible();
      await make(page, 'Eevan kone');
      await page.getByRole('button', { name: t('Tee palautuskoodit') }).click();
      const codes = await codesOn(page);
      await page.getByRole('link', { name: t('Koodit ovat tallessa, jatka') }).click();
      await expect(page).toHaveURL(/\/people$/);

      // In by a code: administration is not open until a passkey is made anew.
      await page.context().clearCookies();
      await first.lose();
      await page.goto(`${server.base}/sign-in/recovery?lang=${language}`);
      await page.getByLabel(t('Palautuskoodi')).fill(codes[0] ?? '');
      await page.getByRole('button', { name: t('Tule sisään') }).click();
      await page.goto(`${server.base}/settings`);
      await expect(page).toHaveURL(/\/own-data\/passkeys\/new\?next=/);
      await make(page, 'Eevan uusi kone');
      await page.goto(`${server.base}/settings`);
      await expect(page).toHaveURL(/\/settings$/);

      // With one administrator nobody can be helped back, and the page says so.
      await page.goto(`${server.base}/people`);
      await page.getByRole('link', { name: t('Kollega ei pääse sisään: tie takaisin') }).click();
      await expect(page.getByText(t('Kenelläkään muulla ei ole pääsyavainta'))).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    } finally {
      await stopBuilt(server, { keepData: true });
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
);
