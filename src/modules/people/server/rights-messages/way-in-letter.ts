import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import type { WayInChange } from '../../way-in-changes.ts';

interface Facts {
  what: WayInChange;
  /** Whom it is about, for an administrator; null: who reads it. */
  name: string | null;
  school: string;
  address: string;
  language: Language;
}

/** What happened to somebody's ways in: to themselves, and of a way back to the administrators, any of whom can stop it. */
export function wayInLetter({ what, name, school, address, language }: Facts): { subject: string; text: string } {
  const locale = { locale: language };
  const own: Record<WayInChange, typeof m.passkeys_mail_added> = {
    passkey_added: m.passkeys_mail_added,
    passkey_removed: m.passkeys_mail_removed,
    codes_made: m.passkeys_mail_codes_made,
    code_used: m.passkeys_mail_code_used,
    way_back_asked: m.passkeys_mail_own_asked,
    way_back_confirmed: m.passkeys_mail_own_confirmed,
    way_back_used: m.passkeys_mail_own_used,
    way_back_withdrawn: m.passkeys_mail_own_withdrawn
  };
  const others: Partial<Record<WayInChange, typeof m.passkeys_mail_asked>> = {
    way_back_asked: m.passkeys_mail_asked,
    way_back_confirmed: m.passkeys_mail_confirmed,
    way_back_used: m.passkeys_mail_used,
    way_back_withdrawn: m.passkeys_mail_withdrawn
  };
  const told = name === null ? own[what]({ school }, locale) : others[what]?.({ school, name: name.replace(/\p{C}+/gu, ' ') }, locale);
  const wrong = name === null ? m.passkeys_mail_own_wrong({}, locale) : m.passkeys_mail_wrong({}, locale);
  return {
    subject: name === null ? m.passkeys_mail_own_subject({}, locale) : m.passkeys_mail_subject({}, locale),
    text: `${[m.rights_messages_greeting({}, locale), told, wrong, address].join('\n\n')}\n`
  };
}
