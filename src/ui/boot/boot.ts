import './hold.ts';

/**
 * The one script of every page: small things that make a plain page kinder. Nothing depends on it.
 * It registers the service worker, closes a menu by Escape or a press elsewhere, lets go of the other days' choice, says what is chosen, shows
 * the buttons that print (`data-print`; without script the browser's own menu does), and lets one go back to a form that was refused.
 */
function closeMenus(except?: Node | null): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[name][open]')) {
    if (!except || !menu.contains(except)) menu.open = false;
  }
}

addEventListener('pointerdown', ({ target }) => {
  closeMenus(target instanceof Node ? target : null);
});

addEventListener('keydown', ({ key }) => {
  const menu = document.activeElement?.closest<HTMLDetailsElement>('details[name][open]');
  if (key !== 'Escape' || !menu) return;
  menu.open = false;
  menu.querySelector('summary')?.focus();
});

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
  for (const other of target.closest('one-choice')?.querySelectorAll<HTMLInputElement>('input[type=radio]:checked') ?? []) {
    if (other !== target) other.checked = false;
  }
  // What is chosen is said where it will be confirmed, to the eye and to a screen reader.
  const chosen = document.querySelector('[data-chosen]');
  if (chosen && target.closest('one-choice')) chosen.textContent = target.ariaLabel;
});

for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A form that was answered with errors is gone back to as a page, and not sent once more: the browser would show a page of its own about that instead.
history.replaceState(history.state, '', location.href);

const { serviceWorker } = navigator;
if (serviceWorker) {
  void serviceWorker.register('/service-worker.js', { type: 'module' }).catch(() => undefined);
  // The worker must know in which language to speak when there is no network.
  void serviceWorker.ready.then(({ active }) => active?.postMessage(document.documentElement.lang));
}
