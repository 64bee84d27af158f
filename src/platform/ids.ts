import { v4, v7 } from 'uuid';

/** UUIDv7: ids that sort by the time they were made (milliseconds since 1970). Not where time would tell something. */
export function newTimedId(now: number): string {
  return v7({ msecs: now });
}

/** UUIDv4: for what must not tell when it was made, such as a booking under a nickname. */
export function newRandomId(): string {
  return v4();
}
