import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disclosable, roundedShare, smallestGroup, type Counted } from './disclosure.ts';

const whole = (count: number): Counted => ({ id: 'whole', parent: null, count });
const part = (id: string, count: number, parent = 'whole'): Counted => ({ id, parent, count });
const shown = (...nodes: Counted[]) => [...disclosable(nodes)].sort();

test('what is about fewer than five is hidden, and so is what would give it away', () => {
  expect(shown(whole(40), part('a', 20), part('b', 20))).toEqual(['a', 'b', 'whole']);
  // 4 is hidden; 36 − 20 − 12 would say it: the smaller of the others goes too.
  expect(shown(whole(36), part('a', 20), part('b', 12), part('c', 4))).toEqual(['a', 'whole']);
  expect(shown(whole(4), part('a', 4))).toEqual([]);
  expect(shown(whole(20), part('a', 17), part('b', 3))).toEqual(['whole']);
  expect(shown(whole(20), part('a', 20), part('b', 0))).toEqual(['a', 'whole']);
});

test('three levels: a group that a campus and its other groups would give away is hidden', () => {
  expect(
    shown(whole(60), part('north', 30), part('south', 30), part('n1', 12, 'north'), part('n2', 14, 'north'), part('n3', 4, 'north'))
  ).toEqual(['n2', 'north', 'south', 'whole']);
});

test('what is no hierarchy is refused', () => {
  expect(() => disclosable([part('a', 3)])).toThrow(RangeError);
  expect(() => disclosable([whole(3), part('a', 4)])).toThrow(RangeError);
  expect(() =>
    disclosable([
      { id: 'a', parent: 'b', count: 5 },
      { id: 'b', parent: 'a', count: 5 }
    ])
  ).toThrow(RangeError);
  expect(() => disclosable([whole(1.5)])).toThrow(RangeError);
  expect(() => disclosable([whole(5), whole(5)])).toThrow(RangeError);
});

/** Trees of up to three levels; what lies in no part of a node is its own, as members without a group are. */
const trees = fc
  .array(fc.record({ own: fc.nat({ max: 7 }), groups: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }) }), { maxLength: 3 })
  .chain((campuses) => fc.nat({ max: 6 }).map((own) => ({ own, campuses })))
  .map(({ own, campuses }) => {
    const nodes: Counted[] = [];
    let total = own;
    campuses.forEach((campus, c) => {
      const count = campus.own + campus.groups.reduce((sum, one) => sum + one, 0);
      total += count;
      nodes.push(part(`c${c}`, count));
      campus.groups.forEach((one, g) => nodes.push(part(`c${c}g${g}`, one, `c${c}`)));
    });
    return [whole(total), ...nodes];
  });

/** The smallest sets of people that figures speak of: what lies in a node and in none of its parts, each with how many it is. */
function atomsOf(nodes: readonly Counted[]) {
  return nodes.map((node) => ({
    id: node.id,
    count: node.count - nodes.filter(({ parent }) => parent === node.id).reduce((sum, { count }) => sum + count, 0)
  }));
}

function isWithin(nodes: readonly Counted[], atom: string, node: string): boolean {
  for (let at: string | null = atom; at !== null; at = nodes.find(({ id }) => id === at)?.parent ?? null) if (at === node) return true;
  return false;
}

/** The rank of a matrix, by elimination with whole numbers kept as they are (fractions of small ones are exact enough here). */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, place) => place >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (at < 0) continue;
    [left[rank], left[at]] = [left[at] ?? [], left[rank] ?? []];
    const lead = left[rank] ?? [];
    for (let place = 0; place < left.length; place += 1) {
      if (place === rank) continue;
      const by = (left[place]?.[column] ?? 0) / (lead[column] ?? 1);
      left[place] = (left[place] ?? []).map((value, one) => value - by * (lead[one] ?? 0));
    }
    rank += 1;
  }
  return rank;
}

/** Every set of atoms about 1 to `least` − 1 people whose sum the published figures give, found by asking each set there is. */
function leaksOf(nodes: readonly Counted[], published: ReadonlySet<string>, least: number): string[] {
  // An atom of nobody is known to be nobody by whoever knows the lists: it does not hide anybody.
  const atoms = atomsOf(nodes).filter(({ count }) => count > 0);
  const rows = nodes.filter(({ id }) => published.has(id)).map((node) => atoms.map(({ id }) => (isWithin(nodes, id, node.id) ? 1 : 0)));
  const rank = rankOf(rows);
  const leaks: string[] = [];
  for (let set = 1; set < 2 ** atoms.length; set += 1) {
    const row = atoms.map((_, place) => (set >> place) & 1);
    const people = atoms.reduce((sum, { count }, place) => sum + count * (row[place] ?? 0), 0);
    if (people < least && rankOf([...rows, row]) === rank)
      leaks.push(atoms.flatMap(({ id }, place) => (row[place] ? [id] : [])).join(' + '));
  }
  return leaks;
}

test('no sum of published figures is about fewer than five, by an oracle that tries every set of people; without the rule there are many', () => {
  let naive = 0;
  fc.assert(
    fc.property(trees, fc.constantFrom(3, 5, 8), (nodes, least) => {
      fc.pre(nodes.length <= 10);
      expect(leaksOf(nodes, disclosable(nodes, least), least)).toEqual([]);
      const large = new Set(nodes.flatMap(({ id, count }) => (count >= least ? [id] : [])));
      if (leaksOf(nodes, large, least).length > 0) naive += 1;
    }),
    { numRuns: 300 }
  );
  expect(naive).toBeGreaterThan(30);
});

test('asking again says the same in any order, and what is hidden does not depend on what was counted', () => {
  const inAnyOrder = trees.chain((nodes) => fc.tuple(fc.constant(nodes), fc.shuffledSubarray(nodes, { minLength: nodes.length })));
  fc.assert(
    fc.property(inAnyOrder, ([nodes, shuffled]) => {
      expect(disclosable(shuffled)).toEqual(disclosable(nodes));
    })
  );
});

test('everything published is about five at least, and where all are large all are published', () => {
  fc.assert(
    fc.property(trees, (nodes) => {
      const published = disclosable(nodes);
      for (const { id, count } of nodes) if (published.has(id)) expect(count).toBeGreaterThanOrEqual(smallestGroup);
      if (atomsOf(nodes).every(({ count }) => count === 0 || count >= smallestGroup))
        for (const { id, count } of nodes) expect(published.has(id)).toBe(count >= smallestGroup);
    })
  );
});

test.each([
  [0, 40, 5],
  [1, 40, 5],
  [20, 40, 50],
  [21, 40, 55],
  [40, 40, 95],
  [14, 29, null],
  [0, 0, null]
])('%d of %d is said as %s per cent', (some, of, said) => expect(roundedShare(some, of)).toBe(said));
