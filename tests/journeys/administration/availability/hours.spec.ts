import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { aBrowser, enterAs, tabTo } from '../../steps.ts';

// The phone and the desktop run side by side on one example school: each is one of its two professionals.
const mine = (project: string) => (project === 'phone' ? 0 : 1);

test.slow();
// One after the other: each takes back the last change of the same host.
test.describe.configure({ mode: 'serial' });

const host = 'Hyvinvoinnin ammattilainen';
const weekdayCard = (page: Page, day: string) => page.getByRole('region', { name: day, exact: true });

for (const javaScriptEnabled of [true, false]) {
  test(
    `a weekday is changed, copied and taken back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`,
    { tag: '@every-size' },
    async ({ browser }, info) => {
      // One after the other would change what the other has open: each has a weekend day of its own.
      const [day, copied, add] = javaScriptEnabled
        ? (['lauantai', 'sunnuntai', 'Lisää lauantai'] as const)
        : (['sunnuntai', 'lauantai', 'Lisää sunnuntai'] as const);
      const context = await aBrowser(browser, info, { javaScriptEnabled });
      const page = await context.newPage();
      await enterAs(page, host, mine(info.project.name));
      await page.goto('/hours');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Omat ajat, joita voi varata');
      expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([]);
      await page.getByRole('link', { name: add }).click();
      await page.getByLabel('Alkaa').first().fill('10:00');
      await page.getByLabel('Päättyy').first().fill('09:00');
      await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
      await expect(page.getByText('Loppu on ennen alkua').first()).toBeVisible();
      expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([]);
      await page.getByLabel('Päättyy').first().fill('14:00');
      await page.getByRole('group', { name: 'Lounas' }).getByLabel('Alkaa').fill('11:30');
      await page.getByRole('group', { name: 'Lounas' }).getByLabel('Päättyy').fill('12:15');
      await page.getByRole('button', { name: 'Lisää tauko' }).click();
      await expect(page.getByRole('group', { name: 'Tauko 2' })).toBeVisible();
      await page.getByLabel(copied).check();
      await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tarkista ennen tallennusta');
      await expect(page.getByText('Muutos ei osu yhteenkään varaukseen.')).toBeVisible();
      await expect(page.getByText('Tauko 11.30–12.15')).toBeVisible();
      expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([]);
      await page.getByRole('button', { name: 'Takaisin muokkaamaan' }).click();
      await expect(page.getByLabel('Alkaa').first()).toHaveValue('10:00');
      await page.getByRole('button', { name: 'Katso, mihin muutos osuu' }).click();
      await page.getByRole('button', { name: 'Tallenna' }).click();
      await expect(page.getByRole('status')).toHaveText('Muutos on tallennettu.');
      for (const each of [day, copied]) await expect(weekdayCard(page, each)).toContainText('10.00–14.00');
      await page.getByRole('button', { name: 'Kumoa viimeisin muutos' }).click();
      await expect(page.getByRole('status')).toHaveText('Edellinen muutos on kumottu.');
      await expect(weekdayCard(page, day)).toHaveCount(0);
      await context.close();
    }
  );
}

test('an absence tells whom it hits before it is saved, and those are cancelled and told in one step, by keyboard alone', async ({ page }, {
  project
}) => {
  await enterAs(page, host, mine(project.name));
  await page.goto('/hours');
  const add = page.getByRole('link', { name: 'Lisää poissaolo' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lisää poissaolo');
  const first = await page.getByLabel('Ensimmäinen päivä').getAttribute('min');
  const day = (ahead: number) => new Date(Date.parse(first ?? '') + ahead * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Ensimmäinen päivä').fill(day(8));
  await page.getByLabel('Viimeinen päivä').fill(day(12));
  const look = page.getByRole('button', { name: 'Katso, mihin muutos osuu' });
  await tabTo(page, look);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Muutos osuu \d+ varaukse/ })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Tallenna ja katso varaukset' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Muutos on tallennettu.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Varaukset aikojen ulkopuolella');
  const boxes = page.getByRole('checkbox');
  const count = await boxes.count();
  expect(count).toBeGreaterThan(0);
  await tabTo(page, page.getByRole('button', { name: 'Peru valitut ja kerro' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Valitse, mitä varaajalle kerrotaan.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  // Of a group of radio buttons the first alone is a tab stop while none is chosen.
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Peru valitut ja kerro' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText(count === 1 ? '1 varaus on peruttu.' : `${count} varausta on peruttu.`);
  await expect(page.getByRole('heading', { name: 'Kaikki varaukset ovat aikojen sisällä' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test('a coordinator looks at the hours of hosts and is not told who comes', async ({ page }) => {
  await enterAs(page, 'Opiskelijapalveluiden vastaava');
  await page.getByRole('navigation', { name: 'Päävalikko' }).getByRole('link', { name: 'Työajat' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Mikael' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ajat, joita voi varata: Mikael');
  expect(await faultsOf(page)).toEqual([]);
});
