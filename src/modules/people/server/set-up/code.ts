import { createHash, randomBytes } from 'node:crypto';

// A code that somebody reads, on the server's console or on a sheet that they kept, and types into a browser: signs of Crockford's base 32, five random bits each.

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code, in groups of four. @param length in signs; 28 are 140 random bits */
export function newCode(length = 28): string {
  const code = [...randomBytes(length)].map((byte) => signs.charAt(byte % 32)).join('');
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was meant, however it was typed: with or without groups, small letters, an O for a nought, an I or L for a one. */
export function plainCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** What is kept of a code. */
export function hashOfCode(typed: string): Buffer {
  return createHash('sha256').update(plainCode(typed)).digest();
}
