import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { aBrowser, enterAs, entered } from '../../steps.ts';
import { t } from '../../words.ts';

test.slow();

const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
const cards = (page: Page) => page.locator('main article');
/** What nobody else has written: two tries of one journey are told apart. */
const aWord = (word: string) => `${word}${Date.now().toString(36)}`;

/** Asks for support as the instructor whose page this is, in words of its own. @returns the request's address. */
async function asked(page: Page, words: string): Promise<string> {
  await page.goto('/support/ask');
  await page.getByLabel(t('päihteet')).check();
  await page.locator('#hopedFor').fill(words);
  await press(page, 'Lähetä pyyntö');
  await says(page, 'Pyyntö on lähetetty.');
  return new URL(page.url()).pathname;
}

/** Looks whether one of the newest messages of the example says all of this. Its staff read Finnish. */
async function mailed(page: Page, ...parts: string[]): Promise<void> {
  await expect(async () => {
    await page.goto('/example-mail');
    const newest = await page
      .locator('main a[href^="/example-mail/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    for (const address of newest.slice(0, 10)) {
      await page.goto(address);
      const text = (await page.locator('main').textContent()) ?? '';
      if (parts.every((part) => text.includes(part))) return;
    }
    throw new Error(`no message says ${parts.join(', ')}`);
  }).toPass();
}

test(
  'requests are found on the board and in the list by words and choices, and a way to look is kept and removed',
  { tag: ['@every-size', '@three-languages'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    const word = aWord('taulu');
    const request = await asked(page, `Ryhmässä on ${word}`);
    const coordinator = await entered(browser, info, 'Opiskelijapalveluiden vastaava');
    await coordinator.goto('/support');
    await expect(coordinator.getByRole('heading', { name: t('Suunnitteilla') })).toBeVisible();
    expect(await faultsOf(coordinator)).toEqual([]);
    const question = coordinator.locator('#q');
    await question.fill(word);
    await press(coordinator, 'Näytä');
    await expect(cards(coordinator)).toHaveCount(1);
    await expect(coordinator.locator('section[aria-labelledby=column-new] article a')).toHaveAttribute('href', request);
    expect(await faultsOf(coordinator)).toEqual([]);

    // The choices go with the words: a theme that it has not, and the one that it has.
    await coordinator.locator('#theme').selectOption('sleep');
    await press(coordinator, 'Näytä');
    await expect(coordinator.getByText(t('Näillä rajauksilla ei löytynyt pyyntöjä'))).toBeVisible();
    expect(await faultsOf(coordinator)).toEqual([]);
    await coordinator.getByRole('link', { name: t.alone('Näytä kaikki') }).click();
    await question.fill(word);
    await coordinator.locator('#theme').selectOption('substances');
    await press(coordinator, 'Näytä');
    await expect(cards(coordinator)).toHaveCount(1);
    await coordinator.getByRole('link', { name: t.alone('Luettelo') }).click();
    await expect(question).toHaveValue(word);
    await expect(cards(coordinator).getByText(t.alone('Uusi'))).toBeVisible();
    await coordinator.locator('#state').selectOption('held');
    await press(coordinator, 'Näytä');
    await expect(cards(coordinator)).toHaveCount(0);
    await coordinator.locator('#state').selectOption('new');
    await coordinator.locator('#sort').selectOption('newest');
    await press(coordinator, 'Näytä');
    await expect(cards(coordinator)).toHaveCount(1);
    expect(await faultsOf(coordinator)).toEqual([]);

    const views = coordinator.locator('details', { has: coordinator.locator('form[action^="?/saveView"]') });
    await views.locator('summary').click();
    await press(coordinator, 'Tallenna näkymä');
    // Refused, it comes back with the choices that were to be kept.
    await expect(coordinator.locator('main .summary')).toBeVisible();
    await expect(question).toHaveValue(word);
    expect(await faultsOf(coordinator)).toEqual([]);
    const name = aWord('Tulleet ');
    await coordinator.locator('#name').fill(name);
    await press(coordinator, 'Tallenna näkymä');
    await says(coordinator, 'Näkymä on tallessa.');
    await coordinator.goto('/support');
    await views.locator('summary').click();
    await coordinator.getByRole('link', { name, exact: true }).click();
    await expect(question).toHaveValue(word);
    await expect(coordinator.locator('#state')).toHaveValue('new');
    await expect(cards(coordinator)).toHaveCount(1);
    // The quick choices go with it: of the coordinator's own there is none.
    await coordinator.getByRole('link', { name: t.alone('Omat') }).click();
    await expect(cards(coordinator)).toHaveCount(0);
    await coordinator.goto('/support');
    await views.locator('summary').click();
    await views.locator('li', { hasText: name }).getByRole('button').click();
    await says(coordinator, 'Näkymä on poistettu.');
    await coordinator.context().close();
  }
);

test(
  'the coordinator decides of the limit and the themes, and the teacher is mailed when a request goes on',
  { tag: ['@every-size', '@three-languages'] },
  async ({ page, browser }, info) => {
    const context = await aBrowser(browser, info);
    const coordinator = await context.newPage();
    await enterAs(coordinator, 'Opiskelijapalveluiden vastaava');
    await coordinator.goto('/support');
    await coordinator.getByRole('link', { name: t('Teemat ja odotusraja') }).click();
    expect(await faultsOf(coordinator)).toEqual([]);
    const limit = coordinator.locator('#limit');
    const before = await limit.inputValue();
    await limit.fill('0');
    const save = coordinator.locator('form[action="?/save"] button');
    await save.click();
    await expect(coordinator.locator('main .summary')).toContainText(t('Anna kokonaisluku 1–60.'));
    await expect(limit).toHaveValue('0');
    expect(await faultsOf(coordinator)).toEqual([]);
    await limit.fill('7');
    await coordinator.getByLabel(t('turvallisuus')).uncheck();
    await save.click();
    await says(coordinator, 'Asetukset on tallennettu.');
    await expect(limit).toHaveValue('7');
    const own = aWord('Raha');
    for (const of of ['nameFi', 'nameSv', 'nameEn']) await coordinator.locator(`#${of}-new`).fill(own);
    await coordinator.locator('form[action="?/theme"] button').last().click();
    await says(coordinator, 'Asetukset on tallennettu.');

    await enterAs(page, 'Ryhmänohjaaja');
    await page.goto('/support/ask');
    await expect(page.getByLabel(own)).toBeVisible();
    await expect(page.getByLabel(t('turvallisuus'))).toHaveCount(0);
    await page.getByLabel(own).check();
    await page.locator('#hopedFor').fill('');
    await press(page, 'Lähetä pyyntö');
    await says(page, 'Pyyntö on lähetetty.');
    const request = new URL(page.url()).pathname;

    // As it was: others look at the same school.
    await limit.fill(before);
    await coordinator.getByLabel(t('turvallisuus')).check();
    await save.click();
    await says(coordinator, 'Asetukset on tallennettu.');
    await coordinator.getByText(own, { exact: true }).click();
    await coordinator.locator('details[open] input[name=offered]').uncheck();
    await coordinator.locator('details[open] button').click();
    await says(coordinator, 'Asetukset on tallennettu.');
    await page.goto('/support/ask');
    await expect(page.getByLabel(own)).toHaveCount(0);

    const professional = await (await aBrowser(browser, info)).newPage();
    await enterAs(professional, 'Hyvinvoinnin ammattilainen');
    await professional.goto(request);
    await press(professional, 'Otan suunniteltavaksi');
    await says(professional, 'Merkitty.');
    await mailed(page, 'pyytämäsi tuki on edennyt', 'Vaihe nyt: Suunnitteilla', request);
    await professional.context().close();
    await context.close();
  }
);
