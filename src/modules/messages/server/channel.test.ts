import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { MailNotTaken, type Mail, type MailChannel } from '#platform/mail.ts';
import { startSmtp, type SmtpServer } from '../../../../tests/servers/smtp.ts';
import { channelFor } from './channel.ts';
import { listMail, readMail } from './kept-mail.ts';

let folder: string;
let server: SmtpServer;
let smtp: MailChannel;
const settings = () => ({ smtpUrl: null, mailFrom: 'Rinnalla <rinnalla@koulu.example>', example: false, dataDir: folder });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rinnalla-mail-'));
  server = await startSmtp();
  smtp = channelFor({ ...settings(), smtpUrl: server.url });
});
afterEach(() => server.refuseWith(undefined));
afterAll(async () => {
  await smtp.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const mail = (over: Partial<Mail> = {}): Mail => ({
  to: 'aino@example.fi',
  subject: 'Tapaaminen ti 2.12. klo 12.30, Järvenpää',
  text: 'Hei!\n\nAika: tiistai 2.12. kello 12.30',
  html: '<p>Hei!</p>',
  messageId: 'abc123',
  language: 'fi',
  ...over
});
const ics = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';

test('SMTP sends the text first, the calendar as an alternative and as a file, and says which message it is', async () => {
  expect(await smtp.send(mail({ calendar: { method: 'REQUEST', ics } }))).toBe('sent');
  const taken = server.taken.at(-1);
  expect(taken?.messageId).toBe('<abc123@koulu.example>');
  expect(taken?.to).toEqual(['aino@example.fi']);
  expect(taken?.from).toBe('rinnalla@koulu.example');
  expect(taken?.parsed.from?.text).toContain('Rinnalla');
  expect(taken?.parsed.subject).toBe('Tapaaminen ti 2.12. klo 12.30, Järvenpää');
  expect(taken?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  const kinds = [...(taken?.raw ?? '').matchAll(/^Content-Type: ([^;\r]+)(?:;[^\r]*method=(\w+))?/gim)].map(([, kind, method]) =>
    [kind, method].filter(Boolean).join(' ')
  );
  expect(kinds).toEqual([
    'multipart/mixed',
    'multipart/alternative',
    'text/plain',
    'text/html',
    'text/calendar REQUEST',
    'application/ics'
  ]);
});

test('a line end in a subject or name makes no header, and an address that is two is refused', async () => {
  const before = server.taken.length;
  await smtp.send(mail({ subject: 'Aika\r\nBcc: vandal@example.fi\r\n\r\nbody', messageId: 'a\r\nBcc: x@example.fi' }));
  const taken = server.taken.at(-1);
  expect(taken?.to).toEqual(['aino@example.fi']);
  expect(taken?.parsed.headers.has('bcc')).toBe(false);
  expect(taken?.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im);
  expect(taken?.parsed.subject).toBe('Aika Bcc: vandal@example.fi body');
  for (const to of ['a@example.fi, b@example.fi', 'a@example.fi\r\nBcc: b@example.fi', 'nobody', 'A <a@example.fi>', 'a@b@c.fi', '']) {
    expect(await smtp.send(mail({ to }))).toBe('refused');
  }
  expect(server.taken).toHaveLength(before + 1);
});

test('a refusal for good is told apart from one for now', async () => {
  server.refuseWith(550);
  expect(await smtp.send(mail())).toBe('refused');
  server.refuseWith(451);
  await expect(smtp.send(mail())).rejects.toThrow(MailNotTaken);
});

test('a server that is down is worth another try', async () => {
  const gone = await startSmtp();
  const channel = channelFor({ ...settings(), smtpUrl: gone.url });
  await gone.stop();
  await expect(channel.send(mail())).rejects.toThrow(MailNotTaken);
  await channel.close();
});

test('the example keeps each message as a file that a mail program can open, the newest first', async () => {
  let now = Date.UTC(2026, 10, 25, 9);
  const channel = channelFor({ ...settings(), example: true }, () => (now += 1000));
  expect(channel.name).toBe('files');
  expect(await listMail(folder)).toEqual([]);
  await channel.send(mail({ calendar: { method: 'REQUEST', ics } }));
  await channel.send(mail({ subject: 'Toinen', messageId: 'def' }));
  const listed = await listMail(folder);
  expect(listed.map(({ subject, ics: part }) => [subject, part])).toEqual([
    ['Toinen', null],
    ['Tapaaminen ti 2.12. klo 12.30, Järvenpää', ics]
  ]);
  expect(await readMail(folder, listed[0]?.name ?? '')).toEqual(listed[0]);
  const files = await readdir(path.join(folder, 'mail'));
  expect(files.filter((file) => file.endsWith('.part'))).toEqual([]);
  const eml = await simpleParser(await readFile(path.join(folder, 'mail', `${listed[1]?.name}.eml`)));
  expect(eml.messageId).toBe('<abc123@koulu.example>');
  expect(eml.text).toContain('kello 12.30');
});

test('no other file can be asked for by a message’s name', async () => {
  for (const name of ['../secret', '..%2Fsecret', '20261125T090000000-../../x', '']) expect(await readMail(folder, name)).toBeNull();
});

test('a real organisation without a mail server sends nothing and says so', async () => {
  const channel = channelFor(settings());
  expect(channel.name).toBe('none');
  expect(await channel.send(mail())).toBe('no_channel');
});
