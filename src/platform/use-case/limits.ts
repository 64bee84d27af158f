import { sql } from 'kysely';
import { prepared, type The } from '../database/prepared.ts';
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
  // Each count is sent with the commit, in one wait, so that others at the same address wait as little as can be.
  const counts: number[] = [];
  await system.database.act({ organisation: actor.organisation, person: null }, async (db, settle) => {
    for (const [place, { limit, bucket, start }] of counted.entries()) {
      const count =
        limit.by === 'address' ? countAtAddress(db, { bucket, start }) : countIn(db, { organisation: actor.organisation, bucket, start });
      settle(count.then(([row]) => (counts[place] = row?.count ?? 1)));
    }
  });
  const waits = counted.flatMap(({ limit, start }, place) =>
    (counts[place] ?? 1) > limit.max ? [Math.ceil((start.getTime() + limit.minutes * 60_000 - now) / 1000)] : []
  );
  return waits.length > 0 ? Math.max(1, ...waits) : null;
}

const countAtAddress = prepared(
  (_, the: The<{ bucket: Buffer; start: Date }>) => sql<{ count: number }>`
    insert into address_limits (bucket, window_start) values (${the('bucket')}, ${the('start')})
    on conflict (bucket, window_start) do update set count = address_limits.count + 1 returning count`
);
const countIn = prepared(
  (_, the: The<{ organisation: string; bucket: Buffer; start: Date }>) => sql<{ count: number }>`
    insert into limits (organisation_id, bucket, window_start) values (${the('organisation')}, ${the('bucket')}, ${the('start')})
    on conflict (organisation_id, bucket, window_start) do update set count = limits.count + 1 returning count`
);

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
