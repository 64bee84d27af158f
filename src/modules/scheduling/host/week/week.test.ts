import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dateOfDay } from '#platform/time/date.ts';
import {
  datesShown,
  entriesOf,
  mondayOf,
  neighbours,
  readWeekAddress,
  weekAction,
  weekAddress,
  weekNumber,
  type HostWeek
} from './week.ts';

const read = (address: string) => readWeekAddress(new URL(address, 'http://localhost').searchParams);
const empty: HostWeek = {
  host: { id: 'h', name: 'Sari' },
  zone: 'Europe/Helsinki',
  today: '2026-11-25',
  monday: '2026-11-23',
  appointments: [],
  open: [],
  blocks: [],
  taken: [],
  found: null,
  told: [],
  turn: null
};

test('an address reads back what was written into it', () => {
  for (const address of [
    { view: 'week' as const },
    { view: 'day' as const, from: '2026-12-01', open: 'x' },
    { view: 'list' as const, q: 'Koivu 4', done: 'missed' as const, open: 'x' },
    { view: 'week' as const, done: 'day_cancelled' as const, count: 3 },
    { view: 'week' as const, done: 'block_added' as const, undo: { act: 'remove' as const, id: '0193a000-0000-7000-8000-000000000000' } }
  ]) {
    const undone = { from: undefined, open: undefined, q: undefined, done: undefined, undo: undefined, count: undefined };
    expect(read(weekAddress(address))).toEqual({ ...undone, ...address });
    expect(read(`/week${weekAction('mark', address)}`)).toEqual({
      ...undone,
      ...address,
      done: undefined,
      undo: undefined,
      count: undefined
    });
  }
});

test('what an address can’t mean is passed over', () => {
  const read = (query: string) => readWeekAddress(new URLSearchParams(query));
  expect(read('view=year&from=2026-02-30&done=hacked&q=%20')).toEqual({ view: 'week' });
  expect(read(`q=${'a'.repeat(100)}`).q).toHaveLength(60);
});

test('the page begins at what is opened, and where the opened one stood when it is closed', () => {
  expect(weekAddress({ view: 'week', open: 'x' })).toBe('/week?open=x#detail');
  expect(weekAddress({ view: 'day', from: '2026-12-01' }, 'x')).toBe('/week?view=day&from=2026-12-01#a-x');
});

test('weeks and their numbers are the calendar’s, over the turn of the year too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 15_000, max: 40_000 }), (day) => {
      const date = Temporal.PlainDate.from(dateOfDay(day));
      expect(weekNumber(date.toString())).toBe(date.weekOfYear);
      expect(mondayOf(date.toString())).toBe(date.subtract({ days: date.dayOfWeek - 1 }).toString());
    })
  );
});

test('one goes on by weeks, and in the day by days', () => {
  expect(neighbours({ view: 'list' }, '2026-11-26')).toEqual({ earlier: '2026-11-16', later: '2026-11-30' });
  expect(neighbours({ view: 'day' }, '2026-11-26')).toEqual({ earlier: '2026-11-25', later: '2026-11-27' });
});

test('appointments and blocks stand together in the order of time', () => {
  const block = {
    id: 'b',
    kind: 'travel' as const,
    start: Date.parse('2026-11-25T06:00:00Z'),
    end: Date.parse('2026-11-25T07:00:00Z'),
    campus: null,
    modality: null,
    session: null
  };
  const late = { ...block, id: 'c', start: block.start + 3 * 3_600_000, end: block.end + 3 * 3_600_000 };
  expect(entriesOf({ ...empty, blocks: [late, block] }, []).map(({ id, date, is }) => [id, date, is])).toEqual([
    ['b', '2026-11-25', 'block'],
    ['c', '2026-11-25', 'block']
  ]);
});

test('a weekend is shown when there is something in it', () => {
  const saturday = { start: Date.parse('2026-11-28T08:00:00Z'), end: Date.parse('2026-11-28T10:00:00Z'), campus: 'Lapua' };
  expect(datesShown({ view: 'week' }, empty, '2026-11-25')).toHaveLength(5);
  expect(datesShown({ view: 'week' }, { ...empty, open: [saturday] }, '2026-11-25').at(-1)).toBe('2026-11-28');
  expect(datesShown({ view: 'day' }, empty, '2026-11-29')).toEqual(['2026-11-29']);
});
