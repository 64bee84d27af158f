import * as v from 'valibot';
import { m } from '#texts/messages.js';
import type { Job } from '#platform/jobs/queue.ts';
import { MailNotTaken, messageIdOf } from '#platform/mail.ts';
import { valueOf } from '#platform/use-case/index.ts';
import { noteMailTried, prepareMailTry } from '../set-up/try-mail.ts';

const Heard = v.object({ person: v.string(), at: v.number() });

/** Sends the message with which an administrator tries the way for mail, once: who looks at the page wants to know what is so now, not after many tries. */
export const sendMailTryJob: Job = {
  name: 'send-mail-try',
  hears: ['mail.tried'],
  retryLimit: 0,
  async run(call, data) {
    const { person, at } = v.parse(Heard, data);
    const prepared = valueOf(await prepareMailTry(call, { person }));
    if (!prepared) return;
    const { to, language, school } = prepared;
    const { mail, secrets } = call.system;
    const name = `${call.actor.organisation}:try:${person}:${at}`;
    const letter = {
      to,
      language,
      subject: m.set_up_mail_subject({}, { locale: language }),
      text: `${m.set_up_mail_text({ school }, { locale: language })}\n`,
      messageId: messageIdOf(secrets, name)
    };
    const noted = await mail.send(letter).then(
      (outcome) => noteMailTried(call, { outcome, code: null }),
      (error: unknown) => {
        if (!(error instanceof MailNotTaken)) throw error;
        return noteMailTried(call, { outcome: 'not_taken', code: codeOf(error.cause) });
      }
    );
    valueOf(noted);
  }
};

/** What the server or the network answered, as codes: "EAUTH 535", "ECONNREFUSED". Its words stay out, they can name a person. */
function codeOf(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null) return null;
  const parts = [
    'code' in cause && typeof cause.code === 'string' ? cause.code : '',
    'responseCode' in cause && typeof cause.responseCode === 'number' ? String(cause.responseCode) : ''
  ];
  const code = parts
    .filter(Boolean)
    .join(' ')
    .replace(/[^\w. ]/g, '')
    .slice(0, 40);
  return code || null;
}
