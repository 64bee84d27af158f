import { expect, test } from 'vitest';
import { dayAction, dayAddress, daysOf, doubtable, placeOfNow, readDayAddress, type HostAppointment } from './day.ts';

const hour = 3_600_000;
const morning = Date.parse('2026-11-25T07:00:00Z');

function at(start: number, more: Partial<HostAppointment> = {}): HostAppointment {
  return {
    id: String(start),
    date: '2026-11-25',
    start,
    end: start + hour / 2,
    zone: 'Europe/Helsinki',
    state: 'booked',
    modality: 'campus',
    campus: 'Järvenpää',
    room: '',
    who: 'Koivu 4',
    byNickname: true,
    language: 'fi',
    phone: null,
    video: null,
    canBeTold: false,
    needs: [],
    cancelledBy: null,
    ...more
  };
}

const dayWith = (appointments: HostAppointment[], first = '2026-11-25') => ({
  host: { id: 'h', name: 'Sari' },
  today: '2026-11-25',
  first,
  appointments,
  sessions: []
});

test('an address reads back what was written into it', () => {
  for (const address of [
    {},
    { date: '2026-12-01' },
    { date: '2026-12-01', open: 'x', done: 'missed' as const },
    { done: 'freed' as const, count: 3 }
  ]) {
    expect(readDayAddress(new URL(dayAddress(address), 'http://localhost').searchParams)).toEqual({
      date: undefined,
      open: undefined,
      done: undefined,
      count: undefined,
      ...address
    });
  }
});

test.each(['2026-02-30', '2026-99-01', 'today', '9999-01-01', '2026-1-1', ''])('a date that can’t be meant is passed over: %j', (date) => {
  expect(readDayAddress(new URLSearchParams({ date })).date).toBeUndefined();
});

test('an outcome that we never write is passed over', () => {
  expect(readDayAddress(new URLSearchParams({ done: 'hacked', count: '-2' }))).toEqual({});
});

test('a form’s action keeps the days and the open appointment', () => {
  expect(dayAction('mark', {})).toBe('?/mark');
  expect(dayAction('mark', { date: '2026-12-01', open: 'x' })).toBe('?/mark&date=2026-12-01&open=x');
});

test('today is there though it is empty, other empty days are not', () => {
  const tomorrow = at(morning + 24 * hour, { date: '2026-11-26' });
  expect(daysOf(dayWith([tomorrow])).map(({ date, lines }) => [date, lines.length])).toEqual([
    ['2026-11-25', 0],
    ['2026-11-26', 1]
  ]);
  expect(daysOf(dayWith([], '2026-11-26'))).toEqual([]);
});

test('now stands before what has not begun', () => {
  const day = [at(morning), at(morning + 2 * hour)];
  expect([morning - 1, morning, morning + hour, morning + 3 * hour].map((now) => placeOfNow(day, now))).toEqual([0, 1, 1, 2]);
});

test('only coming, booked times without a name can be doubted', () => {
  const day = dayWith([
    at(morning),
    at(morning + hour),
    at(morning + 2 * hour, { byNickname: false }),
    at(morning + 3 * hour, { state: 'cancelled' })
  ]);
  expect(doubtable(day, morning + 1).map(({ start }) => start)).toEqual([morning + hour]);
});
