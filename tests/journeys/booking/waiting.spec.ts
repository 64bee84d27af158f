import type { Page } from '@playwright/test';
import { expect, test } from '../journey.ts';
import { aBrowser, tabTo, wordsOn } from '../steps.ts';

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The offer, once the queue has been gone through: it is looked for by loading the page again, as who has no address is told to. */
async function expectOffer(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: 'Sinulle on tarjolla aika' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

test(
  'who finds no time waits by keyboard, is offered one, passes it on, finds the place by words, and books the next',
  { tag: '@every-size' },
  async ({ page, browser }, info) => {
    await page.goto('/book');
    await tabTo(page, page.getByRole('link', { name: /Jää jonoon/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Jää jonoon' })).toBeVisible();
    await expect(page.getByText('Jos et anna osoitetta, emme voi kertoa sinulle tarjotusta ajasta.')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Jää jonoon' }));
    await page.keyboard.press('Enter');
    await expect(said(page, 'Olet jonossa.')).toBeVisible();
    await expect(page.getByText('Emme voi kertoa sinulle tarjotusta ajasta, koska emme tiedä osoitettasi.')).toBeVisible();
    const words = await wordsOn(page);
    const path = new URL(page.url()).pathname;

    await expectOffer(page);
    await page.goto('/');
    await page
      .getByRole('region', { name: /^Sinulle on tarjolla aika/ })
      .getByRole('link', { name: 'Vastaa' })
      .click();
    await tabTo(page, page.getByRole('button', { name: 'En ota tätä aikaa' }));
    await page.keyboard.press('Enter');
    await expect(said(page, 'Aika siirtyi seuraavalle.')).toBeVisible();

    const context = await aBrowser(browser, info);
    const other = await context.newPage();
    expect((await other.goto(path))?.status()).toBe(404);
    await other.goto('/appointments/find');
    await other.getByRole('textbox', { name: 'Neljä sanaa' }).fill(words.join(' '));
    await other.getByRole('button', { name: 'Näytä varaus' }).click();
    await expect(other).toHaveURL(new RegExp(`${path}$`));
    await expectOffer(other);
    await tabTo(other, other.getByRole('button', { name: 'Varaa tämä aika' }));
    await other.keyboard.press('Enter');
    await expect(said(other, 'Aika on varattu.')).toBeVisible();
    await other.getByRole('link', { name: 'Peru aika' }).click();
    await other.getByRole('button', { name: 'Peru aika' }).click();
    await expect(said(other, 'Aika on peruttu.')).toBeVisible();
    await context.close();
    await page.goto(path);
    await expect(page.getByText('Jonotus päättyi: varasit ajan.')).toBeVisible();
  }
);
