import { beforeAll, expect, test } from 'vitest';
import { runJobNow, type Job } from '#platform/jobs/queue.ts';
import { asMail, type MailChannel } from '#platform/mail.ts';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aWorld, type World } from '../booking-messages/world.builder.ts';
import { cutPersonJob } from './cut-person-from-appointment-30-days-after.ts';
import { deleteClaimsJob } from './delete-claims-30-days-after.ts';
import { deleteMessageDeliveriesJob } from './delete-message-deliveries-30-days-after.ts';
import { forgetContactsJob } from './forget-contacts-7-days-after.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 11, 2, 10, 30);
const end = start + day / 48;
const closed: MailChannel = {
  ...asMail,
  name: 'none',
  from: { name: '', address: '' },
  send: async () => 'no_channel',
  close: async () => undefined
};
let world: World;

/** Runs the job at an instant. @returns how many rows its line says that it changed. */
async function runAt(job: Job, instant: number): Promise<number | null | undefined> {
  world.at(instant);
  await runJobNow(world.system, job, { organisation: world.organisation });
  const lines = await world.act((db) => db.selectFrom('job_runs').selectAll().where('job', '=', job.name).orderBy('id').execute());
  return lines.at(-1)?.changed;
}

const read = (id: string) => world.act((db) => db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

onBothDatabases('deletions', (ground) => {
  beforeAll(async () => void (world = await aWorld(ground(), closed)));

  test('contacts are gone 7 days after the time and not before', async () => {
    const id = await world.anAppointment({ contact_phone: Buffer.from('x') });
    expect(await runAt(forgetContactsJob, end + 7 * day - 1)).toBe(0);
    expect((await read(id)).contact_email).not.toBeNull();
    expect(await runAt(forgetContactsJob, end + 7 * day)).toBe(1);
    expect(await read(id)).toMatchObject({ contact_email: null, contact_phone: null, nickname: 'Reipas Ilves' });
    expect(await runAt(forgetContactsJob, end + 8 * day)).toBe(0);
  });

  test('contacts of a cancelled appointment are gone 7 days after its cancellation was told', async () => {
    const far = new Date(start + 60 * day);
    const id = await world.anAppointment({ starts_at: far, state: 'cancelled', sequence: 1 });
    const other = await world.anAppointment({ starts_at: far });
    const told = Date.UTC(2026, 11, 20, 9);
    for (const [appointment, kind] of [
      [id, 'cancellation'],
      [other, 'confirmation']
    ] as const) {
      await world.act((db) =>
        db
          .insertInto('message_deliveries')
          .values({
            organisation_id: world.organisation,
            appointment_id: appointment,
            kind,
            recipient: 'booker',
            channel: 'mail',
            sequence: 1,
            lead_hours: 0,
            outcome: 'sent',
            at: new Date(told)
          })
          .execute()
      );
    }
    expect(await runAt(forgetContactsJob, told + 7 * day - 1)).toBe(0);
    expect(await runAt(forgetContactsJob, told + 7 * day)).toBe(1);
    expect((await read(id)).contact_email).toBeNull();
    expect((await read(other)).contact_email).not.toBeNull();
  });

  test('person and nickname are cut from an appointment 30 days after its time, and what is counted stays', async () => {
    await world.act((db) => db.deleteFrom('appointments').execute());
    const [named, nicknamed] = [
      await world.anAppointment({ person_id: await world.aPerson(null), state: 'attended' }),
      await world.anAppointment({ state: 'missed' })
    ];
    expect(await runAt(cutPersonJob, end + 30 * day - 1)).toBe(0);
    expect(await runAt(cutPersonJob, end + 30 * day)).toBe(2);
    expect(await read(named)).toMatchObject({ person_id: null, nickname: null, state: 'attended' });
    expect(await read(nicknamed)).toMatchObject({ person_id: null, nickname: null, state: 'missed' });
  });

  test('claims go 30 days after their period', async () => {
    const claim = (ends: number) => ({
      organisation_id: world.organisation,
      resource_id: world.host,
      holder_id: newRandomId(),
      kind: 'core' as const,
      starts_at: new Date(ends - day / 48),
      ends_at: new Date(ends)
    });
    await world.act((db) =>
      db
        .insertInto('claims')
        .values([claim(end), claim(end + day)])
        .execute()
    );
    expect(await runAt(deleteClaimsJob, end + 30 * day - 1)).toBe(0);
    expect(await runAt(deleteClaimsJob, end + 30 * day)).toBe(1);
  });

  test('notes of messages go 30 days after the appointment, and those of appointments that are gone', async () => {
    await world.act((db) => db.deleteFrom('message_deliveries').execute());
    await world.act((db) => db.deleteFrom('appointments').execute());
    const id = await world.anAppointment();
    for (const appointment of [id, newRandomId()]) {
      await world.act((db) =>
        db
          .insertInto('message_deliveries')
          .values({
            organisation_id: world.organisation,
            appointment_id: appointment,
            kind: 'confirmation',
            recipient: 'booker',
            channel: 'mail',
            sequence: 0,
            lead_hours: 0,
            outcome: 'sent',
            at: new Date(start)
          })
          .execute()
      );
    }
    expect(await runAt(deleteMessageDeliveriesJob, end + 30 * day - 1)).toBe(1);
    expect(await world.deliveries(id)).toHaveLength(1);
    expect(await runAt(deleteMessageDeliveriesJob, end + 30 * day)).toBe(1);
  });

  test('another organisation’s rows are left alone', async () => {
    const id = await world.anAppointment();
    world.at(end + 40 * day);
    for (const job of [forgetContactsJob, cutPersonJob])
      await runJobNow(world.system, job, { organisation: await world.anotherOrganisation() });
    expect(await read(id)).toMatchObject({ nickname: 'Reipas Ilves' });
  });
});
