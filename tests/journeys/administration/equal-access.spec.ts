import { readFileSync } from 'node:fs';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { enterAs } from '../steps.ts';

test(
  'a coordinator sees how equally support is to be had, month by month, and takes the figures along',
  { tag: '@every-size' },
  async ({ page }) => {
    await enterAs(page, 'Opiskelijapalveluiden vastaava');
    await page.goto('/results/equal-access?lang=fi');
    await expect(page.getByRole('heading', { level: 1, name: 'Tuen saatavuus' })).toBeVisible();
    await expect(
      page.getByText(/Lyhin matka varauksesta tapaamiseen on kampuksella .+kertainen\.|Kampukset ovat lähes tasan/)
    ).toBeVisible();
    const campuses = page.getByRole('region', { name: /Kampuksittain/ }).getByRole('table');
    // An import beside this journey may bring a campus of its own.
    await expect(campuses.getByRole('rowheader')).toContainText(['Järvenpää', 'Lapua', 'Pieksämäki', 'Ryttylä']);
    expect(await faultsOf(page)).toEqual([]);

    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()]);
    const lines = readFileSync(await csv.path(), 'utf8').split('\r\n');
    expect(lines[0]).toContain('Kuukausi;Jaottelu;Nimi');
    // Every figure of the page's table of campuses is in the file as it stands on the page.
    const meetings = await campuses
      .getByRole('row', { name: /^Järvenpää/ })
      .getByRole('cell')
      .nth(2)
      .textContent();
    expect(lines.find((line) => line.includes('Kampuksittain;Järvenpää'))).toContain(`;${meetings?.trim()};`);
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /XLSX/ }).click()]);
    expect(
      readFileSync(await workbook.path())
        .subarray(0, 2)
        .toString()
    ).toBe('PK');

    await page.getByRole('navigation', { name: 'Kuukausi' }).getByRole('link').first().click();
    await expect(page).toHaveURL(/month=\d{4}-\d{2}/);
    await page.goto('/results/equal-access?month=2025-01');
    await expect(page.getByRole('heading', { name: 'Kuukaudelta ei ole lukuja' })).toBeVisible();
  }
);
