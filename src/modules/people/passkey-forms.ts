import * as v from 'valibot';
import { line } from './administration/fields.ts';

// What a browser answers when it has made a passkey or used one: the JSON forms of WebAuthn Level 3 (RegistrationResponseJSON,
// AuthenticationResponseJSON), of which no more is taken than is needed.

/** A school's people have a phone, a computer, perhaps a key on a ring. */
export const mostPasskeys = 10;

export const PasskeyName = line('name', 60);

const bytes = v.pipe(v.string(), v.maxLength(12_000), v.regex(/^[\w-]+$/));
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
const json = v.pipe(v.string('answer_needed'), v.minLength(1, 'answer_needed'), v.maxLength(20_000), v.parseJson());

const answer = <Entries extends v.ObjectEntries>(response: Entries) =>
  v.pipe(json, v.object({ id: bytes, rawId: bytes, type: v.literal('public-key'), response: v.object(response) }));

/** A new passkey, as the browser answers. */
export const MadeKey = answer({
  clientDataJSON: bytes,
  attestationObject: bytes,
  // A way to reach a key that was invented later is left out, and the key is taken all the same.
  transports: v.optional(
    v.pipe(
      v.array(v.string()),
      v.transform((all) => transports.filter((one) => all.includes(one)))
    ),
    []
  )
});
export type MadeKey = v.InferOutput<typeof MadeKey>;

/** A passkey that was used, as the browser answers. */
export const UsedKey = answer({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: v.nullish(bytes) });
export type UsedKey = v.InferOutput<typeof UsedKey>;

/** A code that somebody kept, or was told: at most so long that groups and spaces have room. */
export const RecoveryCode = v.pipe(v.string('code_needed'), v.trim(), v.minLength(1, 'code_needed'), v.maxLength(100, 'code_needed'));
