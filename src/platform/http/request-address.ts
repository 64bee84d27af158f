import type { Secrets } from '../crypto/secrets.ts';

/** The peer's address as a hash whose key changes daily, for generous limits only; the address itself is written nowhere. */
export function hashedAddress(secrets: Secrets, address: string, now: number): Buffer {
  return secrets.keyed(`address:${new Date(now).toISOString().slice(0, 10)}`, address);
}
