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
  /** Makes what queues are missing; from then on events can be said. */
  open(): Promise<void>;
  /** Begins to work, by events and by the clock; at each turn of the clock every organisation has its own. */
  work(system: System): Promise<void>;
  /** Lets running jobs end (up to `seconds`), gives the others back. */
  stop(seconds?: number): Promise<void>;
}

/** pg-boss on our own tables. One that only sends asks little at its start; one that works looks after the queues and the clock too. */
function bossOn(database: Database, log: Log, works: boolean): PgBoss {
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
    supervise: works,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    schedule: works,
    openTelemetry: { enabled: false },
    ...(database.embedded ? { backend: 'pglite' as const } : {})
  });
  boss.on('error', (error) => log.error({ error }, 'the job queue had an error'));
  return boss;
}

/**
 * Polling, not listening: LISTEN does not reach an embedded client, and a second is soon enough for mail.
 * @param pollSeconds how often what hears events is asked for
 * @param clockSeconds how often what runs by the clock alone is: most jobs do, nobody waits for them, and asking for each of them every
 *   second took a tenth of a processor from a house where nothing happened
 */
export function createQueue(database: Database, jobs: readonly Job[], log: Log, { pollSeconds = 1, clockSeconds = 20 } = {}): Queue {
  const sender = bossOn(database, log, false);
  let worker: PgBoss | null = null;
  const hearers = new Map<string, Job[]>();
  for (const job of jobs) for (const event of job.hears ?? []) hearers.set(event, [...(hearers.get(event) ?? []), job]);

  return {
    async say(db: Db, organisation, event, ids) {
      // All at once: an act that does not wait for them ends behind the first, and what came after its end would be lost.
      await Promise.all(
        (hearers.get(event) ?? []).map((job) => {
          const once = job.once ? { singletonKey: `${organisation}:${job.once({ event, ...ids })}` } : {};
          return sender.send(job.name, { organisation, event, ...ids }, { db: fromKysely(db), ...once });
        })
      );
    },
    async open() {
      // It reads all queues that there are into pg-boss's own memory.
      await sender.start();
      const there = new Set((await sender.getQueues()).map(({ name }) => name));
      for (const job of jobs.filter(({ name }) => !there.has(name))) {
        await sender.createQueue(job.name, {
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
        // Reads the new queue into that memory too: later it would ask for a second connection from inside a transaction.
        await sender.findJobs(job.name, { limit: 1 });
      }
    },
    async work(system) {
      const boss = (worker = bossOn(database, log, true));
      try {
        await begin(boss, system);
      } catch (error) {
        // Half begun is not begun: the caller may try again.
        worker = null;
        await boss.stop({ graceful: false, close: false });
        throw error;
      }
    },
    async stop(seconds = 10) {
      const orderly = { graceful: true, timeout: seconds * 1000, close: false };
      await worker?.stop(orderly);
      await sender.stop(orderly);
    }
  };

  async function begin(boss: PgBoss, system: System): Promise<void> {
    await boss.start();
    const schedules = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
    for (const job of jobs) {
      if (job.every && schedules.get(job.name) !== job.every) await boss.schedule(job.name, job.every, null, { tz: 'UTC' });
      await boss.work(
        job.name,
        { pollingIntervalSeconds: job.hears ? pollSeconds : clockSeconds, batchSize: 5, burstWhenBatchFull: true, perJobResults: true },
        (taken) => oneByOne(system, job, taken)
      );
    }
  }

  /** Each of a batch has its own end: one that fails does not take the others with it. */
  async function oneByOne(system: System, job: Job, taken: readonly { id: string; data: unknown }[]): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const { id, data } of taken) {
      try {
        if (data === null) await fanOut(system, job, sender);
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
