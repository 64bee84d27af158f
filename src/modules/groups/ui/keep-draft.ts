/**
 * Keeps what is being written as a draft: a few seconds after a change, and when the page is left. Without this script there is a button for it. What has been sent is no
 * draft any more, nor what has been thrown away.
 */
const soon = 4000;

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
let isChanged = false;
/** Written in at all: a draft that was kept may have gone since with what another tab has saved. */
let isTouched = false;
let isSent = false;
let timer = 0;
let under: AbortController | undefined;

function written(): URLSearchParams {
  const values = new URLSearchParams();
  if (form) for (const [name, value] of new FormData(form)) if (typeof value === 'string') values.append(name, value);
  return values;
}

async function keep(to: string): Promise<void> {
  isChanged = false;
  under = new AbortController();
  const reply = await fetch(to, { method: 'POST', body: written(), signal: under.signal }).catch(() => null);
  const said = document.querySelector('[data-kept]');
  if (reply?.ok && said instanceof HTMLElement) said.textContent = said.dataset['kept'] ?? '';
}

const to = form?.dataset['draft'];
if (form && to) {
  form.addEventListener('input', () => {
    if (!isChanged) timer = window.setTimeout(() => void keep(to), soon);
    isChanged = true;
    isTouched = true;
  });
  document.addEventListener('submit', ({ target }) => {
    // That which throws the draft away stands beside it; the frame has forms of its own.
    if (target !== form && !(target instanceof HTMLFormElement && target.matches('[action*=discard]'))) return;
    isSent = true;
    clearTimeout(timer);
    under?.abort();
  });
  addEventListener('pagehide', () => {
    if (isTouched && !isSent) navigator.sendBeacon(to, written());
    isChanged = false;
  });
  addEventListener('pageshow', () => (isSent = false));
}
