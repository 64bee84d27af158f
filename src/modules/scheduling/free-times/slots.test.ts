import { expect, test } from 'vitest';
import { firstFree, freeStarts, isFree, type Busy, type Interval, type Lengths } from './slots.ts';

const MINUTE = 60_000;
const DAY_START = Date.UTC(2026, 10, 24);

/** The instant of a time of the day, such as 9.15. */
function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split('.').map(Number);
  return DAY_START + (hours * 60 + minutes) * MINUTE;
}

function period(text: string): Interval {
  const [start = '', end = ''] = text.split('–');
  return { start: at(start), end: at(end) };
}

/** A taken time with its own buffers in minutes. */
function taken(text: string, before = 0, after = 0): Busy {
  return { ...period(text), before: before * MINUTE, after: after * MINUTE };
}

/** A service in minutes: an hour long, each half hour, unless told. */
function service(minutes: Partial<Lengths> = {}): Lengths {
  const { length = 60, step = 30, before = 0, after = 0, notice = 0 } = minutes;
  return { length: length * MINUTE, step: step * MINUTE, before: before * MINUTE, after: after * MINUTE, notice: notice * MINUTE };
}

const clock = (ms: number) => new Date(ms).toISOString().slice(11, 16).replace(':', '.').replace(/^0/, '');

interface Asked {
  busy?: Busy[];
  service?: Lengths;
  window?: Interval;
  now?: number;
}

function free(hours: string[], { busy = [], service: asked = service(), window = period('0–48'), now = 0 }: Asked = {}): string {
  return freeStarts(hours.map(period), busy, asked, window, now).map(clock).join(' ');
}

test('steps of real minutes from the joined row’s opening', () => {
  expect(free(['9.10–12'])).toBe('9.10 9.40 10.10 10.40');
  expect(free(['9.10–10', '10–12', '11–12'])).toBe('9.10 9.40 10.10 10.40');
  expect(free(['10–12', '9.10–10'])).toBe('9.10 9.40 10.10 10.40');
});

test('Nothing moves the grid: not a busy time', () => {
  expect(free(['9–12'], { busy: [taken('9.05–9.50')] })).toBe('10.00 10.30 11.00');
});

test('Nothing moves the grid: not notice', () => {
  expect(free(['9–12'], { now: at('8.50'), service: service({ notice: 20 }) })).toBe('9.30 10.00 10.30 11.00');
});

test('Nothing moves the grid: not the window, nor that it begins after the opening', () => {
  expect(free(['9–12'], { window: period('9.40–24') })).toBe('10.00 10.30 11.00');
});

test('A start is free when [start, start + length) lies wholly inside the hours', () => {
  expect(free(['9–11'])).toBe('9.00 9.30 10.00');
  expect(free(['9–9.59'])).toBe('');
  expect(free(['9–10'])).toBe('9.00');
  expect(free(['9–9.40', '9.45–10.30'])).toBe('');
});

test('A start is free when it meets no busy time, and an end may be a start', () => {
  expect(free(['9–13'], { busy: [taken('10–11')] })).toBe('9.00 11.00 11.30 12.00');
  expect(free(['9–13'], { busy: [taken('9.59–10')] })).toBe('10.00 10.30 11.00 11.30 12.00');
  expect(free(['9–13'], { busy: [taken('8–14')] })).toBe('');
});

test('the gap to each neighbour is at least the larger of the earlier one’s after-buffer and the later one’s before-buffer', () => {
  const asked = service({ length: 30, step: 15, before: 10, after: 15 });
  expect(free(['9–12'], { service: asked, busy: [taken('10–10.30', 30, 0)] })).toBe('9.00 10.45 11.00 11.15 11.30');
  expect(free(['9–12'], { service: asked, busy: [taken('10–10.30', 0, 30)] })).toBe('9.00 9.15 11.00 11.15 11.30');
});

test('the larger buffer, not the sum', () => {
  const asked = service({ length: 30, step: 15, after: 15 });
  expect(free(['9–11'], { service: asked, busy: [taken('10–11', 15)] })).toBe('9.00 9.15');
});

test('a farther neighbour with a longer buffer binds as well', () => {
  const asked = service({ length: 30, step: 15 });
  expect(free(['9–12'], { service: asked, busy: [taken('9–9.30', 0, 90), taken('10–10.15')] })).toBe('11.00 11.15 11.30');
  expect(free(['9–12'], { service: asked, busy: [taken('10.30–10.45'), taken('11–12', 75)] })).toBe('9.00 9.15');
});

test('busy times may lie over each other, in any order, with other buffers', () => {
  const busy = [taken('10.30–11'), taken('9–12', 0, 0), taken('10–10.15', 0, 150), taken('9.30–13')];
  expect(free(['8–15'], { busy })).toBe('8.00 13.00 13.30 14.00');
});

test('a busy time without length holds nothing, and neither does one that ends before it starts', () => {
  expect(free(['9–11'], { busy: [taken('10–10', 30, 30), taken('10.30–9.30', 30, 30)] })).toBe('9.00 9.30 10.00');
});

test('Buffers need not lie inside the hours', () => {
  expect(free(['9–10'], { service: service({ before: 30, after: 30 }) })).toBe('9.00');
  expect(free(['9–10'], { service: service({ before: 30 }), busy: [taken('8–8.31')] })).toBe('');
});

test('What comes from a calendar outside has no buffer of its own, but the service keeps its own to it', () => {
  const outside = taken('10–10.30');
  expect(free(['9–12'], { busy: [outside], service: service({ length: 30, after: 15, before: 15 }) })).toBe('9.00 11.00 11.30');
});

test('Notice: start >= now + notice, in real minutes', () => {
  expect(free(['9–12'], { now: at('8'), service: service({ notice: 120 }) })).toBe('10.00 10.30 11.00');
  expect(free(['9–12'], { now: at('8') + 1, service: service({ notice: 120 }) })).toBe('10.30 11.00');
  expect(free(['9–12'], { now: at('10') })).toBe('10.00 10.30 11.00');
});

test('Window: the start lies in [from, to)', () => {
  expect(free(['9–12'], { window: period('9.30–10.30') })).toBe('9.30 10.00');
  expect(free(['9–12'], { window: period('10–10') })).toBe('');
  expect(free(['9–12'], { window: period('11–10') })).toBe('');
});

test('the first free start is the first of all', () => {
  const hours = [period('9–12')];
  expect(firstFree(hours, [taken('9–10')], service(), period('0–24'), 0)).toBe(at('10'));
  expect(firstFree(hours, [taken('9–12')], service(), period('0–24'), 0)).toBeNull();
});

test('a start is accepted exactly when it is shown', () => {
  const hours = [period('9–12')];
  const busy = [taken('9–10')];
  const accepted = (clockTime: string) => isFree(at(clockTime), hours, busy, service(), period('0–11'), 0);
  expect(accepted('10')).toBe(true);
  expect(accepted('10.15')).toBe(false);
  expect(accepted('9')).toBe(false);
  expect(accepted('11')).toBe(false);
});

test('a service without length or step is refused', () => {
  expect(() => free(['9–12'], { service: service({ step: 0 }) })).toThrow(RangeError);
  expect(() => free(['9–12'], { service: service({ length: 0 }) })).toThrow(RangeError);
});
