import * as v from 'valibot';
import { DAY, addDays } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { rulesOf } from '../../availability/host-hours.ts';
import { freeTime } from '../../free-times/turns.ts';
import { mondayOf } from '../../host/week/week.ts';
import { closingsOf } from '../availability/closings.ts';
import { query } from '../rights.ts';
import { hoursOfHost } from '../store/availability/host-hours.ts';
import { turnsOfHost } from '../store/availability/turns.ts';
import { meetingsOfHost } from '../store/claims.ts';
import { everyCampus } from '../store/hosts.ts';
import { ownHost } from './own-host.ts';

/** So many weeks stand on the page: the last four, this one, and three to come. */
const weeks = { back: 4, ahead: 3 };
/** Turns are kept for so long. */
const kept = 90 * DAY;

/** One week of a host's own load, in minutes. */
export interface LoadWeek {
  monday: string;
  open: number;
  taken: number;
}

/** A host's own figures, and nobody else's: how much of each week is open and taken, and their part of the turns of the last 90 days. */
export const readTurns = query({
  action: 'turns.read',
  input: v.object({}),
  async run(act) {
    const { db, now } = act;
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const monday = mondayOf(dateIn(now, houseZone));
    const from = addDays(monday, -7 * weeks.back);
    const to = addDays(monday, 7 * (weeks.ahead + 1));
    const window = { start: dayBounds(from, houseZone).start, end: dayBounds(to, houseZone).start };
    const [hours, closed, campuses, taken, turns] = await Promise.all([
      hoursOfHost(db, host.id, addDays(from, -2)),
      closingsOf(db, addDays(from, -2), addDays(to, 2)),
      everyCampus(db, {}),
      meetingsOfHost(db, host.id, window),
      turnsOfHost(db, host.id, new Date(now - kept))
    ]);
    const supply = {
      hostId: host.id,
      ...(hours ? rulesOf(hours.hours, closed) : { rows: [], cuts: { breaks: [], shut: [] } }),
      zones: new Map(campuses.map(({ id, zone }) => [id, zone])),
      held: [],
      canMeet: { campus: true, phone: true, video: true },
      unverified: null
    };
    const load = Array.from({ length: weeks.back + 1 + weeks.ahead }, (_, place): LoadWeek => {
      const first = addDays(from, 7 * place);
      const week = { start: dayBounds(first, houseZone).start, end: dayBounds(addDays(first, 6), houseZone).end };
      const open = freeTime({ ...supply, busy: [] }, week);
      return { monday: first, open: open / 60_000, taken: (open - freeTime({ ...supply, busy: taken }, week)) / 60_000 };
    });
    return { today: dateIn(now, houseZone), load, turns };
  }
});
