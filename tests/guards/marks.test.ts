import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { freePort } from '../processes/built-server.ts';
import { keptMail, openInstallation, untilQuiet, type Answer, type Asked, type Installation } from './installation.ts';
import { table } from './routes.ts';
import type { AnyRole } from './world.ts';

/** A way to the database that can be cut and mended, as a network can. */
interface Cable {
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

async function cableTo(url: string): Promise<Cable> {
  // A socket's folder stands where a host's name would, which no URL of the standard can hold.
  const [, user = '', host = '', rest = ''] = /^(.*@)([^/?]*)(.*)$/.exec(url) ?? [];
  const folder = decodeURIComponent(host);
  const [name = '', port = '5432'] = host.split(':');
  const target: net.NetConnectOpts = folder.startsWith('/') ? { path: `${folder}/.s.PGSQL.5432` } : { host: name, port: Number(port) };
  const own = await freePort();
  const ends = new Set<net.Socket>();
  let server: net.Server | undefined;
  const mend = () =>
    new Promise<void>((resolve) => {
      server = net.createServer((near) => {
        const far = net.connect(target);
        for (const [end, other] of [
          [near, far],
          [far, near]
        ] as const) {
          ends.add(end);
          end.pipe(other);
          end.on('error', () => other.destroy());
          end.on('close', () => ends.delete(end));
        }
      });
      server.listen(own, '127.0.0.1', resolve);
    });
  await mend();
  return {
    url: `${user}127.0.0.1:${own}${rest}`,
    mend,
    cut: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        for (const end of ends) end.destroy();
      })
  };
}

/** The cable is mended also when what is asked meanwhile is not as it should be: nothing that comes after would find a database. */
async function withoutDatabase(ask: () => Promise<void>): Promise<void> {
  await cable?.cut();
  try {
    await ask();
  } finally {
    await cable?.mend();
  }
}

let house: Installation;
let cable: Cable | undefined;
const school = 'koulu.localhost';
const mark = `merkki${newRandomId().replaceAll('-', '').slice(0, 10)}`;
let marks = 0;
/** A text that occurs nowhere else; letters and digits, so that it is a valid nickname too. */
const aMark = () => `${mark}n${marks++}`;

beforeAll(async () => {
  house = await openInstallation({
    async way(url) {
      cable = await cableTo(url);
      return cable.url;
    }
  });
});
afterAll(async () => {
  await house.close();
  await cable?.cut();
});

const markedHeaders = (cookie: string): Record<string, string> => ({
  'user-agent': `Mozilla/5.0 ${aMark()}`,
  referer: `http://${school}:${house.port}/${aMark()}?q=${aMark()}`,
  cookie: `${cookie}; session2=${aMark()}; open=${aMark()}.x; ${aMark()}=1`,
  'x-forwarded-for': aMark(),
  'accept-language': `fi, ${aMark()};q=0.5`,
  'x-anything': aMark(),
  'if-none-match': `"${aMark()}"`
});

/** Every field of a form with a mark; what stays valid with one in it, so that it goes all the way; and what the database itself refuses. */
function markedForms(form: Record<string, string | string[]>): Record<string, string | string[]>[] {
  const free = { nickname: aMark(), email: `${aMark()}@example.fi`, message: aMark(), contact: `${aMark()}@example.fi` };
  const every = Object.fromEntries([...Object.keys(form), ...Object.keys(free), 'phone', 'as', 'unknown'].map((name) => [name, aMark()]));
  const nul = Object.fromEntries(Object.keys(every).map((name) => [name, `${aMark()}\0${aMark()}`]));
  return [every, nul, { ...form, message: `${aMark()}\0`, contact: '' }, { ...form, ...free }];
}

const sent: { secrets: string[]; answers: Answer[] } = { secrets: [], answers: [] };

interface Stop {
  path: string;
  cookie: string;
  forms: [string, Record<string, string | string[]>][];
}

/** Every route for some roles, with the forms of its page; needs the database. */
async function everyStop(roles: readonly AnyRole[]): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const row of Object.values(table)) {
    for (const role of roles) {
      const { path, keys } = await row.at(house.here, role, house);
      const cookie = await house.cookie(house.here, role, keys);
      const forms: Stop['forms'] = [];
      for (const [name, { form }] of Object.entries(row.forms ?? {}))
        forms.push([name === 'default' || name === 'POST' ? '' : `?/${name}`, await form(house.here, role, path)]);
      stops.push({ path, cookie, forms });
      sent.secrets.push(...path.split('/').filter((part) => /^[A-Za-z0-9_-]{20,30}$/.test(part)));
      sent.secrets.push(...[...cookie.matchAll(/session=([^;]+)/g)].flatMap(([, token]) => token ?? []));
      sent.secrets.push(...forms.flatMap(([, { words }]) => words ?? []));
    }
  }
  return stops;
}

interface Visited {
  asked: Asked;
  at: string;
  answer: Answer;
}

/** All that a stop is asked for, side by side as a school's browsers do. */
async function visit({ path, cookie, forms }: Stop): Promise<Visited[]> {
  const one = async (at: string, asked: Asked = {}): Promise<Visited> => {
    const all = { ...asked, headers: { ...markedHeaders(cookie), ...asked.headers } };
    return { at, asked: all, answer: await house.ask(school, at, all) };
  };
  const query = `service=${aMark()}&next=/${aMark()}&date=${aMark()}%00&${aMark()}=1&lang=${aMark()}`;
  return Promise.all([
    one(path),
    one(`${path}${path.includes('?') ? '&' : '?'}${query}`),
    one(`${path}/${aMark()}`),
    one(path.replace(/[^/]+$/, aMark())),
    one(path.replace(/[^/]+$/, `%00${aMark()}%FF`)),
    ...forms.flatMap(([action, form]) => markedForms(form).map((marked) => one(path + action, { form: marked }))),
    one(path, { form: { [aMark()]: aMark() }, headers: { origin: `https://${aMark()}.example` } })
  ]);
}

/** What the output tells that it must not. */
function told(output = house.server.output()): string[] {
  const names = ['Aino', 'Laine', 'Sari', 'Salo', 'Nimi', 'Suku', 'example.fi', 'Juttutuokio', 'postgres://'];
  return [mark, ...names, ...new Set(sent.secrets)].filter((secret) => output.includes(secret));
}

test('marks in every field, header, path and query come up nowhere in what the server writes', async () => {
  for (const stop of await everyStop(['visitor', 'student', 'professional', 'coordinator'])) {
    const visited = await visit(stop);
    sent.answers.push(...visited.map(({ answer }) => answer));
  }
  await untilQuiet(house);
  expect(told()).toEqual([]);
  expect(keptMail(house).length).toBeGreaterThan(3);
  expect(marks).toBeGreaterThan(2000);
  const failed = sent.answers.filter(({ status }) => status >= 500);
  expect(failed).toEqual([]);
  // Planted: each kind of what must not stand there would be found if it did.
  for (const kind of [aMark(), 'Aino Laine', sent.secrets.at(0), sent.secrets.at(-1)])
    expect(told(`{"msg":"${kind}"}`).length).toBeGreaterThan(0);
  process.stdout.write(
    `Marks: ${marks} planted in ${sent.answers.length} requests, ${house.server.output().length} characters of log, 0 found\n`
  );
}, 180_000);

test('without the database: 503 and when to come back, nobody let in, nothing told; with it again all goes on, in the same process', async () => {
  const stops = await everyStop(['visitor', 'professional']);
  await untilQuiet(house);
  const before = house.server.output().length;
  const statuses = new Map<number, number>();
  await withoutDatabase(async () => {
    for (const stop of stops) {
      for (const { asked, at, answer } of await visit(stop)) {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        // With somebody's cookie nothing but a refusal: who they are can't be known. A visitor may see what needs no database.
        const signedIn = /(^|; )session=/.test(asked.headers?.['cookie'] ?? '') && !asked.headers?.['origin'];
        if (signedIn && !['/speculation-rules.json'].includes(at)) expect([at, answer.status]).toEqual([at, expect.toBeOneOf([400, 503])]);
        if (answer.status === 503)
          expect([at, answer.headers['retry-after'], answer.headers['cache-control']]).toEqual([at, '30', 'no-store']);
        expect([at, answer.status === 500]).toEqual([at, false]);
        if (asked.form && answer.status === 303)
          expect([at, answer.headers.location]).toEqual([at, expect.stringMatching(/^\/(sign-in.*)?$/)]);
      }
    }
    expect((await house.ask(school, '/readyz')).status).toBe(503);
    expect((await house.ask(school, '/healthz')).status).toBe(200);
    for (let tries = 0; tries < 2; tries++) expect((await house.ask('nobody.example', '/')).status).toBe(503);
    expect(told()).toEqual([]);
    expect(house.server.output().slice(before)).toMatch(/"code":"ECONN/);
  });

  let status = 0;
  for (let tries = 0; tries < 100 && status !== 200; tries++) {
    status = (await house.ask(school, '/book')).status;
    if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect([status, house.server.child.exitCode]).toEqual([200, null]);
  const mails = keptMail(house).length;
  const booked = await house.ask(school, '/book', {
    form: { time: await house.here.freeTime(), key: newRandomId(), email: `${aMark()}@example.fi` }
  });
  expect(booked.status).toBe(303);
  await untilQuiet(house);
  expect(keptMail(house).length).toBe(mails + 1);
  expect(told()).toEqual([]);
  process.stdout.write(`Away: ${[...statuses].map(([code, times]) => `${times} × ${code}`).join(', ')}; back in the same process\n`);
}, 180_000);
