import type { Board } from '../../../../host/drag/fits.ts';

let read: { text: string; board: Board; at: number } | undefined;

/** What the calendar's element says of its days, as the server wrote it (`board-of.ts`); null where it says nothing. Its `now` goes on with the page. */
export function boardIn(place: HTMLElement): Board | null {
  const text = place.dataset['board'];
  if (!text) return null;
  if (read?.text !== text) read = { text, board: JSON.parse(text) as Board, at: performance.now() };
  return { ...read.board, now: read.board.now + performance.now() - read.at };
}
