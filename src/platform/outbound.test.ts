import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPublic, outbound, OutboundRefused, real, type Place, type Ways } from './outbound.ts';

const place = (address: string): Place => ({ address, family: net.isIP(address) === 6 ? 6 : 4 });
const outside = place('198.41.0.4');

/** The internet of these tests: one server, reached by whatever place was decided on, which is written down. */
let server: http.Server;
let port: number;
const reached: { host: string; address: string; headers: http.IncomingHttpHeaders }[] = [];
const answers: Record<string, (response: http.ServerResponse) => void> = {
  '/plain': (response) => response.end('BEGIN:VCALENDAR'),
  '/large': (response) => void response.end(Buffer.alloc(2_000_000)),
  '/slow': () => {},
  '/drip': (response) => void setInterval(() => response.write('x'), 20).unref(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (response) => response.writeHead(302, { location: 'https://169.254.169.254/latest/meta-data' }).end(),
  '/inside-by-name': (response) => response.writeHead(307, { location: 'https://inside.example/' }).end(),
  '/down': (response) => response.writeHead(301, { location: 'http://outside.example/plain' }).end(),
  '/file': (response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
  '/away': (response) => response.writeHead(302, { location: 'https://other.example/plain' }).end()
};

beforeAll(async () => {
  server = http.createServer((request, response) => (answers[request.url ?? ''] ?? ((missing) => missing.writeHead(404).end()))(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = address && typeof address === 'object' ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open: Ways['open'] = (url, { address }, { headers, signal }) =>
  new Promise((resolve, reject) => {
    reached.push({ host: url.host, address, headers });
    http.get({ host: '127.0.0.1', port, path: url.pathname, headers, signal, agent: false }, resolve).once('error', reject);
  });

const names: Record<string, Place[]> = {
  'outside.example': [outside],
  'other.example': [place('2a00:1450:400f::1')],
  'inside.example': [place('10.1.2.3')],
  'both.example': [outside, place('192.168.1.1')],
  'nowhere.example': []
};
const resolve = async (host: string) => names[host] ?? [];
const client = outbound({ resolve, open });
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof OutboundRefused ? error.reason : String(error))
  );

test.each([
  [
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255'
  ],
  [
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::ffff:198.41.0.4',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '100::1',
    '3fff::1'
  ]
])('what is inside, or carries what is inside, is not public: %s …', (...addresses) => {
  expect(addresses.filter((address) => isPublic(place(address)))).toEqual([]);
});

test('what is outside is public', () => {
  for (const address of ['198.41.0.4', '8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:400f::1', '2606:4700::1111'])
    expect([address, isPublic(place(address))]).toEqual([address, true]);
  expect(isPublic({ address: 'outside.example', family: 4 })).toBe(false);
  expect(isPublic({ address: '8.8.8.8', family: 6 })).toBe(false);
});

test('an address outside is got, at the place that was looked at', async () => {
  const { status, body, url } = await client.get('https://outside.example/plain');
  expect([status, body.toString(), url]).toEqual([200, 'BEGIN:VCALENDAR', 'https://outside.example/plain']);
  expect(reached.at(-1)).toMatchObject({ host: 'outside.example', address: outside.address });
});

test.each([
  ['http://outside.example/plain', 'address_wrong'],
  ['ftp://outside.example/', 'address_wrong'],
  ['https://user:word@outside.example/', 'address_wrong'],
  ['nonsense', 'address_wrong'],
  ['https://outside.example:8443/', 'port_closed'],
  ['https://outside.example:22/', 'port_closed'],
  ['https://nowhere.example/', 'name_unknown'],
  ['https://inside.example/', 'place_private'],
  ['https://both.example/', 'place_private'],
  ['https://127.0.0.1/', 'place_private'],
  ['https://0x7f.1/', 'place_private'],
  ['https://2130706433/', 'place_private'],
  ['https://[::1]/', 'place_private'],
  ['https://[::ffff:127.0.0.1]/', 'place_private'],
  ['https://outside.example/inside', 'place_private'],
  ['https://outside.example/inside-by-name', 'place_private'],
  ['https://outside.example/down', 'address_wrong'],
  ['https://outside.example/file', 'address_wrong'],
  ['https://outside.example/round', 'redirects_many'],
  ['https://outside.example/large', 'answer_large']
])('%s is refused: %s', async (address, reason) => {
  reached.length = 0;
  expect(await reasonOf(client.get(address))).toBe(reason);
  expect(reached.filter((each) => !['outside.example', 'other.example'].includes(each.host))).toEqual([]);
});

test('a name that answers differently the second time is asked once a step, and the connection goes where the first answer said', async () => {
  let asked = 0;
  const rebinding = outbound({ open, resolve: async () => (asked++ === 0 ? [outside] : [place('127.0.0.1')]) });
  await rebinding.get('https://outside.example/plain');
  expect([asked, reached.at(-1)?.address]).toEqual([1, outside.address]);
  // A redirect is a step of its own: the second answer is looked at, and refused.
  asked = 0;
  expect(await reasonOf(rebinding.get('https://outside.example/round'))).toBe('place_private');
});

test('what the operator has named inside is asked, at that port alone, and never by following an address', async () => {
  const named = outbound({ open, resolve, inside: new Set(['https://inside.example:8443']) });
  const request = { method: 'GET', headers: {} };
  expect((await named.ask('https://inside.example:8443/plain', request)).status).toBe(200);
  expect(reached.at(-1)).toMatchObject({ host: 'inside.example:8443', address: '10.1.2.3' });
  expect(await reasonOf(named.ask('https://inside.example/plain', request))).toBe('place_private');
  expect(await reasonOf(named.ask('https://inside.example:8444/plain', request))).toBe('port_closed');
  expect(await reasonOf(named.ask('http://inside.example:8443/plain', request))).toBe('address_wrong');
  // An address that somebody typed leads there neither at once nor by a redirect.
  expect(await reasonOf(named.get('https://inside.example:8443/plain'))).toBe('port_closed');
});

test('what takes long is given up: an answer, its body, and a name', async () => {
  const never = outbound({ open, resolve: () => new Promise(() => {}) });
  const began = performance.now();
  const reasons = [
    client.get('https://outside.example/slow', { within: 150 }),
    client.get('https://outside.example/drip', { within: 150 }),
    never.get('https://outside.example/', { within: 150 })
  ];
  expect(await Promise.all(reasons.map(reasonOf))).toEqual(['took_long', 'took_long', 'took_long']);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('a secret for one host is not sent on to another', async () => {
  await client.get('https://outside.example/away', { headers: { authorization: 'Bearer x' } });
  expect(reached.slice(-2).map(({ host, headers }) => [host, headers['authorization']])).toEqual([
    ['outside.example', 'Bearer x'],
    ['other.example', undefined]
  ]);
});

test('the real way speaks TLS with the name to the very address that it was given', async () => {
  const listener = net.createServer();
  const hello = new Promise<Buffer>((heard) => {
    listener.on('connection', (socket) => socket.on('error', () => {}).once('data', (bytes) => (heard(bytes), socket.destroy())));
  });
  await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
  const address = listener.address();
  const own = address && typeof address === 'object' ? String(address.port) : '';
  // Only where it goes is changed: the name is looked at as ever, and has an address outside.
  const led = outbound({ resolve, ports: new Set([own]), open: (url, _, options) => real.open(url, place('127.0.0.1'), options) });
  expect(await reasonOf(led.get(`https://outside.example:${own}/`))).not.toBe('answered');
  const bytes = await hello;
  listener.close();
  expect([bytes[0], bytes.includes('outside.example')]).toEqual([0x16, true]);
});
