import type { Insertable } from 'kysely';
import { isIn } from '#modules/scheduling/appointment-state.ts';
import type { Modality } from '#modules/scheduling/modality.ts';
import { needsOf } from '#modules/scheduling/practical-needs.ts';
import type { Appointments, Claims } from '#platform/database/tables.ts';
import { HOUR, MINUTE, addDays, dayNumber, weekdayOf } from '#platform/time/date.ts';
import { dayBounds } from '#platform/time/zone.ts';
import { chosenBooker, personsToCome, type Booker, type Bookers } from './bookers.ts';
import { FRIDAY, isSummer, type Calendar } from '../calendar.ts';
import { HostDay, openingsByDate, type Meeting } from './host-day.ts';
import type { Host, Hosts } from '../hosts.ts';
import { outcomeToCome, pastOutcomes, type Outcome } from './outcomes.ts';
import type { People } from '../people.ts';
import { organisationId, zone } from '../places.ts';
import { chance, pickWeighted, randomBytes, randomFor, randomId, timedId, whole, type Random } from '../random.ts';
import type { Rows } from '../write-rows.ts';

type AppointmentRow = Insertable<Appointments>;

/** The link to whoever came is cut this many days after. */
const LINK_DAYS = 30;
/** Meetings on an ordinary day in term. */
const ordinary: Readonly<Record<Host['name'], readonly [least: number, most: number]>> = { Sari: [4, 6], Mikael: [3, 5], Amira: [2, 4] };
const FULL_WEEK_OF: Host['name'] = 'Mikael';

/** How many meetings a host gets on a day: fewer in summer, and fewer the farther ahead the day is. */
function howMany(random: Random, host: Host, date: string, today: string): number {
  const [least, most] = ordinary[host.name];
  if (date === today) return whole(random, 3, 5);
  const usual = whole(random, least, most);
  const ahead = dayNumber(date) - dayNumber(today);
  const season = isSummer(date) ? 0.4 : 1;
  const share = ahead < 0 ? 1 : ahead < 5 ? 0.6 : ahead < 10 ? 0.45 : ahead < 16 ? 0.25 : 0.12;
  const mean = usual * season * share;
  return Math.floor(mean) + (chance(random, mean % 1) ? 1 : 0);
}

/** Monday of the coming week that has most open days, the nearest of several: the one that gets full. */
function fullWeek({ today, isOpen }: Calendar): string {
  const monday = addDays(today, 1 - weekdayOf(today));
  const weeks = [7, 14, 21].map((days) => addDays(monday, days));
  const openDays = (week: string) => [0, 1, 2, 3, 4].filter((day) => isOpen(addDays(week, day))).length;
  return weeks.reduce((best, week) => (openDays(week) > openDays(best) ? week : best));
}

/** When a meeting was booked (ms): hours or days before it and, when it is still to come, before today. */
function bookedBefore(random: Random, start: number, todayBegan: number): number {
  const lead = pickWeighted(random, [
    [whole(random, 120, 20 * 60), 3],
    [whole(random, 24 * 60, 96 * 60), 4],
    [whole(random, 96 * 60, 320 * 60), 3]
  ]);
  const at = start - lead * MINUTE;
  return at < todayBegan ? at : todayBegan - (lead % 840) * MINUTE;
}

/** What may be needed in that way to meet, now and then. */
function someNeeds(random: Random, modality: Modality): string[] {
  return needsOf(modality).filter(() => chance(random, 0.03));
}

function rowOf(random: Random, host: Host, meeting: Meeting, booker: Booker, outcome: Outcome, calendar: Calendar): AppointmentRow {
  const bookedAt = bookedBefore(random, meeting.start, dayBounds(calendar.today, zone).start);
  const cut = meeting.date < addDays(calendar.today, -LINK_DAYS);
  // As in real bookings: a nickname's id and time tell no more than the hour.
  const named = booker.person !== null;
  return {
    organisation_id: organisationId,
    id: named ? timedId(random, bookedAt) : randomId(random),
    service_id: meeting.service.id,
    host_id: host.id,
    campus_id: meeting.campusId,
    modality: meeting.modality,
    starts_at: new Date(meeting.start),
    ends_at: new Date(meeting.end),
    ...outcome,
    person_id: cut ? null : booker.person,
    nickname: cut ? null : booker.nickname,
    language: booker.language,
    needs: someNeeds(random, meeting.modality),
    link_hash: randomBytes(random, 32),
    words_hash: randomBytes(random, 32),
    idempotency_key: randomId(random),
    contact_email: null,
    contact_phone: null,
    booked_hour: new Date(named ? bookedAt : Math.floor(bookedAt / HOUR) * HOUR)
  };
}

/** What a booking takes: the time itself, and the time with the service's buffers. */
function claimsOf(host: Host, id: string, { start, end, service }: Meeting): Insertable<Claims>[] {
  const claim = (kind: 'core' | 'padded', from: number, to: number) => ({
    organisation_id: organisationId,
    resource_id: host.id,
    holder_id: id,
    kind,
    starts_at: new Date(from),
    ends_at: new Date(to)
  });
  return [claim('core', start, end), claim('padded', start - service.lengths.before, end + service.lengths.after)];
}

/**
 * Half a year of meetings and the coming four weeks, each on a start that the rules of free times gave. What is past is attended,
 * missed or cancelled; what is to come, today's with it, is booked and holds its claims.
 */
export function makeBookings(calendar: Calendar, people: People, hosts: Hosts): Rows {
  const appointments: AppointmentRow[] = [];
  const claims: Insertable<Claims>[] = [];
  const toCome = personsToCome(people);
  const outcomeOf = pastOutcomes();
  const monday = fullWeek(calendar);
  const open = new Map(hosts.all.map((host) => [host, openingsByDate(host, calendar)]));

  for (let date = calendar.historyFrom; date <= calendar.bookedTo; date = addDays(date, 1)) {
    if (!calendar.isOpen(date)) continue;
    const isPast = date < calendar.today;
    // Nobody comes twice on a day; of what is to come, nobody has two.
    const bookers: Bookers = {
      people,
      taken: isPast ? new Set() : toCome.taken,
      first: isPast ? [] : toCome.firstOn(date, calendar.today)
    };
    for (const host of hosts.all) {
      const random = randomFor(`bookings of ${host.name} on ${date}`);
      const day = new HostDay(host, date, open.get(host)?.get(date) ?? []);
      const full = host.name === FULL_WEEK_OF && date >= monday && date <= addDays(monday, FRIDAY - 1);
      const most = full ? Infinity : howMany(random, host, date, calendar.today);
      for (let count = 0; count < most; count++) {
        const meeting = full ? day.firstFree() : day.anyFree(random);
        if (meeting === null) break;
        const booker = chosenBooker(random, bookers, host, meeting, day.nicknameFits(meeting, isPast));
        const outcome = isPast ? outcomeOf(date) : outcomeToCome(random, booker.nickname !== null && date > calendar.today);
        const row = rowOf(random, host, meeting, booker, outcome, calendar);
        appointments.push(row);
        // What was cancelled gave its time back.
        if (outcome.state && isIn(outcome.state, 'calledOff')) continue;
        day.take(meeting, booker.nickname !== null);
        if (!isPast) claims.push(...claimsOf(host, row.id, meeting));
      }
    }
  }
  return { appointments, claims };
}
