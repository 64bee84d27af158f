import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { newRandomId } from '#platform/ids.ts';
import { hourOf } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { LinkForm, SharedBox } from '../../forms.ts';
import type { SignInRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { settingsOf } from '../store/organisations.ts';
import { endSession } from '../store/sessions.ts';
import { addressOf, giveSecret, insertLink, personOfAddress, spendLink } from '../store/sign-in-links.ts';
import { hashOf, openWithRoles } from './sessions.ts';

const minute = 60_000;
/** How long a link is good, from when it is mailed (OWASP ASVS 5.0, 6.5.5). */
const goodFor = 10 * minute;

/** A secret of the browser that asks: it stays in a cookie, and its hash is kept. */
const BrowserSecret = v.pipe(v.string(), v.regex(/^[\w-]{22,64}$/));
/** `<192 random bits>~<instant until which it is good, ms>`; the hash is of the whole, so that nobody can put the instant off. */
const LinkSecret = v.pipe(v.string(), v.regex(/^[\w-]{32}~\d{13}$/));

/** Whether the school lets people sign in by a mailed link, and mail can be sent at all. */
export async function linksAreOpen({ db, canSendMail }: Pick<Act, 'db' | 'canSendMail'>): Promise<boolean> {
  return canSendMail && ((await settingsOf(db))?.link_sign_in ?? false);
}

const limits = [
  { name: 'ask-link-address', by: 'address', max: 300, minutes: 10 },
  { name: 'ask-link', by: ({ email }: { email: string }) => email.toLowerCase(), max: 4, minutes: 10 }
] as const;

/**
 * Asks for a link to an address. Whether somebody has it is told by nothing: not by the answer, and not by its time, since the same is written and said for
 * an unknown address, and the job that would mail it finds nobody.
 */
export const askLink = useCase({
  action: 'sign_in.ask_link',
  input: v.object({ ...LinkForm.entries, browser: BrowserSecret }),
  limits,
  async run(act, { email, browser }) {
    if (!(await linksAreOpen(act))) return refuse('not_found');
    await asked(act, await personOfAddress(act.db, email), browser);
    return null;
  }
});

/** Asks for a link to one's own address, to prove anew who one is. */
export const askOwnLink = useCase({
  action: 'sign_in.ask_own_link',
  input: v.object({ browser: BrowserSecret }),
  limits: [{ name: 'ask-own-link', by: 'account', max: 4, minutes: 10 }],
  async run(act, { browser }) {
    const person = act.scope.own;
    if (!person || !(await linksAreOpen(act)) || !(await addressOf(act.db, person))) return refuse('not_found');
    await asked(act, person, browser);
    return null;
  }
});

async function asked(act: Act, person: string | null, browser: string): Promise<void> {
  const id = newRandomId();
  const askedHour = hourOf(act.now);
  await insertLink(act.db, { organisation: act.actor.organisation, id, person, browserHash: hashOf(browser), askedHour });
  await act.say('sign_in.link_asked', { id });
}

/** Makes the secret of a link that is about to be mailed, and keeps its hash alone. Null: there is nobody to mail it to. */
export const makeLink = useCase({
  action: 'sign_in.make_link',
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async run({ db, now }, { id }) {
    const secret = `${randomBytes(24).toString('base64url')}~${now + goodFor}`;
    const to = await giveSecret(db, id, hashOf(secret));
    return to && { ...to, secret, mark: createHash('sha256').update(`message ${secret}`).digest('hex').slice(0, 40) };
  }
});

/**
 * Signs in by a link, once, in the browser that asked for it, while it is good; else `link_unusable`, whatever the reason. In another browser it is not
 * spent: a mail scanner that presses buttons takes nothing from whom it is for.
 */
export const openByLink = useCase({
  action: 'session.open_by_link',
  input: v.object({
    secret: v.optional(v.string(), ''),
    browser: v.optional(v.string(), ''),
    replaces: v.optional(v.string()),
    shared: SharedBox
  }),
  limits: [{ name: 'open-sign-in-link-address', by: 'address', max: 600, minutes: 10 }],
  async run({ db, actor, now }, { secret, browser, replaces, shared }) {
    if (!v.is(LinkSecret, secret) || !v.is(BrowserSecret, browser) || Number(secret.split('~')[1]) <= now)
      return refuse<SignInRefusal>('link_unusable');
    const person = await spendLink(db, { tokenHash: hashOf(secret), browserHash: hashOf(browser) });
    if (!person) return refuse<SignInRefusal>('link_unusable');
    if (replaces) await endSession(db, hashOf(replaces));
    return openWithRoles(db, actor.organisation, person, now, { shared });
  }
});
