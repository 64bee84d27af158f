import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test';
import { roles as everyRole } from '#modules/people/roles.ts';
import { focusUnderBars, faultsOf, stuckAtZoom } from './axe-judge.ts';
import { looks, pageRoutes, type Looker } from './axe-pages.ts';
import { expect, test } from './journey.ts';
import { aBrowser, openTimes } from './steps.ts';

const languages = ['fi', 'fi-x-selko', 'sv', 'en'] as const;
const themes = ['light', 'dark'] as const;
const widths = [320, 390, 1280] as const;

/** `npm run axe` takes every look in every combination; the sample has each language with each width, and each theme with all of both. */
const full = process.env['AXE'] === 'full';
const all = languages.flatMap((language, l) =>
  widths.flatMap((width, w) => themes.map((theme, t) => ({ language, theme, width, inSample: (l + w + t) % 2 === 0, place: l * 3 + w })))
);
const combinations = all.filter(({ inSample }) => full || inSample);

const roles = {
  student: 'student',
  professional: 'professional',
  coordinator: 'coordinator',
  instructor: 'instructor',
  admin: 'admin'
} as const;

test.describe.configure({ timeout: full ? 900_000 : 300_000 });

test('every route that is a page is looked at', () => {
  expect([...new Set(looks.map(({ route }) => route))].filter((route) => route !== 'error').sort()).toEqual(pageRoutes());
});

for (const { language, theme, width, place } of combinations) {
  test(`nothing is found on the pages in ${language}, ${theme}, at ${width} px`, async ({ browser }, info) => {
    const faults: string[] = [];
    const pages = new Map<Looker, Page>();
    const pageOf = async (looker: Looker) => {
      const page = pages.get(looker) ?? (await enter(browser, info, looker, { language, theme, width }));
      pages.set(looker, page);
      return page;
    };
    let own = '';
    for (const [index, look] of looks.entries()) {
      // Three neighbours together: they are mostly one role's, and each role that looks costs a browser of its own.
      if (!full && !look.main && Math.floor(index / 3) % 12 !== place) continue;
      const page = await pageOf(look.as ?? 'visitor');
      if (look.own && own === '') own = await book(page, info);
      await look.open(page, own);
      const found = await faultsOf(page);
      // Where the focus goes changes with the width alone.
      if (look.main && (full || language === 'fi')) found.push(...(await focusUnderBars(page)));
      if (look.main && width === 320) {
        await page.setViewportSize({ width, height: 256 });
        found.push(...(await stuckAtZoom(page)));
        await page.setViewportSize({ width, height: 800 });
      }
      faults.push(...found.map((fault) => `${look.route}${look.state ? ` (${look.state})` : ''}: ${fault}`));
    }
    // The time is given back, unless a look has cancelled it.
    if (own !== '') {
      const visitor = await pageOf('visitor');
      await visitor.goto(`${own}/cancel`);
      const cancel = visitor.locator('main form button');
      if ((await cancel.count()) > 0) await cancel.first().click();
    }
    for (const page of pages.values()) await page.context().close();
    expect(faults).toEqual([]);
  });
}

interface Combination {
  language: string;
  theme: 'light' | 'dark';
  width: number;
}

/** What a role's browser keeps after coming in: each worker comes in once by each door. */
const signedIn = new Map<Looker, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function enter(browser: Browser, info: TestInfo, looker: Looker, { language, theme, width }: Combination): Promise<Page> {
  const phone = width < 1000;
  const kept = signedIn.get(looker);
  const context = await aBrowser(browser, info, {
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
    isMobile: phone,
    hasTouch: phone,
    ...(kept ? { storageState: kept } : {})
  });
  const page = await context.newPage();
  await page.goto(`/sign-in?lang=${language}`);
  if (looker !== 'visitor' && !kept) {
    const door = page.locator('main li').filter({ has: page.locator('h3') });
    await door.nth(everyRole.indexOf(roles[looker])).getByRole('button').first().click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    signedIn.set(looker, await context.storageState());
  }
  return page;
}

/** The visitor's booking, with the longest nickname that there may be and an address: its letter is one of the pages. */
async function book(page: Page, info: TestInfo): Promise<string> {
  await (await openTimes(page, info)).first().check();
  await page.locator('.confirm-bar summary').click();
  await page.locator('input[name=nickname]').fill('Pihlajanmarjapuronvarrenvaahterametsikkö');
  await page.locator('input[name=email]').fill('aino.pitkanimi@example.fi');
  await page.locator('.confirm-bar button').click();
  await page.waitForURL(/\/appointments\/.*new/);
  return new URL(page.url()).pathname;
}
