import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs, tabTo } from '../steps.ts';
import { t } from '../words.ts';

test.slow();

/** Phone and desktop run side by side on one example school: each takes people of its own, of groups that nobody else comes in from. */
const groupOf = (project: string) => (project === 'phone' ? 'LVI' : 'RAK');

async function expectNoFindings(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

const boxes = (page: Page) => page.locator('input[name=person]');

test(
  'a role given while somebody is signed in elsewhere counts at their next request, and so does its end',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    const context = await aBrowser(browser, info);
    const theirs = await context.newPage();
    // The example's first and second instructor: one for each project.
    await enterAs(theirs, 'Ryhmänohjaaja', info.project.name === 'phone' ? 0 : 1);
    await theirs.goto('/own-data');
    const name = (await theirs.locator('main dd').first().innerText()).trim();
    expect((await theirs.goto('/feedback-inbox'))?.status()).toBe(404);

    await enterAs(page, 'Ylläpitäjä');
    await page.goto(`/people?q=${encodeURIComponent(name)}`);
    await page
      .getByRole('link', { name: name.split(' ').at(-1) ?? '' })
      .first()
      .click();
    await page.getByRole('link', { name: t('Anna rooli') }).click();
    await page.getByRole('button', { name: t('Jatka') }).click();
    await expect(page.getByText(t('Valitse jokin vaihtoehdoista.')).first()).toBeVisible();
    await expectNoFindings(page);
    await page.getByLabel(t.alone('Rooli')).selectOption({ label: t.one('Opiskelijapalveluiden vastaava') });
    await page.getByLabel(t('Missä')).selectOption('organisation');
    await page.getByRole('button', { name: t('Jatka') }).click();
    await expect(page.getByText(t('Saavat roolin')).filter({ hasText: t('Opiskelijapalveluiden vastaava') })).toBeVisible();
    await expectNoFindings(page);
    await page.getByRole('button', { name: t('Anna rooli (1)') }).click();
    await expect(page.getByRole('status')).toHaveText(t('Rooli annettiin. Henkilöitä: 1.'));

    expect((await theirs.goto('/feedback-inbox'))?.status()).toBe(200);
    await page.getByRole('button', { name: t('Kumoa') }).click();
    await expect(page.getByRole('status')).toHaveText(t('Muutos on kumottu. Henkilöitä: 1.'));
    await expectNoFindings(page);
    expect((await theirs.goto('/feedback-inbox'))?.status()).toBe(404);
    await theirs.goto('/own-data');
    await expect(theirs.getByRole('heading', { name: t('Muutokset rooleihisi') })).toBeVisible();
    await expect(theirs.getByText(t('Opiskelijapalveluiden vastaava, Esimerkkiopisto: päätetty'))).toBeVisible();
    await context.close();
  }
);

test(
  'people are searched and changed together by keyboard, and the change is undone',
  { tag: '@every-size' },
  async ({ page }, { project }) => {
    await enterAs(page, 'Ylläpitäjä');
    await page.goto('/people');
    await tabTo(page, page.getByRole('searchbox', { name: t('Nimi, sähköposti tai ryhmä') }));
    await page.keyboard.type(groupOf(project.name));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=/);
    await page.goto(`${page.url()}&role=student`);
    await expectNoFindings(page);
    for (const place of [2, 3, 4]) {
      await tabTo(page, boxes(page).nth(place));
      await page.keyboard.press('Space');
    }
    await page.getByRole('button', { name: t('Jatka valituilla') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('Valitut henkilöt: 3'))).toBeVisible();
    await expectNoFindings(page);
    await tabTo(page, page.getByRole('link', { name: t('Estä kirjautuminen') }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: t('Jatka') }));
    await page.keyboard.press('Enter');
    await expect(page.getByText(t('Kirjautuminen estetään. Henkilöitä: 3.'))).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: t('Estä kirjautuminen (3)') }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(t('Kirjautuminen estettiin. Henkilöitä: 3.'));
    await expectNoFindings(page);
    await tabTo(page, page.getByRole('button', { name: t('Kumoa') }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(t('Muutos on kumottu. Henkilöitä: 3.'));
  }
);

test('nobody’s own rights are changed, and a search without a match says what to do', { tag: '@three-languages' }, async ({ page }) => {
  await enterAs(page, 'Ylläpitäjä');
  await page.goto('/people?role=admin');
  await page.locator('ul.people a[href^="/people/"]').first().click();
  await expect(page.getByText(t('Omia oikeuksiaan ei voi muuttaa kukaan.'))).toBeVisible();
  await expect(page.getByRole('link', { name: t('Anna rooli') })).toHaveCount(0);
  await page.goto('/people?q=zzzz');
  await expect(page.getByRole('heading', { name: t('Kukaan ei vastaa hakua') })).toBeVisible();
  await page.getByRole('link', { name: t('Näytä kaikki') }).click();
  await expect(boxes(page)).toHaveCount(50);
});

test('two windows save the same campus: the later one is told, and keeps what was typed', async ({ page, context }, { project }) => {
  await enterAs(page, 'Ylläpitäjä');
  await page.goto('/settings/campuses');
  const [campus, street] = project.name === 'phone' ? ['Lapua', 'Oma katu 1'] : ['Ryttylä', 'Oma katu 2'];
  await page.getByRole('link', { name: campus }).click();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel(t('Osoite')).fill('Toinen tie 2');
  await other.getByRole('button', { name: t('Tallenna') }).click();
  await expect(other.getByRole('status')).toHaveText(t('Tallennettu.'));
  await page.getByLabel(t('Osoite')).fill(street);
  await page.getByRole('button', { name: t('Tallenna') }).click();
  await expect(page.getByText(t('Osoite: Toinen tie 2'))).toBeVisible();
  await expect(page.getByLabel(t('Osoite'))).toHaveValue(street);
  await expectNoFindings(page);
  await page.getByRole('button', { name: t('Tallenna silti omat tietoni') }).click();
  await expect(page.getByText(street)).toBeVisible();
});
