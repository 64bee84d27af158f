import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { aWorkbook } from '#modules/people/server/administration/import/reading/workbook.builder.ts';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs } from '../steps.ts';

test.slow();

/** A job does it, and a busy machine takes its time. */
const soon = { timeout: 30_000 };
const main = (page: Page) => page.getByRole('main');

/** What is read on the pages, in the languages that the journey is gone in: from the texts themselves. */
function wordsIn(language: string): (key: string, values?: Record<string, string>) => string {
  const texts = new Map(
    ['import', 'administration'].flatMap((folder) =>
      Object.entries(
        v.parse(
          v.record(v.string(), v.unknown()),
          JSON.parse(readFileSync(`src/modules/people/ui/${folder}/texts/${language}.json`, 'utf8'))
        )
      )
    )
  );
  return (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), String(texts.get(key)));
}

/** As the language's people would write their titles; the first is one that nobody knows yet. */
const titles = {
  fi: ['Sukunimi', 'Etunimet', 'Sähköposti', 'Rooli', 'Kampus', 'Ryhmä'],
  sv: ['Efternamn', 'Förnamn', 'E-post', 'Roll', 'Campus', 'Grupp'],
  en: ['Family name', 'Given names', 'E-mail', 'Role', 'Campus', 'Group']
} as const;

/** As a Finnish spreadsheet saves it: Windows-1252 with semicolons, or a workbook. */
async function fileOf(own: string, rows: readonly (readonly string[])[], kind: 'csv' | 'xlsx') {
  if (kind === 'csv')
    return { name: `${own}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows.map((row) => row.join(';')).join('\r\n'), 'latin1') };
  const cells = rows.map((row, at) => {
    const texts = row.map((cell, place) => `<c r="${'ABCDEFGH'[place]}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`);
    return `<row r="${at + 1}">${texts.join('')}</row>`;
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${own}.xlsx`, mimeType, buffer: Buffer.from(await aWorkbook(cells.join(''))) };
}

for (const [language, kind, size] of [
  ['fi', 'csv', '@every-size'],
  ['sv', 'csv', '@desk'],
  ['en', 'xlsx', '@desk']
] as const) {
  test(
    `a file is brought, its columns named, its errors mended, written, brought again and taken back, in ${language}`,
    { tag: size },
    async ({ page }, { project, retry }) => {
      const t = wordsIn(language);
      // Sizes and languages side by side on one example school bring people and a file of their own.
      const own = `${project.name}${language}${retry}`;
      const ownTitle = `Opp nro ${own} ${Date.now()}`;
      const place = [`Tuontikampus ${own}`, `${own}26A`];
      const right = [
        [`${own}-1`, 'Tuontila', 'Päivi', `${own}.tuontila@example.fi`, '', ...place],
        [`${own}-2`, `Numerolla${own}`, 'Åke', '', '', ...place]
      ];
      const found = () => page.goto(`/people?q=Numerolla${own}&all=1`);
      const bring = async (rows: readonly (readonly string[])[]) => {
        await page.goto('/people');
        await page.getByRole('link', { name: t('import_title') }).click();
        await page
          .getByLabel(t('import_file'), { exact: true })
          .setInputFiles(await fileOf(own, [[ownTitle, ...titles[language]], ...rows], kind));
        await page.getByRole('button', { name: t('import_read') }).click();
      };
      const heading = (key: string, values?: Record<string, string>) =>
        expect(page.getByRole('heading', { name: t(key, values), level: 1 })).toBeVisible(soon);

      await enterAs(page, 'Ylläpitäjä');
      await page.goto(`/people/import?lang=${language}`);
      await page.getByRole('button', { name: t('import_read') }).click();
      await expect(page.getByRole('link', { name: t('import_file_needed') })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);

      await bring([right[0] ?? [], ['', 'Numeroton', 'Åke', '', '', ...place]]);
      await heading('import_state_columns');
      await page.getByLabel(ownTitle).selectOption({ label: t('import_field_register') });
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: t('import_columns_go') }).click();
      await expect(page.getByRole('heading', { name: t('import_faults_title', { count: '1' }) })).toBeVisible(soon);
      await expect(page.getByText(t('import_fault_register_needed'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('import_confirm') })).toHaveCount(0);
      expect(await faultsOf(page)).toEqual([]);

      // The columns are remembered: the mended file is looked at at once. Nothing is written before it is confirmed.
      await bring(right);
      await heading('import_ready_title');
      await expect(main(page).getByText(t('import_count_added'), { exact: true })).toBeVisible();
      await page.getByText(t('import_first_of', { what: t('import_count_added'), shown: '2', count: '2' })).click();
      await expect(page.getByText(`Numerolla${own} Åke`).first()).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
      const looked = page.url();
      await found();
      await expect(main(page).getByText('Åke')).toHaveCount(0);
      await page.goto(looked);
      await page.getByRole('button', { name: t('import_confirm') }).click();
      await heading('import_done_title');
      expect(await faultsOf(page)).toEqual([]);
      await found();
      await expect(page.locator('ul.people').getByText(`${own}26A`).first()).toBeVisible();

      // The same file again changes nothing.
      await bring(right);
      await heading('import_ready_title');
      await expect(page.getByText(t('import_nothing'))).toBeVisible();
      await expect(page.getByRole('button', { name: t('import_confirm') })).toHaveCount(0);
      expect(await faultsOf(page)).toEqual([]);

      await page.goto(looked);
      await page.getByRole('button', { name: t('administration_undo') }).click();
      await heading('import_undone_title');
      expect(await faultsOf(page)).toEqual([]);
      await found();
      await expect(page.getByRole('link', { name: `Numerolla${own} Åke` })).toBeVisible();
      await expect(page.locator('ul.people').getByText(`${own}26A`)).toHaveCount(0);
    }
  );
}
