import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyOf, freePort, startBuilt, stopBuilt, temporaryFolder, untilReady } from './built-server.ts';

// A first start on an empty folder makes a database and the example school: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What a first start leaves. */
let made = '';
const example = () => ({ DATA_DIR: copyOf(made) });

beforeAll(async () => {
  const first = await startBuilt();
  await untilReady(first);
  expect(await stopBuilt(first, { keepData: true })).toBe(0);
  made = first.dataDir;
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

test('wrong variables end the start with one message that names each', async () => {
  const server = await startBuilt({ PORT: 'many', LOG_LEVEL: 'loud' });
  expect(await server.ended).toBe(1);
  expect(server.output()).toMatch(/PORT must be a port number[^]*LOG_LEVEL must be/);
});

test('a place for the data that can’t be used is told by its variable, and its password by nobody', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const port = String(await freePort());
  for (const [environment, told] of [
    [{ DATA_DIR: file }, 'DATA_DIR'],
    [{ DATA_DIR: path.join(file, 'below') }, 'DATA_DIR'],
    [{ DATA_DIR: '/dev/null/nope' }, 'DATA_DIR'],
    [{ DATABASE_URL: `postgres://rinnalla:salainen@127.0.0.1:${port}/rinnalla` }, 'DATABASE_URL']
  ] as const) {
    const server = await startBuilt(environment);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(told);
    expect(server.output()).not.toMatch(/ at .*\.js:|salainen/);
  }
});

test('a port that is taken is told before a database is made', async () => {
  const holder = http.createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const address = holder.address();
  const server = await startBuilt({ PORT: String(typeof address === 'object' && address ? address.port : 0) });
  expect(await server.ended).toBe(1);
  expect(server.output()).toContain('Set PORT to another');
  expect(readdirSync(server.dataDir)).toEqual([]);
  holder.close();
});

test('a server whose data folder is taken away ends', async () => {
  const server = await startBuilt(example());
  await untilReady(server);
  rmSync(server.dataDir, { recursive: true, force: true, maxRetries: 10 });
  expect(await server.ended).toBe(1);
});

test('a second server on the same data is refused, and the first goes on', async () => {
  const first = await startBuilt(example());
  await untilReady(first);
  const second = await startBuilt({ DATA_DIR: first.dataDir });
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain('Another server');
  expect((await fetch(first.base)).status).toBe(200);
  expect(await stopBuilt(first)).toBe(0);
});

test('SIGTERM lets a running request end, leaves no lock, and exits with 0', async () => {
  const server = await startBuilt(example());
  await untilReady(server);
  // A request whose body comes slowly is under way when the signal comes.
  const status = new Promise<number>((resolve, reject) => {
    const request = http.request(
      `${server.base}/appointments/find`,
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.base } },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      }
    );
    request.once('error', reject);
    request.write('words=koivu');
    setTimeout(() => server.child.kill('SIGTERM'), 200);
    setTimeout(() => request.end('+lampi+kettu+aalto'), 600);
  });
  expect(await status).toBe(409);
  expect(await server.ended).toBe(0);
  expect(existsSync(path.join(server.dataDir, 'server.lock'))).toBe(false);
  await stopBuilt(server);
});

test('killed and started again, it comes up with what it had; the dead one’s lock is taken over', async () => {
  const dataDir = copyOf(made);
  const first = await startBuilt({ DATA_DIR: dataDir });
  await untilReady(first);
  const before = await (await fetch(`${first.base}/book`)).text();
  first.child.kill('SIGKILL');
  await first.ended;
  const second = await startBuilt({ DATA_DIR: dataDir });
  await untilReady(second);
  const after = await (await fetch(`${second.base}/book`)).text();
  const values = (html: string) => [...html.matchAll(/value="([^"]+~\d+)"/g)].map((match) => match[1]);
  expect(values(before).length).toBeGreaterThan(5);
  expect(values(after).length).toBeGreaterThan(5);
  expect(await stopBuilt(second)).toBe(0);
});

test('a host name that is nobody’s is turned away, health is told to anybody', async () => {
  const server = await startBuilt(example());
  await untilReady(server);
  const asked = (headers: Record<string, string>, at = '/') =>
    new Promise<number>((resolve, reject) => {
      http
        .get(`${server.base}${at}`, { headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
        .once('error', reject);
    });
  expect(await asked({ host: 'elsewhere.example' })).toBe(421);
  expect(await asked({ host: 'elsewhere.example' }, '/healthz')).toBe(200);
  expect(await asked({ 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' })).toBe(200);
  await stopBuilt(server);
});
