import { createHash } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import {
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

class ClientConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase;
  readonly #named: boolean;

  constructor(client: pg.ClientBase, named: boolean) {
    this.#client = client;
    this.#named = named;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const name = this.#named ? statementName(compiled.sql) : '';
    const result = await this.#client.query({ text: compiled.sql, values: [...compiled.parameters], ...(name ? { name } : {}) });
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not used: pages are bounded');
  }
}

/** Hands out the one connection of an open transaction, at once and to many queries: they go down the wire together. */
class OneConnectionDriver implements Driver {
  readonly #connection: ClientConnection;

  constructor(connection: ClientConnection) {
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

/** Typed queries on one connection; `named` keeps prepared statements on it. */
export function queriesOn(client: pg.ClientBase, named: boolean): Db {
  const connection = new ClientConnection(client, named);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnectionDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler()
    }
  });
}
