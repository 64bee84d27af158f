import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { sortKey } from '#platform/sort-key.ts';
import { beginsLike, namesMeant, PeopleSearch } from './people-search.ts';

const within = (key: string, range: { from: string; before: string } | undefined) =>
  range === undefined || (key >= range.from && key < range.before);
/** Whether some way means this person, as the database would judge. */
const means = (q: string, given: string, family: string, email = '') =>
  (namesMeant(q) ?? []).some(
    (way) =>
      within(sortKey(family, given), way.family) &&
      within(sortKey(given), way.given) &&
      (way.email === undefined || (email >= way.email.from && email < way.email.before))
  );

test('a person is found by the beginning of either name, of both in either order, and of the e-mail', () => {
  for (const q of ['vir', 'Virta', 'ai', 'Aino', 'aino vir', 'Virta Ai', 'virta, aino', 'AINO   VIRTA', 'aino.virta@'])
    expect(means(q, 'Aino', 'Virta', 'aino.virta@example.fi')).toBe(true);
  for (const q of ['irta', 'aino virtanen', 'virta b', 'x']) expect(means(q, 'Aino', 'Virta', 'aino.virta@example.fi')).toBe(false);
  expect(means('yli hukk', 'Essi', 'Yli-Hukkala')).toBe(true);
  expect(means('anna maria', 'Anna-Maria', 'Öhman')).toBe(true);
  expect(namesMeant('   ')).toBeNull();
  expect(namesMeant('%')?.every(({ family, given }) => !family && !given)).toBe(true);
});

test('property: whatever a name is, its own beginning finds it, and no other letter does', () => {
  const name = fc.stringMatching(/^[A-Za-zÅÄÖåäöéüß]{2,20}$/);
  fc.assert(
    fc.property(name, name, fc.integer({ min: 1, max: 20 }), (given, family, length) => {
      expect(means(family.slice(0, length), given, family)).toBe(true);
      expect(means(`${given} ${family.slice(0, length)}`, given, family)).toBe(true);
      expect(means(`${family}q`, given, family)).toBe(sortKey(given).startsWith(sortKey(`${family}q`)));
    })
  );
});

test('what can’t be read is as if it had not been asked', () => {
  expect(v.parse(PeopleSearch, { q: 'x'.repeat(500), role: 'king', campus: '1', sort: 'up', after: 'me' })).toEqual({
    q: '',
    role: '',
    campus: '',
    group: '',
    sort: 'name',
    after: '',
    before: ''
  });
});

test('a group is found by the beginning of its name', () => {
  expect([beginsLike('SOTE26A', 'sote2'), beginsLike('SOTE26A', '26'), beginsLike('SOTE26A', '!')]).toEqual([true, false, false]);
});
