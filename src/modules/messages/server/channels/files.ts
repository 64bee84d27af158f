import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import nodemailer from 'nodemailer';
import { asMail, type MailChannel } from '#platform/mail.ts';
import { compose } from '../compose.ts';
import { listMail, mailFolder, readMail, type MailNote } from '../kept-mail.ts';

/**
 * The example's way: each message is a file under `<dataDir>/mail`, as it would have been sent (`.eml`), with what its page shows beside it (`.json`).
 * Written whole or not at all; the second file is what makes it seen.
 */
export function filesChannel(dataDir: string, from: MailChannel['from'], clock: () => number): MailChannel {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const folder = mailFolder(dataDir);
  return {
    ...asMail,
    name: 'files',
    from,
    async send(mail) {
      const message = compose(mail, from);
      if (!message) return 'refused';
      const { message: bytes } = await writer.sendMail(message);
      const at = clock();
      const name = `${new Date(at).toISOString().replace(/[^\dT]/g, '')}-${mail.messageId.replace(/[^\w-]/g, '').slice(0, 24)}`;
      const note: MailNote = {
        at,
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        language: mail.language,
        ics: mail.calendar?.ics ?? null
      };
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await place(path.join(folder, `${name}.eml`), bytes);
      await place(path.join(folder, `${name}.json`), JSON.stringify(note));
      return 'sent';
    },
    kept: { list: (limit) => listMail(dataDir, limit), read: (name) => readMail(dataDir, name) },
    close: async () => undefined
  };
}

async function place(file: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await writeFile(`${file}.part`, content, { mode: 0o600 });
  await rename(`${file}.part`, file);
}
