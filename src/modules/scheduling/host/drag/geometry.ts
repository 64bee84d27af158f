/** Where something stands in a calendar of days: which of them, and from and to which minute of it. */
export interface Spot {
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** The minutes of the day that columns show, first and last, and how many pixels one has. */
export interface Grid {
  readonly first: number;
  readonly last: number;
  readonly perMinute: number;
}

/** Minutes to which what is moved by pointer or arrow key keeps. */
export const step = 15;

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));
const toStep = (minute: number) => Math.round(minute / step) * step;

/** The minute of the day at a height (pixels) in a column, unrounded, within what it shows. */
export function minuteAt(y: number, { first, last, perMinute }: Grid): number {
  return between(first + y / perMinute, first, last);
}

/** Which column is at a place, of columns ascending by their beginning (pixels): the nearest where there is none. */
export function columnAt(x: number, starts: readonly number[]): number {
  const after = starts.findIndex((start) => start > x);
  return Math.max(0, (after < 0 ? starts.length : after) - 1);
}

/**
 * Something of a length taken by a point `grip` minutes below its beginning and brought to a minute: it begins at a whole step, or where it `was` when that is as near,
 * and stays within the columns. What is longer than they are begins with them.
 */
export function movedTo({ day, minute, grip }: { day: number; minute: number; grip: number }, was: Spot, { first, last }: Grid): Spot {
  const length = was.to - was.from;
  const wished = minute - grip;
  const from = Math.abs(wished - was.from) <= step / 2 ? was.from : toStep(wished);
  const kept = between(from, first, Math.max(first, last - length));
  return { day, from: kept, to: Math.min(kept + length, 1440) };
}

/** With its end at a minute: at least a step long, within the columns. */
export function endedAt(minute: number, { day, from }: Spot, { last }: Grid): Spot {
  return { day, from, to: Math.min(Math.max(toStep(minute), from + step), Math.max(last, from + step), 1440) };
}

/** Drawn from one minute to another, either way: whole steps, one at the least. */
export function drawnOver(day: number, one: number, other: number, { first, last }: Grid): Spot {
  const from = between(Math.floor(Math.min(one, other) / step) * step, first, last - step);
  const to = between(Math.ceil(Math.max(one, other) / step) * step, from + step, last);
  return { day, from, to };
}

/** Ways by which keys and buttons move something. */
export const nudges = ['earlier', 'later', 'day_before', 'day_after', 'shorter', 'longer'] as const;
export type Nudge = (typeof nudges)[number];

/** One step on: up and down to the next whole step, sideways by a day, or longer and shorter. What can't go further stays. */
export function nudged(spot: Spot, nudge: Nudge, days: number, grid: Grid): Spot {
  const { day, from, to } = spot;
  const length = to - from;
  if (nudge === 'day_before' || nudge === 'day_after') {
    return { ...spot, day: between(day + (nudge === 'day_after' ? 1 : -1), 0, days - 1) };
  }
  if (nudge === 'longer') return to + step > Math.max(grid.last, to) ? spot : { ...spot, to: (Math.floor(to / step) + 1) * step };
  if (nudge === 'shorter') {
    const end = (Math.ceil(to / step) - 1) * step;
    return end - from < step ? spot : { ...spot, to: end };
  }
  const next = nudge === 'later' ? (Math.floor(from / step) + 1) * step : (Math.ceil(from / step) - 1) * step;
  return next < grid.first || next + length > grid.last ? spot : { day, from: next, to: next + length };
}
