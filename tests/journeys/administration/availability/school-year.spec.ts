import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { daysAhead, enterAs, entered } from '../../steps.ts';

test.slow();

for (const javaScriptEnabled of [true, false]) {
  test(`a closing is tried, written and removed, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }, info) => {
    const name = `Remontti ${javaScriptEnabled}`;
    const page = await entered(browser, info, 'Opiskelijapalveluiden vastaava', { javaScriptEnabled });
    await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Lukuvuosi' }).click();
    await expect(page.getByRole('heading', { name: 'Pyhät ja aatot' })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: 'Jouluaatto' }).first()).toBeVisible();
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([]);
    await page.getByRole('link', { name: 'Lisää jakso, loma tai kiinniolopäivä' }).click();
    await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
    await expect(page.getByText('Anna nimi.').first()).toBeVisible();
    await page.getByLabel('Nimi').fill(name);
    await page.getByLabel('Ensimmäinen päivä').fill(daysAhead(300));
    await page.getByLabel('Kampus', { exact: true }).selectOption('Lapua');
    await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
    await expect(page.getByText('Muutos ei osu yhteenkään varaukseen.')).toBeVisible();
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([]);
    await page.getByRole('button', { name: 'Takaisin muokkaamaan' }).click();
    await expect(page.getByLabel('Nimi')).toHaveValue(name);
    await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByRole('status')).toHaveText('Lukuvuosi on tallennettu.');
    await page.getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Poista lukuvuodesta' }).click();
    await expect(page.getByRole('status')).toHaveText('Poistettu lukuvuodesta.');
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    await page.context().close();
  });
}

test('a late closing tells whom it hits, and not who they are', async ({ page }) => {
  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  await page.goto('/school-year/new');
  await page.getByLabel('Nimi').fill('Sähkökatko');
  await page.getByLabel('Ensimmäinen päivä').fill(daysAhead(1));
  await page.getByLabel('Viimeinen päivä').fill(daysAhead(27));
  await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
  await expect(page.getByRole('heading', { name: /Sulkeminen osuu \d+ varaukseen/ })).toBeVisible();
  await expect(page.getByRole('main').getByText('nimimerkki')).toHaveCount(0);
  expect(await faultsOf(page)).toEqual([]);
});
