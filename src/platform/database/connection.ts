import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult
} from 'kysely';
import type pg from 'pg';
import type { DB as Tables } from './tables.ts';

/** What stores and use cases speak through: typed queries inside one open transaction. */
export type Db = Kysely<Tables>;

/** A query was sent after its act had ended: it would run outside the transaction, as nobody. */
export class ActHasEnded extends Error {
  override name = 'ActHasEnded';
}

const names = new Map<string, string>();

/** A prepared statement's name from its text, so that each connection parses a text once. */
function statementName(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = `s${createHash('sha256').update(sql).digest('base64url').slice(0, 20)}`;
    // Texts with lists of varying length would grow without end: past this, they go unnamed.
    if (names.size > 2000) return '';
    names.set(sql, name);
  }
  return name;
}

/** The queries of one transaction. It begins with the first of them: what `open` sends goes down the wire before it, in the same piece. */
export class Transaction implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  readonly #named: boolean;
  readonly #open: (client: pg.ClientBase) => Promise<unknown>;
  #opening: Promise<unknown> | undefined;
  #ended = false;

  constructor(client: pg.ClientBase, named: boolean, open: (client: pg.ClientBase) => Promise<unknown>) {
    this.#client = client;
    this.#named = named;
    this.#open = open;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new ActHasEnded('A query came after its act had ended: await it, or settle it');
    if (!this.#opening) {
      this.#opening = this.#open(this.#client);
      // Looked at in the end; without this an early failure would count as unhandled while others are still under way.
      this.#opening.catch(() => {});
    }
    const name = this.#named ? statementName(compiled.sql) : '';
    const result = await this.#client.query({ text: compiled.sql, values: [...compiled.parameters], ...(name ? { name } : {}) });
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used: pages are bounded');
  }

  /** No query may follow. @returns what opening came to, or undefined when nothing was ever asked. */
  end(): Promise<unknown> | undefined {
    this.#ended = true;
    return this.#opening;
  }
}

/** Hands out the one connection of an open transaction, at once and to many queries: they go down the wire together. */
class OneConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  async init() {}
  async acquireConnection() {
    return this.#connection;
  }
  async beginTransaction() {
    throw new Error('An act is one transaction already');
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async releaseConnection() {}
  async destroy() {}
}

const transactions = new WeakMap<Db, Transaction>();

/** The transaction behind a `Db`. @throws for one that was not made here. */
export function transactionOf(db: Db): Transaction {
  const transaction = transactions.get(db);
  if (!transaction) throw new Error('This Db has no transaction: it was made elsewhere');
  return transaction;
}

function kyselyOn(driver: Driver): Db {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler()
    }
  });
}

/** Only for compiling statements: it can run none. */
export const compileOnly: Db = kyselyOn(new DummyDriver());

/** Typed queries in one transaction. */
export function queriesIn(transaction: Transaction): Db {
  const db = kyselyOn(new OneConnectionDriver(transaction));
  transactions.set(db, transaction);
  return db;
}

/** Typed queries on one connection whose transaction is somebody else's; `named` keeps prepared statements on it. */
export function queriesOn(client: pg.ClientBase, named: boolean): Db {
  return queriesIn(new Transaction(client, named, async () => undefined));
}
