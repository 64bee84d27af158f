import { expect, test } from 'vitest';
import { instantsOf, minuteOf, quickPeriod, readUndo, undoText, wallOf, type Undo } from './block.ts';

const zone = 'Europe/Helsinki';
const iso = (period: { start: number; end: number } | null) => period && [period.start, period.end].map((at) => new Date(at).toISOString());

test.each([
  ['9:00', 540],
  ['09.30', 570],
  [' 0:00 ', 0],
  ['23:59', 1439],
  ['24:00', null],
  ['9', null],
  ['9:60', null],
  ['', null]
])('%j is minute %j of the day', (text, minute) => {
  expect(minuteOf(text)).toBe(minute);
});

test('a date and two times are instants, to midnight too, and read back', () => {
  const morning = { date: '2026-11-25', from: '09:00', until: '10:30' };
  expect(iso(instantsOf(morning, zone))).toEqual(['2026-11-25T07:00:00.000Z', '2026-11-25T08:30:00.000Z']);
  expect(wallOf(instantsOf(morning, zone) ?? { start: 0, end: 0 }, zone)).toEqual(morning);
  expect(iso(instantsOf({ ...morning, until: '0:00' }, zone))?.[1]).toBe('2026-11-25T22:00:00.000Z');
});

test('what ends before it begins is no period, and over a change of the clocks it is the wall that counts', () => {
  expect(instantsOf({ date: '2026-11-25', from: '10:00', until: '10:00' }, zone)).toBeNull();
  expect(instantsOf({ date: '2026-02-30', from: '10:00', until: '11:00' }, zone)).toBeNull();
  expect(iso(instantsOf({ date: '2026-03-29', from: '2:00', until: '5:00' }, zone))).toEqual([
    '2026-03-29T00:00:00.000Z',
    '2026-03-29T02:00:00.000Z'
  ]);
});

test('an undo reads back what was written, and nothing else', () => {
  const id = '0193a000-0000-7000-8000-000000000000';
  const period = { date: '2026-11-25', from: '09:00', until: '10:30' };
  const all: Undo[] = [
    { act: 'remove', id },
    { act: 'move', id, ...period },
    { act: 'move_back', id, date: '2026-11-25', from: '09:00', campus: id },
    { act: 'add', kind: 'travel', campus: '', modality: '', ...period },
    { act: 'add', kind: 'walk_in', campus: id, modality: 'phone', ...period }
  ];
  for (const undo of all) expect(readUndo(undoText(undo))).toEqual(undo);
  for (const wrong of [
    null,
    '',
    'remove',
    'remove~x',
    'move~x~2026-11-25~9:00~10:00',
    `add~party~2026-11-25~9:00~10:00`,
    `move~${id}~2026-02-30~9:00~10:00`
  ])
    expect(readUndo(wrong)).toBeNull();
});

test('a new block begins now, unless the address says when', () => {
  const now = Date.parse('2026-11-25T08:07:40Z');
  const at = (query: string) => quickPeriod(new URLSearchParams(query), now, zone);
  expect(at('')).toEqual({ date: '2026-11-25', from: '10:05', until: '10:35' });
  expect(at('date=2026-12-01')).toEqual({ date: '2026-12-01', from: '10:05', until: '10:35' });
  expect(at('date=2026-12-01&from=13:00&until=14:30')).toEqual({ date: '2026-12-01', from: '13:00', until: '14:30' });
  expect(at('date=2026-02-30&from=13:00')).toEqual({ date: '2026-11-25', from: '10:05', until: '10:35' });
});
