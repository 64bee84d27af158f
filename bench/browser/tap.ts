import { rmSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findChromium } from '../../tests/servers/chromium.ts';
import { startBuilt, stopBuilt, untilReady } from '../../tests/processes/built-server.ts';
import { median } from '../median.ts';
import type { Result } from '../result.ts';

/**
 * From a tap on "see all times" to the next page's main heading, in Chromium with the network of a slow phone (400 ms there and back, 400 kbit/s) and a quarter
 * of the processor; against the same tap in a browser that is told of no speculation.
 */
export async function measure(): Promise<Result[]> {
  const server = await startBuilt({ EXAMPLE: 'on' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    await untilReady(server);
    const [ours, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round < 5; round++) {
      ours.push(await tap(browser, server.base, true));
      plain.push(await tap(browser, server.base, false));
    }
    const [figure, reference] = [median(ours), median(plain)];
    return [
      {
        name: 'tap to the next page’s heading, slow phone',
        figure,
        unit: 'ms',
        reference: `without speculation: ${reference.toFixed(0)} ms`,
        ratio: figure / reference,
        aim: '',
        met: null
      }
    ];
  } finally {
    await browser.close();
    await stopBuilt(server, { keepData: true });
    rmSync(server.dataDir, { recursive: true, force: true });
  }
}

async function tap(browser: Browser, base: string, speculating: boolean): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    serviceWorkers: 'block'
  });
  if (!speculating) await context.route('**/speculation-rules.json', (route) => route.fulfill({ status: 404, body: '' }));
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${base}/`, { waitUntil: 'load' });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const link = page.getByRole('link', { name: 'See all times' }).or(page.getByRole('link', { name: 'Katso kaikki ajat' }));
  // A finger rests on a link for a moment before it lifts: that is when the browser may begin.
  await link.hover();
  await page.waitForTimeout(300);
  const began = performance.now();
  await link.tap();
  await page.waitForURL(/\/book/, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  const took = performance.now() - began;
  await context.close();
  return took;
}
