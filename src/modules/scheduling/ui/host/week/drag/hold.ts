import { isGood, verdictOn, type Board, type Verdict } from '../../../../host/drag/fits.ts';
import type { Spot } from '../../../../host/drag/geometry.ts';
import { layOver, layoutOf, type Layout } from './layout.ts';
import { boardIn } from './parse-board.ts';
import { rangeText, spotText, verdictText, wordsIn, type Words } from './says.ts';

/** What is taken: an appointment or a block of the calendar, or nothing yet where something new is drawn. */
export interface Thing {
  readonly act: 'move' | 'resize' | 'draw';
  readonly item: HTMLElement | null;
  readonly id: string | null;
  readonly booked: boolean;
  readonly campus: string | null;
  /** Whether who booked can be sent a message. */
  readonly told: boolean;
  readonly was: Spot;
}

/** What is held over the calendar, and where it would be put. */
export interface Held extends Thing {
  readonly layout: Layout;
  spot: Spot;
}

let held: Held | null = null;

export const holding = (): Held | null => held;
export const calendar = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-follow][data-board]');
const mover = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-mover]');
const parts = new Map<string, HTMLElement | null>();

/** A part of what the page keeps ready for moving, by its name. Looked for once: in a week of 500, looking for each move cost more than all else in it. */
export function part(name: string): HTMLElement | null {
  let found = parts.get(name);
  if (!found?.isConnected) parts.set(name, (found = document.querySelector<HTMLElement>(`[data-part="${name}"]`)));
  return found;
}

/** What an item of the calendar can be taken as; null where it can't be moved. */
export function thingOf(item: Element | null, act: 'move' | 'resize'): Thing | null {
  if (!(item instanceof HTMLElement)) return null;
  const { drag, from, to, campus, told } = item.dataset;
  const board = calendar() && boardOfPage();
  const date = item.closest<HTMLElement>('[data-day]')?.dataset['day'];
  const day = board?.days.findIndex((each) => each.date === date) ?? -1;
  if (!drag || day < 0) return null;
  return {
    act,
    item,
    id: item.id.replace(/^a-/, ''),
    booked: drag === 'appointment',
    campus: campus ?? null,
    told: told !== undefined,
    was: { day, from: Number(from), to: Number(to) }
  };
}

export function boardOfPage(): Board | null {
  const place = calendar();
  return place ? boardIn(place) : null;
}

/** Takes something: from now on the calendar stands still under it, and a ghost of it goes about. */
export function take(thing: Thing, layout = layoutNow()): Held | null {
  const [place, ghost] = [calendar(), part('ghost')];
  if (!place || !ghost || !layout) return null;
  held = { ...thing, layout, spot: thing.was };
  place.dataset['held'] = thing.act;
  thing.item?.setAttribute('data-taken', '');
  layout.columns.append(ghost);
  ghost.hidden = false;
  getSelection()?.removeAllRanges();
  return held;
}

export function layoutNow(): Layout | null {
  const columns = calendar()?.querySelector<HTMLElement>('[data-columns]');
  return columns ? layoutOf(columns) : null;
}

/** Lays what is held where it is, in a window that has another size now: a telephone that was turned. */
export function layAnew(): void {
  const ghost = part('ghost');
  if (!held || !ghost) return;
  // As it lies it could hold the page open to its old width.
  ghost.hidden = true;
  const layout = layoutNow();
  ghost.hidden = false;
  if (!layout) return;
  held = { ...held, layout };
  bringTo(held.spot);
}

/** Lets go: nothing of it is left but what was put. */
export function letGo(): void {
  const [place, ghost, home] = [calendar(), part('ghost'), mover()];
  held?.item?.removeAttribute('data-taken');
  held = null;
  if (ghost) {
    ghost.hidden = true;
    home?.append(ghost);
  }
  if (!place) return;
  delete place.dataset['held'];
  // What has changed meanwhile is shown now (follow-changes.ts).
  place.dispatchEvent(new Event('let-go'));
}

/** How it stands with a place: the verdict, and its words. */
export interface Standing {
  readonly verdict: Verdict;
  readonly good: boolean;
  /** "ti 1.12. klo 9.30–10.00" and "Vapaa". */
  readonly where: string;
  readonly says: string;
}

export function standing({ id, booked, campus, spot, was, act }: Held, board: Board, words: Words): Standing {
  const day = board.days[spot.day];
  if (!day) throw new Error('a day that is not shown');
  const verdict = verdictOn(board, day, { id, booked, campus, from: spot.from, to: spot.to });
  const stays = act !== 'draw' && isSame(spot, was);
  const where = spotText(words, board, spot);
  return stays
    ? { verdict: { is: 'free' }, good: true, where, says: words.text('same') }
    : { verdict, good: isGood(verdict), where, says: verdictText(words, day, verdict) };
}

export const isSame = (one: Spot, other: Spot): boolean => one.day === other.day && one.from === other.from && one.to === other.to;

/** Brings what is held to a spot; what is said of it is written only where it changes. `y`: where the finger is, in a list of days. */
export function bringTo(spot: Spot, y?: number): Standing | null {
  const [board, root, ghost] = [boardOfPage(), mover(), part('ghost')];
  if (!held || !board || !root || !ghost) return null;
  held.spot = spot;
  const words = wordsIn(root);
  const stands = standing(held, board, words);
  layOver(ghost, held.layout, spot, y);
  ghost.dataset['is'] = stands.good ? (stands.verdict.is === 'free' ? 'free' : 'beside') : 'bad';
  write(part('time'), held.layout.listed ? stands.where : rangeText(words, spot.from, spot.to));
  write(part('verdict'), stands.says);
  return stands;
}

export function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
