interface Period {
  readonly start: number;
  readonly end: number;
}

/** What is left of a window (ms) beside what is taken, ascending; taken periods in any order, overlapping or not. Shorter rests than `least` are left out. */
export function gapsIn(window: Period, taken: readonly Period[], least: number): Period[] {
  const gaps: Period[] = [];
  let from = window.start;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    const until = Math.min(start, window.end);
    if (until - from >= least) gaps.push({ start: from, end: until });
    from = Math.max(from, end);
    if (from >= window.end) return gaps;
  }
  if (window.end - from >= least) gaps.push({ start: from, end: window.end });
  return gaps;
}
