import type { Page } from '@playwright/test';
import { faultsOf } from '../axe-judge.ts';
import { expect, test } from '../journey.ts';
import { aBrowser, enterAs } from '../steps.ts';
import { language, t } from '../words.ts';

// Node trusts the certificate of the school's own provider by NODE_EXTRA_CA_CERTS; a school's computers do by their own settings.
test.use({ ignoreHTTPSErrors: true });

/** Each screen has a provider of its own: a school has each but once. */
const issuerFor = (project: string) =>
  `https://localhost:${process.env['RINNALLA_TEST_PROVIDER_PORTS']?.split(',')[project === 'phone' ? 0 : 1]}`;

test(
  'an administrator connects a real provider, tries its rules on a real token, and a teacher comes in by it',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    test.setTimeout(120_000);
    const issuer = issuerFor(info.project.name);
    const name = `Koulun tunnus ${info.project.name}`;
    await enterAs(page, 'Ylläpitäjä');
    await page.goto(`/settings/sign-in?lang=${language}`);
    // What a try that failed has left behind.
    const left = page.getByRole('link', { name });
    if ((await left.count()) > 0) {
      await left.click();
      await remove(page);
    }
    const add = page.locator('form[action="?/add"]');
    await add.getByLabel(t('Nimi ovella')).fill(name);
    await add.getByLabel(t('Palvelun osoite (issuer)')).fill(issuer);
    await add.getByLabel(t('Sovelluksen tunnus (client id)')).fill('rinnalla');
    await add.getByLabel(t('Salaisuus (client secret)')).fill('the secret of the tests at this provider');
    await add.getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const settings = page.url();

    await page.getByRole('link', { name: t('Kirjaudu kokeeksi') }).click();
    await page.waitForURL((url) => url.href.startsWith(settings) && url.searchParams.has('tried'));
    await expect(page.getByRole('status').filter({ hasText: t('Näillä säännöillä tunnus saisi') })).toBeVisible();
    await expect(page.getByText('opettajat')).toBeVisible();
    const rule = page.getByRole('group', { name: t('Sääntö 1') });
    await rule.getByLabel(t('Tieto (claim)')).fill('groups');
    await rule.getByLabel(t('Arvo')).fill('opettajat');
    await rule.getByLabel(t('Rooli')).selectOption({ label: t.one('Ryhmänohjaaja') });
    await page.getByRole('button', { name: t('Kokeile sääntöjä tallentamatta') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('Ryhmänohjaaja: Koko oppilaitos') })).toBeVisible();
    await page.getByRole('checkbox', { name: t('Tällä palvelulla saa kirjautua') }).check();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: t.alone('Tallenna') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('Muutos on tallennettu.') })).toBeVisible();

    const context = await aBrowser(browser, info, { ignoreHTTPSErrors: true });
    const teacher = await context.newPage();
    await teacher.goto(`/sign-in?lang=${language}&next=/own-data`);
    await teacher.getByRole('button', { name: t(`Kirjaudu: ${name}`) }).click();
    await expect(teacher).toHaveURL(/\/own-data/);
    await expect(teacher.getByText('Tuula Tunnuksella').first()).toBeVisible();
    await expect(teacher.getByText(t('Ryhmänohjaaja')).first()).toBeVisible();

    // The provider goes, and with it what its rules gave: at once, in the browser that is open.
    await remove(page);
    await teacher.goto('/own-data');
    await expect(teacher.getByText(t('Ryhmänohjaaja'))).toHaveCount(0);
    await context.close();
  }
);

async function remove(page: Page): Promise<void> {
  await page.getByText(t('Poista kirjautumispalvelu')).click();
  await page.getByRole('button', { name: t.alone('Poista') }).click();
  await expect(page.getByRole('status').filter({ hasText: t('Muutos on tallennettu.') })).toBeVisible();
}
