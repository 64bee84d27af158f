import { expect, test } from 'vitest';
import { equalAccess, type Counted, type Waited } from './equal-access.ts';

const counted = (key: string, meetings: number, over: Partial<Counted> = {}): Counted => {
  return { key, meetings, remote: 0, minutes: meetings * 30, medianDays: 2, p90Days: 6, ...over };
};
const waited = (key: string, over: Partial<Waited> = {}): Waited => {
  return { key, days: 20, medianMinutes: 1440, p90Minutes: 4320, openMinutes: 6000, ...over };
};
const none = { campus: [], modality: [], language: [] };
const month = (over: Partial<Parameters<typeof equalAccess>[0]>) =>
  equalAccess({ whole: null, counted: none, waited: { whole: [], ...none }, students: new Map(), keys: none, ...over });

test('a campus of few meetings is hidden, and so is the one whose figure would give it away; waits are about nobody and stay', () => {
  const { sides, whole, gap } = month({
    whole: counted('', 60),
    counted: { ...none, campus: [counted('a', 30, { medianDays: 1 }), counted('b', 26, { medianDays: 3 }), counted('c', 4)] },
    waited: { whole: [waited('')], ...none, campus: [waited('a'), waited('b'), waited('c', { medianMinutes: null, p90Minutes: null })] },
    students: new Map([
      ['a', 200],
      ['b', 100],
      ['c', 50]
    ]),
    keys: { ...none, campus: ['a', 'b', 'c'] }
  });
  expect(sides.campus.map(({ key, meetings, meeting }) => [key, meetings, meeting?.median])).toEqual([
    ['a', 30, 1],
    ['b', null, undefined],
    ['c', null, undefined]
  ]);
  expect(sides.campus[0]).toMatchObject({ perHundred: 15, load: 15, remote: 5 });
  expect(sides.campus[2]).toMatchObject({ firstFree: { median: 'none', p90: 'none' }, load: null, perHundred: null });
  expect(whole).toMatchObject({ meetings: 60, perHundred: 17.1, meeting: { median: 2, p90: 6 }, firstFree: { median: 1, p90: 3 } });
  // One campus alone can't be compared.
  expect(gap).toBeNull();
});

test('the gap is the longest way against the shortest, of the campuses that are shown', () => {
  const { gap } = month({
    whole: counted('', 60),
    counted: { ...none, campus: [counted('a', 30, { medianDays: 1.5 }), counted('b', 30, { medianDays: 4.5 })] },
    keys: { ...none, campus: ['a', 'b'] }
  });
  expect(gap).toEqual({ best: 'a', worst: 'b', times: 3 });
});

test('of a way to meet no share is said, and no load of a way or a language', () => {
  const { sides } = month({
    whole: counted('', 60),
    counted: { campus: [], modality: [counted('video', 60, { remote: 60 })], language: [counted('sv', 60, { remote: 20 })] },
    waited: { whole: [], ...none, language: [waited('sv')] },
    keys: { ...none, modality: ['video'], language: ['sv'] }
  });
  expect(sides.modality[0]).toMatchObject({ remote: null, load: null, perHundred: null, firstFree: null });
  expect(sides.language[0]).toMatchObject({ remote: 35, load: null, perHundred: null });
});

test('fewer than five in all: nothing is said of anybody', () => {
  const { whole, sides } = month({
    whole: counted('', 4),
    counted: { ...none, campus: [counted('a', 4)] },
    keys: { ...none, campus: ['a'] }
  });
  expect([whole.meetings, whole.meeting, sides.campus[0]?.meetings]).toEqual([null, null, null]);
});
