import { DAY } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import type { Db } from '#platform/database/connection.ts';
import { rulesOf } from '../../../availability/host-hours.ts';
import type { Interval, Lengths } from '../../../free-times/slots.ts';
import { standsTogether, startsTogether, type Stands } from '../../../free-times/together.ts';
import { closingsOf } from '../../availability/closings.ts';
import { hoursOfHosts } from '../../store/availability/host-hours.ts';
import { busyOfHosts } from '../../store/claims.ts';
import { everyCampus } from '../../store/hosts.ts';
import { blocksOfSessions } from '../../store/availability/session-blocks.ts';

/** What a session asks of its leaders' time. */
export interface SessionWish {
  hosts: readonly string[];
  campus: string;
  modality: 'campus' | 'video';
  /** Length, grid, travel before and after, notice; ms. */
  lengths: Lengths;
  /** In which the start lies. */
  window: Interval;
  now: number;
  /** Sessions that give their own time up, such as the one that is to be moved. */
  except?: readonly string[];
}

/**
 * Starts (instants, ascending) at which all leaders are at work and free, by the very rule that times are booked by, and how it stands with any other start of the
 * window. Nothing is free with a leader who is no host.
 */
export async function freeTogether(
  db: Db,
  { hosts, campus, modality, lengths, window, now, except = [] }: SessionWish
): Promise<{ starts: number[]; standsAt: (start: number) => Stands }> {
  const [from, to] = [dateIn(window.start - 2 * DAY, 'UTC'), dateIn(window.end + 2 * DAY, 'UTC')];
  const own = (await blocksOfSessions(db, except)).map(({ id }) => id);
  const [hoursOf, closings, campuses, busyOf] = await Promise.all([
    hoursOfHosts(db, hosts, from),
    closingsOf(db, from, to),
    everyCampus(db, {}),
    busyOfHosts(db, hosts, { start: window.start, end: window.end + lengths.length }, own)
  ]);
  const zones = new Map(campuses.map(({ id, zone }) => [id, zone]));
  const leaders = hosts.flatMap((host) => {
    const found = hoursOf.get(host);
    return found ? [{ ...rulesOf(found.hours, closings), zones, busy: busyOf.get(host) ?? [] }] : [];
  });
  if (leaders.length < hosts.length || leaders.length === 0) return { starts: [], standsAt: () => 'taken' };
  const place = { campusId: campus, isRemote: modality === 'video' };
  return {
    starts: startsTogether(leaders, place, lengths, window, now),
    standsAt: (start) => standsTogether(leaders, place, lengths, start)
  };
}
