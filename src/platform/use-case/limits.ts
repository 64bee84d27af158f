import { sql } from 'kysely';
import type { Call } from './system.ts';

/** At most `max` tries of one key in `minutes`. By `address` a whole school may stand behind one: be generous there. */
export interface Limit<Input> {
  name: string;
  by: 'address' | 'account' | 'organisation' | ((input: Input) => string);
  max: number;
  minutes: number;
}

/**
 * Counts one try against each limit, in a short transaction of its own before the act, since a refused act would take the count back with it.
 * @returns seconds to wait, or null when the try may go on.
 */
export async function countTry<Input>(call: Call, limits: readonly Limit<Input>[], input: Input): Promise<number | null> {
  const { system, actor, now } = call;
  const counted = limits.flatMap((limit) => {
    const key = keyOf(limit, call, input);
    return key === null
      ? []
      : [{ limit, bucket: system.secrets.keyed(`limit:${limit.name}`, key), start: windowStart(now, limit.minutes) }];
  });
  if (counted.length === 0) return null;
  const over = await system.database.act({ organisation: actor.organisation, person: null }, (db) =>
    Promise.all(
      counted.map(async ({ limit, bucket, start }) => {
        const table =
          limit.by === 'address' ? sql`address_limits (bucket, window_start)` : sql`limits (organisation_id, bucket, window_start)`;
        const values = limit.by === 'address' ? sql`(${bucket}, ${start})` : sql`(${actor.organisation}, ${bucket}, ${start})`;
        const target = limit.by === 'address' ? sql`(bucket, window_start)` : sql`(organisation_id, bucket, window_start)`;
        const name = limit.by === 'address' ? sql.ref('address_limits.count') : sql.ref('limits.count');
        const { rows } = await sql<{
          count: number;
        }>`insert into ${table} values ${values} on conflict ${target} do update set count = ${name} + 1 returning count`.execute(db);
        return (rows[0]?.count ?? 1) > limit.max ? Math.ceil((start.getTime() + limit.minutes * 60_000 - now) / 1000) : null;
      })
    )
  );
  const waits = over.filter((seconds) => seconds !== null);
  return waits.length > 0 ? Math.max(1, ...waits) : null;
}

function keyOf<Input>(limit: Limit<Input>, call: Call, input: Input): string | null {
  if (limit.by === 'address') return call.address ? `${call.actor.organisation}:${call.address.toString('base64url')}` : null;
  if (limit.by === 'account') return call.actor.person;
  if (limit.by === 'organisation') return 'all';
  return limit.by(input);
}

function windowStart(now: number, minutes: number): Date {
  const window = minutes * 60_000;
  return new Date(Math.floor(now / window) * window);
}
