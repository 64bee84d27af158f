import { newTimedId } from '#platform/ids.ts';
import { DAY } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { changed, clashOf } from '../../availability/change.ts';
import { HostChoice, HoursForm } from '../../availability/forms.ts';
import type { HostHours } from '../../availability/host-hours.ts';
import { hitBy } from '../../availability/outside.ts';
import type { HoursRefusal } from '../../availability/refusals.ts';
import { query, useCase } from '../rights.ts';
import { keptBefore } from '../store/availability/host-hours.ts';
import { pushesOfHost } from '../store/availability/pushes.ts';
import { schoolDaysFrom } from '../store/availability/school-days.ts';
import { hostsAt } from '../store/availability/hosts-in-reach.ts';
import { replaceHours } from '../store/availability/write-host-hours.ts';
import { hostInReach, sessionsHit, standOf, stillAhead } from './host.ts';

/** A change can be taken back for so long; then its note is removed. */
export const undoDays = 30;

/**
 * A host's hours as their page shows them: what is decided, the bookings that lie outside of it, and whether the last change can be taken back; `shown` is null
 * for who plans others' hours and has named nobody. Leaves an audit line.
 */
export const readHours = query({
  action: 'hours.read',
  input: HostChoice,
  async run(act, { host: asked }) {
    const { db, scope, now } = act;
    const host = await hostInReach(act, asked);
    const others = scope.campuses === null || scope.campuses.length > 0 ? await hostsAt(db, scope.campuses) : [];
    const hosts = others.map(({ id, name }) => ({ id, name }));
    if (!host) return asked === null && hosts.length > 0 ? { hosts, shown: null } : refuse('not_found');
    const [stand, kept, pushes] = await Promise.all([standOf(act, host), keptBefore(db, host.id), pushesOfHost(db, host.id)]);
    if (!stand) return refuse('not_found');
    const { hours, version, campuses, today } = stand;
    const schoolDays = await schoolDaysFrom(
      db,
      today,
      campuses.map(({ id }) => id)
    );
    const canUndo = isLast(kept, version, now);
    return {
      hosts,
      shown: {
        host,
        hours,
        version,
        campuses,
        today,
        outside: stand.outside(hours),
        sessions: stand.sessionsOutside(hours),
        canUndo,
        schoolDays,
        pushes
      }
    };
  },
  auditObject: ({ shown }) => shown?.host.id ?? null
});

interface Kept {
  version: number;
  madeAt: Date;
}

const isLast = (kept: Kept | undefined, version: number, now: number): boolean =>
  kept?.version === version && kept.madeAt.getTime() > now - undoDays * DAY;

/** Tries a change on a host's hours as they stand. */
async function tried(
  act: Act,
  { host: asked, version, change }: { host: string | null; version: number; change: Parameters<typeof changed>[1] }
) {
  const host = await hostInReach(act, asked);
  const stand = host && (await standOf(act, host));
  if (!host || !stand) return refuse('not_found');
  if (stand.version !== version) return refuse<HoursRefusal>('changed_meanwhile');
  const spans = 'open' in change ? change.open : [];
  if (spans.some(({ campusId }) => stand.campuses.every(({ id }) => id !== campusId))) return refuse<HoursRefusal>('campus_not_hosts');
  const after = changed(stand.hours, change, () => newTimedId(act.now));
  if (clashOf(after) !== null) return refuse<HoursRefusal>('schedules_clash');
  return { host, stand, after };
}

/** What a change of hours would do to what is booked: nothing is written. */
export const previewHours = query({
  action: 'hours.preview',
  input: HoursForm,
  async run(act, form) {
    const result = await tried(act, form);
    if (!('after' in result)) return result;
    const { stand, after, host } = result;
    return { own: host.own, ...hitBy(stand.outside(stand.hours), stand.outside(after)), sessions: sessionsHit(stand, after) };
  },
  auditObject: () => null
});

/** Changes a host's hours. What is booked stays as it is: whom it hits can be told from the page that follows. How it was before is kept. */
export const saveHours = useCase({
  action: 'hours.save',
  input: HoursForm,
  refusals: { host_schedules_name: 'name_taken', host_schedule_dates_apart: 'schedules_clash' } satisfies Record<string, HoursRefusal>,
  async run(act, form) {
    const result = await tried(act, form);
    if (!('after' in result)) return result;
    const { stand, after, host } = result;
    if (!(await write(act, host.id, stand, after))) return refuse<HoursRefusal>('changed_meanwhile');
    const { hit } = hitBy(stand.outside(stand.hours), stand.outside(after));
    act.settle(act.say('times.freed', {}));
    return { host: host.id, own: host.own, hit: hit.length + sessionsHit(stand, after).length };
  },
  auditObject: ({ host }) => host
});

/** Takes the last change of a host's hours back; doing it again brings it back. */
export const undoHours = useCase({
  action: 'hours.undo',
  input: HostChoice,
  refusals: { host_schedule_dates_apart: 'undo_over', host_schedules_name: 'undo_over' } satisfies Record<string, HoursRefusal>,
  async run(act, { host: asked }) {
    const host = await hostInReach(act, asked);
    const [stand, kept] = host ? await Promise.all([standOf(act, host), keptBefore(act.db, host.id)]) : [];
    if (!host || !stand) return refuse('not_found');
    if (!kept || !isLast(kept, stand.version, act.now)) return refuse<HoursRefusal>('undo_over');
    if (!(await write(act, host.id, stand, stillAhead(kept.before, act.now)))) return refuse<HoursRefusal>('undo_over');
    act.settle(act.say('times.freed', {}));
    return { host: host.id, own: host.own };
  },
  auditObject: ({ host }) => host
});

/** Writes new hours over those that stand, and keeps these. False: they have been changed meanwhile. */
const write = (
  { db, actor, now }: Act,
  host: string,
  { hours, version }: { hours: HostHours; version: number },
  after: HostHours
): Promise<boolean> => replaceHours(db, actor.organisation, [{ host, before: hours, after, version }], now);
