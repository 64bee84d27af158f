import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openSession, proveIn } from '#modules/people/server/index.ts';
import { giveKey } from '#modules/scheduling/server/index.ts';
import { openGround, type Ground } from '../ground.ts';
import { freePort, startBuilt, stopBuilt, untilReady, type BuiltServer } from '../processes/built-server.ts';
import { aSide, type AnyRole, type Side } from './world.ts';

// The built server on a PostgreSQL database with two schools, spoken to over HTTP as browsers do.

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as a form, with the school's own origin unless `headers` say another. */
  form?: Record<string, string | string[]>;
}

export interface Installation {
  ground: Ground;
  server: BuiltServer;
  port: number;
  /** Two schools: `koulu.localhost` and `toinen.localhost`. */
  here: Side;
  there: Side;
  ask(host: string, at: string, asked?: Asked): Promise<Answer>;
  /** The Cookie header of somebody with a role, and with keys to bookings. */
  cookie(side: Side, role: AnyRole, keys?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

export const hostOf = (side: Side, { here }: Pick<Installation, 'here'>) => (side === here ? 'koulu.localhost' : 'toinen.localhost');

/** The server's `LOG_LEVEL` is debug, so that its output holds all that it would ever say. `environment` is told to it beside its database. */
export async function openInstallation({
  environment = {},
  way = async (url) => url
}: {
  environment?: Record<string, string>;
  /** The address under which the server is told to find its database, from the real one. */
  way?: (url: string) => Promise<string>;
} = {}): Promise<Installation> {
  const ground = await openGround('PostgreSQL');
  ground.setNow(Date.now());
  const [here, there] = [await aSide(ground, 'koulu'), await aSide(ground, 'toinen')];
  // Nothing by the clock while a test compares tables: no reminder falls due, and no job is ever on the queue's own clock.
  await ground.admin.query("update services set reminder_hours = '{}'");
  await ground.admin.query(`
    create function pgboss.not_by_the_clock() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger not_by_the_clock before insert on pgboss.schedule for each row execute function pgboss.not_by_the_clock();
    delete from pgboss.schedule`);
  await ground.admin.query('update organisations set is_example = (id = $1)', [here.organisation]);
  const port = await freePort();
  if (!('url' in ground.target)) throw new Error('an installation is on a server');
  const server = await startBuilt({
    ...databaseOf(ground.target.url),
    DATABASE_URL: await way(ground.target.url),
    PORT: String(port),
    EXAMPLE: 'on',
    LOG_LEVEL: 'debug',
    ...environment
  });
  await untilReady(server);
  return {
    ground,
    server,
    port,
    here,
    there,
    ask: (host, at, asked) => ask(port, host, at, asked),
    async cookie(side, role, keys = []) {
      const { person } = side.actor(role);
      const { secrets, database } = ground.system;
      const cookies: string[] = [];
      const now = Date.now();
      const given = new Map<string, string>();
      const jar = {
        read: (name: string) => given.get(name) ?? null,
        write: (name: string, value: string) => void given.set(name, value),
        clear() {}
      };
      if (person !== null) {
        const token = await database.act({ organisation: side.organisation, person: null }, (db) =>
          openSession(db, side.organisation, person, now)
        );
        cookies.push(`session=${token}`);
        proveIn({ secrets }, jar, token, now);
      }
      for (const id of keys) giveKey(secrets, jar, id, now);
      for (const [name, value] of given) cookies.push(`${name}=${encodeURIComponent(value)}`);
      return cookies.join('; ');
    },
    async close() {
      await stopBuilt(server);
      await ground.close();
    }
  };
}

/** What the server must be told to use the database of a ground, whose secrets it shares. */
export function databaseOf(appUrl: string): Record<string, string> {
  const name = /\/([^/?]+)(\?|$)/.exec(appUrl)?.[1] ?? '';
  const ownerUrl = inject('postgres').ownerUrl.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  return { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, SECRET_KEY: 'a secret of tests, long enough to be one' };
}

export function ask(port: number, host: string, at: string, { method, headers = {}, form }: Asked = {}): Promise<Answer> {
  const body =
    form &&
    new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]))
    ).toString();
  const sent = form
    ? {
        origin: `http://${host}:${port}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body ?? ''))
      }
    : {};
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path: at,
        method: method ?? (form ? 'POST' : 'GET'),
        headers: { host: `${host}:${port}`, accept: 'text/html', ...sent, ...headers },
        agent: false
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces).toString('utf8') })
        );
        response.on('error', reject);
      }
    );
    request.once('error', reject);
    request.end(body);
  });
}

/** The statement by which a database's tables are hashed, made once for each list of what is left out: the sweeps ask for it before and after each act. */
const hashing = new WeakMap<pg.Client, Map<string, pg.QueryConfig>>();

/** A table's rows as one hash, by table, every schema of ours. `without` names columns (`table.column`) and tables (`table`, `schema.*`) to leave out. */
export async function hashes(admin: pg.Client, without: readonly string[] = []): Promise<Map<string, string>> {
  const made = hashing.get(admin) ?? new Map<string, pg.QueryConfig>();
  hashing.set(admin, made);
  const key = without.join(' ');
  const statement = made.get(key) ?? { name: `hashes ${made.size}`, text: await hashingStatement(admin, without) };
  made.set(key, statement);
  const found = await admin.query<{ table: string; hash: string | null }>(statement);
  return new Map(found.rows.map(({ table, hash }) => [table, hash ?? '']));
}

async function hashingStatement(admin: pg.Client, without: readonly string[]): Promise<string> {
  const { rows } = await admin.query<{ schema: string; name: string; columns: string[] }>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname in ('public', 'pgboss') and c.relkind = 'r' group by 1, 2 order by 1, 2`
  );
  return rows
    .filter(({ schema, name }) => !without.includes(`${schema}.*`) && !without.includes(name))
    .map(({ schema, name, columns }) => {
      const kept = columns.filter((column) => !without.includes(`${name}.${column}`)).map((column) => pg.escapeIdentifier(column));
      const lines = `select row(${kept.join(', ')})::text as line from ${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(name)}`;
      return `select ${pg.escapeLiteral(`${schema}.${name}`)} as table, md5(string_agg(line, E'\n' order by line)) as hash from (${lines}) as lines`;
    })
    .join(' union all ');
}

export const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

/** Waits until the server's queue has nothing under way that an event asked for. */
export async function untilQuiet({ ground }: Installation): Promise<void> {
  let left: string[] = [];
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await ground.admin.query<{ what: string }>(
      "select name || ', ' || state || ', ' || coalesce(output ->> 'message', '') as what from pgboss.job where state < 'completed' and data ? 'event'"
    );
    if (rows.length === 0) return;
    left = rows.map(({ what }) => what);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the queue did not come to rest: ${[...new Set(left)].join('; ')}`);
}

/** Names of the messages that the server has kept as files. */
export function keptMail({ server }: Installation, { withCalendar = false } = {}): string[] {
  const folder = path.join(server.dataDir, 'mail');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files
    .filter((file) => !withCalendar || !readFileSync(path.join(folder, file), 'utf8').includes('"ics":null'))
    .map((file) => file.slice(0, -5));
}
