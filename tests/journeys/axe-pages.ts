import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { availabilityLooks } from './administration/availability/looks.ts';
import { administrationLooks } from './administration/looks.ts';
import { waitingLooks } from './booking/looks.ts';
import { passkeyLooks } from './passkeys/looks.ts';
import { calendarLooks } from './staff/looks.ts';
import { supportLooks } from './staff/support/looks.ts';
import { openMeetings } from './staff/host-steps.ts';
import { planLooks } from './staff/plan-looks.ts';
import { contactLooks } from './staff/support/looks-contacts.ts';

/** Who looks at a page. Each has a browser of their own. */
export type Looker = 'visitor' | 'student' | 'professional' | 'coordinator' | 'instructor' | 'admin';

/** A page in one state. */
export interface Look {
  /** The route as its folder names it, without groups; `error` for pages of errors. */
  route: string;
  state?: string;
  as?: Looker;
  /** Looked at in every combination of the sample, not in one; the way of the focus too. */
  main?: boolean;
  /** Needs a booking of the visitor's, whose path `open` is given. */
  own?: boolean;
  /** Brings the page there. */
  open(page: Page, own: string): Promise<unknown>;
}

const to = (path: string) => (page: Page) => page.goto(path);
const send = (page: Page) => page.locator('main form button:not([name])').last().click();

/** The routes that are pages, from the folder: one that is not in the list of looks is found. */
export function pageRoutes(): string[] {
  return globSync('src/routes/**/+page.svelte')
    .map((file) => file.replace(/^src\/routes|\/\+page\.svelte$/g, '').replace(/\/\([^)]+\)/g, '') || '/')
    .sort();
}

async function choose(page: Page): Promise<void> {
  await page.goto('/book');
  await page.locator('one-choice input').first().check();
  await page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

const onDay = async (page: Page) => {
  const { dates } = await openMeetings(page, 7);
  await page.goto(`/today?date=${dates[0]}`);
  await page.locator('li[id^="a-"] a[href*="open="]').first().click();
  await page.waitForURL(/open=/);
};

/** The looks in the order in which they are taken: the visitor's booking is cancelled by the last ones of its kind, and its letter stays. */
export const looks: readonly Look[] = [
  { route: '/', main: true, open: to('/') },
  { route: '/book', main: true, open: to('/book') },
  { route: '/book', state: 'a time chosen, all details open', open: choose },
  {
    route: '/book',
    state: 'refused',
    async open(page) {
      await choose(page);
      await page.locator('input[name=email]').fill('aino@');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/book', state: 'nothing free with this choice', open: to('/book?campus=lapua&from=2039-01-01') },
  { route: '/book', state: 'a time that is gone', open: to('/book?time=gone&modality=phone') },
  { route: '/appointments/[id]', own: true, open: (page, own) => page.goto(`${own}?new`) },
  { route: '/appointments/[id]/move', own: true, open: (page, own) => page.goto(`${own}/move`) },
  {
    route: '/appointments/[id]/move',
    state: 'refused',
    own: true,
    async open(page, own) {
      await page.goto(`${own}/move`);
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/appointments/[id]/cancel', own: true, open: (page, own) => page.goto(`${own}/cancel`) },
  {
    route: '/appointments/[id]',
    state: 'cancelled',
    own: true,
    async open(page, own) {
      await page.goto(`${own}/cancel`);
      await send(page);
      await page.waitForURL(/cancelled/);
    }
  },
  { route: '/appointments/find', open: to('/appointments/find') },
  {
    route: '/appointments/find',
    state: 'refused',
    async open(page) {
      await page.goto('/appointments/find');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/help-now', open: to('/help-now') },
  { route: '/offline', open: to('/offline') },
  { route: '/privacy', open: to('/privacy') },
  { route: '/accessibility', open: to('/accessibility') },
  { route: '/sign-in', open: to('/sign-in') },
  { route: '/sign-in/link', open: to('/sign-in/link') },
  { route: '/sign-in/link', state: 'asked', open: to('/sign-in/link?asked') },
  {
    route: '/sign-in/link',
    state: 'refused',
    async open(page) {
      await page.goto('/sign-in/link');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/sign-in/code', open: to('/sign-in/code') },
  {
    route: '/sign-in/code',
    state: 'refused',
    async open(page) {
      await page.goto('/sign-in/code');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  // The example has been set up: the page itself is looked at in its own journey (`set-up.spec.ts`), on a house without a school.
  { route: '/set-up', state: 'set up already', open: to('/set-up') },
  { route: '/settings/first-steps', as: 'admin', open: to('/settings/first-steps?finished') },
  { route: '/sign-in/link/open', open: to('/sign-in/link/open?secret=none') },
  { route: '/settings/sign-in', as: 'admin', open: to('/settings/sign-in') },
  {
    route: '/settings/sign-in',
    state: 'refused',
    as: 'admin',
    async open(page) {
      await page.goto('/settings/sign-in');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  {
    route: '/settings/sign-in/[provider]',
    as: 'admin',
    async open(page) {
      await page.goto('/settings/sign-in');
      const link = page.locator('main a[href^="/settings/sign-in/"]').first();
      if ((await link.count()) === 0) {
        await page.locator('input[name=name]').fill('Koulun tunnus');
        await page.locator('input[name=issuer]').fill('https://idp.example');
        await page.locator('input[name=clientId]').fill('rinnalla');
        await page.locator('input[name=clientSecret]').fill('salaisuus');
        await send(page);
      } else await link.click();
      await page.waitForURL(/sign-in\/[0-9a-f]/);
    }
  },
  // The page between leads on at once: without a provider that answers it leads here.
  { route: '/sign-in/with', open: to('/sign-in/with?provider=none') },
  { route: '/sign-in/refused', open: to('/sign-in/refused?why=person_unknown') },
  {
    route: '/sign-in/again',
    as: 'student',
    async open(page) {
      await page.context().clearCookies({ name: 'proof' });
      await page.goto('/sign-in/again?next=/own-data');
    }
  },
  { route: '/feedback', open: to('/feedback') },
  {
    route: '/feedback',
    state: 'refused',
    async open(page) {
      await page.goto('/feedback');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/feedback/thanks', open: to('/feedback/thanks') },
  { route: '/example-mail', open: to('/example-mail') },
  {
    route: '/example-mail/[name]',
    own: true,
    async open(page) {
      const mail = page.locator('main li a').first();
      await page.goto('/example-mail');
      // The queue brings the letter of this test's own booking in a moment; on a busy machine it is a long one.
      for (let tries = 0; tries < 200 && (await mail.count()) === 0; tries += 1) {
        await page.waitForTimeout(250);
        await page.goto('/example-mail');
      }
      await mail.click();
      await page.waitForURL(/example-mail\/./);
    }
  },
  { route: 'error', open: to('/no-such-page') },
  { route: '/_design', open: to('/_design') },
  { route: '/_design', state: 'staff', open: to('/_design?frame=staff') },
  {
    route: '/',
    state: 'the menu open',
    async open(page) {
      await page.goto('/');
      await page.locator('header summary').first().click();
    }
  },
  { route: '/', state: 'signed in', as: 'student', open: to('/') },
  { route: '/book', state: 'signed in', as: 'student', open: choose },
  {
    route: '/own-data',
    state: 'two bookings by name',
    as: 'student',
    async open(page) {
      await page.goto('/own-data');
      for (let booked = await page.locator('main .card.now').count(); booked < 2; booked += 1) {
        await page.goto('/book');
        await page.locator('one-choice fieldset').last().locator('input').nth(booked).check();
        await page.locator('.confirm-bar button').click();
        await page.waitForURL(/new$/);
        await page.goto('/own-data');
      }
    }
  },
  { route: '/own-data', as: 'student', open: to('/own-data') },
  { route: '/today', as: 'professional', open: to('/today') },
  { route: '/today', state: 'one appointment open', as: 'professional', open: onDay },
  { route: '/today', state: 'nothing', as: 'professional', open: to('/today?date=2039-01-05') },
  { route: '/today/doubtful', as: 'professional', open: to('/today/doubtful') },
  {
    route: '/today/doubtful',
    state: 'refused',
    as: 'professional',
    async open(page) {
      await page.goto('/today/doubtful');
      await send(page);
      await page.locator('.summary').waitFor();
    }
  },
  { route: '/today', state: 'of a coordinator', as: 'coordinator', open: to('/today') },
  { route: '/results/equal-access', as: 'coordinator', open: to('/results/equal-access') },
  { route: '/results/group-support', as: 'coordinator', open: to('/results/group-support') },
  {
    route: '/results/group-support',
    state: 'a month without figures',
    as: 'coordinator',
    open: to('/results/group-support?month=2025-02')
  },
  { route: '/results/equal-access', state: 'a month without figures', as: 'coordinator', open: to('/results/equal-access?month=2025-01') },
  { route: '/feedback-inbox', as: 'coordinator', open: to('/feedback-inbox') },
  { route: '/today', state: 'of an instructor', as: 'instructor', open: to('/today') },
  { route: '/own-data', state: 'of staff', as: 'instructor', open: to('/own-data') },
  ...administrationLooks,
  ...passkeyLooks,
  ...waitingLooks,
  ...calendarLooks,
  ...supportLooks,
  ...planLooks,
  ...contactLooks,
  ...availabilityLooks
];
