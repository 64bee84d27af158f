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
  // A page that is being left says nothing any more.
  if (said instanceof HTMLElement && !under.signal.aborted) said.textContent = outcome(said.dataset, reply?.status ?? 0);
}

/** What is said of a draft that was kept, with the time in the school's zone; or of one that was not, and why. */
function outcome(texts: DOMStringMap, status: number): string {
  const { kept = '', keptZone, keptRegion, keptNot = '', keptTooLong = keptNot, keptRemoved = keptNot } = texts;
  if (status === 400) return keptTooLong;
  if (status === 409) return keptRemoved;
  if (status < 200 || status > 299) return keptNot;
  const time = new Intl.DateTimeFormat(keptRegion, { hour: 'numeric', minute: '2-digit', timeZone: keptZone }).format();
  return kept.replace('{time}', time.replace(/^0(?=\d)/u, ''));
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
