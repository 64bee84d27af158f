import * as v from 'valibot';
import { addDays, isDate } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import type { HostDay } from '../../host/day.ts';
import { query } from '../rights.ts';
import { blocksOfHost } from '../store/blocks.ts';
import { appointmentsOfHost } from '../store/day.ts';
import { ownHost } from './own-host.ts';
import { shownBlock, shownToHost } from './shown.ts';

/** A host's own appointments, and their sessions, of some days from `date` on. Telephone numbers are opened for the host only. Leaves an audit line. */
export const readDay = query({
  action: 'day.read',
  input: v.object({
    date: v.optional(v.pipe(v.string(), v.check(isDate))),
    days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)), 7)
  }),
  async run(act, { date, days }) {
    const { db, now } = act;
    const host = await ownHost(act);
    if (!host || !act.actor.person) return refuse('not_found');
    const today = dateIn(now, houseZone);
    const first = date ?? today;
    const window = {
      start: new Date(dayBounds(first, houseZone).start),
      end: new Date(dayBounds(addDays(first, days - 1), houseZone).end)
    };
    const [appointments, blocks] = await Promise.all([appointmentsOfHost(db, host.id, window), blocksOfHost(db, host.id, window)]);
    const sessions = blocks
      .map(shownBlock)
      .flatMap((block) => (block.session === null ? [] : [{ ...block, date: dateIn(block.start, houseZone) }]));
    return { host, today, first, appointments: shownToHost(act, appointments), sessions } satisfies HostDay;
  },
  auditObject: () => null
});
