import { expect, test } from 'vitest';
import * as v from 'valibot';
import { dayFields } from './fields.ts';
import { clockOf, HoursForm, minutesOf } from './forms.ts';

const campus = '00000000-0000-4000-8000-00000000000a';
const row = { from0: '09:00', to0: '11:30', campus0: campus, ways0: ['campus', 'video'] };
const read = (fields: Record<string, string | string[]>): unknown => {
  const parsed = v.safeParse(HoursForm, { version: '3', host: '', ...fields });
  return parsed.success ? parsed.output.change : Object.fromEntries(parsed.issues.map((issue) => [v.getDotPath(issue), issue.message]));
};

test('a weekday’s form gives its hours and breaks, without empty rows, for the days that it is copied to', () => {
  const fields = {
    kind: 'week',
    weekday: '1',
    copyTo: ['2', '4'],
    ...row,
    from1: '',
    to1: '',
    campus1: campus,
    breakFrom0: '10:00',
    breakTo0: '10.15'
  };
  expect(read(fields)).toEqual({
    kind: 'week',
    schedule: null,
    weekdays: [1, 2, 4],
    open: [{ from: 540, to: 690, campusId: campus, modalities: ['campus', 'video'] }],
    breaks: [{ from: 600, to: 615 }]
  });
});

test('what is wrong is said of its field', () => {
  expect(read({ kind: 'week', weekday: '1', ...row, to0: '08:00' })).toEqual({ to0: 'end_before_start' });
  expect(read({ kind: 'week', weekday: '1', ...row, ways0: [], campus0: 'x' })).toEqual({ campus0: 'campus_needed', ways0: 'ways_needed' });
  expect(read({ kind: 'week', weekday: '1', ...row, from0: '25:00' })).toEqual({ from0: 'time_wrong' });
  expect(read({ kind: 'days', start: '2026-02-30' })).toMatchObject({ start: 'date_wrong', from0: 'hours_needed' });
  expect(read({ kind: 'absence', start: '2026-11-25', end: '2026-11-24' })).toEqual({ end: 'end_before_start' });
  expect(read({ kind: 'absence', start: '2026-11-25', end: '2029-11-24' })).toEqual({ end: 'dates_many' });
  expect(read({ kind: 'absence', start: '2026-11-25', part: 'hours' })).toEqual({ from0: 'time_wrong' });
  expect(read({ kind: 'schedule', id: campus, name: '' })).toEqual({ name: 'name_needed' });
  expect(read({ kind: 'nothing' })).toEqual({ kind: 'invalid' });
});

test('one day is the last one too, and midnight at the end is the end of the day', () => {
  expect(read({ kind: 'absence', start: '2026-11-25', end: '', part: 'hours', from0: '15:00', to0: '00:00' })).toEqual({
    kind: 'absence',
    from: '2026-11-25',
    to: '2026-11-25',
    fromMinute: 900,
    toMinute: 1440
  });
});

test('a form begins as what it would save', () => {
  const stored = { schedule: null, weekday: 1, date: null };
  const fields = dayFields({
    open: [{ id: 'a', kind: 'open', ...stored, from: 540, to: 1440, campusId: campus, modalities: ['phone'] }],
    breaks: [{ id: 'b', kind: 'break', ...stored, from: 660, to: 700, campusId: null, modalities: [] }]
  });
  expect(read({ kind: 'week', weekday: '1', ...fields })).toMatchObject({
    open: [{ from: 540, to: 1440, campusId: campus, modalities: ['phone'] }],
    breaks: [{ from: 660, to: 700 }]
  });
});

test('times of the clock are read as people write them', () => {
  expect(['9.05', '09:05', '905', '9', '0930', '24:00', '0:00'].map(minutesOf)).toEqual([545, 545, 545, 540, 570, 1440, 0]);
  expect(['9:75', '24:01', '25', 'x', '', '9.5'].map(minutesOf)).toEqual([null, null, null, null, null, null]);
  expect([0, 545, 1440].map(clockOf)).toEqual(['0.00', '9.05', '24.00']);
});
