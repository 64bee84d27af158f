import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';

/** What is kept of a passkey: the public half, and what the browser told of it. */
export interface NewPasskey {
  organisation: string;
  id: string;
  person: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
  backupEligible: boolean;
  backedUp: boolean;
  transports: readonly string[];
  /** Where it works, and nowhere else. */
  hostName: string;
  name: string;
  madeOn: string;
}

/** @returns false when the person has as many as one may. */
export async function insertPasskey(db: Db, key: NewPasskey, most: number): Promise<boolean> {
  const { rows } = await sql`
    insert into passkeys (organisation_id, id, person_id, credential_id, public_key, counter, backup_eligible, backed_up, transports, host_name, name, made_on)
    select ${key.organisation}::uuid, ${key.id}::uuid, ${key.person}::uuid, ${key.credentialId}::bytea, ${key.publicKey}::bytea, ${key.counter}::bigint,
      ${key.backupEligible}::boolean, ${key.backedUp}::boolean, ${[...key.transports]}::text[], ${key.hostName}::text, ${key.name}::text, ${key.madeOn}::date
    where (select count(*) from passkeys where person_id = ${key.person}::uuid) < ${most}::integer
    returning id`.execute(db);
  return rows.length > 0;
}

/** A person's passkeys, the first one first. */
export async function passkeysOf(db: Db, person: string) {
  return db
    .selectFrom('passkeys')
    .select(['id', 'name', 'credential_id as credentialId', 'transports', 'backed_up as backedUp', 'host_name as hostName'])
    .select(['made_on as madeOn', 'last_used_on as lastUsedOn'])
    .where('person_id', '=', person)
    .orderBy('made_on')
    .orderBy('id')
    .execute();
}

/** The passkey that a browser names, and whose it is; nothing where its person may not come in. */
export async function passkeyByCredential(db: Db, credentialId: Buffer) {
  const found = await db
    .selectFrom('passkeys as k')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'k.organisation_id').onRef('p.id', '=', 'k.person_id'))
    .select(['k.id', 'k.person_id as person', 'k.public_key as publicKey', 'k.counter'])
    .where('k.credential_id', '=', credentialId)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst();
  return found && { ...found, counter: Number(found.counter) };
}

/**
 * Notes that a passkey was used: its day, and how often it has signed. False when another use has brought the counter as far meanwhile, which is what a
 * copy of a key looks like (WebAuthn Level 3, 6.1.1); a key that counts nothing stays at nought.
 */
export async function noteUse(db: Db, id: string, { counter, backedUp, day }: { counter: number; backedUp: boolean; day: string }) {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ counter, backed_up: backedUp, last_used_on: day })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('counter', '<', String(counter)), eb.and([eb('counter', '=', '0'), eb.val(counter === 0)])]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether it is one of the person's. */
export async function renamePasskey(db: Db, id: string, person: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns whether it was one of the person's. */
export async function removePasskey(db: Db, id: string, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('passkeys').where('id', '=', id).where('person_id', '=', person).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function hasPasskey(db: Db, person: string): Promise<boolean> {
  return (await db.selectFrom('passkeys').select('id').where('person_id', '=', person).limit(1).executeTakeFirst()) !== undefined;
}

/** Whether administrators must have come in by a passkey. */
export async function setAdminPasskey(db: Db, organisation: string, required: boolean): Promise<void> {
  await db
    .insertInto('organisation_settings')
    .values({ organisation_id: organisation, admin_passkey: required })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ admin_passkey: required }))
    .execute();
}
