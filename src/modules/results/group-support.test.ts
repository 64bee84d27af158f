import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupSupport, type GroupFacts } from './group-support.ts';

let made = 0;
const group = (campus: string, people: number, over: Partial<GroupFacts> = {}): GroupFacts => {
  return { group: `g${made++}`, campus, people, asked: false, reached: false, waiting: false, sessions: 0, themes: [], ...over };
};
const reached = (campus: string, people: number, themes: readonly string[] = []) =>
  group(campus, people, { reached: true, sessions: 2, themes });

test('groups and sessions are counted by campus; what is about fewer than five people is hidden, and so is what would give it away', () => {
  const { whole, campuses } = groupSupport([reached('a', 18), reached('a', 20), reached('b', 16), reached('c', 3)], ['a', 'b', 'c']);
  expect(whole).toEqual({ key: '', asked: 0, reached: 4, sessions: 8, waiting: 0 });
  expect(campuses.map(({ key, reached: count, sessions }) => [key, count, sessions])).toEqual([
    ['a', 2, 4],
    ['b', null, null],
    ['c', null, null]
  ]);
});

test('each thing has a hierarchy of its own: who asks is not who was reached', () => {
  const facts = [group('a', 18, { asked: true, waiting: true }), reached('b', 12), group('b', 4, { asked: true })];
  const { whole, campuses } = groupSupport(facts, ['a', 'b']);
  expect(whole).toMatchObject({ asked: 2, reached: 1, waiting: 1 });
  expect(campuses).toMatchObject([
    { asked: null, reached: null, waiting: 1 },
    { asked: null, reached: 1, waiting: null }
  ]);
});

test('where nothing was done at all that is said: it is about nobody', () => {
  expect(groupSupport([], ['a'])).toEqual({
    whole: { key: '', asked: 0, reached: 0, sessions: 0, waiting: 0 },
    campuses: [{ key: 'a', asked: 0, reached: 0, sessions: 0, waiting: 0 }],
    themes: []
  });
});

test('themes are told apart by campus, the most frequent first; one that few know of is not named at all', () => {
  const facts = [
    reached('a', 18, ['stress', 'sleep']),
    reached('a', 20, ['stress']),
    reached('b', 9, ['stress', 'crisis']),
    reached('b', 2, ['gaming'])
  ];
  const { themes } = groupSupport(facts, ['a', 'b']);
  expect(themes).toEqual([
    { theme: 'stress', whole: 3, campuses: { a: 2, b: 1 } },
    { theme: 'crisis', whole: 1, campuses: { a: null, b: 1 } },
    { theme: 'sleep', whole: 1, campuses: { a: 1, b: null } }
  ]);
});

test('whatever is counted: nothing is said of fewer than five people, nor left over by subtracting what is said', () => {
  const facts = fc.array(
    fc.record({
      campus: fc.constantFrom('a', 'b', 'c'),
      people: fc.nat({ max: 12 }),
      themes: fc.subarray(['stress', 'sleep']),
      reached: fc.boolean()
    }),
    { maxLength: 12 }
  );
  fc.assert(
    fc.property(facts, (given) => {
      const all = given.map(({ campus, people, themes, reached: was }) =>
        group(campus, people, { reached: was, sessions: was ? 1 : 0, themes: was ? themes : [] })
      );
      const peopleOf = (of: readonly GroupFacts[]) => of.reduce((sum, one) => sum + one.people, 0);
      const { whole, campuses } = groupSupport(all, ['a', 'b', 'c']);
      const those = all.filter((one) => one.reached);
      if (those.length === 0) return;
      const shown = campuses.filter(({ reached: count }) => count !== null);
      for (const { key } of shown) expect(peopleOf(those.filter(({ campus }) => campus === key))).toBeGreaterThanOrEqual(5);
      if (whole.reached === null) return;
      const left = peopleOf(those) - peopleOf(those.filter(({ campus }) => shown.some(({ key }) => key === campus)));
      expect(left === 0 || left >= 5).toBe(true);
    })
  );
});
