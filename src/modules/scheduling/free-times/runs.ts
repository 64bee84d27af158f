import { DAY } from '#platform/time/date.ts';
import { instantOfWall } from '#platform/time/zone.ts';
import { NEVER_CLOSED, openingsOnDays, type Cuts, type HoursRow, type Opening } from './hours.ts';

/**
 * `openingsOnDays` with what they go on from and into. In one way to meet, rows with different ways are one run, and the grid of free times begins where it does:
 * where an opening goes on over midnight the days beside are read too, or what is free would hang on the days that somebody asked for.
 */
export function runsOnDays(rows: readonly HoursRow[], zone: string, first: number, last: number, cuts: Cuts): Opening[] {
  let open = openingsOnDays(rows, zone, first, last, cuts);
  for (let [from, to, step] = [first, last, 1]; step <= NEVER_CLOSED; step *= 2) {
    const goesOnBefore = open.some(({ start }) => start <= instantOfWall(from * DAY, zone));
    const goesOnBehind = open.some(({ end }) => end >= instantOfWall((to + 1) * DAY, zone));
    if (!goesOnBefore && !goesOnBehind) break;
    if (goesOnBefore) from -= step;
    if (goesOnBehind) to += step;
    open = openingsOnDays(rows, zone, from, to, cuts);
  }
  return open;
}
