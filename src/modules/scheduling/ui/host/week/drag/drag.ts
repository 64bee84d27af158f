import { bringTo, calendar, holding, layAnew, thingOf } from './hold.ts';
import { followPanel, pick, sayInPanel } from './panel.ts';
import { followPointer } from './pointer.ts';
import { answered, giveUp, put } from './put.ts';

/** The key that takes the item that has focus. It is asked of an item alone, so that it means nothing while something is typed (WCAG 2.1.4). */
const takeKey = 'm';

/**
 * Moving, making longer and drawing in the calendar, by mouse, finger and keyboard. Whether something fits is said before it is put there (`host/drag/fits.ts`);
 * the server decides, by the same forms as without this script.
 */
export function startDragging(): void {
  const place = calendar();
  if (!place) return;
  followPointer(place);
  followPanel({ put, giveUp });
  document.querySelector('#put')?.addEventListener('close', answered);
  document.querySelector('[data-drag-help]')?.removeAttribute('hidden');

  // On the document: the calendar's own keys (calendar.ts) are asked after it.
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target, key } = event;
    if (key === 'Escape' && holding() && !document.querySelector('dialog[open]')) {
      event.stopPropagation();
      giveUp();
    } else if (key.toLowerCase() === takeKey && target instanceof Element && pick(target.closest('li[data-drag]'))) {
      event.preventDefault();
      event.stopPropagation();
    }
  });

  for (const button of document.querySelectorAll<HTMLElement>('[data-pick]')) {
    const item = () => document.getElementById(`a-${button.dataset['pick']}`);
    button.hidden = !thingOf(item(), 'move') || !item()?.checkVisibility();
    button.addEventListener('click', () => pick(item()));
  }

  // What has been booked meanwhile is in the way at once.
  place.addEventListener('board', () => {
    const held = holding();
    const stands = held && bringTo(held.spot);
    if (stands) sayInPanel(stands);
  });
  addEventListener('resize', layAnew);
  // Who goes back to this page finds nothing held.
  addEventListener('pageshow', ({ persisted }) => persisted && giveUp({ quietly: true }));
}
