import { sql } from 'kysely';
import pg from 'pg';
import { queriesOn, type Db } from './connection.ts';
import type { OwnerTarget } from './migrate.ts';

/** One connection, not opened yet, as the owner of the schema. */
export function ownerClient(owner: OwnerTarget): pg.Client {
  return new pg.Client(
    'url' in owner ? { connectionString: owner.url } : { host: owner.socketFolder, user: 'postgres', database: 'postgres' }
  );
}

/**
 * One transaction as the owner of the schema, on a connection of its own: for what whoever runs the server does at its console, and the application
 * may not. Statements are unnamed, so that it can be done beside a running server on the embedded database. An error undoes it.
 */
export async function asOwner<T>(owner: OwnerTarget, run: (db: Db) => Promise<T>): Promise<T> {
  const client = ownerClient(owner);
  await client.connect();
  try {
    await client.query('begin');
    const result = await run(queriesOn(client, false));
    await client.query('commit');
    return result;
  } finally {
    // What was not committed goes with the connection; embedded all clients share one, so it is undone here.
    await client.query('rollback').catch(() => {});
    await client.end();
  }
}

/** Forced row-level security binds the owner too: what follows in this transaction is about one organisation. */
export async function forOrganisation(db: Db, organisation: string): Promise<void> {
  await sql`select set_config('app.organisation', ${organisation}, true)`.execute(db);
}
