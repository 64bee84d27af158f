import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { everyJob } from '../src/application.ts';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import { Database, type Target } from '#platform/database/database.ts';
import type { OwnerTarget } from '#platform/database/migrate.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { newRandomId } from '#platform/ids.ts';
import { createQueue, type Queue } from '#platform/jobs/queue.ts';
import { noChannel } from '#modules/messages/server/channels/none.ts';
import { signalsInProcess } from '#platform/database/signals.ts';
import { createLog } from '#platform/log.ts';
import { outbound } from '#platform/outbound.ts';
import type { System } from '#platform/use-case/index.ts';
import { dropDatabaseAt } from './servers/postgres.ts';
import { tuesdayMorning } from './tuesday-morning.ts';

/** A migrated, empty house on a real database of its own, with a clock that a test sets. */
export interface Ground {
  kind: 'PGlite' | 'PostgreSQL';
  system: System;
  queue: Queue;
  target: Target;
  /** Sets the clock (ms). */
  setNow(now: number): void;
  /** As the owner, past row-level security where the owner is a superuser (embedded) and bound by it on a server. */
  owner: pg.Client;
  /** Where the owner connects: what is done on the server's console opens a connection of its own. */
  ownerTarget: OwnerTarget;
  /** As a superuser: for looking at everything. */
  admin: pg.Client;
  close(): Promise<void>;
}

export { tuesdayMorning };

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}

/** @param kind which database; both run the same migrations (made once a run, copied for each house). */
export async function openGround(kind: Ground['kind']): Promise<Ground> {
  const base = kind === 'PGlite' ? await embeddedBase() : await serverBase();
  const log = createLog('silent');
  const database = new Database(base.target, () => {});
  const queue = createQueue(database, everyJob, log);
  const mail = noChannel({ name: 'Rinnalla', address: 'rinnalla@example.fi' });
  let now = tuesdayMorning;
  const system: System = {
    database,
    events: queue,
    secrets: secretsFrom('a secret of tests, long enough to be one'),
    log,
    example: true,
    canSendMail: true,
    mail,
    channels: [mail],
    outbound: outbound(),
    site: { origin: null, port: 3000 },
    live: signalsInProcess(),
    clock: () => now
  };
  await queue.open();
  return {
    kind,
    system,
    queue,
    target: base.target,
    setNow: (instant) => (now = instant),
    owner: base.owner,
    ownerTarget: base.ownerTarget,
    admin: base.admin,
    async close() {
      await queue.stop(1);
      await database.close();
      await base.close();
    }
  };
}

async function embeddedBase() {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-test-'));
  cpSync(inject('embeddedTemplate'), folder, { recursive: true });
  const embedded = await startEmbedded(folder);
  const owner = await connected({ host: embedded.socketFolder, user: 'postgres', database: 'postgres' });
  return {
    target: { socketFolder: embedded.socketFolder },
    ownerTarget: { socketFolder: embedded.socketFolder },
    owner,
    admin: owner,
    async close() {
      await owner.end();
      await embedded.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function serverBase() {
  const server = inject('postgres');
  const name = `t_${newRandomId().replaceAll('-', '')}`;
  const maker = await connected({ connectionString: server.ownerUrl });
  const copy = `create database ${name} template ${inject('serverTemplate')}`;
  await maker.query(copy);
  await maker.end();
  const at = (url: string) => url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const owner = await connected({ connectionString: at(server.ownerUrl) });
  const admin = await connected({ connectionString: at(server.adminUrl) });
  return {
    target: { url: at(server.appUrl), pool: 10 },
    ownerTarget: { url: at(server.ownerUrl) },
    owner,
    admin,
    async close() {
      await owner.end();
      await admin.end();
      await dropDatabaseAt(server, name);
    }
  };
}

/** The same tests on both databases; each suite says which it ran on. */
export function onBothDatabases(name: string, tests: (ground: () => Ground) => void): void {
  describe.each(['PGlite', 'PostgreSQL'] as const)(`${name}, on %s`, (kind) => {
    let ground: Ground | undefined;
    beforeAll(async () => {
      ground = await openGround(kind);
    });
    afterAll(() => ground?.close());
    tests(() => {
      if (!ground) throw new Error('The house has not been opened');
      return ground;
    });
  });
}
