import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { ask, databaseOf, openInstallation, type Installation } from './installation.ts';
import { freePort, startBuilt, stopBuilt, untilReady, type BuiltServer } from '../processes/built-server.ts';
import { barePolicy, directivesOf, everywhere, pagePolicy } from './doors.ts';
import { table } from './routes.ts';

let house: Installation;
let behindTls: BuiltServer;
let tlsPort: number;
const school = 'koulu.localhost';
const name = 'koulu.example';
/** A school that waits to be set up. */
const waiting = 'uusi.example';

beforeAll(async () => {
  house = await openInstallation();
  const { target, admin } = house.ground;
  if (!('url' in target)) throw new Error('an installation is on a server');
  const waits = newRandomId();
  await admin.query("insert into organisations (id, slug, name, is_example, being_set_up) values ($1, 'uusi', 'Rinnalla', true, true)", [
    waits
  ]);
  await admin.query('insert into organisation_hosts (host_name, organisation_id) values ($1, $2), ($3, $4)', [
    name,
    house.here.organisation,
    waiting,
    waits
  ]);
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

const nonces = new Set<string>();
const pages = new Set<string>();
const addresses = [...Object.keys(table), '/no/such/page', '/service-worker.js'];
test('by GET a page is given whatever the client takes', async () => {
  const page = await house.ask(school, '/', { headers: { accept: 'application/json' } });
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html']);
});

test.each(addresses)('%s carries the headers; a page has a policy with a nonce and stays in no cache', async (route) => {
  const { path, keys } = (await table[route]?.at(house.here, 'visitor', house)) ?? { path: route };
  const { status, headers, body } = await house.ask(school, path, { headers: { cookie: await house.cookie(house.here, 'visitor', keys) } });
  const what = [path, status];
  for (const [header, value] of Object.entries(everywhere)) expect([...what, header, headers[header]]).toEqual([...what, header, value]);
  const { 'strict-transport-security': strict, 'x-powered-by': by, server } = headers;
  expect([...what, strict, by, server]).toEqual([...what, undefined, undefined, undefined]);
  if (path === '/service-worker.js') return;
  const policy = String(headers['content-security-policy']);
  // A page of the framework's own (an endpoint's error) gets nothing at all.
  if (policy.startsWith("default-src 'none'")) expect([...what, policy]).toEqual([...what, barePolicy]);
  else expect([...what, directivesOf(policy)]).toEqual([...what, pagePolicy]);
  // A calendar that follows a feed keeps it, and asks each time whether it is still so.
  const kept = path.startsWith('/api/calendar/') ? 'private, no-cache' : 'no-store';
  if (path !== '/speculation-rules.json') expect([...what, headers['cache-control']]).toEqual([...what, kept]);
  const isPage = String(headers['content-type']).startsWith('text/html');
  expect([...what, headers['speculation-rules']]).toEqual([...what, isPage ? '"/speculation-rules.json"' : undefined]);
  if (!isPage) return;
  pages.add(route);
  expect(policy.replace(/style-src-attr [^;]*/, '')).not.toMatch(/unsafe-(inline|eval)|\*/);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  for (const [, attributes = ''] of body.matchAll(/<script([^>]*)>/g))
    if (!attributes.includes('src=')) expect([path, attributes]).toEqual([path, expect.stringContaining(nonce ?? 'a nonce')]);
  if (nonce) expect(nonces.has(nonce)).toBe(false);
  if (nonce) nonces.add(nonce);
});

test('pages were among them', () => expect(pages.size).toBeGreaterThan(15));

test.each(Object.keys(table))(
  '%s gives no data beside itself: not as the framework would fetch it, nor as the answer to a form',
  async (route) => {
    for (const role of ['visitor', 'student', 'coordinator', 'admin'] as const) {
      const { path = '', keys } = (await table[route]?.at(house.here, role, house)) ?? {};
      const cookie = await house.cookie(house.here, role, keys);
      const [at = '', query = ''] = path.split('?');
      const data = await house.ask(school, `${at === '/' ? '' : at}/__data.json?${query}`, { headers: { cookie } });
      expect([path, role, data.status, data.body]).toEqual([path, role, 404, '']);
      // The machine's own ends say themselves what they give.
      if (path.startsWith('/api/')) continue;
      const { status, body } = await house.ask(school, path, { form: {}, headers: { cookie, accept: 'application/json' } });
      expect([path, role, status, body]).toEqual([path, role, 406, '']);
      // Who takes anything is given what a browser would be.
      const any = await house.ask(school, path, { form: {}, headers: { cookie, accept: '*/*' } });
      expect([path, role, String(any.headers['content-type'])]).toEqual([path, role, expect.not.stringContaining('json')]);
    }
  }
);

test('what is not there says so, whether an address names nothing, a thing that never was or no school, and none of it is a fault', async () => {
  const before = house.server.output().length;
  // The last name can only be this machine, and is no school's.
  for (const [host, at] of [
    [school, '/no/such/page'],
    [school, `/appointments/${newRandomId()}`],
    ['nobody.localhost', '/']
  ] as const)
    expect([at, (await house.ask(host, at)).status]).toEqual([at, 404]);
  expect(house.server.output().slice(before)).not.toContain('a request failed');
});

test('a school that waits to be set up has its set-up and what helps, and nothing else', async () => {
  const to = async (at: string) => {
    const { status, headers } = await askTls(at, { host: waiting });
    return headers.location ?? status;
  };
  expect([await to('/'), await to('/book'), await to('/sign-in'), await to('/today'), await to('/help-now')]).toEqual([
    '/set-up',
    '/set-up',
    '/set-up',
    '/set-up',
    200
  ]);
});

test('where administrators need a passkey, who came without goes to make one before anything of the staff’s', async () => {
  const cookie = await house.cookie(house.there, 'admin');
  const to = async (at: string) => {
    const { status, headers } = await house.ask('toinen.localhost', at, { headers: { cookie } });
    return headers.location ?? status;
  };
  const need = 'update organisation_settings set admin_passkey = $2 where organisation_id = $1';
  await house.ground.admin.query(need, [house.there.organisation, true]);
  const [people, own] = [await to('/people'), await to('/own-data')];
  await house.ground.admin.query(need, [house.there.organisation, false]);
  expect([people, own]).toEqual(['/own-data/passkeys/new?next=%2Fpeople', 200]);
});

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
