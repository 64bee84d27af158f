import type { Config } from '../config.ts';
import { runningEmbedded, startEmbedded, type Embedded } from './embedded.ts';
import { migrate, type OwnerTarget } from './migrate.ts';
import { whyUnusable } from './unusable.ts';

/** A migrated database, and how to end it when it is ours to end. */
export interface Prepared {
  owner: OwnerTarget;
  applied: string[];
  close(): Promise<void>;
}

/**
 * Starts the embedded database (or goes beside one that runs, when `beside`), or uses the server, and applies what migrations it lacks.
 * @param starting the embedded database, where its start is under way already
 * @throws DataFolderInUse, DatabaseUnusable, MigrationRefused
 */
export async function prepareDatabase(
  config: Config,
  { beside = false, starting = null }: { beside?: boolean; starting?: Promise<Embedded> | null } = {}
): Promise<Prepared> {
  if (config.databaseUrl) {
    const owner = { url: config.databaseOwnerUrl ?? config.databaseUrl };
    const login = decodeURIComponent(new URL(config.databaseUrl).username) || null;
    const variable = config.databaseOwnerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
    const applied = await migrate(owner, { login }).catch((error: unknown) => Promise.reject(whyUnusable(error, variable)));
    return { owner, applied, close: async () => {} };
  }
  const runningAt = beside ? await runningEmbedded(config.dataDir) : null;
  const embedded: Embedded = runningAt
    ? { socketFolder: runningAt, close: async () => {} }
    : await (starting ?? startEmbedded(config.dataDir));
  try {
    const owner = { socketFolder: embedded.socketFolder };
    return { owner, applied: await migrate(owner), close: () => embedded.close() };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}
