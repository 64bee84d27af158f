import { outbound } from '#platform/outbound.ts';
import { signalsInProcess } from '#platform/database/signals.ts';
import pg from 'pg';
import { everyJob } from '../../src/application.ts';
import { noChannel } from '#modules/messages/server/channels/none.ts';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import { Database, type Target } from '#platform/database/database.ts';
import { createQueue } from '#platform/jobs/queue.ts';
import { createLog } from '#platform/log.ts';
import type { System } from '#platform/use-case/index.ts';

/** The application without its pages on a database: what use cases need, and how to end it. */
export async function systemOn(target: Target): Promise<{ system: System; close(): Promise<void> }> {
  const log = createLog('error');
  const database = new Database(target, () => undefined);
  const queue = createQueue(database, everyJob, log);
  const mail = noChannel({ name: 'Rinnalla', address: 'rinnalla@example.fi' });
  const system: System = {
    database,
    events: queue,
    secrets: secretsFrom('a secret of the bench, long enough to be one'),
    log,
    example: true,
    canSendMail: true,
    mail,
    channels: [mail],
    outbound: outbound(),
    site: { origin: null, port: 3000 },
    live: signalsInProcess(),
    clock: Date.now
  };
  await queue.open();
  return {
    system,
    async close() {
      await queue.stop(1);
      await database.close();
    }
  };
}

export async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  await client.connect();
  return client;
}
