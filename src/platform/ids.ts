import { createHash } from 'node:crypto';
import { stringify, v4, v7 } from 'uuid';

/** UUIDv7: ids that sort by the time they were made (milliseconds since 1970). Not where time would tell something. */
export function newTimedId(now: number): string {
  return v7({ msecs: now });
}

/** UUIDv4: for what must not tell when it was made, such as a booking under a nickname. */
export function newRandomId(): string {
  return v4();
}

/**
 * What is kept of a random id that gives something to whoever shows it again, such as the key of a form: a UUIDv8 (RFC 9562, 5.8) made from its SHA-256, so that the
 * id can be known again and not be read out of the table. For ids of 122 random bits; of anything shorter it could be guessed.
 */
export function hashedId(id: string): string {
  const bytes = createHash('sha256').update(id.toLowerCase()).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return stringify(bytes);
}
