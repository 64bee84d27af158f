import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#platform/time/date.ts';
import { isSchoolDay, schoolDaysWaited, withinLimitSince, type Closed } from './waiting.ts';

const at = (closed: readonly Closed[]) => (date: string) => isSchoolDay(date, 'here', closed);

test('waiting is counted in school days: weekends, and what is closed here, do not count', () => {
  const open = at([
    { from: '2026-12-07', to: '2026-12-07', campusId: 'here' },
    { from: '2026-12-08', to: '2026-12-08', campusId: 'elsewhere' }
  ]);
  expect(schoolDaysWaited('2026-12-04', '2026-12-04', open)).toBe(0);
  expect(schoolDaysWaited('2026-12-04', '2026-12-06', open)).toBe(0);
  expect(schoolDaysWaited('2026-12-04', '2026-12-09', open)).toBe(2);
  expect(isSchoolDay('2026-12-09', 'here', [{ from: '2026-12-01', to: '2026-12-31', campusId: null }])).toBe(false);
});

test('what the limit says by date is what is counted by days, whatever is closed', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 0, max: 20 })), { maxLength: 6 }),
      (ago, limit, shut) => {
        const today = '2026-11-24';
        const open = at(shut.map(([from, long]) => ({ from: addDays(today, -from), to: addDays(today, long - from), campusId: null })));
        const since = addDays(today, -ago);
        expect(since < withinLimitSince(today, limit, open)).toBe(schoolDaysWaited(since, today, open) > limit);
      }
    )
  );
});
