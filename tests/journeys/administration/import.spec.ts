import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs } from '../steps.ts';

test.slow();

/** A title that no earlier try of this journey has had remembered. */
const ownTitle = `Opp nro ${Date.now()}`;
const titles = `${ownTitle};Sukunimi;Etunimet;Sähköposti;Rooli;Kampus;Ryhmä`;
/** A job does it, and a busy machine takes its time. */
const soon = { timeout: 30_000 };
const main = (page: Page) => page.getByRole('main');

async function bring(page: Page, own: string, rows: readonly string[]): Promise<void> {
  await page.goto('/people');
  await page.getByRole('link', { name: 'Tuo tiedostosta' }).click();
  const text = [titles, ...rows].join('\r\n');
  // As a Finnish spreadsheet saves it: Windows-1252.
  await page
    .getByLabel('Tiedosto', { exact: true })
    .setInputFiles({ name: `${own}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
  await page.getByRole('button', { name: 'Lue tiedosto' }).click();
}

test('a file is brought, its columns are named, its errors mended; it is written, found among the people, and taken back', async ({
  page
}, { project }) => {
  // Two sizes side by side on one example school bring people and a file of their own.
  const own = project.name;
  await enterAs(page, 'Ylläpitäjä');
  await page.goto('/people/import');
  await page.getByRole('button', { name: 'Lue tiedosto' }).click();
  await expect(page.getByRole('link', { name: 'Valitse tiedosto.' })).toBeVisible();

  await bring(page, own, [
    `${own}-1;Tuontila;Päivi;${own}.tuontila@example.fi;;Tuontikampus;${own}26A`,
    `;Numeroton;Åke;;;Tuontikampus;${own}26A`
  ]);
  await expect(page.getByRole('heading', { name: 'Sarakkeet valittava' })).toBeVisible();
  await page.getByLabel(ownTitle).selectOption({ label: 'Numero rekisterissä' });
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tarkista tiedosto' }).click();
  await expect(page.getByRole('heading', { name: 'Korjattavaa: 1' })).toBeVisible(soon);
  await expect(page.getByText('Lisää henkilön numero rekisterissä.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tuo nämä' })).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);

  // The columns are remembered: the mended file is looked at at once.
  await bring(page, own, [
    `${own}-1;Tuontila;Päivi;${own}.tuontila@example.fi;;Tuontikampus;${own}26A`,
    `${own}-2;Numerolla${own};Åke;;;Tuontikampus;${own}26A`
  ]);
  await expect(page.getByRole('heading', { name: 'Mitä muuttuu' })).toBeVisible(soon);
  await expect(main(page).getByText('Uusia henkilöitä', { exact: true })).toBeVisible();
  await page.getByText('Uusia henkilöitä: 2 / 2').click();
  await expect(page.getByText(`Numerolla${own} Åke`).first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tuo nämä' }).click();
  await expect(page.getByRole('heading', { name: 'Tuotu' })).toBeVisible(soon);
  await page.goto(`/people?q=Numerolla${own}`);
  await expect(page.locator('ul.people').getByText(`${own}26A`).first()).toBeVisible();

  await page.goto('/people/import');
  await page
    .getByRole('link', { name: `${own}.csv` })
    .first()
    .click();
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.getByRole('heading', { name: 'Tuonti on kumottu' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`/people?q=Numerolla${own}&role=none`);
  await expect(page.getByText(`Numerolla${own} Åke`)).toBeVisible();
});
