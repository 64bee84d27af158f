import type { Locator, Page } from '@playwright/test';
import { shortDayName } from '#ui/formats.ts';
import { faultsOf, wideThings } from '../axe-judge.ts';
import { aBrowser, enterAs, tabTo, weekdayAhead } from '../steps.ts';
import { expect, test } from '../journey.ts';
import { mine, openMeetings } from './host-steps.ts';

test.slow();

/** Days on which the example has nothing booked: each story's own. */
const [tuesday, wednesday, fingerDay] = [weekdayAhead(9, 2), weekdayAhead(9, 3), weekdayAhead(10, 2)];
const inWords = (date: string) => shortDayName(date, 'fi');

const ghost = (page: Page) => page.locator('[data-columns] [data-part="ghost"]');
const item = (page: Page, text: string) => page.locator('[data-columns] li[data-drag]').filter({ hasText: text });

/** Scrolls so that a minute of the day is in the middle of the screen. */
async function show(page: Page, minute: number): Promise<void> {
  await page.locator('[data-columns]').evaluate((columns: HTMLElement, at) => {
    const value = (name: string) => Number(columns.style.getPropertyValue(name));
    const box = columns.querySelector('[data-track]')?.getBoundingClientRect() ?? columns.getBoundingClientRect();
    const y = box.top + (box.height * (at - value('--first'))) / value('--height');
    scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
  }, minute);
}

/** Where a time of a day stands on the screen. */
async function placeOf(page: Page, date: string, minute: number): Promise<{ x: number; y: number }> {
  const box = await page
    .locator('[data-track]')
    .filter({ has: page.locator(`[data-day="${date}"]`) })
    .boundingBox();
  const { first, minutes } = await page.locator('[data-columns]').evaluate((columns: HTMLElement) => ({
    first: Number(columns.style.getPropertyValue('--first')),
    minutes: Number(columns.style.getPropertyValue('--height'))
  }));
  if (!box) throw new Error(`${date} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + (box.height * (minute - first)) / minutes };
}

async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

const middleOf = async (one: Locator) => {
  const box = await one.boundingBox();
  if (!box) throw new Error('It is not seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function addKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: 'Merkitse' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on merkitty varatuksi.' })).toBeVisible();
}

test('by mouse time is drawn, made longer and moved; what is in the way is said before the drop, and a move is taken back', async ({
  page
}, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  await page.goto(`/week?from=${tuesday}`);
  await show(page, 11 * 60);
  const ten = await placeOf(page, tuesday, 10 * 60 + 2);
  await dragTo(page, ten, { x: ten.x, y: ten.y + 80 });
  await expect(ghost(page)).toContainText('Vapaa');
  await page.mouse.up();
  await expect(page.getByLabel('Alkaa')).toHaveValue('10:00');
  await expect(page.getByLabel('Päivä')).toHaveValue(tuesday);
  await addKind(page, 'Kokous');

  await show(page, 11 * 60);
  const edge = await middleOf(item(page, 'Kokous').locator('[data-grip]'));
  await dragTo(page, edge, { x: edge.x, y: (await placeOf(page, tuesday, 12 * 60)).y });
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'Aika on muutettu.' })).toBeVisible();
  await expect(page.locator('#detail')).toContainText('10.00–12.00');
  await page.getByRole('link', { name: 'Sulje tiedot' }).click();

  // Another one is drawn over it: it is said, nothing is done, and Escape lets it be.
  await show(page, 11 * 60);
  const nine = await placeOf(page, tuesday, 9 * 60 + 2);
  await dragTo(page, nine, { x: nine.x, y: (await placeOf(page, tuesday, 10 * 60 + 40)).y });
  await expect(ghost(page)).toContainText('Päällekkäin: Kokous 10.00–12.00');
  expect(await faultsOf(page)).toEqual([]);
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Siirto kalenterissa' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);

  await dragTo(page, await middleOf(item(page, 'Kokous')), await placeOf(page, wednesday, 13 * 60));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator(`[data-day="${tuesday}"]`)).toContainText('Kokous');
  await dragTo(page, await middleOf(item(page, 'Kokous')), await placeOf(page, wednesday, 13 * 60));
  await page.mouse.up();
  await expect(page.locator('#detail')).toContainText(`${inWords(wednesday)} klo 12.00–14.00`);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.locator('#detail')).toContainText(`${inWords(tuesday)} klo 10.00–12.00`);
  await page.getByRole('button', { name: 'Poista merkintä' }).click();
});

test('by keyboard a meeting is moved: where it may go is said, who is told is asked, and it goes back', async ({ page }, { project }) => {
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(project.name));
  const { from } = await openMeetings(page, 14);
  await page.goto(`/week?from=${from}`);
  const meeting = page.locator('[data-columns] li[data-drag="appointment"]').first();
  const id = (await meeting.getAttribute('id')) ?? '';
  await tabTo(page, meeting.locator('a'));
  await page.keyboard.press('m');
  const panel = page.getByRole('group', { name: 'Siirto kalenterissa' });
  const heard = panel.getByRole('status');
  await expect(heard).toContainText('Nykyinen aika');
  await expect(panel.getByRole('button', { name: 'Tähän aikaan' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Siirto peruttiin' })).toHaveCount(1);
  await expect(meeting.locator('a')).toBeFocused();

  await page.keyboard.press('m');
  // Down the day until there is room, then up the next.
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(presses === 39 ? 'ArrowRight' : presses < 39 ? 'ArrowDown' : 'ArrowUp');
    if (/Vapaa/.test((await panel.locator('[data-part="panel-says"]').textContent()) ?? '')) break;
  }
  await expect(heard).toContainText('Vapaa');
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Siirretäänkö tapaaminen?' });
  await expect(question).toContainText(/Varaajalle/);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'Tähän aikaan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Siirrä', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tapaaminen on siirretty.' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('open')).toBe(id.replace('a-', ''));
  await page.getByRole('button', { name: 'Siirrä takaisin' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tapaaminen on siirretty.' })).toBeVisible();
});

test('with a finger on a phone: a swipe scrolls, a rest draws, moves and gives up', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  const day = `/week?view=day&from=${fingerDay}`;
  await page.goto(day);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const goTo = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      await page.waitForTimeout(30);
    }
  };
  /** The finger goes down, rests, and goes. */
  const restAndGo = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await touch('touchStart', from);
    await expect(ghost(page)).toBeVisible();
    await goTo(from, to);
  };

  await show(page, 10 * 60);
  const ten = await placeOf(page, fingerDay, 10 * 60 + 2);
  const before = await page.evaluate(() => scrollY);
  await touch('touchStart', ten);
  await goTo(ten, { x: ten.x, y: ten.y - 150 });
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  await expect(ghost(page)).toHaveCount(0);

  await show(page, 10 * 60);
  const place = await placeOf(page, fingerDay, 10 * 60 + 2);
  await restAndGo(place, { x: place.x, y: place.y + 90 });
  await expect(ghost(page)).toContainText('10.00–11.00');
  expect(await faultsOf(page)).toEqual([]);
  await touch('touchEnd');
  await expect(page.getByLabel('Alkaa')).toHaveValue('10:00');
  await addKind(page, 'Matka');

  await page.goto(day);
  await show(page, 11 * 60);
  const travel = await middleOf(item(page, 'Matka'));
  await restAndGo(travel, { x: travel.x, y: travel.y + 93 });
  await touch('touchEnd');
  await expect(page.locator('#detail')).toContainText(`${inWords(fingerDay)} klo 11.00–12.00`);
  await page.getByRole('button', { name: 'Kumoa' }).click();
  await expect(page.locator('#detail')).toContainText('10.00–11.00');
  await page.getByRole('button', { name: 'Poista merkintä' }).click();
  await context.close();
});

test('a phone that is turned: what is held lies where it is, and holds the page no wider', async ({ browser }, info) => {
  const context = await aBrowser(browser, info, { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await enterAs(page, 'Hyvinvoinnin ammattilainen', mine(info.project.name));
  await page.goto('/week');
  const pick = item(page, '').locator('a').first();
  await pick.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await expect(ghost(page)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  await expect.poll(() => wideThings(page)).toEqual([]);
  await context.close();
});
