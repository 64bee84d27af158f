import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { AppointmentState } from '../../appointment-state.ts';

/** The day on which a host's feed was made, or nothing. */
export async function feedOfHost(db: Db, host: string) {
  return db.selectFrom('calendar_feeds').select('made_on as madeOn').where('host_id', '=', host).executeTakeFirst();
}

/** Sets a host's feed; one that was there before gives nothing any more. */
export async function setFeed(db: Db, organisation: string, host: string, tokenHash: Buffer, today: string): Promise<void> {
  await db
    .insertInto('calendar_feeds')
    .values({ organisation_id: organisation, host_id: host, token_hash: tokenHash, made_on: today })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'host_id']).doUpdateSet({ token_hash: tokenHash, made_on: today }))
    .execute();
}

export async function deleteFeed(db: Db, host: string): Promise<void> {
  await db.deleteFrom('calendar_feeds').where('host_id', '=', host).execute();
}

/** Whose feed an address opens: a host who is still one, whose way in has not been stopped, and who holds a role of hosts today. */
export async function hostByFeed(db: Db, tokenHash: Buffer, today: string) {
  return db
    .selectFrom('calendar_feeds as f')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'f.organisation_id').onRef('h.id', '=', 'f.host_id'))
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'h.organisation_id').onRef('p.id', '=', 'h.person_id'))
    .select(['h.id', 'p.language'])
    .where('f.token_hash', '=', tokenHash)
    .where('h.active', '=', true)
    .where('p.disabled_at', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_assignments as r')
          .select('r.id')
          .whereRef('r.organisation_id', '=', 'h.organisation_id')
          .whereRef('r.person_id', '=', 'h.person_id')
          .where('r.role', 'in', ['professional', 'tutor'])
          .where('r.starts_on', '<=', today)
          .where(sql<boolean>`(r.ends_on is null or r.ends_on >= ${today})`)
      )
    )
    .executeTakeFirst();
}

/** What stands in a feed: when, where and how; no name of anybody. Ascending. */
export async function timesForFeed(db: Db, host: string, window: { start: Date; end: Date }, states: readonly AppointmentState[]) {
  return db
    .selectFrom('appointments as a')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'a.organisation_id').onRef('c.id', '=', 'a.campus_id'))
    .select([
      'a.id',
      'a.sequence',
      'a.starts_at as startsAt',
      'a.ends_at as endsAt',
      'a.modality',
      'a.booked_hour as bookedHour',
      'c.name as campus'
    ])
    .where('a.host_id', '=', host)
    .where('a.state', 'in', [...states])
    .where('a.starts_at', '>=', window.start)
    .where('a.starts_at', '<', window.end)
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .execute();
}
