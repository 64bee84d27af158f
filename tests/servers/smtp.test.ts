import nodemailer from 'nodemailer';
import { expect, test } from 'vitest';
import { startSmtp } from './smtp.ts';

const letter = { from: 'koulu@example.fi', to: 'aino@example.fi', subject: 'Aikasi', text: 'Tervetuloa, Äijö.' };

test('the SMTP server keeps what it takes, refuses with the code it is told, and is gone when stopped', async () => {
  const server = await startSmtp();
  const post = nodemailer.createTransport(server.url);
  const sent = await post.sendMail(letter);
  const [mail] = await server.waitFor(1);
  expect(mail?.messageId).toBe(sent.messageId);
  expect(mail?.to).toEqual(['aino@example.fi']);
  expect(mail?.parsed.text).toContain('Äijö');

  server.refuseWith(451);
  await expect(post.sendMail(letter)).rejects.toMatchObject({ responseCode: 451 });
  server.refuseWith(undefined);
  server.delayBy(80);
  const before = performance.now();
  await post.sendMail(letter);
  expect(performance.now() - before).toBeGreaterThanOrEqual(75);
  expect(server.taken).toHaveLength(2);

  await server.stop();
  await expect(post.sendMail(letter)).rejects.toThrow();
});
