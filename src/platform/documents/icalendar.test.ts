import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { meetingCalendar, type CalendarMeeting } from './icalendar.ts';
import { vtimezone } from './vtimezone.ts';

const hour = 3_600_000;
const meeting = (over: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  uid: 'u1@koulu.example',
  sequence: 0,
  method: 'REQUEST',
  start: Date.UTC(2026, 11, 2, 10, 30),
  end: Date.UTC(2026, 11, 2, 11),
  zone: 'Europe/Helsinki',
  title: 'Tapaaminen',
  location: 'Järvenpää, huone B204',
  organiser: { name: 'Rinnalla', address: 'rinnalla@koulu.example' },
  attendee: 'aino@example.fi',
  stamp: Date.UTC(2026, 10, 25, 9, 0, 5),
  ...over
});

/** Reads with another library, by the VTIMEZONE in the text and nothing else. */
function read(ics: string) {
  const calendar = ICAL.Component.fromString(ics);
  const zoneComponent = calendar.getFirstSubcomponent('vtimezone');
  const component = calendar.getFirstSubcomponent('vevent');
  if (!zoneComponent || !component) throw new Error('no VTIMEZONE or VEVENT');
  const zone = new ICAL.Timezone(zoneComponent);
  const instant = (name: string) => {
    const time = component.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time)) throw new Error(`no ${name}`);
    expect(component.getFirstProperty(name)?.getParameter('tzid')).toBe(zone.tzid);
    const { year, month, day, hour: hours, minute, second } = time;
    return ICAL.Time.fromData({ year, month, day, hour: hours, minute, second, isDate: false }, zone).toUnixTime() * 1000;
  };
  return { calendar, component, start: instant('dtstart'), end: instant('dtend'), zone };
}

test('another library reads what was written: method, id, sequence, state, zone, title and place', () => {
  const ics = meetingCalendar(meeting({ sequence: 2 }));
  const { calendar, component, start, end, zone } = read(ics);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(zone.tzid).toBe('Europe/Helsinki');
  expect([start, end]).toEqual([meeting().start, meeting().end]);
  const value = (name: string) => component.getFirstPropertyValue(name);
  expect([value('uid'), value('sequence'), value('status'), value('summary'), value('location')]).toEqual([
    'u1@koulu.example',
    2,
    'CONFIRMED',
    'Tapaaminen',
    'Järvenpää, huone B204'
  ]);
  expect(value('organizer')).toBe('mailto:rinnalla@koulu.example');
  expect(value('attendee')).toMatch(/^mailto:aino@example\.fi$/i);
  expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(ics).not.toMatch(/[^\r]\n/);
  expect(ics).toContain('DTSTAMP:20261125T090005Z\r\n');
});

test('what is off keeps its id, is raised and says CANCELLED', () => {
  const { calendar, component } = read(meetingCalendar(meeting({ method: 'CANCEL', sequence: 1 })));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect([
    component.getFirstPropertyValue('uid'),
    component.getFirstPropertyValue('sequence'),
    component.getFirstPropertyValue('status')
  ]).toEqual(['u1@koulu.example', 1, 'CANCELLED']);
});

test('instants are right in every hour around both changes of the clocks, also where the clocks go otherwise', () => {
  for (const zone of [
    'Europe/Helsinki',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'America/St_Johns'
  ]) {
    for (const day of [
      Date.UTC(2026, 2, 29),
      Date.UTC(2026, 9, 25),
      Date.UTC(2027, 2, 28),
      Date.UTC(2026, 10, 1),
      Date.UTC(2026, 3, 5),
      Date.UTC(2026, 6, 1)
    ]) {
      for (let start = day - 12 * hour; start < day + 36 * hour; start += hour) {
        // Of an hour that the clocks show twice a local time can't tell which; readers differ, and nobody is met at that hour.
        const wall = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDateTime();
        const [earlier, later] = (['earlier', 'later'] as const).map(
          (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds
        );
        if (earlier !== later) continue;
        const found = read(meetingCalendar(meeting({ zone, start, end: start + 5 * 24 * hour })));
        expect([zone, new Date(start).toISOString(), new Date(found.start).toISOString()]).toEqual([
          zone,
          new Date(start).toISOString(),
          new Date(start).toISOString()
        ]);
      }
    }
  }
});

test('Finland’s rule is written as Outlook reads it, and a zone without changes has one part', () => {
  const finland = vtimezone('Europe/Helsinki', 2026);
  expect(
    finland
      .match(/RRULE:.*/g)
      ?.map((line) => line.trim())
      .sort()
  ).toEqual(['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU']);
  expect(finland).toContain('TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300');
  expect(vtimezone('Asia/Kolkata', 2026)).toContain('TZOFFSETTO:+0530');
});

test('a line end or a semicolon in a text starts no new line of the calendar', () => {
  const { component, calendar } = read(
    meetingCalendar(meeting({ location: 'Talo\r\nATTENDEE:mailto:x@example.fi; A, B', title: 'Tapaaminen\nBEGIN:VEVENT' }))
  );
  expect(component.getAllProperties('attendee')).toHaveLength(1);
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
});
