import { afterAll, beforeAll, expect, test } from 'vitest';
import { channelFor } from '#modules/messages/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { createQueue, type Queue } from '#platform/jobs/queue.ts';
import type { MailChannel } from '#platform/mail.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, visitorOf, wednesdayTen, type School } from '../../../../../tests/school.ts';
import { startSmtp, type SmtpServer } from '../../../../../tests/servers/smtp.ts';
import { book, cancel, findByWords, move, openLink } from '../index.ts';
import { schedulingMessageJobs } from '../jobs/index.ts';

const hour = 3_600_000;
const later = (iso: string) => new Date(Date.parse(iso) + hour).toISOString();

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

onBothDatabases('from booking to mail', (ground) => {
  let smtp: SmtpServer;
  let mail: MailChannel;
  let worker: Queue;
  let school: School;

  beforeAll(async () => {
    smtp = await startSmtp();
    mail = channelFor({ smtpUrl: smtp.url, mailFrom: 'Rinnalla <rinnalla@koulu.example>', example: false, dataDir: '' });
    const { system } = ground();
    worker = createQueue(system.database, schedulingMessageJobs, system.log, { pollSeconds: 0.5 });
    await worker.open();
    await worker.work({ ...system, mail, channels: [mail] });
    school = await aSchool(ground());
  });
  afterAll(async () => {
    await worker.stop(2);
    await mail.close();
    await smtp.stop();
  });

  test('who books, moves and cancels gets three messages, and the first opens the booking by link and by words', async () => {
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const form = { time: aTime(school, wednesdayTen).value, key: newRandomId(), nickname: 'Reipas Ilves', email: 'ilves@example.fi' };
    const { id } = valueOf(await book(visitor, form));
    // The same form again is the same booking, and no second message.
    valueOf(await book(visitor, form));
    await smtp.waitFor(1);
    const text = smtp.taken[0]?.parsed.text ?? '';
    const [, secret = ''] = /\/t\/([\w-]+)/.exec(text) ?? [];
    expect(valueOf(await openLink(visitor, { secret }))).toEqual({ id });
    const words = text.split('\n').find((line) => /^[a-zäö]+( [a-zäö]+){3}$/.test(line.trim())) ?? '';
    expect(valueOf(await findByWords(visitor, { words: words.toUpperCase() }))).toEqual({ id });

    const holder = { ...visitor, keys: [id] };
    valueOf(await move(holder, { id, time: aTime(school, later(wednesdayTen)).value }));
    await smtp.waitFor(2);
    valueOf(await cancel(holder, { id }));
    await smtp.waitFor(3);
    expect(smtp.taken.map(({ parsed }) => parsed.subject)).toEqual([
      'Tapaaminen ke 25.11. klo 10.00, Järvenpää',
      'Tapaamisen uusi aika: ke 25.11. klo 11.00, Järvenpää',
      'Tapaaminen peruttu: ke 25.11. klo 11.00, Järvenpää'
    ]);
  });

  test('who books without an address gets nothing', async () => {
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const { id } = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId() }));
    const outcomes = async () =>
      ground().system.database.act({ organisation: school.organisation, person: null }, (db) =>
        db.selectFrom('message_deliveries').select('outcome').where('appointment_id', '=', id).execute()
      );
    await expect.poll(outcomes, { timeout: 10_000, interval: 200 }).toEqual([{ outcome: 'no_address' }]);
    expect(smtp.taken).toHaveLength(3);
  });
});
