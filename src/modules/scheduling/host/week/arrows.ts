/** Where something stands in the calendar: its day's place among the days, and its own among the day's. */
export interface Place {
  readonly day: number;
  readonly index: number;
}

/**
 * Where an arrow key leads from one appointment: up and down within the day and on into the next one, left and right to the nearest in time of the next
 * day that has any, Home and End to the day's first and last. Null: nowhere.
 * @param days of each day what stands on it, ascending, as the minute at which it begins
 */
export function whereTo(days: readonly (readonly number[])[], { day, index }: Place, key: string): Place | null {
  const here = days[day] ?? [];
  if (key === 'Home') return { day, index: 0 };
  if (key === 'End') return { day, index: here.length - 1 };
  if (key === 'ArrowDown' && index + 1 < here.length) return { day, index: index + 1 };
  if (key === 'ArrowUp' && index > 0) return { day, index: index - 1 };
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0;
  if (step === 0) return null;
  for (let next = day + step; next >= 0 && next < days.length; next += step) {
    const there = days[next] ?? [];
    if (there.length === 0) continue;
    if (key === 'ArrowDown') return { day: next, index: 0 };
    if (key === 'ArrowUp') return { day: next, index: there.length - 1 };
    const from = here[index] ?? 0;
    const distances = there.map((minute) => Math.abs(minute - from));
    return { day: next, index: distances.indexOf(Math.min(...distances)) };
  }
  return null;
}
