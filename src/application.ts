import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { channelsFor } from '#modules/messages/server/index.ts';
import { groupsJobs } from '#modules/groups/server/index.ts';
import { peopleJobs } from '#modules/people/server/index.ts';
// Does nothing by itself; its acts stand among those of the house only once it is read.
import '#modules/results/server/index.ts';
import { schedulingMessageJobs } from '#modules/scheduling/server/index.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import { Database, type Target } from '#platform/database/database.ts';
import { runningEmbedded } from '#platform/database/embedded.ts';
import { gatherStatisticsJob } from '#platform/jobs/gather-statistics.ts';
import { createQueue, type Job, type Queue } from '#platform/jobs/queue.ts';
import { signalsInProcess, signalsOverServer } from '#platform/database/signals.ts';
import { createLog } from '#platform/log.ts';
import { outbound } from '#platform/outbound.ts';
import { retentionJobs } from '#platform/retention/index.ts';
import type { System } from '#platform/use-case/index.ts';

/** Every job of the house: a new one is a line in its module. */
export const everyJob: readonly Job[] = [...peopleJobs, ...schedulingMessageJobs, ...groupsJobs, ...retentionJobs, gatherStatisticsJob];

/** The running house: what pages, API and jobs stand on. */
export interface Application {
  config: Config;
  system: System;
  queue: Queue;
  /** Begins to work on jobs; until then they are only taken down. */
  work(): Promise<void>;
  /** Ends jobs and connections; requests must have ended before. */
  stop(): Promise<void>;
}

let running: Application | null = null;
let starting: Promise<Application> | null = null;

/** The one application of this process. @throws when it was not started. */
export function application(): Application {
  if (!running) throw new Error('The application has not been started');
  return running;
}

/**
 * Connects to the database and starts the queue, once in a process: whoever asks again waits for the same one. Asked by our own server, by the
 * framework's start (which alone does it under the development server) and by commands.
 * @param after what must be done first; a failure of it is a failure of the start.
 * @throws ConfigError when the environment can't be used.
 */
export async function startApplication(
  config: Config = readConfig(process.env),
  { after = Promise.resolve() }: { after?: Promise<unknown> } = {}
): Promise<Application> {
  return (starting ??= after.then(() => open(config)));
}

async function open(config: Config): Promise<Application> {
  const log = createLog(config.logLevel);
  const database = new Database(await targetOf(config), (error) => log.error({ error }, 'an idle database connection broke'));
  const queue = createQueue(database, everyJob, log);
  const { mail, channels } = channelsFor(config);
  const system: System = {
    database,
    events: queue,
    secrets: secretsFrom(secretOf(config)),
    log,
    example: config.example,
    canSendMail: mail.name !== 'none',
    mail,
    channels,
    outbound: outbound({ inside: new Set(config.providersInside) }),
    site: { origin: config.origin?.origin ?? null, port: config.port },
    live: config.databaseUrl ? signalsOverServer(config.databaseUrl, database, log) : signalsInProcess(),
    clock: Date.now
  };
  await queue.open();
  running = {
    config,
    system,
    queue,
    work: () => queue.work(system),
    async stop() {
      await system.live.close();
      await queue.stop();
      for (const channel of channels) await channel.close();
      await database.close();
      running = starting = null;
    }
  };
  return running;
}

/** @throws when no server address is given and no embedded database is running. */
export async function targetOf(config: Config): Promise<Target> {
  if (config.databaseUrl) return { url: config.databaseUrl, pool: config.databasePool };
  const socketFolder = await runningEmbedded(config.dataDir);
  if (!socketFolder) throw new Error(`No embedded database is running on ${config.dataDir}`);
  return { socketFolder };
}

/** With a server the secret is given; embedded, it is made once and kept beside the data, readable by the owner only. */
function secretOf(config: Config): string {
  if (config.secretKey) return config.secretKey;
  const file = path.join(config.dataDir, 'secret.key');
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
