import * as v from 'valibot';
import { DAY, addDays, isDate, weekdayOf } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { longDayName, shortDayName, timeOf } from '#ui/formats.ts';
import { openings } from '../../free-times/hours.ts';
import { answers } from '../../host/week/search.ts';
import { longestQuestion, mondayOf, type HostWeek, type OpenTime } from '../../host/week/week.ts';
import { query } from '../rights.ts';
import { blocksOfHost, takenWithBuffers } from '../store/blocks.ts';
import { appointmentsByIds, appointmentsOfHost, appointmentsToSearch, toldOf } from '../store/day.ts';
import { rulesOf } from '../../availability/host-hours.ts';
import { closingsOf } from '../availability/closings.ts';
import { hoursOfHost } from '../store/availability/host-hours.ts';
import { turnOfAppointment } from '../store/availability/turns.ts';
import { everyCampus, type Campus } from '../store/hosts.ts';
import { ownHost } from './own-host.ts';
import { shortName, shownBlock, shownToHost } from './shown.ts';

/** So many answers of a search are shown; who asks more closely finds the others. */
const mostFound = 40;
/** Names are gone 30 days after the time, and no service is booked further ahead than a year. */
const searched = { back: 30 * DAY, ahead: 366 * DAY };

/**
 * A host's own week: the appointments, the hours in which they can be booked, and what `q` finds of their appointments by time or name. Telephone
 * numbers are opened for the host only. Without a date it is the present week; on a Saturday or Sunday on which nothing is to come any more, the week
 * that follows. Leaves an audit line.
 */
export const readWeek = query({
  action: 'week.read',
  input: v.object({
    date: v.optional(v.pipe(v.string(), v.check(isDate))),
    /** The appointment that is opened. */
    open: v.optional(v.string()),
    q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longestQuestion)), '')
  }),
  async run(act, { date, open, q }) {
    const { db, now } = act;
    const host = await ownHost(act);
    if (!host || !act.actor.person) return refuse('not_found');
    const today = dateIn(now, houseZone);
    const monday = mondayOf(date ?? today);
    const [asked, found] = await Promise.all([weekFrom(act, host.id, monday), q === '' ? null : search(act, host.id, q)]);
    const past = date === undefined && open === undefined && isOver(asked, today, now);
    const week = past ? await weekFrom(act, host.id, addDays(monday, 7)) : asked;
    // Only of one's own: the list has been read for this host.
    const own = open !== undefined && [...week.appointments, ...(found ?? [])].some(({ id }) => id === open);
    return {
      host,
      zone: houseZone,
      today,
      ...week,
      found,
      turn: own ? ((await turnOfAppointment(db, host.id, open)) ?? null) : null,
      told: own ? (await toldOf(db, open)).map(({ at, ...told }) => ({ ...told, hour: at.getTime() })) : []
    } satisfies HostWeek;
  },
  auditObject: () => null
});

/** What a host has and is open for in the seven days from a Monday. */
async function weekFrom(act: Act, host: string, monday: string) {
  const { db } = act;
  const start = dayBounds(monday, houseZone).start;
  const end = dayBounds(addDays(monday, 6), houseZone).end;
  const [from, to] = [addDays(monday, -2), addDays(monday, 8)];
  const [rows, blocks, taken, hours, closed, campuses] = await Promise.all([
    // A day before too: what began on Sunday evening may reach into Monday.
    appointmentsOfHost(db, host, { start: new Date(start - DAY), end: new Date(end) }),
    blocksOfHost(db, host, { start: new Date(start), end: new Date(end) }),
    takenWithBuffers(db, host, { start, end }),
    hoursOfHost(db, host, from),
    closingsOf(db, from, to),
    everyCampus(db, {})
  ]);
  return {
    monday,
    appointments: shownToHost(
      act,
      rows.filter(({ endsAt }) => endsAt.getTime() > start)
    ),
    open: hours ? openTimes(rulesOf(hours.hours, closed), campuses, monday) : [],
    blocks: blocks.map(shownBlock),
    taken
  };
}

/** Whether it is the week's end and nothing of the week is to come any more. */
function isOver({ appointments, open, blocks }: Awaited<ReturnType<typeof weekFrom>>, today: string, now: number): boolean {
  return weekdayOf(today) >= 6 && [...appointments, ...open, ...blocks].every(({ end }) => end <= now);
}

/** Whether the actor may follow the changes of a calendar: whoever has one. What has changed is read by the ordinary way. */
export const followWeek = query({
  action: 'week.follow',
  input: v.object({}),
  run: async (act) => ((await ownHost(act)) ? null : refuse('not_found'))
});

/** The week's openings at each campus, by the campus's own clock. All rows are given each time: a dated one replaces its date's rows on every campus. */
function openTimes({ rows, cuts }: ReturnType<typeof rulesOf>, campuses: readonly Campus[], monday: string): OpenTime[] {
  const byId = new Map(campuses.map((campus) => [campus.id, campus]));
  return [...new Set(campuses.map(({ zone }) => zone))]
    .flatMap((zone) =>
      openings(rows, zone, monday, addDays(monday, 6), cuts).flatMap(({ campusId, start, end }) => {
        const campus = byId.get(campusId);
        return campus?.zone === zone ? [{ start, end, campus: campus.name }] : [];
      })
    )
    .sort((a, b) => a.start - b.start);
}

/** The host's appointments around now whose time or name answers the question, in the words in which the page shows them. */
async function search(act: Act, host: string, question: string) {
  const { db, now, language } = act;
  const window = { start: new Date(now - searched.back), end: new Date(now + searched.ahead) };
  const found = (await appointmentsToSearch(db, host, window))
    .filter((row) => {
      const start = row.startsAt.getTime();
      const date = dateIn(start, row.zone);
      const when = [longDayName(date, language), shortDayName(date, language), timeOf(start, row.zone, language)];
      return answers(question, [...when, row.nickname ?? shortName(row) ?? ''].join(' '));
    })
    .slice(0, mostFound);
  const ids = found.map(({ id }) => id);
  return shownToHost(act, ids.length > 0 ? await appointmentsByIds(db, host, ids) : []);
}
