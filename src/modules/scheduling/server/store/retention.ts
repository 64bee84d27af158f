import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { statesThat } from '../../appointment-state.ts';

/** Removes e-mail addresses and numbers of appointments that ended, or whose cancellation was told, before. @returns of how many. */
export async function forgetContacts(db: Db, before: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('appointments as a')
    .set({ contact_email: null, contact_phone: null })
    .where((eb) => eb.or([eb('a.contact_email', 'is not', null), eb('a.contact_phone', 'is not', null)]))
    .where((eb) =>
      eb.or([
        eb('a.ends_at', '<=', before),
        eb.and([
          eb('a.state', 'in', statesThat('calledOff')),
          eb.exists(
            eb
              .selectFrom('message_deliveries as d')
              .select('d.kind')
              .whereRef('d.organisation_id', '=', 'a.organisation_id')
              .whereRef('d.appointment_id', '=', 'a.id')
              .where('d.kind', '=', 'cancellation')
              .where('d.at', '<=', before)
          )
        ])
      ])
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Cuts the link from appointments that ended before to their persons, and removes nicknames; what is counted stays. */
export async function cutPersons(db: Db, before: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('appointments')
    .set({ person_id: null, nickname: null })
    .where('ends_at', '<=', before)
    .where((eb) => eb.or([eb('person_id', 'is not', null), eb('nickname', 'is not', null)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function deleteClaims(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('claims').where('ends_at', '<=', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes notes of messages whose appointment ended before, or is gone. */
export async function deleteDeliveries(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('message_deliveries as d')
    .where(
      sql<boolean>`not exists (select 1 from appointments a where a.organisation_id = d.organisation_id and a.id = d.appointment_id and a.ends_at > ${before})`
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
