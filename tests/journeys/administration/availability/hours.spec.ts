import type { Page } from '@playwright/test';
import { addDays } from '#platform/time/date.ts';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { mine, openMeetings } from '../../staff/host-steps.ts';
import { aBrowser, enterAs, tabTo, entered } from '../../steps.ts';

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
  // Two days and no more, or one of a short week: its other meetings are for others' journeys.
  const { dates } = await openMeetings(page, 8);
  const [day = ''] = dates;
  await page.goto('/hours');
  const add = page.getByRole('link', { name: 'Lisää poissaolo' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lisää poissaolo');
  await page.getByLabel('Ensimmäinen päivä').fill(day);
  await page.getByLabel('Viimeinen päivä').fill(addDays(day, dates.length > 3 ? 1 : 0));
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
  expect(await boxes.count()).toBeGreaterThan(0);
  await tabTo(page, page.getByRole('button', { name: 'Peru valitut ja kerro' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Valitse, mitä varaajalle kerrotaan.').first()).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  // Of a group of radio buttons the first alone is a tab stop while none is chosen.
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Peru valitut ja kerro' }));
  await page.keyboard.press('Enter');
  // Not how many: another journey of the same host's may have moved one of them away meanwhile.
  await expect(page.getByRole('status')).toContainText(/\d (varaus|varausta) on peruttu\./);
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

test('a coordinator makes a template, sees what it replaces and hits, and gives it; the host goes back to their own, all without JavaScript', async ({
  browser
}, info) => {
  const page = await entered(browser, info, 'Opiskelijapalveluiden vastaava', { javaScriptEnabled: false });
  await page.goto('/hours');
  await page.getByRole('link', { name: 'Aikapohjat' }).click();
  await page.getByRole('link', { name: 'Tee uusi pohja' }).click();
  // Each browser of the run has a template of its own: a name is there once.
  const name = `Kevät ${info.project.name} ${info.retry}`;
  await page.getByLabel('Nimi').fill(name);
  await page.getByLabel('Kampus').selectOption('Järvenpää');
  await page.getByLabel('Aloita näistä ajoista').selectOption('Amira: Tavallinen viikko');
  await page.getByRole('button', { name: 'Tee pohja' }).click();
  await expect(page.getByRole('status')).toHaveText('Pohja on tallennettu.');
  await expect(page.getByRole('region', { name: 'tiistai', exact: true })).toContainText('9.00–12.45');
  await page.getByRole('link', { name: 'Muuta: tiistai' }).click();
  await page.getByLabel('Päättyy').first().fill('8.00');
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByText('Loppu on ennen alkua').first()).toBeVisible();
  await page.getByLabel('Päättyy').first().fill('13.00');
  await page.getByLabel('keskiviikko').check();
  await page.getByRole('button', { name: 'Tallenna' }).click();
  await expect(page.getByRole('region', { name: 'keskiviikko', exact: true })).toContainText('9.00–13.00');

  await page.getByRole('link', { name: 'Anna työntekijöille' }).click();
  const first = (await page.getByLabel('Ensimmäinen päivä').getAttribute('min')) ?? '';
  // A week far ahead, of which no other journey knows; another one when it is tried again.
  const monday = Date.parse(first) + (364 + 7 * info.retry - ((new Date(first).getUTCDay() + 6) % 7)) * 86_400_000;
  const day = (ahead: number) => new Date(monday + ahead * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Ensimmäinen päivä').fill(day(0));
  await page.getByLabel('Viimeinen päivä').fill(day(4));
  await page.getByLabel('Amira').uncheck();
  await page.getByLabel('Sari').uncheck();
  await page.getByRole('button', { name: 'Katso, mitä se muuttaa' }).click();
  await expect(page.getByText('Valitse ainakin yksi työntekijä.').first()).toBeVisible();
  await page.getByLabel('Sari').check();
  await page.getByRole('button', { name: 'Katso, mitä se muuttaa' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tarkista ennen antamista');
  const tuesday = page.getByRole('listitem').filter({ hasText: 'tiistai' });
  await expect(tuesday).toContainText('9.00–11.30 Järvenpää');
  await expect(tuesday).toContainText('9.00–13.00 Järvenpää');
  // On Wednesdays Sari is in Lapua from ten to two: what is left of the template is the hour before.
  await expect(page.getByRole('listitem').filter({ hasText: 'keskiviikko' })).toContainText('9.00–10.00 Järvenpää');
  await expect(page.getByText('Muutos ei osu yhteenkään varaukseen.')).toBeVisible();
  await page.getByRole('button', { name: 'Anna 1 työntekijälle' }).click();
  await expect(page.getByRole('status')).toHaveText('Ajat on annettu. Jokainen saa siitä viestin.');
  await expect(page.getByText('Käytössä')).toBeVisible();
  const pushed = page.url();
  await page.context().close();

  const hosts = await aBrowser(browser, info);
  const own = await hosts.newPage();
  await enterAs(own, host, 0);
  await own.goto('/hours');
  const notice = own.getByText(`pohjasta ${name}`);
  await expect(notice).toBeVisible();
  expect(await faultsOf(own)).toEqual([]);
  await own.getByRole('button', { name: 'Palaa omiin aikoihin' }).last().click();
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Tarkista ennen tallennusta');
  await own.getByRole('button', { name: 'Tallenna' }).click();
  await expect(own.getByRole('status')).toHaveText('Muutos on tallennettu.');
  await expect(notice).toHaveCount(0);
  await hosts.close();

  const coordinator = await entered(browser, info, 'Opiskelijapalveluiden vastaava');
  await coordinator.goto(pushed.replace(/\?.*$/, ''));
  await expect(coordinator.getByText('Palannut omiin aikoihin')).toBeVisible();
  await coordinator.context().close();
});
