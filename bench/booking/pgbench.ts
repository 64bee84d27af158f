import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Sent } from '../../tests/pipelines.ts';
import { bookers, bookedDays, hostsEach, numberedId } from './school.ts';

/** What in a captured booking is of this booking alone: everything else stands in the script as it was sent. */
export interface Captured {
  readonly pipelines: readonly (readonly Sent[])[];
  readonly id: string;
  readonly key: string;
  readonly start: number;
  readonly service: string;
  readonly host: string;
  readonly firstStart: number;
  /** Ids that are the same in every booking: the school's. */
  readonly known: readonly string[];
}

const day = 86_400_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A pgbench script of the same statements in the same pipelines. What differs from booking to booking is made from the client's number and a count of its own,
 * in the statement itself, so that no further round trip is needed for it.
 */
export function scriptOf(captured: Captured, oneHost: boolean): string {
  const lines = [
    '\\set n :n + 1',
    oneHost ? `\\set turn :n * ${bookers} + :client_id` : `\\set turn :n / ${hostsEach}`,
    `\\set seq :n * ${bookers} + :client_id`,
    `\\set service ${oneHost ? '0' : ':client_id'}`,
    `\\set host ${oneHost ? '0' : `:client_id * ${hostsEach} + :n % ${hostsEach}`}`,
    // In the evening: no rule is asked here, and what ours has filled by day, holidays left out, is never met.
    `\\set start ${captured.firstStart / 1000 + 12 * 3600} + (:turn % ${bookedDays}) * 86400 + :turn / ${bookedDays} * 1800`
  ];
  for (const pipeline of captured.pipelines) {
    lines.push('\\startpipeline');
    for (const { text, values } of pipeline) {
      // A limit's row is a client's own, and counted up each time; every other hash is a booking's own.
      const own = text.includes('do update') ? ':client_id' : ':seq';
      const value = (number: number) => expressionOf(values[number - 1], captured, `sha256(('${number} ' || ${own}::text)::bytea)`);
      const sql = text.replace(/\s+/g, ' ').replace(/\$(\d+)/g, (_, number: string) => value(Number(number)));
      lines.push(`${sql.replace(/;?\s*$/, '')};`);
    }
    lines.push('\\endpipeline');
  }
  return `${lines.join('\n')}\n`;
}

const idFrom = (prefix: string, number: string) => `('${prefix}' || lpad(to_hex(${number}::int), 12, '0'))::uuid`;
const appointmentId = idFrom('a0000000-0000-4000-8000-', ':seq');

function expressionOf(value: unknown, { id, key, start, service, host, known }: Captured, hash: string): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Date) {
    const time = value.getTime();
    // The booked day lies months ahead: what is near it belongs to it, the rest is now.
    return Math.abs(time - start) < 15 * day ? `to_timestamp(:start + ${(time - start) / 1000})` : `to_timestamp(${time / 1000})`;
  }
  if (value instanceof Uint8Array) return hash;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === id) return appointmentId;
  if (value === key) return idFrom('b0000000-0000-4000-8000-', ':seq');
  if (value === service) return idFrom(numberedId('service', 0).slice(0, 24), ':service');
  if (value === host) return idFrom(numberedId('host', 0).slice(0, 24), ':host');
  // Any other id that is not the school's is new each time, as the audit line's.
  if (typeof value === 'string' && uuid.test(value) && !known.includes(value)) return 'gen_random_uuid()';
  const text = Array.isArray(value) ? `{${value.join(',')}}` : String(value);
  // A colon and a letter would be read as a variable's name; JSON may have a space there.
  const literal = pg.escapeLiteral(text.replaceAll('":', '": '));
  // What the booking's id is a part of (a job's data, its name).
  return text.includes(id) ? `replace(${literal.replaceAll(/:(?=\w)/g, ': ')}, '${id}', ${appointmentId}::text)` : literal;
}

/** Runs a script as many clients for some seconds. @returns transactions a second. @throws when one failed. */
export async function runPgbench(
  binaries: string,
  url: string,
  script: string,
  { seconds, from }: { seconds: number; from: number }
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-bench-'));
  try {
    const file = path.join(folder, 'booking.sql');
    writeFileSync(file, script);
    const args = ['-n', '-M', 'prepared', '-f', file, '-c', String(bookers), '-j', '2', '-T', String(seconds), '-D', `n=${from}`, url];
    const { stdout, stderr } = await promisify(execFile)(path.join(binaries, 'pgbench'), args);
    const tps = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (!(tps > 0) || /aborted|ERROR/.test(stderr)) throw new Error(`pgbench failed:\n${stdout}\n${stderr}\n${script}`);
    return tps;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
