import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { findByWords } from '#modules/scheduling/server/index.ts';
import { aCall, visitorOf } from '../school.ts';
import { Database } from '#platform/database/database.ts';
import { createLog } from '#platform/log.ts';
import { ask, databaseOf, openInstallation, type Installation } from './installation.ts';
import { freePort, startBuilt, stopBuilt, untilReady, type BuiltServer } from '../processes/built-server.ts';
import { barePolicy, directivesOf, everywhere, pagePolicy } from './policies.ts';
import { table } from './routes.ts';

let house: Installation;
let behindTls: BuiltServer;
let tlsPort: number;
const school = 'koulu.localhost';
const name = 'koulu.example';

beforeAll(async () => {
  house = await openInstallation();
  const { target, admin } = house.ground;
  if (!('url' in target)) throw new Error('an installation is on a server');
  await admin.query('insert into organisation_hosts (host_name, organisation_id) values ($1, $2)', [name, house.here.organisation]);
  tlsPort = await freePort();
  // One folder for both: whichever of the two sends what the shared queue holds, it is found there.
  const shared = { DATA_DIR: house.server.dataDir };
  behindTls = await startBuilt({ ...databaseOf(target.url), ...shared, PORT: String(tlsPort), ORIGIN: `https://${name}`, EXAMPLE: 'on' });
  await untilReady(behindTls);
});
afterAll(async () => {
  await stopBuilt(behindTls, { keepData: true });
  await house.close();
});

/** As a proxy in front passes it on: the host name unchanged, TLS ended. */
const askTls = (at: string, headers: Record<string, string> = {}, form?: Record<string, string>) =>
  ask(tlsPort, name, at, {
    headers: { host: name, ...(form ? { origin: `https://${name}` } : {}), ...headers },
    ...(form ? { form } : {})
  });

test('no page gives its data beside itself: not as the framework would fetch it, and not as the answer to a form', async () => {
  let asked = 0;
  for (const role of ['visitor', 'student', 'coordinator', 'admin'] as const) {
    for (const row of Object.values(table)) {
      const { path, keys } = await row.at(house.here, role, house);
      const cookie = await house.cookie(house.here, role, keys);
      const [at = '', query = ''] = path.split('?');
      const data = await house.ask(school, `${at === '/' ? '' : at}/__data.json?${query}`, { headers: { cookie } });
      expect([path, role, data.status, data.body]).toEqual([path, role, 404, '']);
      asked += 1;
      // The machine's own ends say themselves what they give.
      if (path.startsWith('/api/')) continue;
      const { status, body } = await house.ask(school, path, { form: {}, headers: { cookie, accept: 'application/json' } });
      expect([path, role, status, body]).toEqual([path, role, 406, '']);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(300);
}, 60_000);

test('every route, a static file and what is not there carry the headers; pages have a policy with a nonce and stay in no cache', async () => {
  const nonces = new Set<string>();
  let pages = 0;
  const addresses: { path: string; cookie: string }[] = [];
  for (const row of Object.values(table)) {
    const { path, keys } = await row.at(house.here, 'visitor', house);
    addresses.push({ path, cookie: await house.cookie(house.here, 'visitor', keys) });
  }
  for (const { path, cookie } of [...addresses, { path: '/no/such/page', cookie: '' }, { path: '/service-worker.js', cookie: '' }]) {
    const { status, headers, body } = await house.ask(school, path, { headers: { cookie } });
    const what = [path, status];
    for (const [header, value] of Object.entries(everywhere)) expect([...what, header, headers[header]]).toEqual([...what, header, value]);
    expect([...what, headers['strict-transport-security'], headers['x-powered-by'], headers['server']]).toEqual([
      ...what,
      undefined,
      undefined,
      undefined
    ]);
    if (path === '/service-worker.js') continue;
    const policy = String(headers['content-security-policy']);
    // A page of the framework's own (an endpoint's error) gets nothing at all.
    if (policy.startsWith("default-src 'none'")) expect([...what, policy]).toEqual([...what, barePolicy]);
    else expect([...what, directivesOf(policy)]).toEqual([...what, pagePolicy]);
    // A calendar that follows a feed keeps it, and asks each time whether it is still so.
    const kept = path.startsWith('/api/calendar/') ? 'private, no-cache' : 'no-store';
    if (path !== '/speculation-rules.json') expect([...what, headers['cache-control']]).toEqual([...what, kept]);
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    pages++;
    expect(policy.replace(/style-src-attr [^;]*/, '')).not.toMatch(/unsafe-(inline|eval)|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    for (const [, attributes = ''] of body.matchAll(/<script([^>]*)>/g))
      if (!attributes.includes('src=')) expect([path, attributes]).toEqual([path, expect.stringContaining(nonce ?? 'a nonce')]);
    if (nonce) expect(nonces.has(nonce)).toBe(false);
    if (nonce) nonces.add(nonce);
  }
  expect(pages).toBeGreaterThan(15);
}, 60_000);

test('what is answered at the door itself is plain text, in no cache, and may load nothing', async () => {
  const answers = {
    200: await house.ask(school, '/healthz'),
    // Also where no school is: whoever minds the server asks by its own name.
    '200 ': await ask(tlsPort, 'nowhere.example', '/readyz', { headers: { host: 'nowhere.example' } }),
    403: await house.ask(school, '/feedback', { form: {}, headers: { origin: 'https://evil.example' } }),
    413: await house.ask(school, '/feedback', {
      method: 'POST',
      headers: { origin: `http://${school}:${house.port}`, 'content-length': '600000' }
    }),
    421: await askTls('/', { host: 'evil.example' })
  };
  for (const [expected, { status, headers }] of Object.entries(answers)) {
    const [type, cache, sniff] = [headers['content-type'], headers['cache-control'], headers['x-content-type-options']];
    expect([status, type, cache, sniff, headers['content-security-policy']]).toEqual([
      Number(expected),
      'text/plain; charset=utf-8',
      'no-store',
      'nosniff',
      barePolicy
    ]);
  }
});

test('what is typed comes back as text, never as a part of the page', async () => {
  const evil = `"><script>alert(1)</script>{{7*7}}<img src=x onerror=alert(1)>`;
  const answers = await Promise.all([
    house.ask(school, '/appointments/find', { form: { words: evil } }),
    house.ask(school, '/feedback', { form: { topic: 'other', message: evil, contact: evil } }),
    house.ask(school, '/book', { form: { nickname: evil, email: evil, phone: evil, time: evil, key: evil } }),
    house.ask(school, `/book?service=${encodeURIComponent(evil)}&host=${encodeURIComponent(evil)}&from=${encodeURIComponent(evil)}`)
  ]);
  for (const { body } of answers) expect(body).not.toMatch(/<script>alert|<img src=x/);
});

test('cookies are HttpOnly, Lax and for the whole host; over https they are Secure and bound to the host by their name', async () => {
  const person = house.here.student;
  const time = await house.here.freeTime();
  const form = { time, key: newRandomId() };
  const plain = [
    await house.ask(school, '/sign-in', { form: { person } }),
    await house.ask(school, '/book', { form }),
    await house.ask(school, '/?lang=sv')
  ];
  const set = (answers: typeof plain) => answers.flatMap(({ headers }) => headers['set-cookie'] ?? []);
  expect(
    set(plain)
      .map((cookie) => cookie.split('=')[0])
      .sort()
  ).toEqual(['keys', 'lang', 'open', 'proof', 'session']);
  for (const cookie of set(plain)) expect(cookie).toMatch(/; Path=\/(;|$)/);
  for (const cookie of set(plain)) expect(cookie).toMatch(/HttpOnly/);
  for (const cookie of set(plain)) expect(cookie).toMatch(/SameSite=Lax/);
  for (const cookie of set(plain)) expect(cookie).not.toMatch(/Domain=|Secure/);

  const later = { time: await house.here.freeTime(), key: newRandomId() };
  const secure = [await askTls('/sign-in', {}, { person }), await askTls('/book', {}, later), await askTls('/?lang=sv')];
  expect(
    set(secure)
      .map((cookie) => cookie.split('=')[0])
      .sort()
  ).toEqual(['__Host-keys', '__Host-lang', '__Host-open', '__Host-proof', '__Host-session']);
  for (const cookie of set(secure)) expect(cookie).toMatch(/(?=.*Path=\/)(?=.*HttpOnly)(?=.*Secure)(?=.*SameSite=Lax)/);
  for (const { headers } of secure) expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
  // A cookie without the name's promise is nobody's over https.
  const token = /session=([^;]+)/.exec(set(plain).join())?.[1] ?? '';
  expect((await askTls('/own-data', { cookie: `session=${token}` })).status).toBe(303);
  expect((await askTls('/own-data', { cookie: `__Host-session=${token}` })).status).toBe(200);
});

test('a form from elsewhere, from no origin, and from the other school is refused, whatever its type', async () => {
  const form = { topic: 'other', message: 'Hei', contact: '' };
  const status = async (headers: Record<string, string>) => (await house.ask(school, '/feedback', { form, headers })).status;
  const own = `http://${school}:${house.port}`;
  expect(await status({ origin: own })).toBe(303);
  for (const origin of [
    'https://evil.example',
    'null',
    '',
    `http://toinen.localhost:${house.port}`,
    `https://${school}:${house.port}`,
    `${own}.evil.example`
  ]) {
    expect([origin, await status({ origin })]).toEqual([origin, 403]);
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const { status: refused } = await house.ask(school, '/sign-out', { method, headers: { 'content-type': type } });
      expect([method, type, refused]).toEqual([method, type, 403]);
    }
  }
});

test('what a client says of scheme, host and its own address counts for nothing', async () => {
  const spoofed = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '10.9.8.7',
    forwarded: 'for=10.9.8.7;host=evil.example;proto=https',
    'x-rinnalla-host': 'evil.example',
    'x-rinnalla-scheme': 'https',
    'x-real-ip': '10.9.8.7'
  };
  const { status, body, headers } = await house.ask(school, '/?lang=fi', { headers: spoofed });
  expect([status, body.includes('evil.example'), headers['strict-transport-security']]).toEqual([200, false, undefined]);
  expect(String(headers['set-cookie'])).not.toMatch(/__Host-|Secure/);
  for (const host of [
    'evil.example',
    'koulu.localhost.evil.example',
    'koulu.localhost@evil.example',
    '',
    'a b',
    `${'a'.repeat(300)}.example`
  ]) {
    expect([host, (await askTls('/', { host })).status === 200]).toEqual([host, false]);
  }
  expect((await askTls('/', { host: 'evil.example' })).status).toBe(421);
});

test('after signing in one goes on to own pages alone', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example', 'javascript:alert(1)']) {
    const at = `/sign-in?next=${encodeURIComponent(next)}`;
    const { headers } = await house.ask(school, at, { form: { person: house.here.student } });
    expect([next, new URL(headers.location ?? '', 'http://own.example').host]).toEqual([next, 'own.example']);
  }
  const { headers } = await house.ask(school, '/sign-in?next=/own-data', { form: { person: house.here.student } });
  expect(headers.location).toBe('/own-data');
});

test('guessing words is slow: one address gets 60 tries in ten minutes, then 429 and when to come back', async () => {
  const statuses: number[] = [];
  let last = await house.ask(school, '/appointments/find', { form: { words: 'koivu lampi kettu aalto' } });
  for (let tries = 1; tries < 140 && last.status !== 429; tries++) {
    statuses.push(last.status);
    last = await house.ask(school, '/appointments/find', {
      form: { words: 'koivu lampi kettu aalto' },
      headers: { 'x-forwarded-for': `10.0.0.${tries}` }
    });
  }
  expect(last.status).toBe(429);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(last.headers['retry-after'])).toBeLessThanOrEqual(600);
  expect(last.body).toContain('<h1');
  // A window may have turned while we tried: at most two windows' worth.
  expect(statuses.length).toBeLessThanOrEqual(120);
});

test('the limit counts over all processes, and holds a guesser with many addresses to one booking found in centuries', async () => {
  const { target, system } = house.ground;
  const processes = [0, 1].map(() => ({ ...system, database: new Database(target, () => {}), log: createLog('silent') }));
  const organisation = house.there.organisation;
  const now = Math.floor(Date.now() / 600_000) * 600_000;
  let answered = 0;
  for (let batch = 0; batch < 35; batch++) {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, place) => {
        const each = processes[place % 2] ?? processes[0];
        if (!each) throw new Error('no process');
        const call = aCall({ system: each }, visitorOf(organisation), { now, address: Buffer.from(`address ${batch} ${place}`) });
        return findByWords(call, { words: 'koivu lampi kettu aalto' });
      })
    );
    answered += outcomes.filter((outcome) => outcome.ok || outcome.refusal.code !== 'too_many_tries').length;
  }
  await Promise.all(processes.map(({ database }) => database.close()));
  expect(answered).toBe(600);
  // 44 bits, 600 tries in ten minutes, 300 bookings ahead at a time: years until even odds of one hit.
  const perYear = 600 * 6 * 24 * 365;
  const years = (2 ** 44 * Math.LN2) / (perYear * 300);
  expect(years).toBeGreaterThan(1000);
  process.stdout.write(
    `Guessing: 700 tries from 700 addresses by two processes, ${answered} let through; even odds after ${Math.round(years)} years at 300 bookings\n`
  );
});
