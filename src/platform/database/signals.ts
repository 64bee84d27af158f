import pg from 'pg';
import type { Database } from './database.ts';
import { describeError, type Log } from '../log.ts';

/** Who follows an organisation's changes in this process. */
export interface Follower {
  /** Something may have changed: look again. */
  changed(): void;
  /** The house closes: nothing more will be told. */
  closed(): void;
}

/**
 * Tells whoever follows an organisation, in every process of the house, that something has changed: that alone, never what. It may be told too often, and
 * once too many after a lost connection; who follows looks again by the ordinary ways, with the ordinary rights.
 */
export interface Signals {
  tell(organisation: string): Promise<void>;
  /** @returns how to stop following. */
  follow(organisation: string, follower: Follower): () => void;
  close(): Promise<void>;
}

class Followers {
  readonly #by = new Map<string, Set<Follower>>();

  add(organisation: string, follower: Follower): () => void {
    const own = this.#by.get(organisation) ?? new Set();
    this.#by.set(organisation, own.add(follower));
    return () => {
      own.delete(follower);
      if (own.size === 0 && this.#by.get(organisation) === own) this.#by.delete(organisation);
    };
  }

  tell(organisation: string): void {
    for (const follower of [...(this.#by.get(organisation) ?? [])]) follower.changed();
  }

  tellAll(): void {
    for (const organisation of this.#by.keys()) this.tell(organisation);
  }

  close(): void {
    const all = [...this.#by.values()].flatMap((own) => [...own]);
    this.#by.clear();
    for (const follower of all) follower.closed();
  }

  get isEmpty(): boolean {
    return this.#by.size === 0;
  }
}

/** Where one process is the house: with the embedded database, whose socket no LISTEN reaches. */
export function signalsInProcess(): Signals {
  const followers = new Followers();
  return {
    tell: async (organisation) => followers.tell(organisation),
    follow: (organisation, follower) => followers.add(organisation, follower),
    close: async () => followers.close()
  };
}

const againAfter = 5_000;

/** Over a PostgreSQL server, by NOTIFY and LISTEN: the listening connection is made when somebody first follows, and again when it is lost. */
export function signalsOverServer(url: string, database: Database, log: Log): Signals {
  const followers = new Followers();
  let listening: pg.Client | null = null;
  let closed = false;

  async function listen(): Promise<void> {
    if (listening || closed) return;
    const client = (listening = new pg.Client({ connectionString: url }));
    const lost = () => {
      if (listening !== client) return;
      listening = null;
      if (closed || followers.isEmpty) return;
      setTimeout(() => void listen().then(() => followers.tellAll()), againAfter).unref();
    };
    client.on('notification', ({ payload }) => followers.tell(payload ?? ''));
    client.on('end', lost);
    client.on('error', (error) => log.warn({ kind: describeError(error).kind }, 'listening for changes was interrupted'));
    try {
      await client.connect();
      await client.query('listen rinnalla_changed');
    } catch (error) {
      log.warn({ kind: describeError(error).kind }, 'changes can’t be listened for and are tried again');
      await client.end().catch(() => undefined);
      lost();
    }
  }

  return {
    tell: async (organisation) => void (await database.statement("select pg_notify('rinnalla_changed', $1)", [organisation])),
    follow(organisation, follower) {
      const stop = followers.add(organisation, follower);
      void listen();
      return stop;
    },
    async close() {
      closed = true;
      followers.close();
      await listening?.end().catch(() => undefined);
    }
  };
}
