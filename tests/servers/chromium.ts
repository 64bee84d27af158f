import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { aptInstall, mayInstall, onPath, runs } from './find-program.ts';

// The shell has no window to paint: the same pages in two thirds of the time.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * The path of a Chromium: CHROMIUM_PATH, the system's, Playwright's own, or one that apt or Playwright brings now.
 * Throws when there is none: browser tests must fail without a browser, not be left out.
 */
export function findChromium(): string {
  const found = lookForChromium();
  if (found) return found;
  if (mayInstall()) {
    aptInstall('chromium-headless-shell');
  } else {
    process.stderr.write('Installing Chromium with Playwright …\n');
    const cli = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  const installed = lookForChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium and found none. Install it (Debian: apt install chromium-headless-shell) or set CHROMIUM_PATH.'
  );
}

function lookForChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (runs(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, and that is no program.`);
  }
  const system = names.map(onPath).find((path) => path !== undefined) ?? applications.find(runs);
  if (system) return system;
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** Start options: no sandbox as root, where Chromium refuses to start with one, and nothing that calls home. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No graphics card to talk to: a process less for each browser.
  '--in-process-gpu'
];
