import { whereTo } from '../../../host/week/arrows.ts';
import { startDragging } from './drag/drag.ts';
import { followChanges } from './follow-changes.ts';

/**
 * The script of the calendar: arrow keys between appointments, Escape closes what is open. Nothing depends on it: each appointment
 * is a link that Tab reaches and Enter opens.
 */
const columns = () => [...document.querySelectorAll<HTMLElement>('[data-columns] [data-day]')];
const linksIn = (column: Element | undefined) => [...(column?.querySelectorAll<HTMLAnchorElement>('li > a') ?? [])];

/** The appointment that a key leads to from the one that has focus. */
function next(from: HTMLElement, key: string): HTMLAnchorElement | undefined {
  const days = columns().map(linksIn);
  const day = days.findIndex((links) => links.some((link) => link === from));
  if (day < 0) return undefined;
  const index = days[day]?.findIndex((link) => link === from) ?? 0;
  const place = whereTo(
    days.map((links) => links.map(({ dataset }, order) => Number(dataset['minute'] ?? order))),
    { day, index },
    key
  );
  return place ? days[place.day]?.[place.index] : undefined;
}

addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || target.matches('input, select, textarea')) return;
  // An open menu has its own Escape, and so has a question.
  if (key === 'Escape' && !document.querySelector('details[name][open], dialog[open]'))
    return document.querySelector<HTMLElement>('a[data-close]')?.click();
  const there = next(target, key);
  if (!there) return;
  event.preventDefault();
  there.focus();
});

/** Who closes what was open goes on from where it stood; who opens something begins with it. */
function begin(): void {
  const { hash } = location;
  const from = hash.startsWith('#a-') ? document.getElementById(hash.slice(1))?.querySelector('a') : null;
  if (hash === '#detail') document.querySelector('[data-columns] a[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  (hash === '#detail' ? document.querySelector<HTMLElement>('#detail h2') : from)?.focus({ preventScroll: true });
}

// After the browser has gone to the place that the address names, which takes the focus away.
if (document.readyState === 'complete') begin();
else addEventListener('load', () => setTimeout(begin));

startDragging();
followChanges();
