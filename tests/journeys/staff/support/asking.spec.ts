import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { aBrowser, enterAs, tabTo, entered } from '../../steps.ts';
import { t } from '../../words.ts';

test.slow();

const says = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: t(text) })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true }).click();
const tag = (page: Page, text: string) => expect(page.locator('main .tags')).toContainText(t(text));

/** Writes and sends a request as the instructor whose page this is. @returns its address. */
async function asked(page: Page, words: string): Promise<string> {
  await page.goto('/support/ask');
  await page.getByLabel(t('stressi ja jaksaminen')).check();
  await page.getByLabel(t('Mitä ryhmälle toivotaan?')).fill(words);
  await press(page, 'Lähetä pyyntö');
  await says(page, 'Pyyntö on lähetetty.');
  return new URL(page.url()).pathname;
}

test(
  'a teacher asks, a professional carries it to its end by buttons, and the teacher sees each step',
  { tag: ['@every-size', '@three-languages'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    await page
      .getByRole('link', { name: t('Ryhmien tuki') })
      .first()
      .click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: t('Pyydä tukea ryhmälle') }).click();
    expect(await faultsOf(page)).toEqual([]);

    // Without a sign of what it is about it comes back, with what was chosen.
    // Monday's morning, put together of two texts.
    const monday = page.locator('input[name=times][value="1-morning"]');
    await monday.check();
    // Another journey of the same teacher may have a draft there.
    await page.locator('#hopedFor').fill('');
    await press(page, 'Lähetä pyyntö');
    await expect(page.locator('main .summary')).toContainText(
      t('Valitse ainakin yksi teema tai kerro omin sanoin, mitä ryhmälle toivotaan.')
    );
    await expect(monday).toBeChecked();
    expect(await faultsOf(page)).toEqual([]);
    const at = await asked(page, `Ryhmässä on kireää (${info.project.name})`);
    await tag(page, 'Uusi');
    expect(await faultsOf(page)).toEqual([]);

    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await professional.goto('/support');
    expect(await faultsOf(professional)).toEqual([]);
    await professional.getByLabel(t('Hae ryhmän nimellä tai sanoilla')).fill(`kireää (${info.project.name}`);
    await press(professional, 'Näytä');
    await professional.locator('article a').first().click();
    await professional.waitForURL(new RegExp(at));
    for (const [button, state] of [
      ['Otan suunniteltavaksi', 'Suunnitteilla'],
      ['Tuokio on pidetty', 'Pidetty'],
      ['Seuranta on tehty', 'Seurattu'],
      ['Päätä pyyntö', 'Päättynyt']
    ] as const) {
      await press(professional, button);
      await says(professional, 'Merkitty.');
      await tag(professional, state);
      await page.goto(at);
      await tag(page, state);
    }
    expect(await faultsOf(professional)).toEqual([]);
    // The last one was too soon: it is taken back, and stays in the history.
    await press(professional, 'Kumoa');
    await says(professional, 'Kumottu.');
    await tag(professional, 'Seurattu');
    await expect(professional.locator('main ol li').last()).toContainText(t('kumottu'));
    await professional.context().close();
  }
);

test(
  'what is being written survives a closed tab, with script and without',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja', 1);
    await page.goto('/support/ask');
    await page.getByLabel(t('yksinäisyys')).check();
    await page.getByLabel(t('Mitä ryhmälle toivotaan?')).fill('Kesken jäänyt toive');
    await page.close({ runBeforeUnload: false });
    const next = await page.context().newPage();
    await expect(async () => {
      await next.goto('/support/ask');
      await expect(next.getByLabel(t('Mitä ryhmälle toivotaan?'))).toHaveValue('Kesken jäänyt toive', { timeout: 500 });
    }).toPass();
    await expect(next.getByLabel(t('yksinäisyys'))).toBeChecked();
    await says(next, 'Jatkat luonnosta');
    await press(next, 'Hylkää luonnos');
    await says(next, 'Luonnos on hylätty.');
    await expect(next.getByLabel(t('Mitä ryhmälle toivotaan?'))).toHaveValue('');

    const context = await aBrowser(browser, info, { javaScriptEnabled: false });
    const plain = await context.newPage();
    await enterAs(plain, 'Ryhmänohjaaja', 1);
    await plain.goto('/support/ask');
    await plain.getByLabel(t('Mitä ryhmälle toivotaan?')).fill('ilman skriptiä');
    await press(plain, 'Tallenna luonnos');
    await says(plain, 'Luonnos on tallessa.');
    await plain.goto('/support/ask');
    await expect(plain.getByLabel(t('Mitä ryhmälle toivotaan?'))).toHaveValue('ilman skriptiä');
    // What has happened shows whom to call, by style alone.
    await expect(plain.getByRole('link', { name: t('Soita 112') })).toBeHidden();
    await plain.getByLabel(t('Kyllä, jotain on tapahtunut')).check();
    await expect(plain.getByRole('link', { name: t('Soita 112') })).toBeVisible();
    await press(plain, 'Lähetä pyyntö');
    await says(plain, 'Pyyntö on lähetetty.');
    await tag(plain, 'Kiireellinen');
    await plain.goto('/support/ask');
    await expect(plain.getByLabel(t('Mitä ryhmälle toivotaan?'))).toHaveValue('');
    await context.close();
  }
);

test(
  'a request is declined with a reason from the list, and its asker reads it and opens it again, by keyboard',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    const at = await asked(page, 'Toive, joka ei toteudu');
    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await professional.goto(at);
    const fold = professional.locator('summary', { hasText: t('Pyyntö ei toteudu') });
    await tabTo(professional, fold);
    await professional.keyboard.press('Enter');
    await tabTo(professional, professional.getByRole('button', { name: t('Pyyntö ei toteudu') }));
    await professional.keyboard.press('Enter');
    await expect(professional.locator('main .summary')).toContainText(t('Valitse syy.'));
    expect(await faultsOf(professional)).toEqual([]);
    await professional.getByLabel(t('ryhmä saa tukea jo muualta')).focus();
    await professional.keyboard.press('Space');
    await tabTo(professional, professional.getByRole('button', { name: t('Pyyntö ei toteudu') }));
    await professional.keyboard.press('Enter');
    await tag(professional, 'Ei toteudu');
    await professional.context().close();
    await page.goto(at);
    await expect(page.locator('main')).toContainText(t('ryhmä saa tukea jo muualta'));
    await tabTo(page, page.getByRole('button', { name: t('Avaa uudelleen') }));
    await page.keyboard.press('Enter');
    await tag(page, 'Uusi');
  }
);

test('asking is there in Swedish and in English, and no words are left in Finnish', async ({ page }) => {
  await enterAs(page, 'Ryhmänohjaaja');
  const at = await asked(page, 'En önskan, a wish');
  for (const [language, title, send, waits] of [
    ['sv', 'Be om stöd för en grupp', 'Skicka begäran', 'Ny'],
    ['en', 'Ask for support for a group', 'Send the request', 'New']
  ] as const) {
    await page.goto(`/support/ask?lang=${language}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('button', { name: send })).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto(at);
    await expect(page.locator('main .tags')).toContainText(waits);
    expect(await faultsOf(page)).toEqual([]);
  }
});
