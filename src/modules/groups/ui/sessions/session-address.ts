import type { SessionWay } from '../../sessions/forms.ts';

/** What the page of free times is asked for, as it is carried from one address to the next. */
export interface AskedTimes {
  move: string;
  second: string;
  length: number;
  way: SessionWay;
  travel: number;
  weeks: number;
  from: string;
  time: number | null;
}

/** Where times for sessions of a request are chosen, with some choices changed. */
export const timesAddress = (request: string, asked: AskedTimes, changes: Partial<AskedTimes> = {}): string =>
  `/support/${request}/session?${timesQuery({ ...asked, ...changes })}`;

/** The choices as an address carries them; what is the usual choice is left out. */
export function timesQuery({ move, second, length, way, travel, weeks, from, time }: AskedTimes): string {
  const parameters = new URLSearchParams({ length: String(length), way });
  const rest = {
    move,
    second,
    travel: travel === 0 ? '' : String(travel),
    weeks: weeks === 1 ? '' : String(weeks),
    from,
    time: String(time ?? '')
  };
  for (const [name, value] of Object.entries(rest)) if (value !== '') parameters.set(name, value);
  return parameters.toString();
}
