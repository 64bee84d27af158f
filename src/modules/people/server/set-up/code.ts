import { createHash, randomBytes } from 'node:crypto';

// A code that somebody reads on the server's console and types into a browser: 28 signs of Crockford's base 32, 140 random bits.

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 28;

/** A new code, in groups of four. */
export function newCode(): string {
  const code = [...randomBytes(length)].map((byte) => signs.charAt(byte % 32)).join('');
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** Its hash, however it was typed: with or without groups, small letters, an O for a nought, an I or L for a one. */
export function hashOfCode(typed: string): Buffer {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(code).digest();
}
