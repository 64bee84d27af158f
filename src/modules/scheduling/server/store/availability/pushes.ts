import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '#platform/database/connection.ts';
import type { DB } from '#platform/database/tables.ts';
import type { Scope } from '#platform/use-case/index.ts';
import type { DateRange } from '../../../free-times/hours.ts';

export type ToldOfHours = NonNullable<DB['hours_push_hosts']['told']>;

const Dates = v.array(v.object({ from: v.string(), to: v.string() }));

/** Notes that a template was given to hosts. */
export async function insertPush(
  db: Db,
  organisation: string,
  { id, name, campus, dates, hosts }: { id: string; name: string; campus: string; dates: readonly DateRange[]; hosts: readonly string[] }
): Promise<void> {
  await db
    .insertInto('hours_pushes')
    .values({
      organisation_id: organisation,
      id,
      name,
      campus_id: campus,
      dates: JSON.stringify(dates),
      last_on: dates.at(-1)?.to ?? ''
    })
    .execute();
  await db
    .insertInto('hours_push_hosts')
    .values(hosts.map((host) => ({ organisation_id: organisation, push_id: id, host_id: host })))
    .execute();
}

const aPush = (db: Db) =>
  db
    .selectFrom('hours_pushes as p')
    .innerJoin('campuses as c', (join) => join.onRef('c.organisation_id', '=', 'p.organisation_id').onRef('c.id', '=', 'p.campus_id'))
    .select(['p.id', 'p.name', 'p.dates', 'p.campus_id as campusId', 'c.name as campus']);

const withDates = <T extends { dates: unknown }>({ dates, ...push }: T) => ({ ...push, dates: v.parse(Dates, dates) });

/** Whether the host has the hours of a giving still: its schedules say. */
const isHad = sql<boolean>`exists (
  select 1 from host_schedules s where s.organisation_id = ph.organisation_id and s.push_id = ph.push_id and s.host_id = ph.host_id)`;

const hostsOf = (db: Db, pushes: readonly string[]) =>
  db
    .selectFrom('hours_push_hosts as ph')
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'ph.organisation_id').onRef('h.id', '=', 'ph.host_id'))
    .select(['ph.push_id as push', 'h.id', 'h.name', isHad.as('has')])
    .where('ph.push_id', 'in', [...pushes])
    .orderBy('h.name')
    .orderBy('h.id')
    .execute();

/** What was given whose dates are not past (ISO), the soonest to end first, with the hosts; of campuses in reach, or of all (null). */
export async function pushesFrom(db: Db, from: string, campuses: Scope['campuses']) {
  const found = await aPush(db)
    .where('p.last_on', '>=', from)
    .$if(campuses !== null, (select) => select.where((eb) => eb('p.campus_id', '=', eb.fn.any(eb.val([...(campuses ?? [])])))))
    .orderBy('p.last_on')
    .orderBy('p.id')
    .execute();
  if (found.length === 0) return [];
  const hosts = await hostsOf(
    db,
    found.map(({ id }) => id)
  );
  return found.map((push) => ({ ...withDates(push), hosts: hosts.filter((host) => host.push === push.id) }));
}

/** One giving of a template, with the hosts and whether each has it still. */
export async function pushById(db: Db, id: string) {
  const [push, hosts] = await Promise.all([aPush(db).where('p.id', '=', id).executeTakeFirst(), hostsOf(db, [id])]);
  return push && { ...withDates(push), hosts };
}

/** What a host has of templates that were given to them. */
export async function pushesOfHost(db: Db, host: string) {
  const found = await aPush(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('host_schedules as s')
          .select('s.id')
          .whereRef('s.organisation_id', '=', 'p.organisation_id')
          .whereRef('s.push_id', '=', 'p.id')
          .where('s.host_id', '=', host)
      )
    )
    .orderBy('p.last_on')
    .execute();
  return found.map(withDates);
}

/** What telling a host of a giving is made of: whether they have it, and what has been told. */
export async function pushForMessage(db: Db, id: string, host: string) {
  const found = await aPush(db)
    .innerJoin('hours_push_hosts as ph', (join) =>
      join.onRef('ph.organisation_id', '=', 'p.organisation_id').onRef('ph.push_id', '=', 'p.id').on('ph.host_id', '=', host)
    )
    .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'ph.organisation_id').onRef('h.id', '=', 'ph.host_id'))
    .innerJoin('persons as hp', (join) => join.onRef('hp.organisation_id', '=', 'h.organisation_id').onRef('hp.id', '=', 'h.person_id'))
    .select(['ph.told', 'ph.told_back as toldBack', 'hp.email', 'hp.language', isHad.as('has')])
    .where('p.id', '=', id)
    .where('hp.disabled_at', 'is', null)
    .executeTakeFirst();
  return found && withDates(found);
}

/** Notes that a host was told, or why not: of a giving, or that it was taken back. */
export async function notePushTold(
  db: Db,
  { id, host, isBack }: { id: string; host: string; isBack: boolean },
  told: ToldOfHours
): Promise<void> {
  await db
    .updateTable('hours_push_hosts')
    .set(isBack ? { told_back: told } : { told })
    .where('push_id', '=', id)
    .where('host_id', '=', host)
    .where(isBack ? 'told_back' : 'told', 'is', null)
    .execute();
}

/** Removes givings whose last date lies before a date (ISO), with their weeks, unless a host has given these later dates. @returns how many rows */
export async function deletePastPushes(db: Db, date: string): Promise<number> {
  const past = () =>
    db
      .selectFrom('hours_pushes as p')
      .select('p.id')
      .where('p.last_on', '<', date)
      .where(
        sql<boolean>`not exists (select 1 from host_schedules s join host_schedule_dates d on d.organisation_id = s.organisation_id and d.schedule_id = s.id
          where s.organisation_id = p.organisation_id and s.push_id = p.id)`
      );
  const weeks = () => db.selectFrom('host_schedules').select('id').where('push_id', 'in', past());
  const hours = await db.deleteFrom('host_hours').where('schedule_id', 'in', weeks()).executeTakeFirst();
  const schedules = await db.deleteFrom('host_schedules').where('push_id', 'in', past()).executeTakeFirst();
  const pushes = await db.deleteFrom('hours_pushes').where('id', 'in', past()).executeTakeFirst();
  return Number(hours.numDeletedRows + schedules.numDeletedRows + pushes.numDeletedRows);
}
