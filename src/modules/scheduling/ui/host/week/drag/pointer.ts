import { drawnOver, endedAt, movedTo } from '../../../../host/drag/geometry.ts';
import { bringTo, calendar, holding, layoutNow, part, take, thingOf, type Thing } from './hold.ts';
import { pointAt, type Layout } from './layout.ts';
import { giveUp, put } from './put.ts';

/** Pixels that a mouse goes before it drags, and that a finger may tremble while it rests. */
const threshold = 5;
/** ms that a finger rests before it takes something: shorter than the browser's own menu of a link, longer than a swipe that scrolls. */
const rest = 350;
/** Pixels at the edges of the screen within which it scrolls on, and how many a frame. */
const edge = 56;
const pace = 10;

/** A press that may become a drag. */
interface Press {
  readonly id: number;
  readonly touch: boolean;
  readonly x: number;
  readonly y: number;
  readonly thing: Thing | 'new';
  timer: ReturnType<typeof setTimeout> | undefined;
}

let press: Press | null = null;
/** Where the pointer is on the screen while it drags; null while nothing is dragged. */
let at: { x: number; y: number } | null = null;
/** Of what is held: the minute at which it was taken, as minutes below its beginning; of what is drawn, the minute from which on. */
let grip = 0;
let anchor = { day: 0, minute: 0 };
let frame = 0;
/** Below this height of the screen it scrolls on: above what stands fixed at its foot. */
let low = 0;

/** What a press at this place would take; null: it is an ordinary press. */
function under(target: EventTarget | null, layout: () => Layout | null): Thing | 'new' | null {
  if (!(target instanceof Element) || !calendar()?.contains(target)) return null;
  const item = target.closest('li[data-drag]');
  if (item) return thingOf(item, target.closest('[data-grip]') ? 'resize' : 'move');
  const empty = target.closest('[data-track]') && !target.closest('li');
  return empty && !layout()?.listed ? 'new' : null;
}

function begin(): void {
  if (!press) return;
  // Another thing taken while one waits for its buttons: that one stays where it was.
  if (holding()) giveUp({ quietly: true });
  const layout = layoutNow();
  if (!layout) return;
  const { x, y, thing, touch, id } = press;
  const point = pointAt(layout, x + scrollX, y + scrollY, thing === 'new' ? 0 : thing.was.from);
  anchor = point;
  grip = thing === 'new' || layout.listed ? 0 : point.minute - thing.was.from;
  const fresh = (): Thing => ({
    act: 'draw',
    item: null,
    id: null,
    booked: false,
    campus: null,
    told: false,
    was: drawnOver(point.day, point.minute, point.minute + (touch ? 30 : 1), layout.grid)
  });
  if (!take(thing === 'new' ? fresh() : thing, layout)) return;
  at = { x, y };
  low = innerHeight - edge - (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd) || 0);
  calendar()?.setPointerCapture(id);
  // A finger hides what is under it: it feels that it holds something.
  if (touch) navigator.vibrate?.(10);
  follow();
}

/** Brings what is held to the pointer, once a frame, and scrolls on at the edges. */
function follow(): void {
  const held = holding();
  if (!held || !at) return;
  const { layout } = held;
  const down = at.y < edge ? -pace : at.y > low ? pace : 0;
  if (down !== 0) scrollBy({ top: down, behavior: 'instant' });
  const point = pointAt(layout, at.x + scrollX, at.y + scrollY, held.was.from);
  const spot =
    held.act === 'draw'
      ? drawnTo(point.minute, layout)
      : held.act === 'resize'
        ? endedAt(point.minute, held.was, layout.grid)
        : movedTo({ ...point, grip }, held.was, layout.grid);
  bringTo(spot, at.y + scrollY);
  frame = down === 0 ? 0 : requestAnimationFrame(follow);
}

/** From where it began to here, in the day in which it began; a finger that has not moved draws half an hour. */
function drawnTo(minute: number, { grid }: Layout) {
  const rested = press?.touch && at && Math.abs(at.y - press.y) < threshold;
  return drawnOver(anchor.day, anchor.minute, rested ? anchor.minute + 30 : minute, grid);
}

function end(how: 'put' | 'give up'): void {
  clearTimeout(press?.timer);
  press = null;
  if (!at) return;
  at = null;
  cancelAnimationFrame(frame);
  frame = 0;
  // The press that ends a drag opens no link.
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 50);
  if (how === 'put') put();
  else giveUp();
}

/** Follows mouse, pen and finger over the calendar. A finger scrolls as ever, until it has rested on something. */
export function followPointer(place: HTMLElement): void {
  place.addEventListener('pointerdown', (event) => {
    if (press || !event.isPrimary || event.button !== 0 || part('ghost') === null) return;
    const touch = event.pointerType === 'touch';
    const thing = under(event.target, layoutNow);
    if (!thing) return;
    press = { id: event.pointerId, touch, x: event.clientX, y: event.clientY, thing, timer: undefined };
    // The grip is made for nothing else, and does not scroll.
    const isGrip = thing !== 'new' && thing.act === 'resize';
    if (touch && !isGrip) press.timer = setTimeout(begin, rest);
  });
  addEventListener('pointermove', (event) => {
    if (!press || event.pointerId !== press.id) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > threshold;
    if (!at && far) {
      // A finger that goes before it has rested scrolls.
      if (press.timer) return end('give up');
      begin();
    }
    if (!at) return;
    at = { x: event.clientX, y: event.clientY };
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      follow();
    });
  });
  addEventListener('pointerup', (event) => {
    if (event.pointerId !== press?.id) return;
    // Where it is let go counts, though no frame has shown it yet.
    if (at) {
      at = { x: event.clientX, y: event.clientY };
      follow();
    }
    end('put');
  });
  addEventListener('pointercancel', (event) => event.pointerId === press?.id && end('give up'));
  addEventListener('blur', () => at && end('give up'));
  // The browser's own drag of a link, its menu at a long press, and scrolling under a finger that holds something.
  place.addEventListener('dragstart', (event) => event.preventDefault());
  place.addEventListener('contextmenu', (event) => (at || press?.touch) && event.preventDefault());
  for (const kind of ['touchmove', 'touchend'] as const) {
    place.addEventListener(kind, (event) => at && event.cancelable && event.preventDefault(), { passive: false });
  }
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !at) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      end('give up');
    },
    { capture: true }
  );
}
