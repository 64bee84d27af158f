import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { Busy } from '../../free-times/slots.ts';

/** A period of a resource with the buffers around it, in ms. */
export interface Claim {
  organisation: string;
  resource: string;
  holder: string;
  start: number;
  end: number;
  before: number;
  after: number;
}

/**
 * Takes a period; false when somebody has it, or stands too near, already. Then the transaction must be undone: one of the two rows may stand.
 * `on conflict do nothing`, because a plain insert that meets an exclusion constraint under contention can wait in a deadlock for seconds.
 */
export async function takeClaim(db: Db, claim: Claim): Promise<boolean> {
  const row = (kind: 'core' | 'padded', start: number, end: number) => ({
    organisation_id: claim.organisation,
    resource_id: claim.resource,
    holder_id: claim.holder,
    kind,
    starts_at: new Date(start),
    ends_at: new Date(end)
  });
  const taken = await db
    .insertInto('claims')
    .values([row('core', claim.start, claim.end), row('padded', claim.start - claim.before, claim.end + claim.after)])
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .execute();
  return taken.length === 2;
}

/** Frees what a holder has taken. */
export async function freeClaims(db: Db, holders: readonly string[]): Promise<void> {
  if (holders.length > 0)
    await db
      .deleteFrom('claims')
      .where('holder_id', 'in', [...holders])
      .execute();
}

/** A start of a claim lies at most this far before its end: longer blocks are made of several. Lets a btree bound the search. */
const longest = 7 * 86_400_000;

/** What is taken of the hosts of a service in a window, by host; nothing of by whom. `except` leaves out one holder's own claim. */
export async function busyOfService(
  db: Db,
  service: string,
  window: { start: number; end: number },
  except: string | null = null
): Promise<Map<string, Busy[]>> {
  // Read by time alone, and by host through the service: `&&` is no index condition under row-level security, since it is not leakproof.
  const { rows } = await sql<{ hostId: string; start: Date; end: Date; paddedStart: Date; paddedEnd: Date }>`
    select c.resource_id as "hostId", c.starts_at as "start", c.ends_at as "end",
      coalesce(p.starts_at, c.starts_at) as "paddedStart", coalesce(p.ends_at, c.ends_at) as "paddedEnd"
    from service_hosts sh
    join claims c on c.organisation_id = sh.organisation_id and c.resource_id = sh.host_id and c.kind = 'core'
    left join claims p on p.organisation_id = c.organisation_id and p.holder_id = c.holder_id and p.resource_id = c.resource_id and p.kind = 'padded'
    where sh.service_id = ${service}
      and c.starts_at >= ${new Date(window.start - longest)} and c.starts_at < ${new Date(window.end + 86_400_000)}
      and c.holder_id is distinct from ${except}`.execute(db);
  const byHost = new Map<string, Busy[]>();
  for (const row of rows) {
    const start = row.start.getTime();
    const end = row.end.getTime();
    const list = byHost.get(row.hostId) ?? [];
    list.push({ start, end, before: start - row.paddedStart.getTime(), after: row.paddedEnd.getTime() - end });
    byHost.set(row.hostId, list);
  }
  return byHost;
}
