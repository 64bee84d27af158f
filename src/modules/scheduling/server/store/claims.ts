import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { prepared, type The } from '#platform/database/prepared.ts';
import { newRandomId } from '#platform/ids.ts';
import { HOUR } from '#platform/time/date.ts';
import { statesThat } from '../../appointment-state.ts';
import type { Busy } from '../../free-times/slots.ts';
import { giveWay, rowOf, type ClaimRow, type HeldFor } from './holds.ts';

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

// `on conflict do nothing`, because a plain insert that meets an exclusion constraint under contention can wait in a deadlock for seconds.
const insertClaim = prepared(
  (_, the: The<ClaimRow>) => sql`
    with taken as (
      insert into claims (organisation_id, resource_id, holder_id, kind, starts_at, ends_at) values
        (${the('organisation')}, ${the('resource')}, ${the('holder')}, 'core', ${the('coreStart')}, ${the('coreEnd')}),
        (${the('organisation')}, ${the('resource')}, ${the('holder')}, 'padded', ${the('paddedStart')}, ${the('paddedEnd')})
      on conflict do nothing returning 1)
    select must_hold(count(*) = 2, 'claims_core_free') from taken`
);

/**
 * Takes a period, over holds that have ended. `own` is the holder as whom the taker holds a time: that hold goes too, wherever it is. `over`: kinds of holds that
 * give way although they have not ended. Fails by the name of `claims_core_free` when somebody has it, or stands too near, already; so nothing that is sent behind it in the
 * same act, the commit too, does anything, and nobody needs to wait for its answer.
 */
export async function takeClaim(
  db: Db,
  claim: Claim,
  gives: { own?: string | null | undefined; over?: readonly HeldFor[] } = {}
): Promise<void> {
  // Before it on the same wire: a constraint knows no clock, so a hold that has ended must be gone before its time is taken.
  await Promise.all([giveWay(db, claim, gives), insertClaim(db, rowOf(claim))]);
}

// Sorted before it is written, so that all is gone before the first of it comes again: a constraint looks at each row.
const deleteOrHold = prepared(
  (_, the: The<{ holders: string[]; freed: string[] }>) => sql`
    with gone as (
      delete from claims c using unnest(${the('holders')}::uuid[], ${the('freed')}::uuid[]) as f (holder_id, freed)
      where c.holder_id = f.holder_id
      returning c.organisation_id, c.resource_id, f.freed, c.kind, c.starts_at, c.ends_at, c.held_for)
    insert into claims (organisation_id, resource_id, holder_id, kind, starts_at, ends_at, held_for, held_until)
    select g.organisation_id, g.resource_id, g.freed, g.kind, g.starts_at, g.ends_at, 'freed', date_trunc('minute', now() + interval '2 minutes')
    from gone g
    where g.held_for is distinct from 'form' and exists (
      select 1 from service_hosts sh join waiting w on w.organisation_id = sh.organisation_id and w.service_id = sh.service_id
      where sh.organisation_id = g.organisation_id and sh.host_id = g.resource_id and w.state = 'waiting' and not exists (
        select 1 from waiting_offers o where o.organisation_id = w.organisation_id and o.waiting_id = w.id and o.outcome is null))
    order by g.freed, g.kind`
);

/**
 * Frees what holders have taken. Where somebody waits for a service of that host and is offered nothing, it is held for nobody until the waiting list has been asked
 * (`offer-freed-times`, a second later), or two minutes at the most: whoever looks in between must not have it before them. Who takes it for good in the same act says
 * `over: ['freed']`.
 */
export async function freeClaims(db: Db, holders: readonly string[]): Promise<void> {
  if (holders.length > 0) await deleteOrHold(db, { holders: [...holders], freed: holders.map(() => newRandomId()) });
}

/** A start of a claim lies at most this far before its end: longer blocks are made of several. Lets a btree bound the search. */
const longest = 7 * 86_400_000;

interface BusyRow {
  hostId: string;
  holder: string;
  isCore: boolean;
  start: number;
  end: number;
}

// Read by time alone, and by host through the service: `&&` is no index condition under row-level security, since it is not leakproof. Both kinds come in
// one scan and are paired below: a join of claims with itself is quadratic while the planner has no statistics. Instants come as numbers: a thousand hosts have
// twenty thousand claims in a week, and writing and reading each as a date took most of the time that they took.
const selectBusy = prepared(
  (_, the: The<{ service: string; longBefore: Date; from: Date; to: Date; except: string[] }>) => sql<BusyRow>`
    select c.resource_id as "hostId", c.holder_id as "holder", c.kind = 'core' as "isCore",
      (date_part('epoch', c.starts_at) * 1000)::int8 as "start", (date_part('epoch', c.ends_at) * 1000)::int8 as "end"
    from service_hosts sh
    join claims c on c.organisation_id = sh.organisation_id and c.resource_id = sh.host_id
    where sh.service_id = ${the('service')}
      and c.starts_at >= ${the('longBefore')} and c.starts_at < ${the('to')} and c.ends_at > ${the('from')}
      and (c.held_until is null or c.held_until > now())
      and c.holder_id <> all(${the('except')})`
);

/** Buffers are four hours at the most, and so is what a service adds to them; a meeting is eight hours at the most. What lies further from a window has nothing to do with it. */
const reach = 12 * HOUR;

/** What is taken of the hosts of a service in a window, by host; nothing of by whom. `except` leaves out holders' own claims. A hold counts until it ends, by the database's clock. */
export async function busyOfService(
  db: Db,
  service: string,
  window: { start: number; end: number },
  except: readonly string[] = []
): Promise<Map<string, Busy[]>> {
  return paired(await selectBusy(db, { service, ...boundsOf(window), except: [...except] }));
}

const selectBusyOfHosts = prepared(
  (_, the: The<{ hosts: string[]; longBefore: Date; from: Date; to: Date; except: string[] }>) => sql<BusyRow>`
    select c.resource_id as "hostId", c.holder_id as "holder", c.kind = 'core' as "isCore",
      (date_part('epoch', c.starts_at) * 1000)::int8 as "start", (date_part('epoch', c.ends_at) * 1000)::int8 as "end"
    from claims c
    where c.resource_id = any(${the('hosts')})
      and c.starts_at >= ${the('longBefore')} and c.starts_at < ${the('to')} and c.ends_at > ${the('from')}
      and (c.held_until is null or c.held_until > now())
      and c.holder_id <> all(${the('except')})`
);

/** The same of some hosts. */
export async function busyOfHosts(
  db: Db,
  hosts: readonly string[],
  window: { start: number; end: number },
  except: readonly string[] = []
): Promise<Map<string, Busy[]>> {
  return paired(await selectBusyOfHosts(db, { hosts: [...hosts], ...boundsOf(window), except: [...except] }));
}

/** Where claims can begin and end that have to do with a window. */
const boundsOf = (window: { start: number; end: number }) => ({
  // Padding lies before its period: a period without its padding would be one without any.
  longBefore: new Date(window.start - longest - 2 * reach),
  from: new Date(window.start - reach),
  to: new Date(window.end + reach)
});

/** Periods with their buffers, by host. A holder has at most one row of each kind with a host (the table's key), and mostly they come one after the other. */
function paired(rows: readonly BusyRow[]): Map<string, Busy[]> {
  const byHost = new Map<string, { busy: Busy[]; waiting: Map<string, BusyRow> }>();
  for (const row of rows) {
    let of = byHost.get(row.hostId);
    if (of === undefined) byHost.set(row.hostId, (of = { busy: [], waiting: new Map() }));
    const other = of.waiting.get(row.holder);
    if (other === undefined) {
      of.waiting.set(row.holder, row);
      continue;
    }
    of.waiting.delete(row.holder);
    const [core, padded] = row.isCore ? [row, other] : [other, row];
    of.busy.push({ start: core.start, end: core.end, before: core.start - padded.start, after: padded.end - core.end });
  }
  return new Map(
    [...byHost].map(([host, { busy, waiting }]) => {
      for (const { isCore, start, end } of waiting.values()) if (isCore) busy.push({ start, end, before: 0, after: 0 });
      return [host, busy];
    })
  );
}

/** What one host holds in a window without its buffers: meetings, and what else takes the time. */
export async function meetingsOfHost(
  db: Db,
  host: string,
  window: { start: number; end: number }
): Promise<{ start: number; end: number; before: 0; after: 0 }[]> {
  const rows = await sql<{ start: Date; end: Date }>`
    select starts_at as "start", ends_at as "end" from appointments
    where host_id = ${host} and starts_at >= ${new Date(window.start)} and starts_at < ${new Date(window.end)} and state <> all(${statesThat('calledOff')})
    union all
    select starts_at, ends_at from blocks
    where host_id = ${host} and starts_at >= ${new Date(window.start)} and starts_at < ${new Date(window.end)}`.execute(db);
  return rows.rows.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime(), before: 0, after: 0 }));
}

/** What is taken for good of one host in a window, with the buffers, in ms; nothing of by whom. */
export async function takenOfHost(db: Db, host: string, window: { start: number; end: number }): Promise<{ start: number; end: number }[]> {
  const rows = await db
    .selectFrom('claims')
    .select(['starts_at as start', 'ends_at as end'])
    .where('resource_id', '=', host)
    .where('kind', '=', 'padded')
    .where('held_until', 'is', null)
    .where('starts_at', '>=', new Date(window.start - longest))
    .where('starts_at', '<', new Date(window.end))
    .where('ends_at', '>', new Date(window.start))
    .execute();
  return rows.map(({ start, end }) => ({ start: start.getTime(), end: end.getTime() }));
}
