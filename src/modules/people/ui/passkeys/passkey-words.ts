import { m } from '#texts/messages.js';
import type { PasskeyRefusal } from '../../refusals.ts';

/** Why it did not go, and what to do. */
export function passkeyText({ code, fields }: { code: string; fields?: Record<string, string> }): string {
  const texts: Record<PasskeyRefusal, () => string> & Record<string, () => string> = {
    passkey_refused: m.passkeys_refusal_refused,
    passkey_first: m.passkeys_refusal_first,
    passkeys_many: m.passkeys_refusal_many,
    passkey_needed: m.passkeys_refusal_needed,
    recovery_unusable: m.passkeys_refusal_code,
    need_another: m.passkeys_refusal_need_another,
    new_administrator: m.passkeys_refusal_new_administrator,
    asked_already: m.passkeys_refusal_asked_already,
    too_many_tries: m.passkeys_refusal_too_many_tries
  };
  if (fields?.['name']) return m.passkeys_name_needed();
  if (fields?.['code']) return m.passkeys_code_needed();
  return (texts[fields ? 'passkey_refused' : code] ?? m.passkeys_refusal_unexpected)();
}
