import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../administration/fields.ts';
import { query, useCase } from '../rights.ts';
import { personById } from '../store/administration/people.ts';
import { noteMailTry, startMailTry } from '../store/mail-try.ts';
import { nameOfOrganisation } from '../store/organisations.ts';

/** What became of a message that was sent to try the way for mail. */
export const mailTryOutcomes = ['sent', 'refused', 'no_channel', 'not_taken'] as const;

/** Has a real message sent to the administrator's own address by the configured way; a job sends it and notes what was answered. Refuses `no_address`. */
export const tryMail = useCase({
  action: 'set_up.try_mail',
  input: v.object({}),
  limits: [{ name: 'try-mail', by: 'account', max: 5, minutes: 10 }],
  async run({ db, actor, now, say }) {
    const person = actor.person ?? '';
    if (!(await personById(db, person))?.email) return refuse('no_address');
    await startMailTry(db, actor.organisation, new Date(now));
    await say('mail.tried', { person, at: now });
    return null;
  }
});

/** To whom the trial goes, and in which language; null where there is nobody any more. */
export const prepareMailTry = query({
  action: 'set_up.prepare_mail_try',
  input: v.object({ person: id }),
  async run({ db, actor }, { person }) {
    const [found, school] = await Promise.all([personById(db, person), nameOfOrganisation(db, actor.organisation)]);
    return found?.email ? { to: found.email, language: found.language, school } : null;
  }
});

/** Notes what the mail server answered: a code of SMTP or of the network, never its words. */
export const noteMailTried = useCase({
  action: 'set_up.note_mail_try',
  input: v.object({ outcome: v.picklist(mailTryOutcomes), code: v.nullable(v.pipe(v.string(), v.regex(/^[\w. ]{1,40}$/))) }),
  async run({ db }, { outcome, code }) {
    await noteMailTry(db, outcome, code);
    return null;
  }
});
