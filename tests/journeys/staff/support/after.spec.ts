import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { enterAs, tabTo, entered } from '../../steps.ts';
import { language, t } from '../../words.ts';

test.slow();

const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
const summary = (page: Page) => page.locator('main .summary');
const tag = (page: Page, text: string) => expect(page.locator('main .tags')).toContainText(t(text));
const found = (page: Page, text: string) => page.locator(`li[data-text="${text}"]`);
const act = (page: Page, name: string) => page.locator(`form:has(input[name=act][value=${name}]) button`).first();

test(
  'a request goes from the teacher to the follow-up: names are pointed out while one writes, and the answer closes it or opens it again',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    await page.goto('/support/ask');
    await page.locator('input[name=themes]').first().check();
    const hoped = page.locator('#hopedFor');
    await hoped.fill('Ryhmä kaipaa rauhaa. Mika Korhonen tietää enemmän, 040 555 0123.');
    await hoped.blur();
    await expect(found(page, 'Mika Korhonen')).toBeVisible();
    await expect(found(page, '040 555 0123')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    // Mended in the text, it is pointed out no more.
    await hoped.fill('Ryhmä kaipaa rauhaa, 040 555 0123.');
    await hoped.blur();
    await expect(found(page, 'Mika Korhonen')).toHaveCount(0);
    await press(page, 'Lähetä pyyntö');
    await expect(summary(page)).toContainText('040 555 0123');
    await expect(hoped).toHaveValue('Ryhmä kaipaa rauhaa, 040 555 0123.');
    expect(await faultsOf(page)).toEqual([]);
    await found(page, '040 555 0123').locator('select').selectOption('phone-public:040 555 0123');
    await press(page, 'Lähetä pyyntö');
    await says(page, 'Pyyntö on lähetetty.');
    const request = new URL(page.url()).pathname;

    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await professional.goto(request);
    await act(professional, 'plan').click();
    await act(professional, 'hold').click();
    await tag(professional, 'Pidetty');

    await page.goto(request);
    await page.getByRole('link', { name: t('Vastaa kahteen kysymykseen') }).click();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, 'Lähetä vastaus');
    await expect(summary(page)).toContainText(t('Valitse yksi vastaus.'));
    expect(await faultsOf(page)).toEqual([]);
    // By keyboard alone.
    await tabTo(page, page.locator('input[name=helped]').first());
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.locator('input[name=more]').first());
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('button', { name: t.alone('Lähetä vastaus') }));
    await page.keyboard.press('Enter');
    await tag(page, 'Päättynyt');
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('main .beside button').click();
    await tag(page, 'Pidetty');

    await page.goto(`${request}/follow-up`);
    await page.locator('input[name=helped][value=partly]').check();
    await page.locator('input[name=more][value=yes]').check();
    await press(page, 'Lähetä vastaus');
    await tag(page, 'Uusi');
    await professional.goto(request);
    await expect(professional.getByText(t.alone('Auttoi osittain'))).toBeVisible();
    // Nobody else is asked.
    await professional.goto(`${request}/follow-up`);
    await expect(professional.getByRole('button', { name: t.alone('Lähetä vastaus') })).toHaveCount(0);
    expect(await faultsOf(professional)).toEqual([]);
    await professional.context().close();
  }
);

/** A session of the example that is over and waits to be marked, or was marked by an earlier try. */
async function openOver(page: Page): Promise<void> {
  await page.goto('/support?view=list&state=planned&sort=group');
  const requests = await page
    .locator('article a[href^="/support/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const request of new Set(requests)) {
    await page.goto(request);
    const sessions = page.locator('main li a.num[href*="/session/"]');
    for (const session of await sessions.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      await page.goto(session);
      if ((await page.locator('form:has(input[name=mark][value=hold]) button').count()) > 0) return;
    }
  }
  throw new Error('the example has no session that is over');
}

test(
  'without script what came of a session is written down: names come back marked with all that was typed, and the group’s page tells it',
  { tag: ['@three-languages', '@every-size'] },
  async ({ browser }, info) => {
    const page = await entered(browser, info, 'Hyvinvoinnin ammattilainen', { javaScriptEnabled: false });
    await openOver(page);
    await press(page, 'Merkitse pidetyksi');
    await page.getByRole('link', { name: t('Kirjaa, mitä sovittiin') }).click();
    await press(page, 'Tallenna kirjaus');
    await expect(summary(page)).toContainText(t('Kirjoita, montako oli paikalla: luku nollasta 999:ään.'));
    await page.locator('#present').fill('17');
    await page.locator('input[name=themes]').nth(1).check();
    await page.locator('#agreed').fill('Aloitetaan aamut rauhassa. Mika Korhonen muistuttaa.');
    await page.locator('#willDo').fill('Palaan kahden viikon päästä.');
    await press(page, 'Tallenna kirjaus');
    await expect(summary(page)).toContainText('Mika Korhonen');
    await expect(found(page, 'Mika Korhonen')).toBeVisible();
    await expect(page.locator('#present')).toHaveValue('17');
    await expect(page.locator('#willDo')).toHaveValue('Palaan kahden viikon päästä.');
    await page.locator('#agreed').fill('Aloitetaan aamut rauhassa.');
    await press(page, 'Tallenna kirjaus');
    await says(page, 'Kirjaus on tallennettu. Voit muuttaa sitä alla.');
    await expect(page.getByText('Aloitetaan aamut rauhassa.')).toBeVisible();

    const session = page.url();
    await page.goto(new URL(session).pathname.replace(/\/session\/.*/, ''));
    await page.locator('a[href^="/support/groups/"]').click();
    await expect(page.getByRole('heading', { name: t('Pidetyt tuokiot') })).toBeVisible();
    await expect(page.getByText('Aloitetaan aamut rauhassa.')).toBeVisible();
    // So that it can be gone again.
    await page.goto(session);
    await page.locator('form:has(input[name=mark][value=unhold]) button').click();
    await expect(page.getByText('Aloitetaan aamut rauhassa.')).toHaveCount(0);
    await page.context().close();
  }
);

test(
  'the coordinator sees what support for groups came to, by campus and by theme',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page }) => {
    await enterAs(page, 'Opiskelijapalveluiden vastaava');
    await page.goto('/results/group-support');
    await expect(page.getByRole('heading', { name: t('Kampuksittain') })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    const file = await page.request.get(`/results/group-support/figures.csv?lang=${language}`);
    expect(file.status()).toBe(200);
    expect(await file.text()).toContain(t.one('Pidettyjä tuokioita'));
  }
);
