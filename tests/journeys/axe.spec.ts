import type { Browser, BrowserContext, Page, TestInfo } from '@playwright/test';
import { roles as everyRole } from '#modules/people/roles.ts';
import { focusUnderBars, faultsOf, stuckAtZoom } from './axe-judge.ts';
import { looks, pageRoutes, type Look, type Looker } from './axe-pages.ts';
import { expect, test } from './journey.ts';
import { aBrowser, openTimes } from './steps.ts';

const languages = ['fi', 'fi-x-selko', 'sv', 'en'] as const;
const themes = ['light', 'dark'] as const;
const widths = [320, 390, 1280] as const;

/** How a page is looked at: its theme and its width in px. */
interface Sight {
  theme: (typeof themes)[number];
  width: (typeof widths)[number];
}

/** Looks in one language on one kind of screen, each page brought there once and then seen in every sight. */
interface Tour {
  language: (typeof languages)[number];
  sights: readonly Sight[];
  takes(look: Look, index: number): boolean;
}

const isPhone = ({ width }: Sight) => width < 1000;
const everySight = widths.flatMap((width) => themes.map((theme): Sight => ({ theme, width })));

/**
 * The sample has each language with each width, and each theme with all of both. A main page is in four of its tours: in every language, and so that each width and
 * each theme comes; any other look is in one.
 */
const sample = languages.flatMap((language, l) =>
  widths.map((width, w): Tour => {
    const theme = (l + w) % 2 === 0 ? 'light' : 'dark';
    // Of the others three neighbours together: they are mostly one role's, and each role that looks costs a browser of its own.
    const takes: Tour['takes'] = ({ main }, index) => (main ? (l + w) % 3 === index % 3 : Math.floor(index / 3) % 12 === l * 3 + w);
    return { language, sights: [{ theme, width }], takes };
  })
);
const inFull = languages.flatMap((language) =>
  [true, false].map((phone): Tour => ({ language, sights: everySight.filter((sight) => isPhone(sight) === phone), takes: () => true }))
);

/** So long somebody looks before they come in anew (ms): a tour of the full matrix lasts longer than the ten minutes for which a proof is fresh. */
const freshFor = 6 * 60_000;

/** `npm run axe` takes every look in every combination. */
const full = process.env['AXE'] === 'full';

const roles = {
  student: 'student',
  professional: 'professional',
  coordinator: 'coordinator',
  instructor: 'instructor',
  admin: 'admin'
} as const;

test.describe.configure({ timeout: full ? 3_600_000 : 300_000 });

test('every route that is a page is looked at, and the sample leaves no look out', () => {
  expect([...new Set(looks.map(({ route }) => route))].filter((route) => route !== 'error').sort()).toEqual(pageRoutes());
  for (const [index, look] of looks.entries()) {
    const taken = sample.filter(({ takes }) => takes(look, index));
    const seen = <Of>(what: (tour: Tour) => Of | undefined) => new Set(taken.map(what)).size;
    const counts = [seen(({ language }) => language), seen(({ sights }) => sights[0]?.width), seen(({ sights }) => sights[0]?.theme)];
    expect([look.route, look.state, ...counts]).toEqual([look.route, look.state, ...(look.main ? [4, 3, 2] : [1, 1, 1])]);
  }
});

for (const { language, sights, takes } of full ? inFull : sample) {
  const seen = sights.map(({ theme, width }) => `${theme} at ${width} px`).join(', ');
  test(`nothing is found on the pages in ${language}, ${seen}`, async ({ browser }, info) => {
    const faults: string[] = [];
    const pages = new Map<Looker, { page: Page; since: number }>();
    const pageOf = async (looker: Looker) => {
      const open = pages.get(looker);
      if (open && (looker === 'visitor' || Date.now() - open.since < freshFor)) return open.page;
      await open?.page.context().close();
      const page = await enter(browser, info, looker, language, sights);
      pages.set(looker, { page, since: Date.now() });
      return page;
    };
    let own = '';
    for (const [index, look] of looks.entries()) {
      if (!takes(look, index)) continue;
      const page = await pageOf(look.as ?? 'visitor');
      if (look.own && own === '') own = await book(page, info);
      if (sights[0]) await page.setViewportSize({ width: sights[0].width, height: 800 });
      try {
        await look.open(page, own);
      } catch (error) {
        // One that can't be brought there is a fault of its own, and takes none of the others with it.
        faults.push(`${look.route}${look.state ? ` (${look.state})` : ''} could not be opened: ${String(error).split('\n', 1)[0]}`);
        continue;
      }
      for (const { theme, width } of sights) {
        await page.emulateMedia({ colorScheme: theme });
        await page.setViewportSize({ width, height: 800 });
        const found = await faultsOf(page);
        // Where the focus goes changes with the width alone.
        const isFirst = sights.find((sight) => sight.width === width)?.theme === theme;
        // Three of the languages meet each main page at each width.
        if (look.main && isFirst && (full || language !== 'en')) found.push(...(await focusUnderBars(page)));
        if (look.main && isFirst && width === 320) {
          await page.setViewportSize({ width, height: 256 });
          found.push(...(await stuckAtZoom(page)));
        }
        faults.push(...found.map((fault) => `${look.route}${look.state ? ` (${look.state})` : ''}, ${theme}, ${width} px: ${fault}`));
      }
    }
    // The time is given back, unless a look has cancelled it.
    if (own !== '') {
      const visitor = await pageOf('visitor');
      await visitor.goto(`${own}/cancel`);
      const cancel = visitor.locator('main form button');
      if ((await cancel.count()) > 0) await cancel.first().click();
    }
    for (const { page } of pages.values()) await page.context().close();
    expect(faults).toEqual([]);
  });
}

/** What a role's browser keeps after coming in: each worker comes in once by each door. A tour of the full matrix comes in anew. */
const signedIn = new Map<Looker, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function enter(browser: Browser, info: TestInfo, looker: Looker, language: string, sights: readonly Sight[]): Promise<Page> {
  const phone = sights.every(isPhone);
  const kept = full ? undefined : signedIn.get(looker);
  const context = await aBrowser(browser, info, {
    reducedMotion: 'reduce',
    viewport: { width: sights[0]?.width ?? 1280, height: 800 },
    isMobile: phone,
    hasTouch: phone,
    ...(kept ? { storageState: kept } : {})
  });
  const page = await context.newPage();
  // What never comes is a fault of one look, not the end of the tour's hour.
  page.setDefaultTimeout(60_000);
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
