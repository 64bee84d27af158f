import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#platform/time/date.ts';
import { wallOfInstant } from '#platform/time/zone.ts';
import { dueReminder, isQuiet, reminderAt } from './reminder-times.ts';

const zone = 'Europe/Helsinki';
/** A wall time in Helsinki in winter. */
const at = (wall: string) => Date.parse(`${wall}:00+02:00`);
const told = (instant: number) => new Date(wallOfInstant(instant, zone)).toISOString().slice(0, 16);

test('a reminder goes its hours before the meeting by day', () => {
  expect(told(reminderAt(at('2026-12-02T12:30'), 24, zone))).toBe('2026-12-01T12:30');
  expect(told(reminderAt(at('2026-12-02T12:30'), 2, zone))).toBe('2026-12-02T10:30');
  expect(told(reminderAt(at('2026-12-02T22:59'), 2, zone))).toBe('2026-12-02T20:59');
  expect(told(reminderAt(at('2026-12-02T09:00'), 2, zone))).toBe('2026-12-02T07:00');
});

test('at night it waits for the morning, and goes the evening before where the morning comes too late', () => {
  expect(told(reminderAt(at('2026-12-02T08:00'), 2, zone))).toBe('2026-12-02T07:00');
  expect(told(reminderAt(at('2026-12-02T07:30'), 2, zone))).toBe('2026-12-02T07:00');
  expect(told(reminderAt(at('2026-12-02T07:29'), 2, zone))).toBe('2026-12-01T20:00');
  expect(told(reminderAt(at('2026-12-02T01:00'), 2, zone))).toBe('2026-12-01T20:00');
  expect(told(reminderAt(at('2026-12-02T23:00'), 2, zone))).toBe('2026-12-02T20:00');
  expect(told(reminderAt(at('2026-12-02T22:00'), 24, zone))).toBe('2026-12-02T07:00');
});

test('the clocks are those of the campus also in the night in which they change', () => {
  expect(reminderAt(Date.parse('2026-03-29T08:00:00+03:00'), 2, zone)).toBe(Date.parse('2026-03-29T07:00:00+03:00'));
  expect(reminderAt(Date.parse('2026-03-29T07:15:00+03:00'), 2, zone)).toBe(Date.parse('2026-03-28T20:00:00+02:00'));
  expect(reminderAt(at('2026-12-02T08:00'), 2, 'Europe/Stockholm')).toBe(Date.parse('2026-12-01T20:00:00+01:00'));
});

test('no reminder is ever quiet or late, far from its hours, or well before that of a longer lead', () => {
  const start = fc.integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2028, 0, 1) / MINUTE }).map((minute) => minute * MINUTE);
  const lead = fc.integer({ min: 1, max: 168 });
  fc.assert(
    fc.property(start, lead, lead, (meeting, one, other) => {
      const [shorter, longer] = [Math.min(one, other), Math.max(one, other)];
      const first = reminderAt(meeting, longer, zone);
      const second = reminderAt(meeting, shorter, zone);
      expect(isQuiet(first, zone)).toBe(false);
      expect(second).toBeLessThan(meeting);
      // What goes back to eight in the evening may pass what goes between eight and nine.
      expect(first).toBeLessThan(second + HOUR);
      expect(Math.abs(meeting - longer * HOUR - first)).toBeLessThanOrEqual(11 * HOUR);
    })
  );
});

const meeting = { start: at('2026-12-02T12:30'), zone, hours: [24, 2], toldUntil: at('2026-11-20T12:00'), sent: null };

test('each lead has its turn once, and what was missed is not made up for behind a later one', () => {
  expect(dueReminder(meeting, at('2026-12-01T12:29'))).toBeNull();
  expect(dueReminder(meeting, at('2026-12-01T12:30'))).toBe(24);
  expect(dueReminder({ ...meeting, sent: 24 }, at('2026-12-01T13:00'))).toBeNull();
  expect(dueReminder({ ...meeting, sent: 24 }, at('2026-12-02T10:30'))).toBe(2);
  // Nothing ran for a day: one reminder, not two.
  expect(dueReminder(meeting, at('2026-12-02T10:30'))).toBe(2);
  expect(dueReminder({ ...meeting, sent: 2 }, at('2026-12-02T11:00'))).toBeNull();
});

test('nothing goes in the quiet hours, also when it should have gone before them', () => {
  expect(dueReminder(meeting, at('2026-12-01T20:59'))).toBe(24);
  expect(dueReminder(meeting, at('2026-12-01T21:00'))).toBeNull();
  expect(dueReminder(meeting, at('2026-12-02T06:59'))).toBeNull();
  expect(dueReminder(meeting, at('2026-12-02T07:00'))).toBe(24);
});

test('who booked after a reminder’s time has the next one', () => {
  const late = { ...meeting, toldUntil: at('2026-12-02T09:00') };
  expect(dueReminder(late, at('2026-12-02T09:30'))).toBeNull();
  expect(dueReminder(late, at('2026-12-02T10:30'))).toBe(2);
  expect(dueReminder(late, at('2026-12-02T12:30'))).toBeNull();
  expect(dueReminder({ ...late, hours: [] }, at('2026-12-02T12:00'))).toBeNull();
  expect(dueReminder(meeting, meeting.start + DAY)).toBeNull();
});
