import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Language } from '#platform/use-case/index.ts';
import type { ServiceStatus, ServiceValues } from '../../../availability/services.ts';

/** All services in the school's order, with how many hosts hold each and their name in a language (Finnish where it has none). */
export async function everyService(db: Db, language: Language) {
  return db
    .selectFrom('services as s')
    .select(['s.id', 's.status', 's.audience', 's.length_minutes as length', 's.modalities'])
    .select((eb) => [
      eb
        .selectFrom('service_texts as t')
        .select('t.name')
        .whereRef('t.organisation_id', '=', 's.organisation_id')
        .whereRef('t.service_id', '=', 's.id')
        .where('t.language', 'in', [language, 'fi'])
        .orderBy(sql`t.language = ${language}`, 'desc')
        .limit(1)
        .as('name'),
      eb
        .selectFrom('service_hosts as sh')
        .innerJoin('hosts as h', (join) => join.onRef('h.organisation_id', '=', 'sh.organisation_id').onRef('h.id', '=', 'sh.host_id'))
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('sh.organisation_id', '=', 's.organisation_id')
        .whereRef('sh.service_id', '=', 's.id')
        .where('h.active', '=', true)
        .as('hosts')
    ])
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

/** A service as its form holds it. */
export async function serviceById(db: Db, id: string) {
  const [row, texts, hosts] = await Promise.all([
    db.selectFrom('services').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('service_texts').select(['language', 'name', 'summary']).where('service_id', '=', id).execute(),
    db.selectFrom('service_hosts').select('host_id').where('service_id', '=', id).execute()
  ]);
  if (!row) return undefined;
  const values: ServiceValues = {
    audience: row.audience,
    length: row.length_minutes,
    step: row.step_minutes,
    before: row.before_minutes,
    after: row.after_minutes,
    notice: row.notice_minutes,
    horizon: row.horizon_days,
    reminders: row.reminder_hours,
    modalities: row.modalities,
    dayCount: row.most_per_day,
    dayMinutes: row.most_minutes_per_day,
    weekCount: row.most_per_week,
    weekMinutes: row.most_minutes_per_week,
    openPerPerson: row.most_open_per_person,
    hosts: hosts.map(({ host_id }) => host_id),
    texts
  };
  return { id, status: row.status, version: row.version, values };
}

const columnsOf = (values: ServiceValues) => ({
  audience: values.audience,
  length_minutes: values.length,
  step_minutes: values.step,
  before_minutes: values.before,
  after_minutes: values.after,
  notice_minutes: values.notice,
  horizon_days: values.horizon,
  reminder_hours: [...values.reminders],
  modalities: [...values.modalities],
  most_per_day: values.dayCount,
  most_minutes_per_day: values.dayMinutes,
  most_per_week: values.weekCount,
  most_minutes_per_week: values.weekMinutes,
  most_open_per_person: values.openPerPerson
});

/** Writes a new service, a draft, behind the others. */
export async function insertService(db: Db, organisation: string, id: string, slug: string, values: ServiceValues): Promise<void> {
  await db
    .insertInto('services')
    .values(({ selectFrom }) => ({
      organisation_id: organisation,
      id,
      slug,
      status: 'draft' as const,
      position: selectFrom('services').select(sql<number>`coalesce(max(position), 0) + 1`.as('next')),
      ...columnsOf(values)
    }))
    .execute();
  await writeTextsAndHosts(db, organisation, id, values);
}

/** @returns false when there is none in that state: somebody else has saved since, or it is not there. */
export async function updateService(db: Db, organisation: string, id: string, version: number, values: ServiceValues): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('services')
    .set({ ...columnsOf(values), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db.deleteFrom('service_texts').where('service_id', '=', id).execute();
  await db.deleteFrom('service_hosts').where('service_id', '=', id).execute();
  await writeTextsAndHosts(db, organisation, id, values);
  return true;
}

async function writeTextsAndHosts(db: Db, organisation: string, id: string, { texts, hosts }: ServiceValues): Promise<void> {
  const own = { organisation_id: organisation, service_id: id };
  await db
    .insertInto('service_texts')
    .values(texts.map((each) => ({ ...own, ...each })))
    .execute();
  if (hosts.length > 0)
    await db
      .insertInto('service_hosts')
      .values(hosts.map((host) => ({ ...own, host_id: host })))
      .execute();
}

/** @returns false when it was not in that status any more. */
export async function setServiceStatus(db: Db, id: string, from: ServiceStatus, to: ServiceStatus): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('services')
    .set((eb) => ({ status: to, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Does something and takes all of it back but for what it gives: the answer is what it would be. */
export async function asIf<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint as_if`.execute(db);
  const result = await work();
  await sql`rollback to savepoint as_if`.execute(db);
  return result;
}
