/** Whether times tell two kinds of request apart, by a test of ranks that asks nothing of how times are spread (Mann and Whitney 1947). */

/** How far two samples lie apart in standard errors of the rank sum's mean: above nought where the first are the longer ones. */
export function apartness(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((ms) => ({ ms, own: true })), ...second.map((ms) => ({ ms, own: false }))].sort((a, b) => a.ms - b.ms);
  let sum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.ms === all[from]?.ms) to += 1;
    // Equal times share the mean of their ranks.
    sum += all.slice(from, to).filter(({ own }) => own).length * ((from + to + 1) / 2);
    from = to;
  }
  const [n, m] = [first.length, second.length];
  const above = sum - (n * (n + 1)) / 2;
  return (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

/** Beyond this a round says "apart": by chance once in 1,000 (two-sided, normal). Two rounds that say so the same way: once in 2,000,000. */
export const beyond = 3.29;

/** Whether every round says that they are apart, and the same way. */
export const areApart = (rounds: readonly number[]): boolean =>
  rounds.length > 0 && (rounds.every((z) => z > beyond) || rounds.every((z) => z < -beyond));

/**
 * The power of one round: the smallest difference (ms) between the two kinds that it would find nine times in ten, were times spread as those given.
 * Found by drawing samples of them, one shifted. @param random numbers in [0, 1)
 */
export function foundDifference(times: readonly number[], each: number, random: () => number): number {
  const draw = () => times[Math.floor(random() * times.length)] ?? 0;
  const sample = (shift: number) => Array.from({ length: each }, () => draw() + shift);
  const isFound = (shift: number) => {
    const tries = 60;
    let found = 0;
    for (let one = 0; one < tries; one += 1) if (apartness(sample(shift), sample(0)) > beyond) found += 1;
    return found >= tries * 0.9;
  };
  let [low, high] = [0, Math.max(...times) - Math.min(...times)];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (isFound(middle)) high = middle;
    else low = middle;
  }
  return high;
}
