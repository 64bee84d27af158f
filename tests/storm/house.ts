import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { runningEmbedded, startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { raceSchool, type RaceSchool } from './school.ts';

/** A database with the school of the race in it, not yet served. */
export interface House {
  readonly name: string;
  readonly school: RaceSchool;
  /** What a process needs in its environment to use it. */
  readonly environment: Readonly<Record<string, string>>;
  /** A connection that sees everything, also while processes run. */
  look(): Promise<pg.Client>;
  close(): Promise<void>;
}

const secret = 'a secret of the storm, long enough to be one';

export async function houseOnServer(server: PostgresServer, name: string): Promise<House> {
  const urls = await server.createDatabase(name);
  const login = new URL(urls.appUrl.replace(/@[^/]*\//, '@localhost/')).username;
  await migrate({ url: urls.ownerUrl }, { login: decodeURIComponent(login) });
  const owner = await connected({ connectionString: urls.ownerUrl });
  const school = await raceSchool(owner, Date.now());
  await owner.end();
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = `/${decodeURIComponent(urls.ownerUrl.replace(/^.*\/([^/?]*).*$/, '$1'))}`;
  return {
    name,
    school,
    environment: { DATABASE_URL: urls.appUrl, DATABASE_OWNER_URL: urls.ownerUrl, SECRET_KEY: secret },
    look: () => connected({ connectionString: adminUrl.href }),
    close: async () => undefined
  };
}

export async function houseEmbedded(): Promise<House> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-storm-'));
  const embedded = await startEmbedded(folder);
  await migrate(embedded);
  const connection = { user: 'postgres', database: 'postgres' };
  const owner = await connected({ host: embedded.socketFolder, ...connection });
  const school = await raceSchool(owner, Date.now());
  await owner.end();
  await embedded.close();
  return {
    name: 'PGlite',
    school,
    environment: { DATA_DIR: folder, SECRET_KEY: secret },
    async look() {
      const socket = await runningEmbedded(folder);
      if (!socket) throw new Error('The embedded database is not running');
      return connected({ host: socket, ...connection });
    },
    close: async () => rmSync(folder, { recursive: true, force: true })
  };
}

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}

/** One process of the built server, which can be killed and started again on the same port. */
export class Served {
  readonly port: number;
  readonly #environment: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #said = '';
  #meant = false;

  constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.port = port;
    this.#environment = environment;
  }

  /** Starts it and waits until it says that it is ready. @throws with what it said when it does not come up. */
  async start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, NODE_ENV: 'production', EXAMPLE: 'off', LOG_LEVEL: 'error', PORT: String(this.port), ...this.#environment };
    this.#meant = false;
    const child = spawn(process.execPath, ['build/server/rinnalla.js'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#process = child;
    child.stderr.on('data', (piece: Buffer) => (this.#said += piece.toString('utf8')));
    for (const last = Date.now() + 30_000; Date.now() < last; await sleep(50)) {
      if (child.exitCode !== null) break;
      const ready = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => null);
      if (ready?.ok) return;
    }
    throw new Error(`A process did not come up:\n${this.#said}`);
  }

  /** `kill -9`: nothing in it gets a chance to end in order. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** What it complained of, and whether it ended by itself. */
  complaints(): string[] {
    const lines = this.#said.split('\n').filter(Boolean);
    return this.#process?.exitCode != null && !this.#meant ? [...lines, `ended by itself with code ${this.#process.exitCode}`] : lines;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    this.#meant = true;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
