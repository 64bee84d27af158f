/**
 * `node scripts/run.mjs --built scripts/pictures.mjs`: takes the README's two pictures from a fresh example school, without script or motion,
 * so that the same build gives the same pictures on the same day.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from '../tests/servers/chromium.ts';
import { root, say } from './ready.mjs';

const largest = 150 * 1024;
const folder = join(root, 'docs', 'pictures');
const pictures = [
  { name: 'front-phone-light.png', path: '/', width: 390, height: 844, colorScheme: 'light' },
  { name: 'book-desktop-dark.png', path: '/book', width: 1280, height: 800, colorScheme: 'dark', choose: true }
];

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(origin) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not become ready.');
}

const port = await freePort();
const origin = `http://localhost:${port}`;
const data = mkdtempSync(join(tmpdir(), 'rinnalla-pictures-'));
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: String(port),
  ORIGIN: origin,
  DATA_DIR: data,
  EXAMPLE: 'on',
  DATABASE_URL: ''
};
const server = spawn(process.execPath, [join(root, 'build/server/rinnalla.js')], { cwd: root, env: environment, stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumArguments] });
try {
  await ready(origin);
  mkdirSync(folder, { recursive: true });
  for (const { name, path, width, height, colorScheme, choose } of pictures) {
    const viewport = { width, height };
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      reducedMotion: 'reduce'
    });
    const page = await context.newPage();
    await page.goto(`${origin}${path}`);
    if (choose) {
      await page.locator('one-choice fieldset').nth(1).getByRole('radio').nth(1).check();
      await page.evaluate(() => scrollTo(0, 0));
      await page.mouse.move(0, 0);
    }
    await page.evaluate(() => document.fonts.ready);
    const file = join(folder, name);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    if (size > largest) throw new Error(`${name} has ${size} bytes, more than ${largest}.`);
    say(`${name}: ${Math.round(size / 1024)} kB`);
    await context.close();
  }
} finally {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
