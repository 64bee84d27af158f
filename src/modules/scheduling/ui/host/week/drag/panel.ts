import { nudged, nudges, type Nudge } from '../../../../host/drag/geometry.ts';
import { boardOfPage, bringTo, holding, part, take, thingOf, write, type Standing } from './hold.ts';

/** The buttons and keys by which something is moved without dragging it (WCAG 2.5.7): they move the same ghost, and say the same of it. */
const keys: Readonly<Record<string, Nudge>> = {
  ArrowUp: 'earlier',
  ArrowDown: 'later',
  ArrowLeft: 'day_before',
  ArrowRight: 'day_after'
};
const withShift: Readonly<Record<string, Nudge>> = { ArrowUp: 'shorter', ArrowDown: 'longer' };

/** ms: who holds a key down hears where it ended, not each step. */
const gather = 150;
let soon: ReturnType<typeof setTimeout> | undefined;

/** Takes an item of the calendar by the keyboard or a button. False where it can't be moved. */
export function pick(item: Element | null): boolean {
  const thing = thingOf(item, 'move');
  if (holding() || !thing || !take(thing)) return false;
  openPanel();
  return true;
}

export function openPanel(): void {
  const [panel, held, board] = [part('panel'), holding(), boardOfPage()];
  if (!panel || !held || !board) return;
  panel.hidden = false;
  // The menu at the foot of a phone gives way to it, as to every bar that confirms (BottomBar.svelte).
  panel.classList.add('confirm-bar');
  for (const button of panel.querySelectorAll<HTMLElement>('[data-nudge]')) {
    const nudge = button.dataset['nudge'];
    const sideways = nudge === 'day_before' || nudge === 'day_after';
    const long = nudge === 'shorter' || nudge === 'longer';
    button.hidden = (sideways && board.days.length < 2) || (long && held.booked);
  }
  const lengths = part('keys-length');
  if (lengths) lengths.hidden = held.booked;
  const stands = bringTo(held.spot);
  if (stands) sayInPanel(stands);
  // What is moved is scrolled clear of the panel, as what has focus is of every bar.
  const covered = getComputedStyle(panel).position === 'fixed' ? innerHeight - panel.getBoundingClientRect().top : 0;
  document.documentElement.style.setProperty('--bar', `${covered}px`);
  part('drop')?.focus({ preventScroll: true });
  bringIntoSight();
}

export function closePanel(): void {
  const panel = part('panel');
  if (!panel || panel.hidden) return;
  panel.hidden = true;
  panel.classList.remove('confirm-bar');
  document.documentElement.style.removeProperty('--bar');
}

/** Where it is and whether it fits, to be seen at once and heard when the keys rest. `again`: heard although the words are the same. */
export function sayInPanel({ where, says, good, verdict }: Standing, { again = false } = {}): void {
  const panel = part('panel');
  if (panel) panel.dataset['is'] = good ? (verdict.is === 'free' ? 'free' : 'beside') : 'bad';
  part('drop')?.setAttribute('aria-disabled', String(!good));
  clearTimeout(soon);
  write(part('panel-where'), where);
  write(part('panel-says'), says);
  const heard = part('heard');
  if (heard && again) heard.textContent = '';
  soon = setTimeout(() => write(part('heard'), `${where}. ${says}`), gather);
}

/** One step on, by a button or a key. */
function nudge(way: Nudge): void {
  const [held, board] = [holding(), boardOfPage()];
  if (!held || !board) return;
  if (held.booked && (way === 'shorter' || way === 'longer')) return;
  const stands = bringTo(nudged(held.spot, way, board.days.length, held.layout.grid));
  if (stands) sayInPanel(stands);
  bringIntoSight();
}

const bringIntoSight = () => part('ghost')?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });

/** Listens to the panel's buttons and keys. @param done what confirms, and what gives up */
export function followPanel(done: { put: () => void; giveUp: () => void }): void {
  const panel = part('panel');
  panel?.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const way = nudges.find((each) => each === button?.dataset['nudge']);
    if (way) nudge(way);
    else if (button?.dataset['part'] === 'drop') done.put();
    else if (button) done.giveUp();
  });
  panel?.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const way = (event.shiftKey ? withShift : keys)[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    nudge(way);
  });
}
