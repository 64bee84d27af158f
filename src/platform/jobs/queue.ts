import { fromKysely, PgBoss, type JobResult } from 'pg-boss';
import * as v from 'valibot';
import type { Db } from '../database/connection.ts';
import type { Database } from '../database/database.ts';
import { describeError, type Log } from '../log.ts';
import { systemActor } from '../use-case/rights.ts';
import type { Call, System } from '../use-case/system.ts';
import type { Events } from './events.ts';

/** A piece of work that runs by itself. It may run twice (a process can die after the work and before the note of it), so it must be idempotent. */
export interface Job {
  /** Reads as what it does, such as `send-booking-messages` or `delete-old-appointments`. */
  name: string;
  /** Events that start it, with the event's ids. */
  hears?: readonly string[];
  /** Cron expression (minute hour day month weekday, UTC) for what runs by the clock, once for each organisation. */
  every?: string;
  retryLimit?: number;
  /** A name for what one event asks for: while a job of that name waits or runs, another is not made. */
  once?(ids: Record<string, string | number>): string;
  run(call: Call, ids: JobData): Promise<void>;
}

const JobData = v.objectWithRest(
  { organisation: v.pipe(v.string(), v.uuid()), event: v.optional(v.string()) },
  v.union([v.string(), v.number()])
);

/** Ids only: never a person, never a text. */
export type JobData = v.InferOutput<typeof JobData>;

export interface Queue extends Events {
  /** Starts working; `organisations` is asked at each turn of the clock. */
  start(system: System): Promise<void>;
  /** Lets running jobs end (up to `seconds`), gives the others back. */
  stop(seconds?: number): Promise<void>;
}

/**
 * The queue of pg-boss in our own tables. Polling, not listening: LISTEN does not reach an embedded client, and a second is soon enough for mail.
 * @param work false makes a queue that only says (commands and tests).
 */
export function createQueue(database: Database, jobs: readonly Job[], log: Log, { work = true, pollSeconds = 1 } = {}): Queue {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.statement(text, values) },
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    persistQueueStats: false,
    persistWarnings: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    supervise: work,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    schedule: work,
    openTelemetry: { enabled: false },
    ...(database.embedded ? { backend: 'pglite' as const } : {})
  });
  boss.on('error', (error) => log.error({ error }, 'the job queue had an error'));
  const hearers = new Map<string, Job[]>();
  for (const job of jobs) for (const event of job.hears ?? []) hearers.set(event, [...(hearers.get(event) ?? []), job]);

  return {
    async say(db: Db, organisation, event, ids) {
      for (const job of hearers.get(event) ?? []) {
        const once = job.once ? { singletonKey: `${organisation}:${job.once({ event, ...ids })}` } : {};
        await boss.send(job.name, { organisation, event, ...ids }, { db: fromKysely(db), ...once });
      }
    },
    async start(system) {
      await boss.start();
      for (const job of jobs) {
        await boss.createQueue(job.name, {
          ...(job.once ? { policy: 'exclusive' as const } : {}),
          retryLimit: job.retryLimit ?? 8,
          retryBackoff: true,
          retryDelay: 2,
          retryDelayMax: 900,
          expireInSeconds: 300,
          // A process that was killed sends none: its jobs are another's within half a minute.
          heartbeatSeconds: 20,
          deleteAfterSeconds: 3600,
          retentionSeconds: 14 * 86_400
        });
        // Reads the queue into pg-boss's own memory now: later it would ask for a second connection from inside a transaction.
        await boss.findJobs(job.name, { limit: 1 });
      }
      if (!work) return;
      for (const job of jobs) {
        if (job.every) await boss.schedule(job.name, job.every, null, { tz: 'UTC' });
        await boss.work(
          job.name,
          { pollingIntervalSeconds: pollSeconds, batchSize: 5, burstWhenBatchFull: true, perJobResults: true },
          (taken) => oneByOne(system, job, taken)
        );
      }
    },
    async stop(seconds = 10) {
      await boss.stop({ graceful: true, timeout: seconds * 1000, close: false });
    }
  };

  /** Each of a batch has its own end: one that fails does not take the others with it. */
  async function oneByOne(system: System, job: Job, taken: readonly { id: string; data: unknown }[]): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const { id, data } of taken) {
      try {
        if (data === null) await fanOut(system, job, boss);
        else await runOne(system, job, v.parse(JobData, data));
        results.push({ id, status: 'completed' });
      } catch (error) {
        log.error({ job: job.name, error }, 'a job failed and will be tried again');
        // The queue keeps what it is given: nothing of a message that could quote a person's words.
        results.push({ id, status: 'failed', output: { kind: describeError(error).kind } });
      }
    }
    return results;
  }
}

async function fanOut(system: System, job: Job, boss: PgBoss): Promise<void> {
  for (const organisation of await organisationIds(system)) await boss.send(job.name, { organisation });
}

async function organisationIds(system: System): Promise<string[]> {
  return system.database.act({ organisation: null, person: null, readOnly: true }, async (db) =>
    (await db.selectFrom('organisations').select('id').orderBy('id').execute()).map((row) => row.id)
  );
}

async function runOne(system: System, job: Job, data: JobData): Promise<void> {
  await job.run(
    { system, actor: systemActor(data.organisation), now: system.clock(), language: 'fi', address: null, keys: [], request: job.name },
    data
  );
}

/** Runs a job at once, as its worker would: for commands and tests. */
export async function runJobNow(system: System, job: Job, data: JobData): Promise<void> {
  await runOne(system, job, data);
}
