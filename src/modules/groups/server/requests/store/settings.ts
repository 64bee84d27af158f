import type { Db } from '#platform/database/connection.ts';
import type { OwnTheme } from '../../../requests/themes.ts';

/** After how many school days a request has waited too long where a school has decided nothing; the database's default is the same. */
const usualLimit = 5;

/** What a school has decided of asking for support. */
export async function supportSettings(db: Db): Promise<{ limit: number; hidden: string[] }> {
  const row = await db.selectFrom('support_settings').select(['waiting_limit as limit', 'hidden_themes as hidden']).executeTakeFirst();
  return row ?? { limit: usualLimit, hidden: [] };
}

/** A school's own themes by name, also those that are not offered any more: old requests name them. */
export async function ownThemes(db: Db): Promise<OwnTheme[]> {
  return db
    .selectFrom('support_themes')
    .select(['id', 'name_fi as nameFi', 'name_sv as nameSv', 'name_en as nameEn', 'offered'])
    .orderBy('name_fi')
    .execute();
}

export async function writeSupportSettings(
  db: Db,
  organisation: string,
  { limit, hidden }: { limit: number; hidden: readonly string[] }
): Promise<void> {
  const values = { waiting_limit: limit, hidden_themes: [...hidden] };
  await db
    .insertInto('support_settings')
    .values({ organisation_id: organisation, ...values })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
    .execute();
}

const valuesOf = ({ nameFi, nameSv, nameEn, offered }: OwnTheme) => ({ name_fi: nameFi, name_sv: nameSv, name_en: nameEn, offered });

export async function insertTheme(db: Db, organisation: string, theme: OwnTheme): Promise<void> {
  await db
    .insertInto('support_themes')
    .values({ organisation_id: organisation, id: theme.id, ...valuesOf(theme) })
    .execute();
}

/** @returns false when there is none. */
export async function updateTheme(db: Db, theme: OwnTheme): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('support_themes').set(valuesOf(theme)).where('id', '=', theme.id).executeTakeFirst();
  return numUpdatedRows > 0n;
}
