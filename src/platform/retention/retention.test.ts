import { outbound } from '#platform/outbound.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabaseAt, dropDatabaseAt } from '../../../tests/servers/postgres.ts';
import { secretsFrom } from '../crypto/secrets.ts';
import { Database } from '../database/database.ts';
import { startEmbedded } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { newRandomId, newTimedId } from '../ids.ts';
import { runJobNow, type Job } from '../jobs/queue.ts';
import { signalsInProcess } from '#platform/database/signals.ts';
import { createLog } from '../log.ts';
import { asMail } from '../mail.ts';
import type { System } from '../use-case/index.ts';
import { deleteAuditJob } from './delete-audit-2-years-after.ts';
import { deleteFeedbackJob } from './delete-feedback-12-months-after.ts';
import { deleteJobRunsJob } from './delete-job-runs-2-years-after.ts';
import { forgetLimitsJob } from './forget-limits-1-day-after.ts';

const day = 86_400_000;
const [one, other] = [newTimedId(1), newTimedId(2)];
let database: Database;
let close: () => Promise<void>;
let now = Date.now();

/** The audit's deletion runs with its owner's rights, and an owner is a superuser embedded but none on a server: both are tried. */
async function open(kind: string): Promise<void> {
  if (kind === 'embedded') {
    const embedded = await startEmbedded(null);
    await migrate(embedded);
    database = new Database(embedded, () => undefined);
    close = () => embedded.close();
    return;
  }
  const server = inject('postgres');
  const urls = await createDatabaseAt(server, `retention_${newRandomId().slice(0, 8)}`);
  await migrate({ url: urls.ownerUrl });
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const grant = `grant rinnalla_app to ${pg.escapeIdentifier(new URL(urls.appUrl).username)}`;
  await admin.query(grant);
  await admin.end();
  database = new Database({ url: urls.appUrl, pool: 2 }, () => undefined);
  close = () => dropDatabaseAt(server, new URL(urls.appUrl).pathname.slice(1));
}

async function run(job: Job): Promise<number | null | undefined> {
  const system: System = {
    database,
    events: { say: async () => undefined },
    secrets: secretsFrom('a secret that is long enough for a test'),
    log: createLog('silent'),
    example: false,
    canSendMail: false,
    channels: [],
    mail: { ...asMail, name: 'none', from: { name: '', address: '' }, send: async () => 'no_channel', close: async () => undefined },
    outbound: outbound(),
    site: { origin: null, port: 3000 },
    live: signalsInProcess(),
    clock: () => now
  };
  await runJobNow(system, job, { organisation: one });
  const lines = await database.act({ organisation: one, person: null }, (db) =>
    db.selectFrom('job_runs').select('changed').where('job', '=', job.name).orderBy('started_at').execute()
  );
  return lines.at(-1)?.changed;
}

describe.each(['embedded', 'server'])('%s', (kind) => {
  beforeAll(async () => {
    now = Date.now();
    await open(kind);
    await database.act({ organisation: one, person: null }, (db) =>
      db
        .insertInto('organisations')
        .values([
          { id: one, slug: 'yksi', name: 'Yksi' },
          { id: other, slug: 'toinen', name: 'Toinen' }
        ])
        .execute()
    );
  });
  afterAll(async () => {
    await database.close();
    await close();
  });

  test('audit lines go two years after the act, of this organisation only, and by no other way', async () => {
    // The database's own clock judges: whole days around its limit.
    const limit = new Date(now);
    limit.setUTCFullYear(limit.getUTCFullYear() - 2);
    for (const organisation of [one, other]) {
      await database.act({ organisation, person: null }, (db) =>
        db
          .insertInto('audit_log')
          .values(
            [-1, 1].map((days) => ({
              organisation_id: organisation,
              id: newRandomId(),
              at: new Date(limit.getTime() + days * day),
              action: 'test.old',
              outcome: 'done'
            }))
          )
          .execute()
      );
    }
    expect(await run(deleteAuditJob)).toBe(1);
    const left = async (organisation: string) =>
      database.act(
        { organisation, person: null },
        async (db) => (await db.selectFrom('audit_log').select('id').where('action', '=', 'test.old').execute()).length
      );
    expect([await left(one), await left(other)]).toEqual([1, 2]);
    await expect(database.act({ organisation: one, person: null }, (db) => db.deleteFrom('audit_log').execute())).rejects.toThrow(
      /permission denied/
    );
    await expect(
      database.act({ organisation: one, person: null }, (db) => db.updateTable('audit_log').set({ action: 'x' }).execute())
    ).rejects.toThrow(/permission denied/);
  });

  test('counts of tries go after a day, by account and by address', async () => {
    const rows = [now - day, now - day + 1].map((start, index) => ({ bucket: Buffer.from([index]), window_start: new Date(start) }));
    await database.act({ organisation: one, person: null }, async (db) => {
      await db
        .insertInto('limits')
        .values(rows.map((row) => ({ organisation_id: one, ...row })))
        .execute();
      await db.insertInto('address_limits').values(rows).execute();
    });
    expect(await run(forgetLimitsJob)).toBe(2);
    now += 1;
    expect(await run(forgetLimitsJob)).toBe(2);
  });

  test('lines of runs go after two years', async () => {
    const limit = new Date(now);
    limit.setUTCFullYear(limit.getUTCFullYear() - 2);
    await database.act({ organisation: one, person: null }, (db) =>
      db
        .insertInto('job_runs')
        .values([0, 1].map((ms) => ({ organisation_id: one, id: newRandomId(), job: 'old', started_at: new Date(limit.getTime() + ms) })))
        .execute()
    );
    expect(await run(deleteJobRunsJob)).toBe(1);
  });

  test('feedback goes after twelve months', async () => {
    now = Date.UTC(2027, 10, 25, 3);
    await database.act({ organisation: one, person: null }, (db) =>
      db
        .insertInto('feedback')
        .values(
          ['2026-11-25', '2026-11-26'].map((received) => ({
            organisation_id: one,
            id: newRandomId(),
            received_on: received,
            topic: 'other' as const,
            message: 'x'
          }))
        )
        .execute()
    );
    expect(await run(deleteFeedbackJob)).toBe(1);
  });
});
