import * as v from 'valibot';
import { DAY } from '#platform/time/date.ts';
import { newTimedId } from '#platform/ids.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { instantsOf, wallOf, type BlockKind, type WallPeriod } from '../../host/block.ts';
import { BlockForm, BlockId, MoveBlockForm } from '../../host/forms.ts';
import type { HostRefusal } from '../../host/refusals.ts';
import { query, useCase } from '../rights.ts';
import { blockToChange, deleteBlocks, insertBlock, setBlockPeriod, takenAround } from '../store/blocks.ts';
import { freeClaims, takeClaim } from '../store/claims.ts';
import { campusesOfHost } from '../store/availability/hosts-in-reach.ts';
import { lockHost } from '../store/hosts.ts';
import { ownHost } from './own-host.ts';

/** What a period meets, as instants: a block, or without a kind a booked meeting or what is offered to somebody who waits. */
export interface Met {
  start: number;
  end: number;
  kind: BlockKind | null;
  /** Nothing is booked yet: it is offered to somebody who waits, until then. */
  offeredUntil: number | null;
}

const meets = { claims_core_free: 'period_meets', claims_gap_free: 'period_meets', blocks_campus_known: 'campus_unknown' } satisfies Record<
  string,
  HostRefusal
>;

/** So far back and ahead blocks are set down. */
const reach = { back: 31 * DAY, ahead: 400 * DAY };

/** A period as the form says it, or why it can't be one. */
function periodIn(form: WallPeriod, now: number): { start: number; end: number } | HostRefusal {
  const period = instantsOf(form, houseZone);
  if (!period) return 'ends_before';
  return period.start < now - reach.back || period.start > now + reach.ahead ? 'too_far' : period;
}

/** What stands in the way of a period of the actor's, soonest first. */
export async function inTheWay(act: Act, period: { start: number; end: number } | null, except: string | null): Promise<Met[]> {
  const host = await ownHost(act);
  if (!host || !period) return [];
  const taken = await takenAround(act.db, host.id, period, except);
  return taken.map(({ startsAt, endsAt, kind, offeredUntil }) => {
    return { start: startsAt.getTime(), end: endsAt.getTime(), kind, offeredUntil: offeredUntil?.getTime() ?? null };
  });
}

function claimOf(act: Act, host: string, id: string, { start, end }: { start: number; end: number }) {
  return { organisation: act.actor.organisation, resource: host, holder: id, start, end, before: 0, after: 0 };
}

/** What the form of a block offers: the campuses on which the host works. */
export const readBlockChoices = query({
  action: 'block.read_choices',
  input: v.object({}),
  async run(act) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const campuses = await campusesOfHost(act.db, host.id);
    return { campuses: campuses.map(({ id, name }) => ({ id, name })), zone: houseZone };
  }
});

/** Sets down that a host's time is taken, or that somebody came without a booking. It holds the time as a booking does: neither ever lies over the other. */
export const addBlock = useCase({
  action: 'block.add',
  input: BlockForm,
  refusals: meets,
  async run(act, form) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const period = periodIn(form, act.now);
    if (typeof period === 'string') return refuse<HostRefusal>(period);
    const walkIn = form.kind === 'walk_in';
    if (walkIn && period.start > act.now) return refuse<HostRefusal>('not_come_yet');
    const id = newTimedId(act.now);
    act.settle(takeClaim(act.db, claimOf(act, host.id, id, period), { over: ['form', 'freed'] }));
    act.settle(
      insertBlock(act.db, {
        organisation: act.actor.organisation,
        id,
        host: host.id,
        kind: form.kind,
        campus: walkIn ? (form.campus ?? null) : null,
        modality: walkIn ? (form.modality ?? null) : null,
        ...period
      })
    );
    return { id, date: form.date };
  },
  afterRefusal: async (act, form) => ({ meets: await inTheWay(act, instantsOf(form, houseZone), null) }),
  auditObject: ({ id }) => id
});

/** Takes a block away; its time is free again. Gives back what it was, so that it can be set down anew. */
export const removeBlock = useCase({
  action: 'block.remove',
  input: BlockId,
  async run(act, { id }) {
    const host = await ownHost(act);
    const was = host ? await blockToChange(act.db, host.id, id) : undefined;
    if (!was) return refuse('not_found');
    const { kind } = was;
    if (kind === 'session') return refuse<HostRefusal>('session_elsewhere');
    act.settle(deleteBlocks(act.db, [id]));
    act.settle(freeClaims(act.db, [id]));
    act.settle(act.say('times.freed', {}));
    const period = wallOf({ start: was.startsAt.getTime(), end: was.endsAt.getTime() }, houseZone);
    return { kind, campus: was.campus ?? '', modality: was.modality ?? '', ...period };
  },
  auditObject: (_, { id }) => id
});

/** Moves a block, or changes its length. Gives back when it was before. */
export const moveBlock = useCase({
  action: 'block.move',
  input: MoveBlockForm,
  refusals: meets,
  async run(act, { id, ...form }) {
    const host = await ownHost(act);
    // Behind the lock: what is moved into this one's place at the same time would wait for it, and it for that.
    const was = host ? (await Promise.all([lockHost(act.db, host.id), blockToChange(act.db, host.id, id)]))[1] : undefined;
    if (!host || !was) return refuse('not_found');
    if (was.kind === 'session') return refuse<HostRefusal>('session_elsewhere');
    const period = periodIn(form, act.now);
    if (typeof period === 'string') return refuse<HostRefusal>(period);
    act.settle(freeClaims(act.db, [id]));
    // Behind the freeing on the same wire, so that the new time may overlap the old one.
    act.settle(takeClaim(act.db, claimOf(act, host.id, id, period), { over: ['form', 'freed'] }));
    act.settle(setBlockPeriod(act.db, id, period));
    act.settle(act.say('times.freed', {}));
    return { id, was: wallOf({ start: was.startsAt.getTime(), end: was.endsAt.getTime() }, houseZone) };
  },
  afterRefusal: async (act, { id, ...form }) => ({ meets: await inTheWay(act, instantsOf(form, houseZone), id) }),
  auditObject: (_, { id }) => id
});
