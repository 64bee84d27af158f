import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import type { Part } from '../../../free-times/turns.ts';
import { statesThat } from '../../../appointment-state.ts';

// A turn counts while its meeting is held, or is to be, by the host who took it: what was cancelled or given to another was nobody's turn.

const selectBalances = prepared((db, the: The<{ service: string }>) =>
  db
    .selectFrom('service_hosts as sh')
    .innerJoin('host_turns as t', (join) =>
      join.onRef('t.organisation_id', '=', 'sh.organisation_id').onRef('t.host_id', '=', 'sh.host_id')
    )
    .innerJoin('appointments as a', (join) =>
      join.onRef('a.organisation_id', '=', 't.organisation_id').onRef('a.id', '=', 't.appointment_id').onRef('a.host_id', '=', 't.taken_by')
    )
    .select('t.host_id as host')
    .select(sql<number>`sum(t.share - case when t.taken_by = t.host_id then 1 else 0 end)`.as('balance'))
    .where('sh.service_id', '=', the('service'))
    .where('a.state', 'not in', statesThat('calledOff'))
    .groupBy('t.host_id')
);

/** What each host of a service has had of turns, less the turns taken; a host without a row has had none. */
export async function balancesOfService(db: Db, service: string): Promise<Map<string, number>> {
  return new Map((await selectBalances(db, { service })).map(({ host, balance }) => [host, balance]));
}

/** Writes down whose turn a booking was: each host who was free, with their part of it. */
export async function insertTurns(
  db: Db,
  organisation: string,
  appointment: string,
  takenBy: string,
  parts: readonly Part[],
  hour: Date
): Promise<void> {
  await db
    .insertInto('host_turns')
    .values(
      parts.map(({ host, free, share, balance }) => ({
        organisation_id: organisation,
        appointment_id: appointment,
        host_id: host,
        taken_by: takenBy,
        hosts: parts.length,
        free_minutes: Math.round(free / 60_000),
        share,
        balance,
        decided_hour: hour
      }))
    )
    .execute();
}

/** Why an appointment came to a host, where it was their turn. */
export async function turnOfAppointment(db: Db, host: string, appointment: string) {
  return db
    .selectFrom('host_turns')
    .select(['hosts', 'free_minutes as freeMinutes', 'share', 'balance'])
    .where('appointment_id', '=', appointment)
    .where('host_id', '=', host)
    .where('taken_by', '=', host)
    .executeTakeFirst();
}

/** In how many turns a host had a part since an instant, how much of them in all, and how many they took. */
export async function turnsOfHost(db: Db, host: string, since: Date) {
  return db
    .selectFrom('host_turns as t')
    .innerJoin('appointments as a', (join) =>
      join.onRef('a.organisation_id', '=', 't.organisation_id').onRef('a.id', '=', 't.appointment_id').onRef('a.host_id', '=', 't.taken_by')
    )
    .select(sql<number>`count(*)::int`.as('turns'))
    .select(sql<number>`coalesce(sum(t.share), 0)`.as('part'))
    .select(sql<number>`(count(*) filter (where t.taken_by = t.host_id))::int`.as('taken'))
    .where('t.host_id', '=', host)
    .where('a.state', 'not in', statesThat('calledOff'))
    .where('a.starts_at', '>=', since)
    .executeTakeFirstOrThrow();
}

/** Removes turns whose appointment ended before an instant. @returns how many rows */
export async function deleteTurns(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('host_turns as t')
    .where(
      sql<boolean>`exists (select 1 from appointments a where a.organisation_id = t.organisation_id and a.id = t.appointment_id and a.ends_at <= ${before})`
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
