import { expect, test } from 'vitest';
import { secretsFrom } from '#platform/crypto/secrets.ts';
import { newRandomId } from '#platform/ids.ts';
import { readWords } from '../recovery-words.ts';
import { linkHash, linkSecretOf, wordsHash, wordsKeptAs, wordsOf } from './recovery.ts';

const secrets = secretsFrom('a secret that is long enough for a test');
const organisation = newRandomId();

test('link and words are the same each time for a booking, and others for another booking, organisation or installation', () => {
  const [id, other] = [newRandomId(), newRandomId()];
  const link = linkSecretOf(secrets, organisation, id);
  expect(link).toMatch(/^[\w-]{24}$/);
  expect(linkSecretOf(secretsFrom('a secret that is long enough for a test'), organisation, id)).toBe(link);
  const all = [
    link,
    linkSecretOf(secrets, organisation, other),
    linkSecretOf(secrets, other, id),
    linkSecretOf(secretsFrom('another secret of another installation'), organisation, id)
  ];
  expect(new Set(all).size).toBe(4);
  expect(wordsOf(secrets, organisation, id)).toEqual(wordsOf(secrets, organisation, id));
  expect(wordsOf(secrets, organisation, id)).not.toEqual(wordsOf(secrets, organisation, other));
  expect(wordsOf(secrets, organisation, id, 1)).not.toEqual(wordsOf(secrets, organisation, id));
});

test('words typed by a person find the hash that was kept, and a hash without the key can not be made', () => {
  const id = newRandomId();
  const words = wordsOf(secrets, organisation, id);
  const typed = readWords(words.join(', ').toUpperCase());
  expect(typed && wordsHash(secrets, organisation, typed).equals(wordsHash(secrets, organisation, words))).toBe(true);
  expect(
    wordsHash(secretsFrom('another secret of another installation'), organisation, words).equals(wordsHash(secrets, organisation, words))
  ).toBe(false);
  expect(linkHash(linkSecretOf(secrets, organisation, id))).toHaveLength(32);
});

test('the words are found again by their hash, also when the first were another booking’s', () => {
  const id = newRandomId();
  for (const attempt of [0, 1, 3]) {
    const words = wordsOf(secrets, organisation, id, attempt);
    expect(wordsKeptAs(secrets, organisation, id, wordsHash(secrets, organisation, words))).toEqual(words);
  }
  expect(wordsKeptAs(secrets, organisation, id, Buffer.alloc(32))).toBeNull();
});
