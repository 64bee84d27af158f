import { expect, test } from 'vitest';
import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import type { HoursRow } from '#modules/scheduling/free-times/hours.ts';
import { closingsBetween } from '#modules/scheduling/availability/school-year.ts';
import { hoursFor, openings } from '#modules/scheduling/free-times/hours.ts';
import { needsOf, practicalNeeds } from '#modules/scheduling/practical-needs.ts';
import { freeStarts } from '#modules/scheduling/free-times/slots.ts';
import { MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dayBounds } from '#platform/time/zone.ts';
import { isStaff, roles as everyRole } from '#modules/people/index.ts';
import { days, school, today, zone, type School } from './school.builder.ts';

function hoursOf({ hours }: School, host: string): HoursRow[] {
  return hours
    .filter((row) => row.host_id === host && !row.schedule_id)
    .map((row) => ({
      weekday: row.weekday ?? null,
      date: row.date ?? null,
      from: row.from_minute,
      to: row.to_minute,
      campusId: row.campus_id ?? '',
      modalities: row.modalities
    }));
}

const cutsOf = ({ schoolDays }: School) => {
  const days = schoolDays.map(({ kind, starts_on: from, ends_on: to, campus_id: campusId = null, closes }) => ({
    kind,
    from,
    to,
    campusId,
    closes
  }));
  return { breaks: [], shut: closingsBetween(days, '2025-01-01', '2030-01-01') };
};

function termsOf({ services }: School, id: string) {
  const service = services.find((row) => row.id === id);
  if (!service) throw new Error('an appointment of no service');
  const { length_minutes: length, step_minutes: step, before_minutes: before = 0, after_minutes: after = 0 } = service;
  return {
    length: length * MINUTE,
    step: step * MINUTE,
    before: before * MINUTE,
    after: after * MINUTE,
    notice: 0,
    modalities: service.modalities
  };
}

function busyOf(all: School, host: string, date: string, except?: string) {
  return all.appointments
    .filter((row) => row.host_id === host && row.date === date && row.state !== 'cancelled' && row.id !== except)
    .map(({ start, end, service_id }) => ({ start, end, before: termsOf(all, service_id).before, after: termsOf(all, service_id).after }));
}

const main = school(today);

test('there are 4 campuses, 3 professionals, 24 groups, 480 students and 40 staff', () => {
  const having = (...roles: string[]) =>
    new Set(main.roles.filter(({ role }) => roles.includes(role)).map(({ person_id }) => person_id)).size;
  expect(main.campuses).toHaveLength(4);
  expect(main.groups).toHaveLength(24);
  expect(main.memberships).toHaveLength(480);
  expect(having('student')).toBe(480);
  expect(having('professional')).toBe(3);
  expect(having('coordinator')).toBe(2);
  expect(having('admin')).toBe(1);
  expect(having('tutor')).toBe(16);
  expect(having(...everyRole.filter((role) => isStaff([role])))).toBe(40);
  expect([...new Set(main.roles.map(({ role }) => role))].sort()).toEqual([...everyRole].sort());
  const instructed = new Set(main.roles.filter(({ role }) => role === 'instructor').map(({ group_id }) => group_id));
  expect(instructed.size).toBe(24);
});

test('one student has a name of 60 characters and comes soon', () => {
  const longest = main.persons.filter(({ given_name, family_name }) => `${given_name} ${family_name}`.length === 60);
  expect(longest).toHaveLength(1);
  const meeting = main.appointments.find(({ person_id, state }) => person_id === longest[0]?.id && state === 'booked');
  expect(meeting?.date).toMatch(/^2026-11-2[56]$/);
});

test('nobody has the address or the name of another, and every address ends in example.fi', () => {
  expect(new Set(main.persons.map(({ email }) => email)).size).toBe(520);
  expect(new Set(main.persons.map(({ given_name, family_name }) => `${given_name} ${family_name}`)).size).toBe(520);
  for (const { email } of main.persons) expect(email).toMatch(/^[a-z-]+\.[a-z-]+\d?@example\.fi$/);
});

test('of the past times 8 to 15 % were missed, whether cancelled ones are counted or not', () => {
  for (const date of [today, ...days]) {
    const past = school(date).appointments.filter((row) => row.date < date);
    const missed = past.filter(({ state }) => state === 'missed').length;
    const cancelled = past.filter(({ state }) => state === 'cancelled').length;
    for (const share of [missed / past.length, missed / (past.length - cancelled)]) {
      expect(share).toBeGreaterThanOrEqual(0.08);
      expect(share).toBeLessThanOrEqual(0.15);
    }
    expect(past.every(({ state }) => state !== 'booked')).toBe(true);
  }
});

test('nothing lies on a weekend, a holiday or in the Christmas closing, whichever day it is made on', () => {
  for (const date of [today, ...days]) {
    const { appointments } = school(date);
    const off = new Set(finnishHolidaysBetween(addDays(date, -220), addDays(date, 60)).map((holiday) => holiday.date));
    for (const row of appointments) {
      expect(weekdayOf(row.date)).toBeLessThanOrEqual(5);
      expect(off.has(row.date)).toBe(false);
      expect(row.date.slice(5) >= '12-22' || row.date.slice(5) <= '01-06').toBe(false);
    }
  }
});

test('nobody needs what means nothing in their way to meet, and some need something', () => {
  for (const date of [today, ...days]) {
    const { appointments } = school(date);
    for (const { modality, needs = [] } of appointments) expect(needsOf(modality)).toEqual(expect.arrayContaining(needs));
    expect(new Set(appointments.flatMap(({ needs = [] }) => needs))).toEqual(new Set(practicalNeeds));
  }
});

test('the campuses are unequal', () => {
  const counts = main.campuses.map(({ id }) => main.appointments.filter(({ campus_id }) => campus_id === id).length);
  expect(Math.min(...counts)).toBeGreaterThan(20);
  expect(Math.max(...counts)).toBeGreaterThan(4 * Math.min(...counts));
});

test('the history is half a year long and has the weeks before and after a change of the clocks', () => {
  for (const date of [today, ...days]) {
    const { appointments } = school(date);
    const dates = new Set(appointments.map((row) => row.date));
    expect([...dates].some((each) => each <= addDays(date, -183))).toBe(true);
    const sundays = Array.from({ length: 230 }, (_, back) => addDays(date, 27 - back)).filter(
      (each) => weekdayOf(each) === 7 && dayBounds(each, zone).end - dayBounds(each, zone).start !== 24 * 60 * MINUTE
    );
    const around = sundays.filter((sunday) =>
      [-6, 1].every((from) => [0, 1, 2, 3, 4].some((day) => dates.has(addDays(sunday, from + day))))
    );
    expect(around.length, date).toBeGreaterThan(0);
  }
});

test('every time lies on a start that the rules of free times give beside all the others', () => {
  for (const date of [today, '2027-03-28', '2027-01-11']) {
    const all = school(date);
    for (const { id } of all.hosts) {
      const rows = hoursOf(all, id);
      for (const row of all.appointments.filter(({ host_id, state }) => host_id === id && state !== 'cancelled')) {
        const terms = termsOf(all, row.service_id);
        const window = dayBounds(row.date, zone);
        const open = hoursFor(openings(rows, zone, row.date, row.date, cutsOf(all)), row.campus_id, row.modality);
        expect(terms.modalities).toContain(row.modality);
        expect(row.end - row.start).toBe(terms.length);
        expect(freeStarts(open, busyOf(all, id, row.date, row.id), terms, window, 0)).toContain(row.start);
      }
    }
  }
});

test('one host has a week without a free time in any service, and every other host has free times in it', () => {
  for (const date of [today, ...days]) {
    const all = school(date);
    const monday = addDays(date, 1 - weekdayOf(date));
    const fullWeeks = [7, 14, 21].filter((from) => {
      const free = all.hosts.map(({ id }) => {
        const dates = [0, 1, 2, 3, 4].map((day) => addDays(monday, from + day));
        const held = all.serviceHosts.filter(({ host_id }) => host_id === id);
        return dates.flatMap((each) =>
          openings(hoursOf(all, id), zone, each, each, cutsOf(all)).flatMap((open) =>
            held.flatMap(({ service_id }) => {
              const terms = termsOf(all, service_id);
              const fits = open.modalities.some((modality) => terms.modalities.includes(modality));
              return fits ? freeStarts([open], busyOf(all, id, each), terms, dayBounds(each, zone), 0) : [];
            })
          )
        ).length;
      });
      return free.filter((count) => count === 0).length === 1;
    });
    expect(fullWeeks, date).toHaveLength(1);
  }
});

test('today has a handful of times for each host, all still booked', () => {
  for (const { id } of main.hosts) {
    const ofToday = main.appointments.filter((row) => row.host_id === id && row.date === today);
    expect(ofToday.length).toBeGreaterThanOrEqual(3);
    expect(ofToday.length).toBeLessThanOrEqual(5);
    expect(ofToday.every(({ state }) => state === 'booked')).toBe(true);
  }
});

test('what is booked holds its two claims, what is past or cancelled none', () => {
  const booked = main.appointments.filter(({ state }) => state === 'booked');
  const blocked = main.blocks.filter(({ starts_at }) => new Date(starts_at).getTime() >= dayBounds(today, zone).start);
  expect(main.claims).toHaveLength(2 * (booked.length + blocked.length));
  for (const row of booked) {
    const { before, after } = termsOf(main, row.service_id);
    const claims = main.claims.filter(({ holder_id }) => holder_id === row.id);
    expect(claims.map(({ kind, resource_id, starts_at, ends_at }) => [kind, resource_id, starts_at, ends_at])).toEqual([
      ['core', row.host_id, new Date(row.start), new Date(row.end)],
      ['padded', row.host_id, new Date(row.start - before), new Date(row.end + after)]
    ]);
  }
});

test.each(days)('turns were shared between colleagues who were open at once, and each went to who holds the meeting, on %s', (date) => {
  const { turns, appointments } = school(date);
  const byMeeting = Map.groupBy(turns, ({ appointment_id }) => appointment_id);
  expect(byMeeting.size).toBeGreaterThan(5);
  for (const [id, rows] of byMeeting) {
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(new Set(rows.map(({ taken_by }) => taken_by))).toEqual(new Set([appointments.find((one) => one.id === id)?.host_id]));
  }
});

test.each(days)('what takes a host’s time beside bookings lies over none of them, on %s', (date) => {
  const { claims, hosts, blocks } = school(date);
  expect(new Set(blocks.map(({ kind }) => kind))).toContain('walk_in');
  const ms = (at: Date | string) => new Date(at).getTime();
  for (const { id } of hosts) {
    const own = claims.filter(({ resource_id }) => resource_id === id);
    for (const core of own.filter(({ kind }) => kind === 'core')) {
      const met = own.filter(
        (other) => other.holder_id !== core.holder_id && ms(other.starts_at) < ms(core.ends_at) && ms(core.starts_at) < ms(other.ends_at)
      );
      expect(met).toEqual([]);
    }
  }
});

test('after 30 days nothing tells who came; before, it is a person or a nickname', () => {
  for (const row of main.appointments) {
    const bookers = [row.person_id, row.nickname].filter((booker) => booker !== null);
    expect(bookers).toHaveLength(row.date < addDays(today, -30) ? 0 : 1);
  }
});

test('a nickname has a random id and an hour only; bookings lie before their time and before today', () => {
  for (const row of main.appointments) {
    if (row.nickname) {
      expect(row.id[14]).toBe('4');
      expect(row.booked % (60 * MINUTE)).toBe(0);
    }
    expect(row.booked).toBeLessThan(Math.min(row.start, dayBounds(today, zone).start + 1));
  }
});

test('a signed-in student of the first two has a time to come, and nobody has two', () => {
  const toCome = main.appointments.flatMap(({ state, person_id }) => (state === 'booked' && person_id ? [person_id] : []));
  expect(new Set(toCome).size).toBe(toCome.length);
  const students = main.memberships.map(({ person_id }) => person_id);
  expect(toCome).toEqual(expect.arrayContaining(students.slice(0, 2)));
});

test('within an academic year a past day keeps its meetings, whichever later day it is made on', () => {
  const week = school(addDays(today, 7));
  const seen = (all: School) =>
    all.appointments
      .filter((row) => row.date < today && row.date >= '2026-09-01')
      .map((row) => ({ ...row, person_id: undefined, nickname: undefined }));
  expect(seen(week)).toEqual(seen(main));
});
