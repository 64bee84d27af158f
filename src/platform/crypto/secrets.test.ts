import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretsFrom } from './secrets.ts';

const secrets = secretsFrom('a secret of tests, long enough to be one');
const others = secretsFrom('another secret of tests, also long enough');

test('what is sealed opens with the same purpose and context, and not otherwise', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.uuid(), fc.uuid(), (text, id, other) => {
      const sealed = secrets.seal('contact-email', id, text);
      expect(secrets.open('contact-email', id, sealed)).toBe(text);
      expect(secrets.open('contact-phone', id, sealed)).toBeNull();
      if (other !== id) expect(secrets.open('contact-email', other, sealed)).toBeNull();
      expect(others.open('contact-email', id, sealed)).toBeNull();
    })
  );
});

test('a changed byte is noticed, wherever it is', () => {
  const sealed = secrets.seal('contact-email', 'id', 'aino@example.fi');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(secrets.open('contact-email', 'id', changed)).toBeNull();
  }
  expect(secrets.open('contact-email', 'id', Buffer.alloc(5))).toBeNull();
});

test('a signature holds for its value and purpose only', () => {
  const signed = secrets.sign('keys', 'a.b.c');
  expect(secrets.verify('keys', signed)).toBe('a.b.c');
  expect(secrets.verify('open', signed)).toBeNull();
  expect(secrets.verify('keys', signed.replace('a.b', 'a.c'))).toBeNull();
  expect(secrets.verify('keys', 'a.b.c')).toBeNull();
  expect(others.verify('keys', signed)).toBeNull();
});

test('keyed hashes differ by purpose', () => {
  expect(secrets.keyed('a', 'text').equals(secrets.keyed('b', 'text'))).toBe(false);
  expect(secrets.keyed('a', 'text')).toHaveLength(32);
});
