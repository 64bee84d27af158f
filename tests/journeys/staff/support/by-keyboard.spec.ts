import type { Locator, Page } from '@playwright/test';
import { faultsOf } from '../../axe-judge.ts';
import { expect, test } from '../../journey.ts';
import { enterAs, tabTo, entered } from '../../steps.ts';
import { t } from '../../words.ts';

test.slow();

const tag = (page: Page, text: string) => expect(page.locator('main .tags')).toContainText(t(text));
const button = (page: Page, name: string) => page.getByRole('button', { name: t.alone(name), exact: true });

async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses the first of a group of choices: Tab comes to the group, and the arrow chooses in it. */
async function chooseNext(page: Page, name: string): Promise<void> {
  await tabTo(page, page.locator(`input[name=${name}]`).first());
  await page.keyboard.press('ArrowDown');
}

test(
  'one request goes from the teacher to the end of its follow-up by keyboard alone',
  { tag: ['@three-languages', '@every-size'] },
  async ({ page, browser }, info) => {
    await enterAs(page, 'Ryhmänohjaaja');
    await page.goto('/support');
    await enter(page, page.getByRole('link', { name: t('Pyydä tukea ryhmälle') }).first());
    await page.waitForURL(/\/support\/ask/);
    await tabTo(page, page.getByLabel(t('stressi ja jaksaminen')));
    // A draft of another journey may have chosen it.
    if (!(await page.getByLabel(t('stressi ja jaksaminen')).isChecked())) await page.keyboard.press('Space');
    await tabTo(page, page.locator('#hopedFor'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Ryhmä kaipaa rauhaa.');
    expect(await faultsOf(page)).toEqual([]);
    await enter(page, button(page, 'Lähetä pyyntö'));
    await tag(page, 'Uusi');
    const request = new URL(page.url()).pathname;

    const professional = await entered(browser, info, 'Hyvinvoinnin ammattilainen');
    await professional.goto(request);
    for (const [act, state] of [
      ['Otan suunniteltavaksi', 'Suunnitteilla'],
      ['Tuokio on pidetty', 'Pidetty']
    ] as const) {
      await enter(professional, button(professional, act));
      await tag(professional, state);
    }
    expect(await faultsOf(professional)).toEqual([]);

    await page.goto(request);
    await enter(page, page.getByRole('link', { name: t('Vastaa kahteen kysymykseen') }));
    await page.waitForURL(/\/follow-up/);
    await chooseNext(page, 'helped');
    await chooseNext(page, 'more');
    expect(await faultsOf(page)).toEqual([]);
    await enter(page, button(page, 'Lähetä vastaus'));
    await tag(page, 'Päättynyt');
    await professional.context().close();
  }
);
