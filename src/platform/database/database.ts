import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { queriesIn, Transaction, type Db } from './connection.ts';
import { GatheringSocket } from './gathering-socket.ts';

/** Where the database is: a server by its address, or the embedded one by its socket's folder. */
export type Target = { url: string; pool: number } | { socketFolder: string };

/** Whom a transaction acts for: row-level security reads these. Null organisation: only the tables outside organisations. */
export interface ActFor {
  organisation: string | null;
  person: string | null;
  readOnly?: boolean;
  role?: 'rinnalla_app' | 'rinnalla_answers';
}

export class SecondConnection extends Error {
  override name = 'SecondConnection';
}

/** The database refused the commit: the transaction had been aborted by an error that nobody looked at. */
export class CommitRefused extends Error {
  override name = 'CommitRefused';
}

/** A value thrown to undo a transaction on purpose; `act` gives the value back as its result. */
export class Undo<T> extends Error {
  override name = 'Undo';
  readonly value: T;
  constructor(value: T) {
    super('undone on purpose');
    this.value = value;
  }
}

/**
 * Hands over a write whose result nobody needs to see before the act ends: it and the commit go down the wire together, in one wait. When it fails the
 * act has failed, with its error.
 */
export type Settle = (write: Promise<unknown>) => void;

/** Set while a transaction is open in this asynchronous line of work. Embedded, a second one inside it would wait for ever. */
const openAct = new AsyncLocalStorage<true>();

// Instants are handled as milliseconds: a timestamptz becomes a Date at the edge, int8 counts become numbers.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export class Database {
  readonly #pool: pg.Pool;
  readonly embedded: boolean;

  constructor(target: Target, onIdleError: (error: Error) => void) {
    this.embedded = 'socketFolder' in target;
    this.#pool = new pg.Pool({
      ...('url' in target
        ? { connectionString: target.url, max: target.pool }
        : { host: target.socketFolder, user: 'postgres', database: 'postgres', max: 1 }),
      pipeline: true,
      stream: () => new GatheringSocket(),
      connectionTimeoutMillis: 10_000,
      // An unused embedded connection is the only one: keep it.
      idleTimeoutMillis: 'url' in target ? 30_000 : 0
    });
    this.#pool.on('error', onIdleError);
    this.#pool.on('connect', (client) => client.on('error', onIdleError));
  }

  /**
   * One transaction on one connection, as `actFor`. The settings travel in the same packets as the first queries of `run`; without any query there is
   * no transaction. The end of one that only read is not waited for.
   * A thrown `Undo` rolls back and is returned as its value; any other error rolls back and is thrown.
   * @throws SecondConnection when called inside another act.
   */
  async act<T>(actFor: ActFor, run: (db: Db, settle: Settle) => Promise<T>): Promise<T> {
    if (openAct.getStore()) throw new SecondConnection('A transaction asked for a second connection: do the two one after the other');
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      return await openAct.run(true, () => inTransaction(client, actFor, run));
    } catch (error) {
      if (error instanceof Undo) return error.value;
      if (error instanceof Error && isConnectionLost(error)) broken = error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** One statement (or several, without values) outside any organisation and transaction, as the login role: for the job queue, which has its own tables. */
  async statement(text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
    if (openAct.getStore()) throw new SecondConnection('The job queue was asked from inside a transaction: hand it the transaction');
    const result = await this.#pool.query<Record<string, unknown>>(text, values);
    // A text of several statements gives several results; the queue's upkeep looks for its row among all of them and stops without it.
    return { rows: [result].flat().flatMap(({ rows }) => rows) };
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

const begin = { name: 'begin', text: 'begin' };
const beginReadOnly = { name: 'begin-read-only', text: 'begin read only' };
const commit = { name: 'commit', text: 'commit' };
const rollback = { name: 'rollback', text: 'rollback' };
const setTransaction = {
  name: 'set-transaction',
  text: "select set_config('role', $1, true), set_config('app.organisation', $2, true), set_config('app.person', $3, true)"
};

async function inTransaction<T>(
  client: pg.ClientBase,
  { organisation, person, readOnly = false, role = 'rinnalla_app' }: ActFor,
  run: (db: Db, settle: Settle) => Promise<T>
): Promise<T> {
  const transaction = new Transaction(client, true, (opened) =>
    Promise.all([
      opened.query(readOnly ? beginReadOnly : begin),
      opened.query({ ...setTransaction, values: [role, organisation ?? '', person ?? ''] })
    ])
  );
  const settled: Promise<unknown>[] = [];
  let committed: Promise<pg.QueryResult> | undefined;
  try {
    const result = await run(queriesIn(transaction), (write) => {
      settled.push(write);
      // Looked at below, in order; until then a failure has a handler.
      write.catch(() => {});
    });
    // A query built by Kysely reaches the wire some promises later: before the commit does, all that were begun are on it.
    if (settled.length > 0) await new Promise((resolve) => process.nextTick(resolve));
    const opening = transaction.end();
    if (!opening) return result;
    committed = client.query(commit);
    committed.catch(() => {});
    if (readOnly && settled.length === 0) return result;
    for (const each of [opening, ...settled]) await each;
    if ((await committed).command !== 'COMMIT') throw new CommitRefused('The transaction had failed and was rolled back');
    return result;
  } catch (error) {
    // A commit of what has failed is a rollback.
    if (transaction.end()) await (committed ?? client.query(rollback)).catch(() => {});
    throw error;
  }
}

/** Errors after which a connection is of no more use (SQLSTATE classes 08 and 57P, and sockets that broke). */
export function isConnectionLost(error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|57P0)/.test(code) ||
    ['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(code) ||
    /Connection terminated|not queryable|timeout exceeded when trying to connect/.test(error.message)
  );
}

/** The name of the constraint that an error of the database tells of, if it tells of one. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined;
}
