import type { Db } from '#platform/database/connection.ts';
import { prepared } from '#platform/database/prepared.ts';

export interface Organisation {
  id: string;
  slug: string;
  name: string;
  isExample: boolean;
  /** Begun, and not set up yet: nothing is there but the set-up. */
  beingSetUp: boolean;
}

/** All providers with their host names; read outside any organisation, since it is what tells which one a request is for. */
export async function everyOrganisation(db: Db): Promise<(Organisation & { hostNames: string[] })[]> {
  const [organisations, hosts] = await Promise.all([
    db.selectFrom('organisations').select(['id', 'slug', 'name', 'is_example', 'being_set_up']).orderBy('id').execute(),
    db.selectFrom('organisation_hosts').select(['host_name', 'organisation_id']).execute()
  ]);
  return organisations.map(({ is_example: isExample, being_set_up: beingSetUp, ...organisation }) => ({
    ...organisation,
    isExample,
    beingSetUp,
    hostNames: hosts.filter((host) => host.organisation_id === organisation.id).map((host) => host.host_name)
  }));
}

const selectSettings = prepared((db) => db.selectFrom('organisation_settings').selectAll());

/** What a provider decided about notices, limits and zone; nothing before it was set up. */
export async function settingsOf(db: Db) {
  return (await selectSettings(db, {}))[0];
}

export type OrganisationSettings = NonNullable<Awaited<ReturnType<typeof settingsOf>>>;

/** Lets people sign in by a mailed link, or no longer. */
export async function setLinkSignIn(db: Db, organisation: string, link: boolean): Promise<void> {
  await db
    .insertInto('organisation_settings')
    .values({ organisation_id: organisation, link_sign_in: link })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ link_sign_in: link }))
    .execute();
}

export async function nameOfOrganisation(db: Db, id: string): Promise<string> {
  const row = await db.selectFrom('organisations').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? '';
}
