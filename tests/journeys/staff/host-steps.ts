import type { Page } from '@playwright/test';
import { daysAhead } from '../steps.ts';

/** Whom a host's journeys come in as, by the place among the door's buttons: the phone's and the desk's school are alike, and each is another of its professionals. */
export const mine = (project: string): number => (project === 'phone' ? 0 : 1);

const booked = (page: Page) => page.locator('a:has(strong)').filter({ hasNotText: 'peru' });

/** Booked meetings in the list of a week, or of one of its days, those called off left out. */
export const meetings = (page: Page, date?: string) =>
  page.locator(date ? `[data-columns] [data-day="${date}"]` : '[data-columns]').locator(booked(page));

/** Weeks that may be looked at instead, in days: at holidays the example has no meetings, and none are booked more than four weeks ahead. */
const instead = [0, 7, 14, 21, -7, -14];

/**
 * Opens the list of the host whose page this is at the week so many days ahead, or at one near it, that has meetings on so many days: other journeys call
 * some off. @returns the week's date in the address, and the dates with meetings.
 */
export async function openMeetings(page: Page, ahead: number, atLeast = 1): Promise<{ from: string; dates: string[] }> {
  for (const from of instead.map((days) => daysAhead(ahead + days))) {
    if (from < daysAhead(0)) continue;
    await page.goto(`/week?view=list&from=${from}`);
    const days = page.locator('[data-columns] ol').filter({ has: booked(page) });
    const all = await days.evaluateAll((lists) => lists.map((one) => one.dataset['day'] ?? ''));
    const dates = all.filter((date) => date > daysAhead(0));
    if (dates.length >= atLeast) return { from, dates };
  }
  throw new Error('No week to come has meetings');
}
