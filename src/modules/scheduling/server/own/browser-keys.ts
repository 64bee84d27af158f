import * as v from 'valibot';
import type { Secrets } from '#platform/crypto/secrets.ts';
import { newRandomId } from '#platform/ids.ts';

/** The cookies that scheduling keeps in a browser; both signed, neither names a person. */
interface Jar {
  read(name: string): string | null;
  write(name: string, value: string, maxAge?: number): void;
  clear(name: string): void;
}

const hour = 3_600_000;
const day = 24 * hour;
const Entries = v.pipe(v.array(v.tuple([v.string(), v.number()])), v.maxLength(50));
type Entry = [string, number];

/** Bookings that this browser has shown a key to (link or words), each for an hour: a shared computer forgets them soon. */
export function readKeys(secrets: Secrets, jar: Jar, now: number): string[] {
  return entriesOf(secrets, jar, 'keys', now).map(([id]) => id);
}

/** Lets this browser open a booking for an hour. */
export function giveKey(secrets: Secrets, jar: Jar, id: string, now: number): void {
  const others = entriesOf(secrets, jar, 'keys', now).filter(([known]) => known !== id);
  jar.write('keys', secrets.sign('keys', JSON.stringify([...others.slice(-9), [id, now + hour]])), 3600);
}

/** How many bookings without a name this browser has ahead of it; counted here and nowhere else. */
export function countOpen(secrets: Secrets, jar: Jar, now: number): number {
  return entriesOf(secrets, jar, 'open', now).length;
}

/** Notes a booking without a name, by a hash of its id, until it is over. */
function noteOpen(secrets: Secrets, jar: Jar, id: string, endsAt: number, now: number): void {
  const mark = markOf(secrets, id);
  const entries: Entry[] = [...entriesOf(secrets, jar, 'open', now).filter(([known]) => known !== mark), [mark, endsAt]];
  writeOpen(secrets, jar, entries);
}

/** What a browser keeps of a booking that it has just made without a name: its key, and that there is one more. */
export function keepBooking(secrets: Secrets, jar: Jar, id: string, endsAt: number, now: number): void {
  noteOpen(secrets, jar, id, endsAt, now);
  giveKey(secrets, jar, id, now);
}

/** Forgets a booking that was cancelled. */
export function forgetOpen(secrets: Secrets, jar: Jar, id: string, now: number): void {
  const mark = markOf(secrets, id);
  writeOpen(
    secrets,
    jar,
    entriesOf(secrets, jar, 'open', now).filter(([known]) => known !== mark)
  );
}

/** What this browser's holds are known by: made of a secret in its cookie, so that who reads the database holds nothing in anybody's place. Null: it has held nothing lately. */
export function readHolder(secrets: Secrets, jar: Jar): string | null {
  const signed = jar.read('holder');
  const secret = signed ? secrets.verify('holder', signed) : null;
  if (!secret) return null;
  const bytes = secrets.keyed('holder', secret).subarray(0, 16);
  // A UUID of the kind that each house makes in its own way (RFC 9562, version 8).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The same, and for a browser without one a new one, for an hour after its last hold. */
export function giveHolder(secrets: Secrets, jar: Jar): string {
  const known = jar.read('holder');
  const secret = (known && secrets.verify('holder', known)) || newRandomId();
  const signed = secrets.sign('holder', secret);
  jar.write('holder', signed, 3600);
  const holder = readHolder(secrets, { ...jar, read: () => signed });
  if (!holder) throw new Error('what has just been signed could not be read');
  return holder;
}

function writeOpen(secrets: Secrets, jar: Jar, entries: Entry[]): void {
  if (entries.length === 0) jar.clear('open');
  else jar.write('open', secrets.sign('open', JSON.stringify(entries)), (90 * day) / 1000);
}

function markOf(secrets: Secrets, id: string): string {
  return secrets.keyed('open-booking', id).subarray(0, 9).toString('base64url');
}

function entriesOf(secrets: Secrets, jar: Jar, name: string, now: number): Entry[] {
  const signed = jar.read(name);
  const value = signed ? secrets.verify(name, signed) : null;
  if (!value) return [];
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Entries), value);
  return parsed.success ? parsed.output.filter(([, until]) => until > now) : [];
}
