import { asMail, type Mail, type MailChannel } from '#platform/mail.ts';

/** A channel that takes all mail as a server would, and what it has taken. */
export function mailBox(): { sent: Mail[]; box: MailChannel } {
  const sent: Mail[] = [];
  const box: MailChannel = {
    ...asMail,
    name: 'smtp',
    from: { name: 'Rinnalla', address: 'rinnalla@koulu.example' },
    send: async (mail) => {
      sent.push(mail);
      return 'sent';
    },
    close: async () => undefined
  };
  return { sent, box };
}
