import type { Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { enterAs, tabTo, entered } from '../../steps.ts';
import { t } from '../../words.ts';
import { asked, bookFirst, openWeek, press, says, times, weeksAhead } from './session-steps.ts';

test.slow();

const tag = (page: Page, text: string) => expect(page.locator('main .tags')).toContainText(t(text));

test(
  'a session is booked, stands in the calendar, is moved, called off and brought back, and the teacher sees it',
  { tag: ['@every-size', '@three-languages'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    const request = await asked(page);
    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await professional.goto(request);
    await professional.getByRole('link', { name: t('Varaa ryhmätuokio') }).click();
    await expect(professional.locator('dd', { hasText: t('aamulla') })).toBeVisible();
    await expect(professional.getByRole('heading', { name: t('Pyytäjän toiveisiin sopivat') })).toBeVisible();
    expect(await faultsOf(professional)).toEqual([]);
    const week = await openWeek(professional, `${request}/session?`, 5);
    await times(professional).first().click();
    // Without a place it comes back, with the time that was chosen.
    await press(professional, 'Varaa tuokio');
    await expect(professional.locator('main .summary')).toContainText(t('Kirjoita, missä tuokio on.'));
    expect(await faultsOf(professional)).toEqual([]);
    await professional.getByLabel(t('Paikka: Järvenpää')).fill('C214');
    await press(professional, 'Varaa tuokio');
    await says(professional, 'Tuokio on varattu.');
    expect(await faultsOf(professional)).toEqual([]);
    const session = new URL(professional.url()).pathname;
    // Under another request's address it is none; and who can't lead is taken for nobody else.
    const [, , , , own = ''] = session.split('/');
    for (const part of ['', '/leaders', '/notes']) {
      const answer = await professional.request.get(`/support/${own}/session/${own}${part}`);
      expect([part, answer.status()]).toEqual([part, 404]);
    }
    await professional.goto(`${session}/leaders?first=${own}`);
    await expect(professional.locator('main .summary')).toContainText(t('Valittua ihmistä ei ole niiden joukossa'));
    await expect(professional.locator('#first')).toHaveValue('');
    expect(await faultsOf(professional)).toEqual([]);
    await professional.goto(session);

    // By a plan of the library, which is led from its sheet or its screens.
    await professional.locator('summary', { hasText: t('Valitse suunnitelma') }).click();
    await professional.locator('select[name=plan]').selectOption('stress');
    await press(professional, 'Tallenna suunnitelma');
    await says(professional, 'Suunnitelma on tallennettu.');
    await expect(professional.locator('a[href="/plans/stress"]')).toBeVisible();
    expect(await faultsOf(professional)).toEqual([]);
    await press(professional, 'Kumoa');
    await expect(professional.locator('a[href="/plans/stress"]')).toHaveCount(0);

    await professional.goto(`/week?from=${weeksAhead(week)}`);
    const item = professional.locator('[data-columns] li', { hasText: t('Ryhmätuokio') }).first();
    await expect(item).not.toHaveAttribute('data-drag');
    await item.locator('a').click();
    const detail = professional.locator('#detail');
    await expect(detail.getByText(t('siirretään ja perutaan sen omalla sivulla'))).toBeVisible();
    await expect(detail.getByRole('button', { name: t.alone('Poista') })).toHaveCount(0);
    expect(await faultsOf(professional)).toEqual([]);
    await detail.getByRole('link', { name: t('Avaa ryhmätuokio') }).click();
    await expect(professional).toHaveURL(new RegExp(session));

    await professional.getByRole('link', { name: t('Siirrä toiseen aikaan tai paikkaan') }).click();
    await openWeek(professional, `${professional.url()}&`, week + 1);
    await times(professional).first().click();
    await press(professional, 'Siirrä tuokio');
    await says(professional, 'Tuokio on siirretty.');
    // What it was lies in the house: an address would be kept by the browser, and by whoever writes addresses down.
    expect([...new URL(professional.url()).searchParams.keys()].sort()).toEqual(['change', 'done']);
    await press(professional, 'Kumoa');
    await says(professional, 'Tuokio on taas niin kuin se oli.');

    await professional.locator('summary', { hasText: t('Peru tuokio') }).click();
    await press(professional, 'Peru tuokio');
    await expect(professional.locator('main .summary')).toContainText(t('Valitse syy.'));
    expect(await faultsOf(professional)).toEqual([]);
    await professional.getByLabel(t('Vetäjä on sairaana')).check();
    await press(professional, 'Peru tuokio');
    await says(professional, 'Tuokio on peruttu.');
    await professional.goto(request);
    await tag(professional, 'Uusi');
    await professional.goto(session);
    await press(professional, 'Ota tuokio takaisin');
    await says(professional, 'Tuokio on taas voimassa.');

    await page.goto(request);
    await tag(page, 'Suunnitteilla');
    await page.locator(`a[href="${session}"]`).click();
    await expect(page.getByText('Järvenpää, C214')).toBeVisible();
    await expect(page.getByRole('button', { name: t.alone('Peru tuokio') })).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
    await professional.context().close();
  }
);

test('a series is taken as a whole, without script: a date that does not fit has the nearest instead, and can be left out', async ({
  page,
  browser
}, info) => {
  await enterAs(page, 'Ryhmänohjaaja');
  const [first, request] = [await asked(page), await asked(page)];
  const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen', { javaScriptEnabled: false });
  // Something else of the group's stands in the second week.
  const week = await openWeek(professional, `${first}/session?`, 10, 3);
  await openWeek(professional, `${first}/session?`, week + 1);
  await bookFirst(professional);
  await professional.goto(first);
  const taken = await professional.locator('main li a.num').first().textContent();
  await openWeek(professional, `${request}/session?`, week);
  await professional.getByLabel(t('Kertoja')).selectOption('3');
  await press(professional, 'Näytä vapaat ajat');
  // The same weekday and time, a week before what is taken.
  const clock = /(\d+[.:]\d\d)–/.exec(taken ?? '')?.[1] ?? '';
  await times(professional).filter({ hasText: clock }).first().click();
  await expect(professional.locator('main ol.dates li')).toHaveCount(3);
  await expect(professional.getByText(t('Ryhmällä on jo tuokio'))).toBeVisible();
  await professional.locator('#starts-2').selectOption('');
  await professional.getByLabel(t('Paikka: Järvenpää')).fill('auditorio');
  await press(professional, 'Varaa kaikki tuokiot');
  await says(professional, 'Tuokiot on varattu.');
  await expect(professional.locator('main li', { hasText: 'auditorio' })).toHaveCount(2);
  await professional.context().close();
});

test('a session is booked by keyboard alone', async ({ page, browser }, info) => {
  await enterAs(page, 'Ryhmänohjaaja');
  const request = await asked(page);
  const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
  await openWeek(professional, `${request}/session?`, 20);
  await tabTo(professional, times(professional).first());
  await professional.keyboard.press('Enter');
  await professional.waitForURL(/time=/);
  await tabTo(professional, professional.getByLabel(t('Paikka: Järvenpää')));
  await professional.keyboard.type('C214');
  await tabTo(professional, professional.getByRole('button', { name: t.alone('Varaa tuokio') }));
  await professional.keyboard.press('Enter');
  await says(professional, 'Tuokio on varattu.');
  await professional.context().close();
});
