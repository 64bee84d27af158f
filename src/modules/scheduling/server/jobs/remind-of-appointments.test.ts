import { beforeAll, beforeEach, expect, test } from 'vitest';
import { channelsFor, type BuildChannel } from '#modules/messages/server/index.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { MailNotTaken, type Mail } from '#platform/mail.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { mailBox } from '../../../../../tests/servers/mail-box.ts';
import { aWorld, secrets, type World } from '../booking-messages/world.builder.ts';
import { linkSecretOf } from '../recovery.ts';
import { remindOfAppointmentsJob } from './remind-of-appointments.ts';
import { sendBookingMessagesJob } from './send-booking-messages.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 11, 2, 10, 30);
const remindAt = start - 24 * hour;

const { sent, box } = mailBox();
const texted: Mail[] = [];
let textsFail = false;
/** A second channel, as a provider of text messages would be: known here and nowhere else. */
const texts: BuildChannel = () => ({
  name: 'a provider of text messages',
  notedAs: 'sms',
  accepts: (kind) => kind === 'phone',
  async send(mail) {
    if (textsFail) throw new MailNotTaken('the provider is away');
    texted.push(mail);
    return 'sent';
  },
  close: async () => undefined
});
const { channels: beside } = channelsFor({ smtpUrl: null, mailFrom: 'x@koulu.example', example: false, dataDir: '' }, Date.now, [texts]);

let world: World;

/** One turn of the clock: what is said to be due is sent at once, as the queue would. */
async function turn(now: number, house = world.system): Promise<number> {
  world.at(now);
  const said: { event: string; ids: Record<string, string | number> }[] = [];
  const system = {
    ...house,
    events: {
      say: async (_db: unknown, _organisation: string, event: string, ids: Record<string, string | number>) =>
        void said.push({ event, ids })
    }
  };
  await runJobNow(system, remindOfAppointmentsJob, { organisation: world.organisation });
  for (const { event, ids } of said) await runJobNow(system, sendBookingMessagesJob, { organisation: world.organisation, event, ...ids });
  return said.length;
}

onBothDatabases('reminders', (ground) => {
  beforeAll(async () => void (world = await aWorld(ground(), box)));
  beforeEach(async () => {
    sent.length = 0;
    texted.length = 0;
    textsFail = false;
    world.at(Date.UTC(2026, 10, 25, 9));
    await world.act(async (db) => {
      await db.deleteFrom('message_deliveries').execute();
      await db.deleteFrom('appointments').execute();
    });
  });

  test('a reminder is sent once, when its time has come and not before', async () => {
    await world.anAppointment();
    expect(await turn(remindAt - 60_000)).toBe(0);
    expect(await turn(remindAt)).toBe(1);
    expect(await turn(remindAt + 5 * 60_000)).toBe(0);
    expect(sent.map(({ subject, calendar }) => [subject, calendar])).toEqual([
      ['Muistutus: tapaaminen ke 2.12. klo 12.30, Järvenpää', undefined]
    ]);
  });

  test('who books after the reminder’s time, or within the hour before it, gets none', async () => {
    await world.anAppointment({ booked_hour: new Date(remindAt - hour + 60_000) });
    await world.anAppointment({ booked_hour: new Date(remindAt + hour) });
    expect(await turn(remindAt + 2 * hour)).toBe(0);
    await world.anAppointment({ booked_hour: new Date(remindAt - hour) });
    expect(await turn(remindAt + 2 * hour)).toBe(1);
  });

  test('none goes out for what is cancelled, moved away, begun, or has no address', async () => {
    await world.anAppointment({ state: 'cancelled' });
    await world.anAppointment({ email: null });
    await world.anAppointment({ starts_at: new Date(start + 48 * hour) });
    expect(await turn(remindAt + hour)).toBe(0);
    await world.anAppointment();
    expect(await turn(start)).toBe(0);
  });

  test('after a move the new time has its own reminder, but not when it was moved after that reminder’s time', async () => {
    const id = await world.anAppointment();
    expect(await turn(remindAt)).toBe(1);
    await world.change(id, { sequence: 1, starts_at: new Date(start + 48 * hour), ends_at: new Date(start + 49 * hour) });
    expect(await turn(remindAt + hour)).toBe(0);
    expect(await turn(remindAt + 48 * hour)).toBe(1);
    await world.change(id, { sequence: 2, starts_at: new Date(start + 50 * hour), ends_at: new Date(start + 51 * hour) });
    world.at(remindAt + 50 * hour + 1);
    await runJobNow(world.system, sendBookingMessagesJob, {
      organisation: world.organisation,
      event: 'appointment.moved',
      id,
      sequence: 2
    });
    expect(await turn(remindAt + 51 * hour)).toBe(0);
    expect(sent.map(({ subject }) => subject.slice(0, 9))).toEqual(['Muistutus', 'Muistutus', 'Tapaamise']);
  });

  test('a service with two reminders sends each once, the second also to who was reminded, and neither after a cancellation or a move', async () => {
    await world.act((db) =>
      db
        .updateTable('services')
        .set({ reminder_hours: [24, 2] })
        .execute()
    );
    const id = await world.anAppointment();
    const cancelled = await world.anAppointment({ starts_at: new Date(start + hour) });
    const moved = await world.anAppointment({ starts_at: new Date(start + 2 * hour) });
    expect(await turn(remindAt)).toBe(1);
    expect(await turn(remindAt + hour)).toBe(1);
    expect(await turn(remindAt + 2 * hour)).toBe(1);
    await world.change(cancelled, { state: 'cancelled', sequence: 1 });
    await world.change(moved, { sequence: 1, starts_at: new Date(start + 72 * hour), ends_at: new Date(start + 73 * hour) });
    expect(await turn(start - 2 * hour)).toBe(1);
    expect(await turn(start - hour)).toBe(0);
    expect(
      await world.act((db) =>
        db
          .selectFrom('message_deliveries')
          .select(['lead_hours', 'sequence'])
          .where('appointment_id', '=', id)
          .orderBy('lead_hours')
          .execute()
      )
    ).toEqual([
      { lead_hours: 2, sequence: 0 },
      { lead_hours: 24, sequence: 0 }
    ]);
    expect(await turn(start + 48 * hour)).toBe(1);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(5);
    await world.act((db) =>
      db
        .updateTable('services')
        .set({ reminder_hours: [24] })
        .execute()
    );
  });

  test('what was said before a move, a cancellation or the night and is sent only after it is not sent', async () => {
    const due = async (id: string) =>
      runJobNow(world.system, sendBookingMessagesJob, {
        organisation: world.organisation,
        event: 'appointment.reminder_due',
        id,
        sequence: 0,
        hours: 24
      });
    const [moved, cancelled, kept] = [await world.anAppointment(), await world.anAppointment(), await world.anAppointment()];
    world.at(remindAt);
    await world.change(moved, { sequence: 1, starts_at: new Date(start + 72 * hour), ends_at: new Date(start + 73 * hour) });
    await world.change(cancelled, { state: 'cancelled', sequence: 1 });
    await due(moved);
    await due(cancelled);
    // 23 o'clock in Järvenpää: it waits, unnoted, for the morning's turn.
    world.at(Date.UTC(2026, 11, 1, 21));
    await due(kept);
    expect(sent).toEqual([]);
    expect(await turn(Date.UTC(2026, 11, 2, 4, 59))).toBe(0);
    expect(await turn(Date.UTC(2026, 11, 2, 5))).toBe(1);
    expect(sent).toHaveLength(1);
  });

  test('nobody is reminded at night: a time of the early morning is told of the evening before', async () => {
    await world.act((db) =>
      db
        .updateTable('services')
        .set({ reminder_hours: [2] })
        .execute()
    );
    await world.anAppointment({ starts_at: new Date(Date.UTC(2026, 11, 2, 5, 15)) });
    await world.anAppointment({ starts_at: new Date(Date.UTC(2026, 11, 2, 6)), language: 'sv' });
    expect(await turn(Date.UTC(2026, 11, 1, 17, 55))).toBe(0);
    expect(await turn(Date.UTC(2026, 11, 1, 18))).toBe(1);
    expect(await turn(Date.UTC(2026, 11, 2, 4))).toBe(0);
    expect(await turn(Date.UTC(2026, 11, 2, 5))).toBe(1);
    expect(sent.map(({ language, subject }) => [language, subject.split(' ')[0]])).toEqual([
      ['fi', 'Muistutus:'],
      ['sv', 'Påminnelse:']
    ]);
    await world.act((db) =>
      db
        .updateTable('services')
        .set({ reminder_hours: [24] })
        .execute()
    );
  });

  test('a student’s own address counts as one', async () => {
    await world.anAppointment({ person_id: await world.aPerson('aino@koulu.example'), email: null });
    await world.anAppointment({ person_id: await world.aPerson(null), email: null });
    expect(await turn(remindAt)).toBe(1);
    expect(sent[0]?.to).toBe('aino@koulu.example');
  });

  test('a channel that takes telephone numbers is used for an appointment that has one, once, beside e-mail and without it', async () => {
    const system = { ...world.system, channels: [box, ...beside.slice(1)] };
    const phone = async (id: string) => world.change(id, { contact_phone: secrets.seal('contact-phone', id, '040 123 4567') });
    const both = await world.anAppointment({ modality: 'phone' });
    const alone = await world.anAppointment({ modality: 'phone', email: null, starts_at: new Date(start + hour) });
    await phone(both);
    await phone(alone);
    await world.anAppointment({ email: null, starts_at: new Date(start + 2 * hour) });
    expect(await turn(remindAt + 2 * hour)).toBe(1);
    await world.act((db) => db.deleteFrom('message_deliveries').execute());
    sent.length = 0;
    expect(await turn(remindAt + 2 * hour, system)).toBe(2);
    expect(await turn(remindAt + 2 * hour + 5 * 60_000, system)).toBe(0);
    for (const id of [both, alone])
      await runJobNow(system, sendBookingMessagesJob, {
        organisation: world.organisation,
        event: 'appointment.reminder_due',
        id,
        sequence: 0,
        hours: 24
      });
    expect(sent.map(({ to }) => to)).toEqual(['ilves@example.fi']);
    expect(texted.map(({ to }) => to)).toEqual(['040 123 4567', '040 123 4567']);
    expect(texted[0]?.short).toBe(
      `Muistutus: tapaaminen ke 2.12. klo 12.30, puhelimessa\nhttps://ajat.koulu.example/t/${linkSecretOf(secrets, world.organisation, both)}`
    );
  });

  test('one channel that is away does not hold up the other, and what has gone does not go again', async () => {
    const system = { ...world.system, channels: [...beside.slice(1), box] };
    const id = await world.anAppointment({ modality: 'phone' });
    await world.change(id, { contact_phone: secrets.seal('contact-phone', id, '040 123 4567') });
    const send = () =>
      runJobNow(system, sendBookingMessagesJob, { organisation: world.organisation, event: 'appointment.booked', id, sequence: 0 });
    textsFail = true;
    await expect(send()).rejects.toThrow(MailNotTaken);
    await expect(send()).rejects.toThrow(MailNotTaken);
    expect([sent.length, texted.length]).toEqual([1, 0]);
    textsFail = false;
    await send();
    await send();
    expect([sent.length, texted.length]).toEqual([1, 1]);
  });
});
