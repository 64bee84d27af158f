import type { Page } from '@playwright/test';
import type { Look } from '../../axe-pages.ts';
import { daysAhead } from '../../steps.ts';

const to = (path: string) => (page: Page) => page.goto(path);

/** Asks for support, so that there is a request to look at. */
async function aRequest(page: Page): Promise<void> {
  await page.goto('/support/ask');
  // Who has no group of their own, or several, chooses one.
  const group = page.locator('select[name=group]');
  if ((await group.inputValue()) === '') await group.selectOption({ index: 1 });
  await page.locator('input[name=themes]').first().check();
  await page.locator('form[data-draft] button').first().click();
  await page.waitForURL(/support\/[0-9a-f]{8}/);
}

/** Where a browser's own request and the session that it booked are: several looks are at the same one, since a person may ask 60 times an hour and no more. */
const own = new WeakMap<Page, { request: string; session?: string }>();

/** A request that nobody else looks at meanwhile: another tour may be planning whichever is the newest of the list. */
async function ownRequest(page: Page): Promise<void> {
  const known = own.get(page);
  if (known) {
    await page.goto(known.request);
    return;
  }
  await aRequest(page);
  const request = new URL(page.url()).pathname;
  own.set(page, { request });
  await page.goto(request);
}

/**
 * Opens the free times for a session of a request, with something asked for: those of the first week from the one after next that has any. The full matrix books
 * more sessions than one week holds.
 */
const timesFor =
  (query = '') =>
  async (page: Page) => {
    await ownRequest(page);
    const { pathname } = new URL(page.url());
    for (let ahead = 14; ahead < 120; ahead += 7) {
      await page.goto(`${pathname}/session?from=${daysAhead(ahead)}${query}`);
      if ((await page.locator('main a.time').count()) > 0) return;
    }
  };

/** Books a session, or goes to the one that was booked, and looks at it. Another tour may take the very time in the same moment: then one chooses anew. */
async function aSession(page: Page): Promise<void> {
  const booked = own.get(page)?.session;
  if (booked) {
    await page.goto(booked);
    return;
  }
  for (let tries = 0; tries < 5; tries++) {
    await timesFor()(page);
    await page.locator('main a.time').first().click();
    const place = page.locator('#place');
    // A time that was taken before it was chosen has no form.
    const isFree = await place.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false
    );
    if (!isFree) continue;
    await place.fill('C214');
    await Promise.all([page.waitForEvent('load'), page.locator('main form button').first().click()]);
    const { pathname } = new URL(page.url());
    if (!/session\/[0-9a-f]{8}/.test(pathname)) continue;
    own.set(page, { request: pathname.replace(/\/session\/.*/, ''), session: pathname });
    return;
  }
  throw new Error('five times in a row somebody else had taken the time');
}

const act = (page: Page, name: string) => page.locator(`form:has(input[name=act][value=${name}]) button`).first().click();

/** A request of one's own that was held: one is asked how it went. */
async function held(page: Page): Promise<void> {
  await aRequest(page);
  await act(page, 'plan');
  await page.locator('input[name=act][value=hold]').waitFor({ state: 'attached' });
  await act(page, 'hold');
  await page.locator('a[href$="/follow-up"]').waitFor();
}

/** A session of the example that was held, with its notes. */
async function heldSession(page: Page): Promise<void> {
  await page.goto('/support?view=list&state=held&sort=group');
  const requests = await page
    .locator('article a[href^="/support/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const request of requests) {
    await page.goto(request);
    const session = page.locator('main li a.num[href*="/session/"]').first();
    if ((await session.count()) === 0) continue;
    await session.click();
    await page.waitForURL(/session\/[0-9a-f]{8}/);
    return;
  }
}

async function notes(page: Page): Promise<void> {
  await heldSession(page);
  await page.locator('a[href$="/notes"]').click();
  await page.locator('#present').waitFor();
}

/** Support for groups in its states. */
export const supportLooks: readonly Look[] = [
  { route: '/support/ask', main: true, as: 'instructor', open: to('/support/ask') },
  {
    route: '/support/ask',
    state: 'something has happened',
    as: 'instructor',
    async open(page) {
      await page.goto('/support/ask');
      await page.locator('#urgent').check();
    }
  },
  {
    route: '/support/ask',
    state: 'refused',
    as: 'instructor',
    async open(page) {
      await page.goto('/support/ask');
      // What another look has begun to write may be there as a draft.
      await page.locator('select[name=group]').selectOption('');
      await page.locator('form[data-draft] button').first().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/support/[id]', state: 'just asked', as: 'instructor', open: aRequest },
  { route: '/support', state: 'of an instructor', as: 'instructor', open: to('/support') },
  { route: '/support/[id]', as: 'professional', open: ownRequest },
  {
    route: '/support/[id]',
    state: 'declined without a reason',
    as: 'professional',
    async open(page) {
      await ownRequest(page);
      await page.locator('summary.act').click();
      await page.locator('details[open] button').click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/support/[id]/session', as: 'professional', open: timesFor() },
  {
    route: '/support/[id]/session',
    state: 'a series chosen',
    as: 'professional',
    async open(page) {
      await timesFor('&weeks=3')(page);
      await page.locator('main a.time').first().click();
      await page.locator('ol.dates').waitFor();
    }
  },
  { route: '/support/[id]/session/[session]', as: 'professional', open: aSession },
  {
    route: '/support/[id]/session/[session]',
    state: 'called off without a reason',
    as: 'professional',
    async open(page) {
      await aSession(page);
      // The first is for choosing a plan.
      await page.locator('summary.act').last().click();
      await page.locator('details[open] button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/support/[id]/session/[session]/leaders',
    as: 'professional',
    async open(page) {
      await aSession(page);
      await page.goto(`${new URL(page.url()).pathname}/leaders`);
    }
  },
  {
    route: '/support/[id]/session/[session]/leaders',
    state: 'who leads it already is chosen again',
    as: 'professional',
    async open(page) {
      await aSession(page);
      await page.goto(`${new URL(page.url()).pathname}/leaders`);
      await page.locator('main form[method=get] button').click();
      await page.locator('main form[method=post] button').click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/support/[id]/session/[session]', state: 'held, with notes', as: 'professional', open: heldSession },
  { route: '/support/[id]/session/[session]/notes', as: 'professional', open: notes },
  {
    route: '/support/[id]/session/[session]/notes',
    state: 'with names in it',
    as: 'professional',
    async open(page) {
      await notes(page);
      await page.locator('#agreed').fill('Sovittiin, että Mika Korhonen soittaa 040 555 0123.');
      await page.locator('main form button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/support/[id]', state: 'asked how it went', as: 'professional', open: held },
  {
    route: '/support/[id]/follow-up',
    main: true,
    as: 'professional',
    async open(page) {
      await held(page);
      await page.locator('a[href$="/follow-up"]').click();
      await page.locator('input[name=helped]').first().waitFor();
    }
  },
  {
    route: '/support/groups/[group]',
    as: 'professional',
    async open(page) {
      await heldSession(page);
      await page.goto(new URL(page.url()).pathname.replace(/\/session\/.*/, ''));
      await page.locator('a[href^="/support/groups/"]').click();
      await page.waitForURL(/groups/);
    }
  },
  {
    route: '/week',
    state: 'a session open',
    as: 'professional',
    async open(page) {
      await aSession(page);
      await page.goto(`/week?from=${daysAhead(14)}`);
      await page.locator('[data-columns] li a.session').first().click();
      // What is open lies beside the week: its own box is empty there.
      await page.locator('#detail').getByRole('heading').first().waitFor();
    }
  },
  { route: '/support', main: true, as: 'professional', open: to('/support') },
  { route: '/support/settings', as: 'coordinator', open: to('/support/settings') },
  {
    route: '/support/settings',
    state: 'a theme without names',
    as: 'coordinator',
    async open(page) {
      await page.goto('/support/settings');
      await page.locator('form[action="?/theme"] button').last().click();
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/support', state: 'a list', as: 'coordinator', open: to('/support?view=list') },
  { route: '/support', state: 'nothing found', as: 'coordinator', open: to('/support?q=ei-mitään-tällaista') }
];
