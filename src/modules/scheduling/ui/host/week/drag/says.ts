import { minuteShown } from '../../../../host/drag/clock.ts';
import type { Board, BoardDay, Taken, Verdict } from '../../../../host/drag/fits.ts';
import type { Spot } from '../../../../host/drag/geometry.ts';

/** Two digits. */
const pad = (value: number) => String(value).padStart(2, '0');

/** A minute of the day as a field of a form has it, "09:30"; a day's end is 0:00 again. */
export const fieldTime = (minute: number): string => `${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}`;

/** The page's own words, as its language has them, stand in attributes of the panel; places to fill are `{name}`. */
export interface Words {
  readonly text: (name: string, places?: Readonly<Record<string, string>>) => string;
}

export function wordsIn(panel: HTMLElement): Words {
  return {
    text: (name, places = {}) =>
      Object.entries(places).reduce((said, [place, value]) => said.replace(`{${place}}`, value), panel.dataset[name] ?? '')
  };
}

/** "9.30–10.00". */
export function rangeText(words: Words, from: number, to: number): string {
  const one = (minute: number) => `${Math.floor(minute / 60) % 24}${words.text('colon')}${pad(Math.round(minute) % 60)}`;
  return `${one(from)}–${one(to)}`;
}

/** "ti 1.12. klo 9.30–10.00". */
export function spotText(words: Words, board: Board, { day, from, to }: Spot): string {
  return words.text('place', { day: board.days[day]?.name ?? '', time: rangeText(words, from, to) });
}

/** Whether it fits there, in words. */
export function verdictText(words: Words, day: BoardDay, verdict: Verdict): string {
  const stands = ({ what, start, end }: Taken) => ({ what, time: rangeText(words, minuteShown(day, start), minuteShown(day, end)) });
  if (verdict.is === 'meets' || verdict.is === 'near') return words.text(verdict.is, stands(verdict.taken));
  return words.text(verdict.is, verdict.is === 'elsewhere' ? { campus: verdict.campus } : {});
}
