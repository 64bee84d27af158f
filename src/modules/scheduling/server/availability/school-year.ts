import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { DAY, addDays, dayNumber } from '#platform/time/date.ts';
import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import type { HoursRefusal } from '../../availability/refusals.ts';
import { hitByClosing, SchoolDayForm, type SchoolDay } from '../../availability/school-year.ts';
import { hostReasons } from '../../forms.ts';
import { reachedBy } from '../booking-messages/ways.ts';
import { query, useCase } from '../rights.ts';
import { cancelAppointments } from '../store/appointments.ts';
import {
  bookingsBetween,
  campusesAt,
  deleteSchoolDay,
  insertSchoolDay,
  schoolDayById,
  schoolDaysFrom,
  updateSchoolDay
} from '../store/availability/school-days.ts';
import { freeClaims } from '../store/claims.ts';
import { sessionsBetween } from '../store/availability/session-blocks.ts';
import { hitSession } from './host.ts';
import { isInReach } from './reach.ts';
/** How far back and ahead the page of the school year looks, in days. */
const seen = { back: 30, ahead: 400 };

/** Terms, breaks and closings from a month ago on, and the holidays that the rule adds. `wholeSchool`: whether the actor plans for all campuses. */
export const readSchoolYear = query({
  action: 'school_year.read',
  input: v.object({}),
  async run({ db, scope, now }) {
    const from = addDays(dateIn(now, houseZone), -seen.back);
    const [days, campuses] = await Promise.all([schoolDaysFrom(db, from, scope.campuses), campusesAt(db, scope.campuses)]);
    const holidays = finnishHolidaysBetween(dateIn(now, houseZone), addDays(from, seen.ahead));
    return { days, campuses, holidays, wholeSchool: scope.campuses === null };
  }
});

const DayId = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** One line of the school year with the bookings that it hits: of other campuses there is nothing to be seen. */
export const readSchoolDay = query({
  action: 'school_year.read_day',
  input: DayId,
  async run(act, { id }) {
    const day = await schoolDayById(act.db, id);
    if (!day || !isInReach(act, day.campusId)) return refuse('not_found');
    return { day, ...(await hits(act, day)) };
  }
});

/** The bookings and the sessions that a day of the school year hits; a session once, with all who lead it. */
async function hits({ db, now, canSendMail, channels }: Act, day: SchoolDay) {
  if (!day.closes) return { hit: [], sessions: [] };
  // A day more on both sides: no zone is farther than that from UTC.
  const window = { start: new Date((dayNumber(day.from) - 1) * DAY), end: new Date((dayNumber(day.to) + 2) * DAY) };
  const reached = reachedBy(channels);
  const [booked, taken] = await Promise.all([bookingsBetween(db, window, new Date(now)), sessionsBetween(db, window, new Date(now))]);
  const bookings = booked.map(({ startsAt, endsAt, hasEmail, hasPhone, ...row }) => ({
    ...row,
    start: startsAt.getTime(),
    end: endsAt.getTime(),
    who: null,
    byNickname: false,
    canBeTold: (canSendMail && reached.email && hasEmail === true) || (reached.phone && hasPhone === true)
  }));
  const sessions = [...Map.groupBy(taken, ({ session }) => session).values()].flatMap(([first, ...others]) =>
    first ? [{ ...hitSession(first), hostName: [first, ...others].map(({ hostName }) => hostName).join(', ') }] : []
  );
  return { hit: hitByClosing(bookings, day), sessions: hitByClosing(sessions, day) };
}

/** Whom a day of the school year would hit: nothing is written. */
export const previewSchoolDay = query({
  action: 'school_year.preview',
  input: SchoolDayForm,
  async run(act, { id, ...day }) {
    const kept = id === null ? null : await schoolDayById(act.db, id);
    if (kept === undefined || !isInReach(act, day.campusId) || (kept && !isInReach(act, kept.campusId))) return refuse('not_found');
    return hits(act, day);
  }
});

/** Writes a term, a break or a closing. What is booked stays as it is; how many a closing hits is told, and they can be told in the next step. */
export const saveSchoolDay = useCase({
  action: 'school_year.save',
  input: SchoolDayForm,
  async run(act, { id: given, version, ...day }) {
    const { db, actor, now } = act;
    const kept = given === null ? null : await schoolDayById(db, given);
    if (kept === undefined || !isInReach(act, day.campusId) || (kept && !isInReach(act, kept.campusId))) return refuse('not_found');
    const id = given ?? newTimedId(now);
    if (given === null) await insertSchoolDay(db, actor.organisation, id, day);
    else if (!(await updateSchoolDay(db, given, day, version))) return refuse<HoursRefusal>('changed_meanwhile');
    const { hit, sessions } = await hits(act, day);
    return { id, hit: hit.length + sessions.length };
  },
  auditObject: ({ id }) => id
});

/** Takes a line out of the school year: its dates have their hours again. */
export const removeSchoolDay = useCase({
  action: 'school_year.remove',
  input: DayId,
  async run(act, { id }) {
    const day = await schoolDayById(act.db, id);
    if (!day || !isInReach(act, day.campusId)) return refuse('not_found');
    await deleteSchoolDay(act.db, id);
    return { id };
  },
  auditObject: ({ id }) => id
});

/** Cancels, in one act, all that a closing hits; each booker is told by the prepared message. */
export const cancelHitByClosing = useCase({
  action: 'school_year.cancel_hit',
  input: v.object({ ...DayId.entries, reason: v.pipe(v.optional(v.string(), ''), v.picklist(hostReasons, 'reason_needed')) }),
  async run(act, { id, reason }) {
    const day = await schoolDayById(act.db, id);
    if (!day || !isInReach(act, day.campusId)) return refuse('not_found');
    const { hit } = await hits(act, day);
    const ids = hit.map((booking) => booking.id);
    const cancelled = await cancelAppointments(act.db, ids, 'host', reason);
    await freeClaims(act.db, ids);
    for (const one of cancelled) await act.say('appointment.cancelled', { id: one.id, sequence: one.sequence });
    return { id, cancelled: cancelled.length, untold: hit.filter(({ canBeTold }) => !canBeTold).length };
  },
  auditObject: (value) => value.id
});
