import * as v from 'valibot';
import { disclosable } from '#modules/anonymity/index.ts';
import { query } from '../rights.ts';
import { everyCampus } from '../store/hosts.ts';
import { countWaiting } from '../store/waiting/waiting.ts';

/** Counts are said by tens above the smallest: a count that runs along would tell by one more that somebody has just joined. */
const said = (count: number): number => (count < 10 ? 5 : Math.floor(count / 10) * 10);

/**
 * How many wait now, at the least: in all, for one campus alone, and for whom several or any would do. Null where it is too few to be said, or could be found by
 * subtracting (the rule of `anonymity/`). Nothing of whom.
 */
export const countWhoWaits = query({
  action: 'waiting.count',
  input: v.object({}),
  async run({ db }) {
    const [rows, campuses] = await Promise.all([countWaiting(db), everyCampus(db, {})]);
    const several = 'several';
    const keyOf = (wanted: readonly string[]) => (wanted.length === 1 && wanted[0] ? wanted[0] : several);
    const counts = new Map<string, number>([...campuses.map(({ id }) => [id, 0] as const), [several, 0]]);
    for (const { campuses: wanted, count } of rows) counts.set(keyOf(wanted), (counts.get(keyOf(wanted)) ?? 0) + count);
    const whole = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const shown = disclosable([
      { id: 'whole', parent: null, count: whole },
      ...[...counts].map(([id, count]) => ({ id, parent: 'whole', count }))
    ]);
    const told = (id: string, count: number) => (shown.has(id) ? said(count) : null);
    return {
      whole: told('whole', whole),
      campuses: campuses.map(({ id, name }) => ({ name, atLeast: told(id, counts.get(id) ?? 0) })),
      several: told(several, counts.get(several) ?? 0)
    };
  }
});
