import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { aBrowser, doorOf, enterAs, entered } from '../../steps.ts';
import { t } from '../../words.ts';
import { asked, bookFirst, openWeek, press, says, times } from './session-steps.ts';

test.slow();

/** A select's first choice that is not chosen, and not `except`. */
const anotherOf = (page: Page, select: string, except = '') =>
  page
    .locator(select)
    .locator('option')
    .evaluateAll(
      (options, left) =>
        options
          .map((option) => (option.matches(':checked') ? '' : (option.getAttribute('value') ?? '')))
          .find((value) => value !== '' && value !== left) ?? '',
      except
    );

test(
  'a session is handed over and brought back, and a second leader added; who is new and who is out are mailed',
  { tag: ['@every-size', '@three-languages'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    const request = await asked(page);
    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await openWeek(professional, `${request}/session?`, 24);
    await bookFirst(professional);
    const session = new URL(professional.url()).pathname;
    const leaders = professional.locator('main dl');
    await professional.getByRole('link', { name: t('Vaihda vetäjiä') }).click();
    await expect(professional).toHaveURL(/\/leaders$/);
    expect(await faultsOf(professional)).toEqual([]);
    // The same again is no change.
    await press(professional, 'Katso, sopiiko');
    await press(professional, 'Vaihda vetäjät');
    await expect(professional.locator('main .summary')).toContainText(t('Samat henkilöt vetävät jo näitä tuokioita.'));
    expect(await faultsOf(professional)).toEqual([]);

    const own = await professional.locator('#first').inputValue();
    const other = await anotherOf(professional, '#first');
    const name = (await professional.locator(`#first option[value="${other}"]`).textContent()) ?? '';
    await professional.locator('#first').selectOption(other);
    await press(professional, 'Katso, sopiiko');
    await press(professional, 'Vaihda vetäjät');
    await says(professional, 'Vetäjät on vaihdettu.');
    await expect(leaders.first()).toContainText(name);
    expect(await faultsOf(professional)).toEqual([]);
    // The staff of the example read Finnish, whatever the language of who does it.
    await expect(async () => {
      await page.goto('/example-mail');
      await expect(page.locator('main')).toContainText('Et enää vedä ryhmätuokiota', { timeout: 500 });
    }).toPass();
    await press(professional, 'Kumoa');
    await says(professional, 'Tuokio on taas niin kuin se oli.');

    await professional.goto(`${session}/leaders?first=${own}&second=${other}`);
    await press(professional, 'Vaihda vetäjät');
    await says(professional, 'Vetäjät on vaihdettu.');
    await expect(leaders.first()).toContainText(name);
    await page.goto(session);
    await expect(page.locator('main dl').first()).toContainText(name);
    await expect(page.getByRole('link', { name: t('Vaihda vetäjiä') })).toHaveCount(0);
    await professional.context().close();
  }
);

test('what is ahead of a series is handed over without script, and one of it can stay as it is', async ({ page, browser }, info) => {
  await enterAs(page, 'Ryhmänohjaaja');
  const request = await asked(page);
  const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen', { javaScriptEnabled: false });
  await openWeek(professional, `${request}/session?weeks=3&`, 28, 3);
  await times(professional).first().click();
  await professional.getByLabel(t('Paikka: Järvenpää')).fill('auditorio');
  await press(professional, 'Varaa kaikki tuokiot');
  await says(professional, 'Tuokiot on varattu.');
  await professional.locator('main li a.num').first().click();
  await professional.getByRole('link', { name: t('Vaihda vetäjiä') }).click();
  const other = await anotherOf(professional, '#first');
  const name = (await professional.locator(`#first option[value="${other}"]`).textContent()) ?? '';
  await professional.locator('#first').selectOption(other);
  await professional.locator('#series').check();
  await press(professional, 'Katso, sopiiko');
  await expect(professional.locator('main ol.dates li')).toHaveCount(3);
  await professional.locator('#times-2').selectOption('');
  await press(professional, 'Vaihda vetäjät');
  await says(professional, 'Vetäjät on vaihdettu.');
  await professional.goto(request);
  await expect(professional.locator('main li', { hasText: 'auditorio' }).filter({ hasText: name })).toHaveCount(2);
  await professional.context().close();
});

test(
  'who leads beside another reads the private plan that was chosen for their session, and nobody else does',
  { tag: '@three-languages' },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    const request = await asked(page);
    const [writer, second] = await Promise.all(
      [0, 1].map(async (place) => {
        const own = await (await aBrowser(browser, info)).newPage();
        await own.goto('/sign-in');
        const name = (await doorOf(own, 'Hyvinvoinnin ammattilainen').nth(place).innerText()).trim();
        await enterAs(own, 'Hyvinvoinnin ammattilainen', place);
        return { page: own, name };
      })
    );
    if (!writer || !second) throw new Error('the door of the example has two professionals');
    const title = `Vain meille ${Date.now() % 1_000_000}`;
    await writer.page.goto('/plans/sleep');
    await writer.page.getByRole('link', { name: t.alone('Tee tästä oma'), exact: true }).click();
    await writer.page.getByRole('textbox', { name: t.alone('Nimi'), exact: true }).fill(title);
    await press(writer.page, 'Tallenna');
    await says(writer.page, 'Suunnitelma on tallennettu.');
    const plan = new URL(writer.page.url()).pathname;

    await openWeek(writer.page, `${request}/session?`, 34);
    await bookFirst(writer.page);
    const session = new URL(writer.page.url()).pathname;
    await writer.page.locator('summary', { hasText: t('Valitse suunnitelma') }).click();
    await writer.page.locator('select[name=plan]').selectOption(plan.split('/').at(-1) ?? '');
    await press(writer.page, 'Tallenna suunnitelma');
    await says(writer.page, 'Suunnitelma on tallennettu.');
    // Nobody reads it by knowing its address.
    for (const other of [second.page, page]) expect((await other.goto(plan))?.status()).toBe(404);

    await writer.page.getByRole('link', { name: t('Vaihda vetäjiä') }).click();
    await writer.page.locator('#second').selectOption({ label: second.name.split(' ')[0] ?? '' });
    await press(writer.page, 'Katso, sopiiko');
    await press(writer.page, 'Vaihda vetäjät');
    await says(writer.page, 'Vetäjät on vaihdettu.');

    await second.page.goto(session);
    await second.page.getByRole('link', { name: title }).click();
    await expect(second.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    // To read it is not to write it.
    await expect(second.page.getByRole('link', { name: t.alone('Muokkaa'), exact: true })).toHaveCount(0);
    expect((await second.page.goto(`${plan}/edit`))?.status()).toBe(404);
    expect((await second.page.goto(`${plan}/present`))?.status()).toBe(200);
    expect((await page.goto(plan))?.status()).toBe(404);
    expect((await page.goto(`${plan}/present`))?.status()).toBe(404);
    for (const { page: each } of [writer, second]) await each.context().close();
  }
);
