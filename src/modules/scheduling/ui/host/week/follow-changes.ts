/** ms: several changes at once are one look. */
const gather = 400;
/** ms without a press or a key after which nobody is taken to be there: a session shall not live on because a page was left open. */
const longestAlone = 60 * 60_000;

/** The calendar of the page as it is now; null where it could not be had, or is another page by now. */
async function calendarNow(): Promise<Element | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return null;
    return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-follow]');
  } catch {
    return null;
  }
}

/** What has come while something was held over the calendar. */
let waiting: Element | null = null;

/**
 * Puts what is there now in the place of what was; the focus stays with the appointment that has it. While something is held over the calendar it stands still,
 * and only what is in its way is told anew.
 */
function show(place: HTMLElement, now: Element): void {
  const board = now.getAttribute('data-board');
  if (board) place.dataset['board'] = board;
  if (place.dataset['held']) {
    waiting = now;
    place.dispatchEvent(new Event('board'));
    return;
  }
  waiting = null;
  if (place.innerHTML === now.innerHTML) return;
  const focused = place.contains(document.activeElement) ? document.activeElement?.closest('[id]')?.id : undefined;
  place.replaceChildren(...now.childNodes);
  if (focused) document.getElementById(focused)?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  const says = document.querySelector<HTMLElement>('[data-changed]');
  if (says) says.textContent = says.dataset['changed'] ?? '';
}

/** Follows what changes in the calendar that stands open: a booking made elsewhere appears without a reload. Forms and details are left alone. */
export function followChanges(): void {
  const place = document.querySelector<HTMLElement>('[data-follow]');
  if (!place || typeof EventSource === 'undefined') return;
  const line = new EventSource('/week/live');
  let alone: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const present = () => {
    clearTimeout(alone);
    alone = setTimeout(() => line.close(), longestAlone);
  };
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, present, { passive: true });
  present();
  line.addEventListener('message', () => {
    clearTimeout(soon);
    soon = setTimeout(() => void calendarNow().then((now) => now && show(place, now)), gather);
  });
  place.addEventListener('let-go', () => waiting && show(place, waiting));
  // A page that is left gives its line back: browsers hold only a few to one house.
  addEventListener('pagehide', () => line.close());
}
