import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createQueue, runJobNow } from '#platform/jobs/queue.ts';
import { MailNotTaken, type MailChannel } from '#platform/mail.ts';
import { channelFor } from '#modules/messages/server/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { startSmtp, type SmtpServer } from '../../../../../tests/servers/smtp.ts';
import { remindOfAppointmentsJob } from '../jobs/remind-of-appointments.ts';
import { sendBookingMessagesJob } from '../jobs/send-booking-messages.ts';
import { linkSecretOf, wordsOf } from '../recovery.ts';
import { aWorld, log, secrets, type World } from './world.builder.ts';

let server: SmtpServer;
let mail: MailChannel;
let world: World;

const channelOn = (url: string) => channelFor({ smtpUrl: url, mailFrom: 'Rinnalla <rinnalla@koulu.example>', example: false, dataDir: '' });

const send = (event: string, id: string, sequence: number, system = world.system) =>
  runJobNow(system, sendBookingMessagesJob, { organisation: world.organisation, event, id, sequence });

/** What was taken while something was done. */
async function takenDuring(work: () => Promise<unknown>) {
  const before = server.taken.length;
  await work();
  return server.taken.slice(before);
}

function calendarIn(taken: { parsed: { attachments: { contentType: string; content: Buffer }[] } } | undefined) {
  const file = taken?.parsed.attachments.find(({ contentType }) => contentType === 'application/ics');
  const calendar = ICAL.Component.fromString(file?.content.toString('utf8') ?? '');
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: value('sequence'),
    summary: value('summary'),
    start: value('dtstart'),
    status: value('status'),
    zone: calendar.getFirstSubcomponent('vtimezone') !== null
  };
}

const neutral = /hyvinvoin|mielentervey|juttutuokio|kuraattori|psykolog|terapia|Salminen|wellbeing|välmående/i;

onBothDatabases('booking messages', (ground) => {
  beforeAll(async () => {
    server = await startSmtp();
    mail = channelOn(server.url);
    world = await aWorld(ground(), mail);
  });
  afterAll(async () => {
    await mail.close();
    await server.stop();
  });

  test('a confirmation tells when and where, how to change it, and the four words, and nothing of what it is about', async () => {
    const id = await world.anAppointment();
    const [taken, ...more] = await takenDuring(() => send('appointment.booked', id, 0));
    expect(more).toEqual([]);
    expect(taken?.to).toEqual(['ilves@example.fi']);
    expect(taken?.parsed.subject).toBe('Tapaaminen ke 2.12. klo 12.30, Järvenpää');
    const text = taken?.parsed.text ?? '';
    for (const part of [
      'Hei Reipas Ilves!',
      'Aika: keskiviikko 2.12. kello 12.30–13.00',
      'Paikka: Järvenpää, Wärtsilänkatu 8, B204',
      `https://ajat.koulu.example/t/${linkSecretOf(secrets, world.organisation, id)}`,
      wordsOf(secrets, world.organisation, id).join(' ')
    ])
      expect(text).toContain(part);
    expect(`${taken?.raw}${text}${taken?.parsed.html}`).not.toMatch(neutral);
    expect(calendarIn(taken)).toMatchObject({
      method: 'REQUEST',
      sequence: '0',
      summary: 'Tapaaminen',
      start: '2026-12-02T12:30:00',
      status: 'CONFIRMED',
      zone: true
    });
    expect(await world.deliveries(id)).toEqual([
      { kind: 'confirmation', sequence: 0, outcome: 'sent', at: new Date(Date.UTC(2026, 10, 25, 9)) }
    ]);
  });

  test('a change and a cancellation are of the same event, each raised', async () => {
    const id = await world.anAppointment();
    const [first] = await takenDuring(() => send('appointment.booked', id, 0));
    await world.change(id, { sequence: 1, starts_at: new Date(Date.UTC(2026, 11, 3, 7)), ends_at: new Date(Date.UTC(2026, 11, 3, 7, 30)) });
    const [second] = await takenDuring(() => send('appointment.moved', id, 1));
    await world.change(id, { sequence: 2, state: 'cancelled', cancelled_by: 'host', cancel_reason: 'host_ill' });
    const [third] = await takenDuring(() => send('appointment.cancelled', id, 2));
    expect([second?.parsed.subject, third?.parsed.subject]).toEqual([
      'Tapaamisen uusi aika: to 3.12. klo 9.00, Järvenpää',
      'Tapaaminen peruttu: to 3.12. klo 9.00, Järvenpää'
    ]);
    const calendars = [first, second, third].map(calendarIn);
    expect(calendars.map(({ method, sequence, status }) => [method, sequence, status])).toEqual([
      ['REQUEST', '0', 'CONFIRMED'],
      ['REQUEST', '1', 'CONFIRMED'],
      ['CANCEL', '2', 'CANCELLED']
    ]);
    expect(new Set(calendars.map(({ uid }) => uid)).size).toBe(1);
    expect(new Set([first, second, third].map((each) => each?.messageId)).size).toBe(3);
    expect(third?.parsed.text).toContain('Syynä on äkillinen este.');
    expect(third?.parsed.text).not.toContain('/t/');
    expect(third?.parsed.text).not.toMatch(/sairas/i);
  });

  test('a message about a booking that changed meanwhile is not sent', async () => {
    const moved = await world.anAppointment({ sequence: 1 });
    const cancelled = await world.anAppointment({ sequence: 0, state: 'cancelled' });
    const begun = await world.anAppointment({ starts_at: new Date(Date.UTC(2026, 10, 25, 9, 0)) });
    const taken = await takenDuring(async () => {
      await send('appointment.booked', moved, 0);
      await send('appointment.booked', cancelled, 0);
      await send('appointment.booked', begun, 0);
      await send('appointment.cancelled', moved, 1);
    });
    expect(taken).toEqual([]);
    for (const id of [moved, cancelled, begun])
      expect((await world.deliveries(id)).every(({ outcome }) => outcome === 'outdated')).toBe(true);
  });

  test('the same event heard again sends nothing more', async () => {
    const id = await world.anAppointment();
    const taken = await takenDuring(async () => {
      for (let time = 0; time < 3; time++) await send('appointment.booked', id, 0);
    });
    expect(taken).toHaveLength(1);
  });

  test('who books by own name gets it at the own address, without words; without an address nothing is sent', async () => {
    const id = await world.anAppointment({ person_id: await world.aPerson('aino@koulu.example'), email: null });
    const [taken] = await takenDuring(() => send('appointment.booked', id, 0));
    expect(taken?.to).toEqual(['aino@koulu.example']);
    expect(taken?.parsed.text).toMatch(/^Hei!/);
    expect(taken?.parsed.text).not.toContain('neljällä sanalla');
    const without = await world.anAppointment({ email: null });
    expect(await takenDuring(() => send('appointment.booked', without, 0))).toEqual([]);
    expect(await world.deliveries(without)).toMatchObject([{ outcome: 'no_address' }]);
  });

  test('each language has its own words, and each way to meet its own place', async () => {
    const subjects: (string | undefined)[] = [];
    for (const language of ['fi', 'fi-x-selko', 'sv', 'en'] as const) {
      for (const modality of ['campus', 'video', 'phone'] as const) {
        const id = await world.anAppointment({ language, modality });
        const [taken] = await takenDuring(() => send('appointment.booked', id, 0));
        subjects.push(taken?.parsed.subject);
        expect(taken?.parsed.html).toContain(`<html lang="${language}">`);
        expect((taken?.parsed.text ?? '').includes('https://video.example/maria')).toBe(modality === 'video');
      }
    }
    expect(subjects).toEqual([
      'Tapaaminen ke 2.12. klo 12.30, Järvenpää',
      'Tapaaminen ke 2.12. klo 12.30, verkossa',
      'Tapaaminen ke 2.12. klo 12.30, puhelimessa',
      'Tapaaminen on ke 2.12. klo 12.30, Järvenpää',
      'Tapaaminen on ke 2.12. klo 12.30, internetissä',
      'Tapaaminen on ke 2.12. klo 12.30, puhelimessa',
      'Möte ons 2.12 kl. 12.30, Järvenpää',
      'Möte ons 2.12 kl. 12.30, på nätet',
      'Möte ons 2.12 kl. 12.30, per telefon',
      'Meeting Wed 2 Dec at 12:30, Järvenpää',
      'Meeting Wed 2 Dec at 12:30, online',
      'Meeting Wed 2 Dec at 12:30, by phone'
    ]);
  });

  test('a nickname with line ends makes no header and no markup', async () => {
    const id = await world.anAppointment({ nickname: 'X\r\nBcc: v@example.fi\r\n<b>' });
    const [taken] = await takenDuring(() => send('appointment.booked', id, 0));
    expect(taken?.to).toEqual(['ilves@example.fi']);
    expect(taken?.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    expect(taken?.parsed.text).toContain('Hei X Bcc: v@example.fi <b>!');
    expect(taken?.parsed.html).toContain('&lt;b&gt;');
  });

  test('a message sent but not noted is sent again as the same message, and then noted', async () => {
    const id = await world.anAppointment();
    const dying: MailChannel = {
      ...mail,
      async send(letter) {
        await mail.send(letter);
        throw new Error('killed between sending and noting');
      }
    };
    const taken = await takenDuring(async () => {
      await expect(send('appointment.booked', id, 0, { ...world.system, channels: [dying] })).rejects.toThrow('killed');
      expect(await world.deliveries(id)).toEqual([]);
      await send('appointment.booked', id, 0);
      await send('appointment.booked', id, 0);
    });
    expect(taken).toHaveLength(2);
    expect(taken[0]?.messageId).toBe(taken[1]?.messageId);
  });

  test('what the server refuses for good is not tried again; without a channel nothing is promised', async () => {
    const id = await world.anAppointment();
    server.refuseWith(550);
    await send('appointment.booked', id, 0);
    server.refuseWith(undefined);
    expect(await takenDuring(() => send('appointment.booked', id, 0))).toEqual([]);
    expect(await world.deliveries(id)).toMatchObject([{ outcome: 'refused' }]);
    const other = await world.anAppointment();
    await send('appointment.booked', other, 0, { ...world.system, canSendMail: false });
    expect(await world.deliveries(other)).toMatchObject([{ outcome: 'no_channel' }]);
  });

  test('through the queue: what an act said is sent once it is committed, and nothing of one that was undone', async () => {
    const queue = createQueue(world.system.database, [sendBookingMessagesJob, remindOfAppointmentsJob], log, { pollSeconds: 0.5 });
    const system = { ...world.system, events: queue };
    await queue.open();
    await queue.work(system);
    try {
      const [id, undone] = [await world.anAppointment(), await world.anAppointment({ email: 'undone@example.fi' })];
      server.refuseWith(451);
      const before = server.taken.length;
      await expect(
        world.act(async (db) => {
          await queue.say(db, world.organisation, 'appointment.booked', { id: undone, sequence: 0 });
          throw new Error('undone');
        })
      ).rejects.toThrow('undone');
      await world.act(async (db) => {
        await queue.say(db, world.organisation, 'appointment.booked', { id, sequence: 0 });
        // Said twice while it waits, it is one job.
        await queue.say(db, world.organisation, 'appointment.booked', { id, sequence: 0 });
      });
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect(server.taken).toHaveLength(before);
      server.refuseWith(undefined);
      await server.waitFor(before + 1, 15_000);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(server.taken.slice(before).map(({ to }) => to)).toEqual([['ilves@example.fi']]);
      expect(await world.deliveries(undone)).toEqual([]);
    } finally {
      server.refuseWith(undefined);
      await queue.stop(2);
    }
  });

  test('an address that is down for a while gets the message when it is back', async () => {
    const other = await startSmtp();
    const { port } = new URL(other.url);
    const channel = channelOn(other.url);
    const id = await world.anAppointment();
    await other.stop();
    await expect(send('appointment.booked', id, 0, { ...world.system, channels: [channel] })).rejects.toThrow(MailNotTaken);
    const back = await startSmtp({ port: Number(port) });
    await send('appointment.booked', id, 0, { ...world.system, channels: [channel] });
    expect(back.taken).toHaveLength(1);
    await channel.close();
    await back.stop();
  });
});
