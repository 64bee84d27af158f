import type { Page } from '@playwright/test';
import type { Look } from '../axe-pages.ts';

const to = (path: string) => (page: Page) => page.goto(path);
const firstPerson = (page: Page) => page.locator('ul.people a[href^="/people/"]').first();

/** Opens the way of an act for the first two people of the list; `more` is added to its address. */
async function chosen(page: Page, more: string): Promise<void> {
  await page.goto('/people');
  const ids = await page.locator('input[name=person]').evaluateAll((boxes) => boxes.slice(0, 2).map((box) => box.getAttribute('value')));
  await page.goto(`/people/together?${ids.map((id) => `person=${id}`).join('&')}${more}`);
}

async function firstOf(page: Page, list: string, tail = ''): Promise<void> {
  await page.goto(list);
  const href = await page.locator('main tbody a').first().getAttribute('href');
  await page.goto(`${href}${tail}`);
}

async function sentEmpty(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await page.locator('main form button').last().click();
  await page.locator('.summary').waitFor();
}

const titles = 'Numero;Sukunimi;Etunimet;Sähköposti;Kampus;Ryhmä';

/** Chooses a file of people and waits until its page shows what it is to show. */
async function brought(page: Page, text: string, shows: string): Promise<void> {
  await page.goto('/people/import');
  await page.locator('input[type=file]').setInputFiles({ name: 'tuonti.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('main form button').last().click();
  await page.locator(`main ${shows}`).first().waitFor();
}

const give = '&act=give&step=confirm&role=tutor&place=organisation&startsOn=2039-01-01';

/** The administration's pages in their states. */
export const administrationLooks: readonly Look[] = [
  { route: '/today', state: 'of an administrator', as: 'admin', open: to('/today') },
  { route: '/people', as: 'admin', open: to('/people?all=1') },
  { route: '/people', state: 'nobody matches', as: 'admin', open: to('/people?q=zzzz') },
  { route: '/people', state: 'of an instructor', as: 'instructor', open: to('/people') },
  {
    route: '/people/[id]',
    as: 'admin',
    async open(page) {
      await page.goto('/people?role=tutor');
      await firstPerson(page).click();
      await page.waitForURL(/people\/[0-9a-f-]{36}$/);
    }
  },
  { route: '/people/[id]/edit', as: 'admin', open: to('/people/new/edit') },
  { route: '/people/[id]/edit', state: 'refused', as: 'admin', open: (page) => sentEmpty(page, '/people/new/edit') },
  {
    route: '/people/[id]/rights',
    as: 'admin',
    async open(page) {
      await page.goto('/people?role=instructor');
      await page.goto(`${await firstPerson(page).getAttribute('href')}/rights`);
    }
  },
  { route: '/people/together', as: 'admin', open: (page) => chosen(page, '') },
  { route: '/people/together', state: 'to fill in', as: 'admin', open: (page) => chosen(page, '&act=give') },
  { route: '/people/together', state: 'refused', as: 'admin', open: (page) => chosen(page, '&act=give&step=confirm') },
  { route: '/people/together', state: 'to confirm', as: 'admin', open: (page) => chosen(page, give) },
  {
    route: '/people/changes/[id]',
    as: 'admin',
    async open(page) {
      await page.goto('/people?q=v&role=student');
      const id = await page.locator('input[name=person]').first().getAttribute('value');
      // Another day each time: the same role at the same place is held once at a time.
      const day = new Date(Date.UTC(2030, 0, 1) + (Date.now() % 20_000) * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`/people/together?person=${id}&act=give&step=confirm&role=tutor&place=organisation&startsOn=${day}&endsOn=${day}`);
      await page.locator('main form button').last().click();
      await page.waitForURL(/changes/);
    }
  },
  { route: '/people/import', as: 'admin', open: to('/people/import') },
  { route: '/people/import', state: 'refused', as: 'admin', open: (page) => sentEmpty(page, '/people/import') },
  { route: '/people/import/[id]', state: 'columns', as: 'admin', open: (page) => brought(page, 'Opp;Snimi\n1;A\n', 'select') },
  {
    route: '/people/import/[id]',
    state: 'at work',
    as: 'admin',
    async open(page) {
      // So many rows take longer than the look, and without the script the page stands still meanwhile; the look is the same.
      await page.route(/look-again/, (route) => route.abort());
      const rows = Array.from({ length: 2000 }, (_, n) => `w${n};Uusi;Una;;;LVI24B`);
      await brought(page, [titles, ...rows].join('\n'), 'progress');
      await page.unroute(/look-again/);
    }
  },
  {
    route: '/people/import/[id]',
    state: 'to confirm',
    as: 'admin',
    open: (page) => brought(page, `${titles}\nx${Date.now()};Uusi;Una;;;LVI24B\n`, 'form[action="?/confirm"]')
  },
  {
    route: '/people/import/[id]',
    state: 'faults',
    as: 'admin',
    open: (page) => brought(page, `${titles}\n;Numeroton;Nea;väärä;;LVI24B\n`, 'a[href$="faults.csv"]')
  },
  { route: '/people/requests', as: 'admin', open: to('/people/requests') },
  { route: '/settings', as: 'admin', open: to('/settings') },
  { route: '/settings/rights', as: 'admin', open: to('/settings/rights') },
  { route: '/settings/rights', state: 'one role', as: 'admin', open: to('/settings/rights?role=coordinator') },
  { route: '/settings/campuses', as: 'admin', open: to('/settings/campuses') },
  { route: '/settings/campuses/[id]', as: 'admin', open: (page) => firstOf(page, '/settings/campuses') },
  { route: '/settings/campuses/[id]', state: 'refused', as: 'admin', open: (page) => sentEmpty(page, '/settings/campuses/new') },
  { route: '/settings/groups', as: 'admin', open: to('/settings/groups') },
  { route: '/settings/groups', state: 'none', as: 'admin', open: to('/settings/groups?year=1999-2000') },
  { route: '/settings/groups/[id]', as: 'admin', open: (page) => firstOf(page, '/settings/groups') },
  { route: '/settings/next-year', as: 'admin', open: to('/settings/next-year') }
];
