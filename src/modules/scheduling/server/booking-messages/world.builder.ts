import type { Insertable, Updateable } from 'kysely';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import type { DB } from '#platform/database/tables.ts';
import { newRandomId, newTimedId } from '#platform/ids.ts';
import { createLog } from '#platform/log.ts';
import type { Channel, MailChannel } from '#platform/mail.ts';
import { systemActor, type Call, type System } from '#platform/use-case/index.ts';
import type { Ground } from '../../../../../tests/ground.ts';
import { linkHash, linkSecretOf, wordsHash, wordsOf } from '../recovery.ts';

export const secrets = secretsFrom('a secret that is long enough for a test');
export const log = createLog('silent');
const hour = 3_600_000;

/** One organisation with one campus and one host with one service in an empty house, and a clock that the test sets. */
export async function aWorld(ground: Ground, mail: MailChannel, beside: readonly Channel[] = []) {
  const { database } = ground.system;
  let now = Date.UTC(2026, 10, 25, 9, 20);
  const system: System = {
    ...ground.system,
    events: { say: async () => undefined },
    secrets,
    example: false,
    mail,
    channels: [mail, ...beside],
    site: { origin: 'https://ajat.koulu.example', port: 3000 },
    clock: () => now
  };
  const [organisation, campus, service, host, hostPerson] = [
    newTimedId(now),
    newTimedId(now),
    newTimedId(now),
    newTimedId(now),
    newTimedId(now)
  ] as const;
  const act = <T>(run: Parameters<typeof database.act<T>>[1]) => database.act<T>({ organisation, person: null }, run);
  await act(async (db) => {
    const own = { organisation_id: organisation };
    await db.insertInto('organisations').values({ id: organisation, slug: 'koulu', name: 'Koulu' }).execute();
    await db
      .insertInto('campuses')
      .values({ ...own, id: campus, slug: 'jarvenpaa', name: 'Järvenpää', address: 'Wärtsilänkatu 8', sort_key: 'a' })
      .execute();
    await db
      .insertInto('persons')
      .values({
        ...own,
        id: hostPerson,
        given_name: 'Maria',
        family_name: 'Salminen',
        sort_key: 's',
        email: 'maria@koulu.example',
        language: 'fi'
      })
      .execute();
    await db
      .insertInto('hosts')
      .values({
        ...own,
        id: host,
        person_id: hostPerson,
        name: 'Maria Salminen',
        kind: 'professional',
        video_link: 'https://video.example/maria'
      })
      .execute();
    await db
      .insertInto('host_campuses')
      .values({ ...own, host_id: host, campus_id: campus, room: 'B204' })
      .execute();
    await db
      .insertInto('services')
      .values({
        ...own,
        id: service,
        slug: 'juttutuokio',
        audience: 'all',
        status: 'published',
        length_minutes: 30,
        step_minutes: 15,
        modalities: ['campus', 'video', 'phone'],
        reminder_hours: [24]
      })
      .execute();
  });

  /** A booked appointment on 2 December at 12.30 in Helsinki under the nickname Reipas Ilves, but for what is given. */
  async function anAppointment(
    over: Partial<Omit<Insertable<DB['appointments']>, 'id'>> & { email?: string | null } = {}
  ): Promise<string> {
    const { email = 'ilves@example.fi', ...columns } = over;
    const id = newRandomId();
    const start = Date.UTC(2026, 11, 2, 10, 30);
    await act((db) =>
      db
        .insertInto('appointments')
        .values({
          organisation_id: organisation,
          id,
          service_id: service,
          host_id: host,
          campus_id: campus,
          modality: 'campus',
          state: 'booked',
          starts_at: new Date(start),
          ends_at: new Date(new Date(over.starts_at ?? start).getTime() + hour / 2),
          nickname: over.person_id ? null : 'Reipas Ilves',
          language: 'fi',
          link_hash: linkHash(linkSecretOf(secrets, organisation, id)),
          words_hash: wordsHash(secrets, organisation, wordsOf(secrets, organisation, id)),
          idempotency_key: newRandomId(),
          contact_email: email === null ? null : secrets.seal('contact-email', id, email),
          booked_hour: new Date(Math.floor(now / hour) * hour),
          ...columns
        })
        .execute()
    );
    return id;
  }

  return {
    system,
    organisation,
    host,
    act,
    anAppointment,
    /** A student with an e-mail address. */
    async aPerson(email: string | null): Promise<string> {
      const id = newTimedId(now);
      await act((db) =>
        db
          .insertInto('persons')
          .values({ organisation_id: organisation, id, given_name: 'Aino', family_name: 'Virtanen', sort_key: 'v', language: 'fi', email })
          .execute()
      );
      return id;
    },
    /** Another provider in the same installation. */
    async anotherOrganisation(): Promise<string> {
      const id = newTimedId(now);
      await act((db) =>
        db
          .insertInto('organisations')
          .values({ id, slug: `muu-${id.slice(-6)}`, name: 'Muu koulu' })
          .execute()
      );
      return id;
    },
    change: (id: string, set: Updateable<DB['appointments']>) =>
      act((db) => db.updateTable('appointments').set(set).where('id', '=', id).execute()),
    deliveries: (id: string) =>
      act((db) =>
        db
          .selectFrom('message_deliveries')
          .select(['kind', 'sequence', 'outcome', 'at'])
          .where('appointment_id', '=', id)
          .orderBy('sequence')
          .execute()
      ),
    at(instant: number) {
      now = instant;
    },
    call: (): Call => ({ system, actor: systemActor(organisation), now, language: 'fi', address: null, keys: [], request: 'test' })
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
