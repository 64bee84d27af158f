import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/servers/chromium.ts';
import { makeCertificate } from './tests/servers/certificate.ts';

/** The configuration is read once by the runner and again by each of its workers: what is picked first goes on in the environment. */
async function pickOnce(name: string, pick: () => string | Promise<string>): Promise<string> {
  return (process.env[name] ??= await pick());
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return String(address.port);
}

/** The journeys begin with an empty house; what they leave is kept until the next run, to be looked at. */
function emptyData(): string {
  rmSync('test-results/data', { recursive: true, force: true });
  mkdirSync('test-results/data', { recursive: true });
  return 'test-results/data';
}

const port = await pickOnce('RINNALLA_TEST_PORT', freePort);
const dataDir = await pickOnce('RINNALLA_TEST_DATA', emptyData);
const executablePath = await pickOnce('CHROMIUM_PATH', findChromium);
const baseURL = `http://localhost:${port}`;
/** Sign-in providers of the school's own, inside its network, with a certificate of its own authority: one for each screen. */
const providerPorts = await pickOnce('RINNALLA_TEST_PROVIDER_PORTS', async () => `${await freePort()},${await freePort()}`);
const providers = providerPorts.split(',').map((at) => `https://localhost:${at}`);
const certificate = await pickOnce('RINNALLA_TEST_CERTIFICATE', () => makeCertificate('test-results/certificate'));

const axe = '**/axe.spec.ts';

/**
 * Each journey is gone where its people are: students on a phone, staff at a desk; what is tagged `@every-size` at both.
 * `npm run journeys` goes everything at both.
 */
const everywhere = process.env['JOURNEYS'] === 'full';
const onPhone = everywhere ? /./ : /booking\/|help-now\.spec|first-page\.spec|frames\.spec|@every-size/;
const atDesk = everywhere ? /./ : /staff\/|sign-in\/|passkeys\/|set-up\.spec|administration\/|frames\.spec|@every-size/;

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/whole-days.config.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // One more try: two cores carry the server and two browsers, and a wait can run out. A test that fails twice has failed.
  retries: 1,
  timeout: 60_000,
  use: {
    baseURL,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // Painting the fades between pages took a fifth of the run; where they matter a journey asks for them.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace films every step, which on two cores costs more than the step itself.
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: [...chromiumArguments] }
  },
  projects: [
    { name: 'phone', testIgnore: axe, grep: onPhone, use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', testIgnore: axe, grep: atDesk, use: { viewport: { width: 1280, height: 800 } } },
    // Sets widths of its own.
    { name: 'axe', testMatch: axe }
  ],
  webServer: [
    {
      // What the server logs is kept, so that a test can look for what must not be in it.
      command: `exec "${process.execPath}" build/server/rinnalla.js > test-results/server.log 2>&1`,
      url: `${baseURL}/readyz`,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      env: {
        NODE_ENV: 'production',
        PORT: port,
        HOST: '127.0.0.1',
        ORIGIN: baseURL,
        DATA_DIR: dataDir,
        EXAMPLE: 'on',
        DATABASE_URL: '',
        PROVIDERS_INSIDE: providers.join(','),
        NODE_EXTRA_CA_CERTS: `${certificate}/cert.pem`
      }
    },
    {
      command: `exec "${process.execPath}" tests/servers/provider.ts ${certificate} ${providerPorts} ${baseURL}/sign-in/return`,
      url: `${providers.at(-1)}/.well-known/openid-configuration`,
      ignoreHTTPSErrors: true,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
    }
  ]
});
