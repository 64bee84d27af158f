import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { aBrowser, enterAs } from '../../steps.ts';

test.slow();

for (const javaScriptEnabled of [true, false]) {
  test(`a service is written, looked at as bookers would, published and paused, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser
  }, info) => {
    const name = `Aamukahvit ${javaScriptEnabled} ${info.retry}`;
    const context = await aBrowser(browser, info, { javaScriptEnabled });
    const page = await context.newPage();
    const faults = async () => (javaScriptEnabled ? faultsOf(page) : []);
    await enterAs(page, 'Opiskelijapalveluiden vastaava');
    await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Palvelut' }).click();
    expect(await faults()).toEqual([]);
    await page.getByRole('link', { name: 'Lisää palvelu' }).click();
    await page.getByLabel('Nimi suomeksi').fill(name);
    await page.getByLabel('Nimi ruotsiksi').fill('Morgonkaffe');
    await page.getByLabel('Tapaamisia päivässä').fill('0');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByText('Anna nimi.').first()).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByLabel('Nimi englanniksi').fill('Morning coffee');
    await page.getByLabel('Tapaamisia päivässä').fill('2');
    await page.getByLabel('Kenelle').selectOption('tutors');
    await page.getByLabel('Sari').check();
    for (const reminder of ['7 päivää ennen', '4 tuntia ennen']) await page.getByLabel(reminder).check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByText('Valitse enintään kolme muistutusta.').first()).toBeVisible();
    await page.getByLabel('7 päivää ennen').uncheck();
    await page.getByRole('button', { name: 'Näytä varaajan silmin' }).click();
    await expect(page.getByRole('heading', { name: 'Näin varaaja näkisi palvelun' })).toBeVisible();
    await expect(page.getByText('Vapaita aikoja:')).toBeVisible();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await expect(page.getByRole('status')).toHaveText('Palvelu on tallennettu.');
    await expect(page.getByLabel('4 tuntia ennen')).toBeChecked();
    await expect(page.getByLabel('Tulevia varauksia omalla nimellä')).toHaveValue('2');
    await page.getByRole('button', { name: 'Julkaise' }).click();
    await expect(page.getByRole('status')).toContainText('Palvelu on julkaistu.');
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Laita tauolle' }).click();
    await expect(page.getByRole('status')).toContainText('Palvelu on tauolla.');
    await page.getByRole('button', { name: 'Poista käytöstä' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Palvelut' }).click();
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('poistettu käytöstä');
    await context.close();
  });
}
