import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs, tabTo, entered } from '../steps.ts';
import { language, t } from '../words.ts';
import { mine } from './host-steps.ts';

test.slow();

const professional = 'Hyvinvoinnin ammattilainen';
/** A word that no plan of the product has, as it is written and inflected as somebody looks for it. */
const words = { fi: ['villasukat', 'villasukkien'], sv: ['yllesockor', 'yllesockorna'], en: ['mittens', 'mitten'] } as const;
const [written, inflected] = words[language];

const body = (page: Page) => page.getByRole('textbox', { name: t.alone('Suunnitelma'), exact: true });
const title = (page: Page) => page.getByRole('textbox', { name: t.alone('Nimi'), exact: true });
const aim = (page: Page) => page.locator('#aim');
const preview = (page: Page) => page.locator('[data-preview]');
const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name: t.alone(name), exact: true }).click();
/** What one does seldom with a plan is folded. */
const more = (page: Page) =>
  page
    .locator('main summary')
    .filter({ hasText: t.alone('Lisää toimintoja') })
    .click();
const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
const noFaults = async (page: Page) => expect(await faultsOf(page)).toEqual([]);
const field = (place: Locator) => place.evaluate((each) => (each instanceof HTMLTextAreaElement ? each.value : ''));
/** Journeys run beside each other and in one school: each plan has a name of its own. */
const named = (what: string) => `${what} ${Date.now() % 1_000_000}`;

async function copied(page: Page, name: string): Promise<void> {
  await page.goto('/plans/sleep');
  await follow(page, 'Tee tästä oma');
  await title(page).fill(name);
  await press(page, 'Tallenna');
  await says(page, 'Suunnitelma on tallennettu.');
}

test(
  'a leader makes a plan their own, sees at once what is amiss and how it reads, and goes back on a change',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page }, { project }) => {
    await enterAs(page, professional, mine(project.name));
    const name = named('Untuvapeitto');
    await page.goto('/plans/sleep');
    await follow(page, 'Tee tästä oma');
    await expect(page.getByRole('heading', { level: 1, name: t('Uusi suunnitelma') })).toBeVisible();
    // The first author stays named.
    await expect(page.locator('#author')).toHaveValue(/^Rinnalla; .+/);
    await expect(preview(page)).toContainText(t('Kaikki osat ovat mukana'));
    await title(page).fill(name);
    await body(page).press('ControlOrMeta+End');
    await body(page).pressSequentially('\n\n<b>kuva</b>');
    // It is read when writing rests, by the server.
    await expect(preview(page)).toContainText(t('merkkejä < ja > ei voi käyttää; kirjoita ilman HTML:ää'), { timeout: 20_000 });
    await noFaults(page);
    await press(page, 'Tallenna');
    // Refused, with what was typed.
    await expect(page.locator('main .summary')).toBeFocused();
    await expect(body(page)).toHaveValue(/<b>kuva<\/b>/);
    await expect(title(page)).toHaveValue(name);
    await noFaults(page);
    // The line that is told leads to its place in the text.
    await preview(page).getByRole('link').first().click();
    expect(await body(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toBe(
      '<b>kuva</b>'
    );
    await body(page).press('Delete');
    await press(page, 'Luettelo');
    await body(page).pressSequentially(written);
    await expect(preview(page).getByRole('listitem').filter({ hasText: written })).toBeVisible({ timeout: 20_000 });
    await press(page, 'Tallenna');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await noFaults(page);

    // A search finds it by a word in another form, as it finds the product's.
    await page.goto(`/plans?q=${inflected}`);
    await noFaults(page);
    await page.getByRole('link', { name }).first().click();
    await follow(page, 'Muokkaa');
    await aim(page).fill('Jokainen nukkuu paremmin.');
    await press(page, 'Tallenna');
    await more(page);
    await follow(page, 'Versiot');
    await expect(page.locator('ins').filter({ hasText: 'paremmin' }).first()).toBeVisible();
    await noFaults(page);
    await follow(page, 'Versio 1');
    await press(page, 'Palaa versioon 1');
    await says(page, 'Vanhempi teksti on nyt uusin versio.');
    await expect(page.getByRole('link', { name: t('Versio 3') })).toBeVisible();
  }
);

test('the tools are one stop of Tab, arrows go among them, and what they write is taken back as typing is', async ({ page }) => {
  await enterAs(page, professional);
  await page.goto('/plans/new/edit?in=fi&lang=fi');
  await page.locator('#licence').focus();
  await tabTo(page, page.getByRole('button', { name: 'Vaihe', exact: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Ääneen', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Väliotsikko', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(body(page)).toBeFocused();
  const before = await field(body(page));
  await body(page).press('ControlOrMeta+End');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(body(page)).toBeFocused();
  expect(await field(body(page))).toBe(`${before.trimEnd()}\n\n### Vaiheen nimi (10 min)\n\n`);
  await page.keyboard.press('ControlOrMeta+z');
  expect((await field(body(page))).trimEnd()).toBe(before.trimEnd());
});

test(
  'what is saved later in a second tab is refused with the difference, and its writer chooses; nothing is lost',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page }, { project }) => {
    await enterAs(page, professional, mine(project.name));
    const name = named('Kaksi välilehteä');
    await copied(page, name);
    const at = new URL(page.url()).pathname;
    const second = await page.context().newPage();
    /** Both open the plan; the first saves its own aim, and the second is refused with its own still there. */
    async function meet(first: string, later: string): Promise<void> {
      await page.goto(`${at}/edit`);
      await second.goto(`${at}/edit`);
      await title(page).fill(`${name}, uusi nimi`);
      await aim(page).fill(first);
      await press(page, 'Tallenna');
      await says(page, 'Suunnitelma on tallennettu.');
      await aim(second).fill(later);
      await press(second, 'Tallenna');
      await expect(second.getByRole('heading', { name: t('Mikä erottaa tallennetun ja sinun tekstisi') })).toBeVisible();
      await expect(second.locator('main .summary')).toBeFocused();
      await expect(
        second
          .locator('del')
          .filter({ hasText: /levätään|eka/ })
          .first()
      ).toBeVisible();
      await expect(aim(second)).toHaveValue(later);
      await noFaults(second);
      // What was saved first stands.
      await page.reload();
      await expect(page.locator('.lead')).toHaveText(first);
    }
    const tagged = async (tags: string) => second.locator('#tags').fill(tags);

    // Both: the name that the first tab gave, the words of either; what both changed stands after each other, and is seen before it is saved.
    await meet('Ensin levätään.', 'Sitten nukutaan.');
    await tagged('villasukat');
    await press(second, 'Ota molemmat');
    await says(
      second,
      'Molempien muutokset ovat nyt alla samassa tekstissä. 1 kohta oli muutettu kummassakin: siinä on ensin sinun tekstisi, sitten tallennettu. Korjaa se ja tallenna.'
    );
    await expect(title(second)).toHaveValue(`${name}, uusi nimi`);
    await expect(aim(second)).toHaveValue('Sitten nukutaan. Ensin levätään.');
    await expect(second.locator('#tags')).toHaveValue('villasukat');
    await noFaults(second);
    await press(second, 'Tallenna');
    await says(second, 'Suunnitelma on tallennettu.');
    await expect(second.locator('.lead')).toHaveText('Sitten nukutaan. Ensin levätään.');

    // One's own, said aloud at the end of the form as well.
    await meet('Jälleen eka.', 'Jälleen toka.');
    await second
      .getByRole('button', { name: t.alone('Tallenna oma tekstini') })
      .last()
      .click();
    await says(second, 'Suunnitelma on tallennettu.');
    await expect(second.locator('.lead')).toHaveText('Jälleen toka.');

    // What was saved.
    await meet('Viimein eka.', 'Viimein toka.');
    await press(second, 'Hylkää omani, avaa tallennettu');
    await says(second, 'Luonnos on hylätty.');
    await expect(aim(second)).toHaveValue('Viimein eka.');
  }
);

test('what is begun is there again after the tab was closed, until it is thrown away', async ({ page }, { project }) => {
  await enterAs(page, professional, mine(project.name));
  const name = named('Kesken jäänyt');
  const tab = await page.context().newPage();
  await tab.goto('/plans/new/edit?lang=fi');
  await title(tab).fill(name);
  await body(tab).fill('Vasta ajatus');
  await expect(tab.getByText(/^Luonnos tallessa klo \d{1,2}\.\d\d$/)).toBeVisible({ timeout: 20_000 });
  // The rest is sent as the page is left.
  await body(tab).pressSequentially(', ja toinen');
  await tab.close({ runBeforeUnload: true });
  await expect(async () => {
    await page.goto('/plans?lang=fi');
    await page.getByRole('link', { name }).click();
    await expect(body(page)).toHaveValue('Vasta ajatus, ja toinen', { timeout: 1000 });
  }).toPass();
  await says(page, 'Jatkat luonnosta, joka tallennettiin');
  await noFaults(page);
  await press(page, 'Hylkää luonnos');
  await says(page, 'Luonnos on hylätty.');
  await page.goto('/plans');
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});

test(
  'a plan is published to the school, kept as a favourite, withdrawn, removed and brought back',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    await enterAs(page, professional);
    const name = named('Aamukahvi');
    await copied(page, name);
    await more(page);
    await press(page, 'Julkaise koululle');
    await says(page, 'Suunnitelma näkyy nyt koko koulun henkilöstölle, joka vetää tuokioita.');
    await noFaults(page);
    const theirs = await entered(browser, info, 'Ryhmänohjaaja');
    await theirs.goto(`/plans?q=${encodeURIComponent(name)}&whose=school`);
    await expect(theirs.getByRole('link', { name })).toBeVisible();
    await theirs.context().close();
    await more(page);
    await press(page, 'Lisää suosikkeihin');
    await says(page, 'Suunnitelma on suosikeissasi ja listan alussa.');
    await page.goto('/plans');
    await expect(page.locator('ul.plans li').filter({ hasText: name })).toContainText(t('Suosikki'));
    await noFaults(page);
    await page.getByRole('link', { name }).click();
    await more(page);
    await press(page, 'Poista julkaisusta');
    await says(page, 'Suunnitelmaa ei näe enää kukaan muu kuin sen tekijä.');
    await more(page);
    await press(page, 'Poista suunnitelma');
    await says(page, 'Suunnitelma on poistettu. Sen saa takaisin 30 päivän ajan.');
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    await press(page, 'Kumoa');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
);

test(
  'a plan is taken in from a file, with its licence and author seen first; without script too',
  { tag: ['@three-languages', '@every-size'] },
  async ({ browser }, info) => {
    const context = await aBrowser(browser, info, { javaScriptEnabled: false });
    const page = await context.newPage();
    await enterAs(page, professional, mine(info.project.name));
    const [download] = await Promise.all([page.waitForEvent('download'), page.goto('/plans/stress/file').catch(() => undefined)]);
    const path = await download.path();
    await page.goto('/plans/take-in');
    const bad = info.outputPath('rikki.md');
    writeFileSync(bad, '---\ntitle: x\n---\n');
    const file = page.locator('input[type=file]');
    await file.setInputFiles(bad);
    await press(page, 'Katso tiedostoa');
    await expect(page.locator('main .summary')).toContainText(t('Rivi 1: tieto ”aim” puuttuu'));
    await file.setInputFiles({ name: 'stressi.md', mimeType: 'text/markdown', buffer: readFileSync(path) });
    await press(page, 'Katso tiedostoa');
    await expect(page.getByText('CC BY 4.0')).toBeVisible();
    await expect(page.getByText('Rinnalla', { exact: true }).last()).toBeVisible();
    await press(page, 'Ota suunnitelma omaksi');
    await says(page, 'Suunnitelma on tallennettu.');
    await follow(page, 'Muokkaa');
    await aim(page).fill('Ilman skriptiä.');
    await press(page, 'Esikatsele');
    await expect(page.getByText(t('Kaikki osat ovat mukana'))).toBeVisible();
    await expect(aim(page)).toHaveValue('Ilman skriptiä.');
    await press(page, 'Tallenna luonnos');
    await says(page, 'Luonnos on tallessa. Voit sulkea sivun ja jatkaa myöhemmin.');
    await expect(aim(page)).toHaveValue('Ilman skriptiä.');
    await press(page, 'Tallenna');
    await expect(page.getByText('Ilman skriptiä.')).toBeVisible();
    await context.close();
  }
);
