import type { Db } from '#platform/database/connection.ts';
import * as v from 'valibot';
import { Rules, type Given, type Places, type Rule } from '../../provider-rules.ts';

export interface Provider {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  /** Sealed; opened only on the way out. */
  clientSecret: Buffer;
  registerClaim: string | null;
  rules: Rule[];
  isOpen: boolean;
}

/** All providers by name, or one. */
export async function providers(db: Db, id?: string): Promise<Provider[]> {
  const rows = await db
    .selectFrom('sign_in_providers')
    .select(['id', 'name', 'issuer', 'client_id', 'client_secret', 'register_claim', 'rules', 'is_open'])
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: row.client_secret,
    registerClaim: row.register_claim,
    rules: v.parse(Rules, row.rules),
    isOpen: row.is_open
  }));
}

export async function insertProvider(
  db: Db,
  organisation: string,
  provider: Omit<Provider, 'registerClaim' | 'rules' | 'isOpen'>
): Promise<void> {
  await db
    .insertInto('sign_in_providers')
    .values({
      organisation_id: organisation,
      id: provider.id,
      name: provider.name,
      issuer: provider.issuer,
      client_id: provider.clientId,
      client_secret: provider.clientSecret
    })
    .execute();
}

/** @param provider without `clientSecret` the old one stays. @returns whether there was one. */
export async function updateProvider(
  db: Db,
  {
    id,
    name,
    clientId,
    clientSecret,
    registerClaim,
    rules,
    isOpen
  }: Omit<Provider, 'issuer' | 'clientSecret'> & { clientSecret: Buffer | null }
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sign_in_providers')
    .set({
      name,
      client_id: clientId,
      register_claim: registerClaim,
      rules: JSON.stringify(rules),
      is_open: isOpen,
      ...(clientSecret ? { client_secret: clientSecret } : {})
    })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes a provider with the roles that its rules gave; accounts stay known by issuer and subject. */
export async function deleteProvider(db: Db, id: string): Promise<boolean> {
  await db.deleteFrom('role_assignments').where('provider_id', '=', id).execute();
  const { numDeletedRows } = await db.deleteFrom('sign_in_providers').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Every campus and group by name, for rules. */
export async function places(db: Db): Promise<Places> {
  const [campuses, groups] = await Promise.all([
    db.selectFrom('campuses').select(['id', 'name']).orderBy('sort_key').execute(),
    db.selectFrom('teaching_groups').select(['id', 'name']).orderBy('academic_year', 'desc').orderBy('name').execute()
  ]);
  return { campuses, groups };
}

/** The person of an account, or null; a disabled one too. */
export async function personOfIdentity(db: Db, issuer: string, subject: string) {
  const found = await db
    .selectFrom('identities as i')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'))
    .select(['p.id', 'p.disabled_at'])
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .executeTakeFirst();
  return found ? { id: found.id, disabled: found.disabled_at !== null } : null;
}

/** The person with a number in the register who has no account at this provider yet. */
export async function personOfRegister(db: Db, registerId: string, issuer: string): Promise<string | null> {
  const found = await db
    .selectFrom('persons as p')
    .select('p.id')
    .where('p.register_id', '=', registerId)
    .where('p.disabled_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('identities as i')
            .select('i.subject')
            .whereRef('i.organisation_id', '=', 'p.organisation_id')
            .whereRef('i.person_id', '=', 'p.id')
            .where('i.issuer', '=', issuer)
        )
      )
    )
    .executeTakeFirst();
  return found?.id ?? null;
}

export async function issuersOf(db: Db, person: string): Promise<string[]> {
  return (await db.selectFrom('identities').select('issuer').where('person_id', '=', person).execute()).map(({ issuer }) => issuer);
}

export async function insertIdentity(db: Db, organisation: string, issuer: string, subject: string, person: string): Promise<void> {
  await db.insertInto('identities').values({ organisation_id: organisation, issuer, subject, person_id: person }).execute();
}

/** @returns false when it was spent before. */
export async function spendAttempt(db: Db, organisation: string, attemptHash: Buffer, hour: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_attempts')
    .values({ organisation_id: organisation, attempt_hash: attemptHash, spent_hour: hour })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Makes a provider's roles of a person those that its rules give now: others of theirs go, other people's and other ways' stay. */
export async function setProviderRoles(
  db: Db,
  {
    organisation,
    person,
    provider,
    today,
    given
  }: { organisation: string; person: string; provider: string; today: string; given: readonly (Given & { id: string })[] }
): Promise<void> {
  const held = await db
    .selectFrom('role_assignments')
    .select(['id', 'role', 'scope', 'campus_id', 'group_id', 'provider_id'])
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
    .execute();
  const key = (role: string, scope: string, place: string | null) => `${role} ${scope} ${place}`;
  const keyOf = (row: (typeof held)[number]) => key(row.role, row.scope, row.campus_id ?? row.group_id);
  const wanted = new Set(given.map((one) => key(one.role, one.scope, one.scopeId)));
  const gone = held.filter((row) => row.provider_id === provider && !wanted.has(keyOf(row))).map(({ id }) => id);
  const have = new Set(held.map(keyOf));
  const added = given.filter((one) => !have.has(key(one.role, one.scope, one.scopeId)));
  if (gone.length > 0) await db.deleteFrom('role_assignments').where('id', 'in', gone).execute();
  if (added.length > 0)
    await db
      .insertInto('role_assignments')
      .values(
        added.map(({ id, role, scope, scopeId }) => ({
          organisation_id: organisation,
          id,
          person_id: person,
          role,
          scope,
          campus_id: scope === 'campus' ? scopeId : null,
          group_id: scope === 'group' ? scopeId : null,
          starts_on: today,
          provider_id: provider
        }))
      )
      .execute();
  const groups = given.flatMap(({ role, scope, scopeId }) => (role === 'student' && scope === 'group' && scopeId ? [scopeId] : []));
  if (groups.length > 0)
    await db
      .insertInto('group_memberships')
      .values(groups.map((group) => ({ organisation_id: organisation, group_id: group, person_id: person })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
