import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { startBuilt, stopBuilt, temporaryFolder, untilReady, type BuiltServer } from '../processes/built-server.ts';
import { faultsOf } from './axe-judge.ts';
import { expect, test } from './journey.ts';
import { language, t } from './words.ts';

// A house of its own, without a school: what whoever runs a server sees from its first start on.

const codePattern = /\b(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}\b/;
const codeIn = (text: string) => codePattern.exec(text)?.[0] ?? '';

/** Nothing is wrong with the page in any language, on a phone and on a desk. */
async function lookAt(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const lang of [...['sv', 'en', 'fi'].filter((other) => other !== language), language]) {
      await page.goto(`${page.url().split('?')[0]}?lang=${lang}`);
      expect([lang, width, await faultsOf(page)]).toEqual([lang, width, []]);
    }
  }
  await page.setViewportSize(size);
}

test(
  'from an empty folder and the code on the console to a school whose front page opens, and back in by a code',
  { tag: '@three-languages' },
  async ({ page }) => {
    test.setTimeout(180_000);
    const dataDir = temporaryFolder();
    const environment = { DATA_DIR: dataDir, EXAMPLE: 'off', LOG_LEVEL: 'debug' };
    let server: BuiltServer = await startBuilt(environment);
    try {
      await untilReady(server);
      await expect.poll(() => codeIn(server.output())).not.toBe('');
      const code = codeIn(server.output());

      // A stranger finds the door of the set-up, help, and nothing else.
      await page.goto(`${server.base}/book`);
      await expect(page).toHaveURL(/\/sign-in\/code$/);
      await page.goto(`${server.base}/help-now`);
      await expect(page.getByRole('link', { name: /112/ }).first()).toBeVisible();
      await page.goto(`${server.base}/sign-in/code`);
      await page.getByLabel(t('Koodi konsolista')).fill('0000-0000');
      await page.getByLabel(t('Etunimesi')).fill('Eeva');
      await page.getByLabel(t('Sukunimesi')).fill('Aalto');
      await page.getByRole('button', { name: t('Tule sisään') }).click();
      await expect(page.locator('.summary')).toContainText(t('Tällä koodilla ei pääse sisään.'));
      await expect(page.getByLabel(t('Etunimesi'))).toHaveValue('Eeva');
      await page.getByLabel(t('Koodi konsolista')).fill(code.toLowerCase());
      await page.getByRole('button', { name: t('Tule sisään') }).click();

      await expect(page).toHaveURL(/\/set-up$/);
      await lookAt(page);
      await expect(page.getByLabel(t('Palvelimen nimi'))).toHaveValue('localhost');
      await page.getByRole('button', { name: t('Ota käyttöön') }).click();
      await expect(page.locator('.summary')).toContainText(t('Kirjoita ainakin yksi kampus.'));
      await page.getByLabel(t('Koulutuksen järjestäjän nimi')).fill('Kivijärven opisto');
      await page.getByLabel(t('Kampukset')).fill('Pohjoinen\nEtelä');
      await page.getByRole('button', { name: t('Ota käyttöön') }).click();

      await expect(page.getByRole('status').filter({ hasText: t('Koulu on otettu käyttöön.') })).toBeVisible();
      await expect(page.getByText(t('Kampuksia: Etelä, Pohjoinen.'))).toBeVisible();
      await page.getByRole('link', { name: t('Avaa asetukset (Kirjautuminen)') }).click();
      await expect(page).toHaveURL(/\/settings\/sign-in$/);
      const visitor = await page.context().browser()?.newContext({ locale: 'fi-FI' });
      const front = await visitor?.newPage();
      expect((await front?.goto(server.base))?.status()).toBe(200);
      await expect(front?.getByRole('main') ?? page.getByRole('main')).toBeVisible();
      expect((await front?.goto(`${server.base}/set-up`))?.status()).toBe(404);
      await visitor?.close();

      // The administrator is out; a second start prints nothing, and the console gives a code beside the running server.
      await page.context().clearCookies();
      await stopBuilt(server, { keepData: true });
      server = await startBuilt(environment);
      await untilReady(server);
      expect(codeIn(server.output())).toBe('');
      const { stdout } = await promisify(execFile)(process.execPath, ['src/commands/admin-code.ts', 'localhost'], {
        env: { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, EXAMPLE: 'off' }
      });
      await page.goto(`${server.base}/sign-in/code?lang=${language}`);
      await page.getByLabel(t('Koodi konsolista')).fill(codeIn(stdout));
      await page.getByRole('button', { name: t('Tule sisään') }).click();
      await expect(page).toHaveURL(/\/today$/);
      // What is kept and sent elsewhere has neither code.
      expect(server.output()).not.toContain(codeIn(stdout));
    } finally {
      await stopBuilt(server, { keepData: true });
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
);
