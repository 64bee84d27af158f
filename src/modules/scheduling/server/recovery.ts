import { createHash } from 'node:crypto';
import type { Secrets } from '#platform/crypto/secrets.ts';
import { wordsFrom } from '../recovery-words.ts';

/** How often other words are tried when a booking's words are already another's; two in a row are one in 2⁸⁸. */
const attempts = 4;

/**
 * The secret of a booking's link: 144 bits, base64url. Made from the booking's id and the installation's secret, so that the job that mails it can make it
 * again while the database keeps only its hash.
 */
export function linkSecretOf(secrets: Secrets, organisation: string, id: string): string {
  return secrets.keyed('booking-link', `${organisation}:${id}`).subarray(0, 18).toString('base64url');
}

/** What is kept of a link's secret (SHA-256: enough for 144 random bits). */
export function linkHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A booking's four words. @param attempt raised by one when `appointments_words_unique` says that another booking has them. */
export function wordsOf(secrets: Secrets, organisation: string, id: string, attempt = 0): string[] {
  return wordsFrom(secrets.keyed('booking-words', `${organisation}:${id}:${attempt}`));
}

/** What is kept of four words: a keyed hash, since 44 bits could be tried through by somebody who holds the database. @param words as `readWords` gives them. */
export function wordsHash(secrets: Secrets, organisation: string, words: readonly string[]): Buffer {
  return secrets.keyed('booking-words-hash', `${organisation}:${words.join(' ')}`);
}

/** The words whose hash a booking has, whichever attempt made them; null when its words were not made by this installation. */
export function wordsKeptAs(secrets: Secrets, organisation: string, id: string, hash: Buffer): string[] | null {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const words = wordsOf(secrets, organisation, id, attempt);
    if (wordsHash(secrets, organisation, words).equals(hash)) return words;
  }
  return null;
}
