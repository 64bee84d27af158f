import { DAY } from '#platform/time/date.ts';
import { timesOf, type FreeTime, type HostSupply, type Terms } from './offer.ts';
import type { Interval } from './slots.ts';

/** So far it is looked at once, a weekend with it; then twice as far, and so on. */
const near = 4 * DAY;

/**
 * The free times at the first start at which any of the hosts is free in the window, by host; none where nobody is. What `timesOf` gives of all of them, its first start
 * alone: it looks near before it looks far, and once somebody is free never beyond that start. Linear in hosts.
 */
export function firstTimes(terms: Terms, hosts: readonly HostSupply[], window: Interval, now: number): FreeTime[] {
  const end = Math.min(window.end, now + terms.horizon);
  let width = near;
  for (let from = Math.max(window.start, now + terms.notice); from < end; from += width / 2) {
    let first = Math.min(from + width, end);
    let found: FreeTime[] = [];
    for (const host of hosts) {
      // The start that stands is looked at too: others may be free at it.
      const [time, ...others] = timesOf(terms, host, { start: from, end: found.length > 0 ? first + 1 : first }, now);
      if (!time) continue;
      if (found.length === 0 || time.start < first) found = [];
      first = time.start;
      found.push(time, ...others.filter(({ start }) => start === time.start));
    }
    if (found.length > 0) return found.sort((a, b) => (a.hostId < b.hostId ? -1 : 1));
    width *= 2;
  }
  return [];
}
