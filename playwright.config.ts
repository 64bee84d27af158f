import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/servers/chromium.ts';
import { makeCertificate } from './tests/servers/certificate.ts';
import { keepInMemory } from './tests/servers/in-memory.ts';
import { language } from './tests/journeys/words.ts';

keepInMemory();

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

const twoPorts = async () => `${await freePort()},${await freePort()}`;
/**
 * Two houses with an example school each: the phone's on the embedded database, the desk's on PostgreSQL. So browsers meet both databases in one run, and
 * neither screen's journeys meet what the other's do.
 */
const ports = (await pickOnce('RINNALLA_TEST_PORTS', twoPorts)).split(',');
const [phone = '', desk = ''] = ports.map((at) => `http://localhost:${at}`);
const data = await pickOnce('RINNALLA_TEST_DATA', emptyData);
/** Where the desk's house writes the address of its database. */
const addressFile = await pickOnce('RINNALLA_TEST_POSTGRES', () => `${data}/postgres-address`);
const executablePath = await pickOnce('CHROMIUM_PATH', findChromium);
/** Sign-in providers of the schools' own, inside their network, with a certificate of its own authority: the phone's and the desk's. */
const providerPorts = await pickOnce('RINNALLA_TEST_PROVIDER_PORTS', twoPorts);
const providers = providerPorts.split(',').map((at) => `https://localhost:${at}`);
const certificate = await pickOnce('RINNALLA_TEST_CERTIFICATE', () => makeCertificate('test-results/certificate'));

const axe = '**/axe.spec.ts';

/**
 * Each journey is gone where its people are: students on a phone, staff at a desk; what is tagged `@every-size` at both.
 * `npm run journeys` goes everything at both.
 */
const everywhere = process.env['JOURNEYS'] === 'full';
const onPhone = everywhere ? /./ : /booking\/|support\/contacts|help-now\.spec|first-page\.spec|frames\.spec|@every-size/;
const atDesk = everywhere ? /./ : /staff\/|sign-in\/|passkeys\/|set-up\.spec|administration\/|frames\.spec|@every-size/;

/** What the server says is kept, to be read when a journey fails. */
const house = (name: string, origin: string, command: string) => ({
  command: `exec ${command} > test-results/server-${name}.log 2>&1`,
  url: `${origin}/readyz`,
  timeout: 120_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  env: {
    NODE_ENV: 'production',
    PORT: new URL(origin).port,
    HOST: '127.0.0.1',
    ORIGIN: origin,
    DATA_DIR: `${data}/${name}`,
    EXAMPLE: 'on',
    DATABASE_URL: '',
    PROVIDERS_INSIDE: providers.join(','),
    NODE_EXTRA_CA_CERTS: `${certificate}/cert.pem`
  }
});

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/servers/whole-days.config.ts',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: true,
  // One more than cores: a journey waits for pages and jobs a third of its time.
  workers: 3,
  // One more try: two cores carry the server and two browsers, and a wait can run out. A test that fails twice has failed.
  retries: 1,
  timeout: 60_000,
  use: {
    baseURL: desk,
    locale: { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language],
    timezoneId: 'Europe/Helsinki',
    // It would fetch the pages for offline use anew in each test's browser; the journeys of those pages let it in.
    serviceWorkers: 'block',
    // Painting the fades between pages took a fifth of the run; where they matter a journey asks for them.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace films every step, which on two cores costs more than the step itself.
    trace: 'on-first-retry',
    launchOptions: { executablePath, args: [...chromiumArguments] }
  },
  projects: [
    {
      name: 'phone',
      testIgnore: axe,
      grep: onPhone,
      use: { baseURL: phone, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    },
    { name: 'desktop', testIgnore: axe, grep: atDesk, use: { viewport: { width: 1280, height: 800 } } },
    // Sets widths of its own.
    { name: 'axe', testMatch: axe }
  ],
  webServer: [
    house('phone', phone, `"${process.execPath}" build/server/rinnalla.js`),
    house('desk', desk, `"${process.execPath}" tests/servers/house-on-postgres.ts ${addressFile}`),
    {
      command: `exec "${process.execPath}" tests/servers/provider.ts ${certificate} ${providerPorts} ${phone}/sign-in/return,${desk}/sign-in/return`,
      url: `${providers.at(-1)}/.well-known/openid-configuration`,
      ignoreHTTPSErrors: true,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
    }
  ]
});
