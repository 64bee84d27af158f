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
