import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Put into each page as it is: the wrapper for Playwright brings the long form anew each time, which takes as long as the look. We have no frames. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page as it stands: axe's findings, a sideways scroll, targets that a thumb misses. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    // The one rule that would have the style sheets fetched anew is none of these.
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'], preload: { assets: ['media'] } });
    const at = scrollY;
    const findings: string[] = [];
    for (const { id, nodes } of violations) {
      const names: string[] = [];
      for (const { target } of nodes) {
        const name = target.join(' ');
        const one = id === 'target-size' ? document.querySelector(name) : null;
        // What lies half under a bar that stays is whole once it is scrolled to (WCAG 2.5.8 asks for the target, not for where the page stands).
        one?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const still = one && (await window.axe.run(one, { runOnly: { type: 'rule', values: [id] }, resultTypes: ['violations'] }));
        if (!still || still.violations.length > 0) names.push(name);
      }
      if (names.length > 0) findings.push(`${id}: ${names.join(', ')}`);
    }
    scrollTo({ top: at, behavior: 'instant' });
    return findings;
  }, rules);
  return [...found, ...(await wideThings(page)), ...(await smallTargets(page))];
}

/** What makes the page wider than its screen. A phone's browser widens its own window with the page: the screen's width is asked instead. */
export async function wideThings(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const by = document.documentElement.scrollWidth - width;
    if (by <= 0) return [];
    const scrolls = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).overflowX !== 'visible' || scrolls(one.parentElement));
    const wide = [...document.body.querySelectorAll<HTMLElement>('main *, header *, footer *, nav *')].filter(
      (one) => one.getBoundingClientRect().right + scrollX > width + 0.5 && !scrolls(one.parentElement)
    );
    return [`can be scrolled sideways by ${by} px: ${wide.map(({ outerHTML }) => outerHTML.slice(0, 60)).join(' | ')}`];
  }, page.viewportSize()?.width ?? 0);
}

/** Targets under 44 px; a link within a sentence has 24. The control of a card or of a choice is as large as its label. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary')];
    return all.flatMap((one) => {
      if (
        !one.checkVisibility({ visibilityProperty: true }) ||
        one.closest('.seen-by-none, .skip:not(:focus)') ||
        one.matches('.seen-by-none')
      )
        return [];
      const target = one.closest('label') ?? one;
      const { width, height, bottom } = target.getBoundingClientRect();
      if (bottom <= 0 && getComputedStyle(one).position !== 'static') return [];
      const within = getComputedStyle(one).display === 'inline';
      const least = within ? 24 : 44;
      return height >= least - 0.5 && width >= Math.min(least, 24) - 0.5
        ? []
        : [`target ${Math.round(width)} × ${Math.round(height)} px: ${one.outerHTML.slice(0, 80)}`];
    });
  });
}

/** What has focus and is wholly under a bar, going through the page by Tab (WCAG 2.4.11). */
export async function focusUnderBars(page: Page, stops = 30): Promise<string[]> {
  const covered: string[] = [];
  await page.evaluate(() => scrollTo(0, 0));
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(async () => {
      // What took focus is scrolled to in the next picture.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const one = document.activeElement;
      if (!one || one === document.body) return 'end';
      const box = one.getBoundingClientRect();
      // A card's radio button is unseen; a wrapped link has its middle beside it: any of these points may show it.
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const)
      );
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(x, y);
        return at !== null && (one.contains(at) || at.contains(one));
      });
      return seen ? '' : `focus under a bar: ${one.outerHTML.slice(0, 90)}`;
    });
    if (name === 'end') break;
    if (name !== '') covered.push(name);
  }
  return covered;
}

/** What stays fixed over a very low screen (400 % zoom), where it would leave no room to read. */
export async function stuckAtZoom(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position))
      .map((one) => `stays over the page at 400 % zoom: ${one.className}`)
  );
}
