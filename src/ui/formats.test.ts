import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as formats from './formats.ts';

const zone = 'Europe/Helsinki';
const lunch = Date.parse('2025-12-02T12:30:00+02:00');

test('a time is named in full in every language', () => {
  expect(formats.longWhen(lunch, zone, 'fi')).toBe('tiistai 2.12. kello 12.30');
  expect(formats.longWhen(lunch, zone, 'fi-x-selko')).toBe('tiistai 2.12. kello 12.30');
  expect(formats.longWhen(lunch, zone, 'sv')).toBe('tisdag 2.12 kl. 12.30');
  expect(formats.longWhen(lunch, zone, 'en')).toBe('Tuesday 2 December at 12:30');
});

test('a time is short in a list', () => {
  expect(formats.shortWhen(lunch, zone, 'fi')).toBe('ti 2.12. klo 12.30');
  expect(formats.shortWhen(lunch, zone, 'sv')).toBe('tis 2.12 kl. 12.30');
  expect(formats.shortWhen(lunch, zone, 'en')).toBe('Tue 2 Dec at 12:30');
});

test('a morning has no leading zero, a midnight has one', () => {
  const nine = Date.parse('2025-12-02T09:00:00+02:00');
  expect(formats.timeOf(nine, zone, 'fi')).toBe('9.00');
  expect(formats.timeOf(nine, zone, 'en')).toBe('9:00');
  expect(formats.timeOf(Date.parse('2025-12-02T00:05:00+02:00'), zone, 'en')).toBe('0:05');
  expect(formats.timeRange(nine, lunch, zone, 'sv')).toBe('9.00–12.30');
});

test('today and tomorrow have their names, other days their date', () => {
  expect(formats.dayHeading('2025-11-25', '2025-11-25', 'fi')).toBe('tänään, ti 25.11.');
  expect(formats.dayHeading('2025-11-26', '2025-11-25', 'fi')).toBe('huomenna, ke 26.11.');
  expect(formats.dayHeading('2025-11-27', '2025-11-25', 'fi')).toBe('to 27.11.');
  expect(formats.dayHeading({ year: 2025, month: 11, day: 25 }, '2025-11-25', 'sv')).toBe('i dag, tis 25.11');
  expect(formats.dayHeading('2025-11-26', '2025-11-25', 'en')).toBe('tomorrow, Wed 26 Nov');
  expect(formats.longDayName('2025-11-25', 'fi')).toBe('tiistai 25.11.');
});

test('a near time is told by the day as people say it, also across midnight in the zone', () => {
  const lateEvening = Date.parse('2025-12-01T23:30:00+02:00');
  expect(formats.nearWhen(lunch, lunch - 3_600_000, zone, 'fi')).toBe('tänään klo 12.30');
  expect(formats.nearWhen(lunch, lateEvening, zone, 'fi')).toBe('huomenna klo 12.30');
  expect(formats.nearWhen(lunch, lateEvening - 86_400_000, zone, 'fi')).toBe('ti 2.12. klo 12.30');
  expect(formats.nearWhen(lunch, lateEvening, zone, 'en')).toBe('tomorrow at 12:30');
});

test('distances in days count calendar days, also over the change of the clock', () => {
  expect(formats.relativeDay('2026-03-30', '2026-03-28', 'fi')).toBe('2 päivän päästä');
  expect(formats.relativeDay('2026-10-26', '2026-10-25', 'sv')).toBe('i morgon');
  expect(formats.relativeDay('2026-11-23', '2026-11-24', 'en')).toBe('yesterday');
  expect(formats.daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test('a full date carries its year', () => {
  expect(formats.fullDate('2026-11-24', 'fi')).toBe('24.11.2026');
  expect(formats.fullDate('2026-11-24', 'sv')).toBe('24.11.2026');
  expect(formats.fullDate('2026-11-24', 'en')).toBe('24 November 2026');
});

test('numbers and lists follow the language', () => {
  expect(formats.number(12345.67, 'fi', 1)).toBe('12\u00a0345,7');
  expect(formats.number(12345.67, 'en')).toBe('12,346');
  expect(formats.percent(0.353, 'fi')).toBe('35\u00a0%');
  expect(formats.list(['fi', 'sv', 'en'], 'fi')).toBe('fi, sv ja en');
  expect(formats.list(['fi', 'sv', 'en'], 'sv')).toBe('fi, sv och en');
});

test('the day of an instant is the day on the wall of the zone, whatever the process thinks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (instant) => {
      const wall = new Date(instant).toLocaleDateString('sv-SE', { timeZone: zone });
      expect(formats.dayOf(instant, zone)).toBe(wall);
    })
  );
});

test('languages have their names', () => {
  expect(formats.languageNames(['fi', 'sv', 'en'], 'fi')).toBe('suomi, ruotsi, englanti');
  expect(formats.languageNames(['ar'], 'sv')).toBe('arabiska');
});
