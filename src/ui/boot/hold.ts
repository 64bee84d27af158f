/**
 * Holds the chosen time for this browser while its form is open, and lets go of it when the page is left. Without this script, or where nothing can be held, the
 * form books all the same. What is said of it stands in the page, in its language (`data-held`, `data-taken`, `data-over`).
 */
const wait = 700;
const lasts = 5 * 60_000;

let held = '';
let turn = 0;
let isSent = false;
let ends = 0;

const line = () => document.querySelector<HTMLElement>('[data-hold]');
const chosen = () => document.querySelector<HTMLInputElement>('form:has([data-hold]) input[type=radio][name^=time]:checked')?.value ?? '';
const ask = (values: Record<string, string>) => new URLSearchParams(values);

function letGo(to: string | undefined, time: string): void {
  if (to) navigator.sendBeacon(to, ask({ time, leaving: '1' }));
}

function say(text = ''): void {
  const there = line();
  if (there) there.textContent = text;
}

async function hold(time: string): Promise<void> {
  const said = line()?.dataset;
  const mine = ++turn;
  const reply = await fetch(said?.['hold'] ?? '', { method: 'POST', body: ask({ time }) }).catch(() => null);
  const until = reply?.ok ? await reply.text() : '';
  if (mine !== turn) return;
  if (held && !until) letGo(said?.['hold'], held);
  held = until ? time : '';
  if (until) say(said?.['held']?.replace('{time}', until));
  else say(reply?.status === 409 ? said?.['taken'] : '');
  clearTimeout(ends);
  if (until) ends = window.setTimeout(() => say(said?.['over']), lasts);
}

/** Soon: who goes through the times with the arrow keys holds none of them on the way. */
function holdSoon(): void {
  const mine = ++turn;
  setTimeout(() => {
    const time = chosen();
    if (mine === turn && line() && time && time !== held) void hold(time);
  }, wait);
}

addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name.startsWith('time')) holdSoon();
});
// What is sent takes over what is held; anything else lets go of it.
addEventListener('submit', () => (isSent = true));
addEventListener('pagehide', () => {
  const to = line()?.dataset['hold'];
  if (held && !isSent) letGo(to, held);
  held = '';
});
addEventListener('pageshow', () => {
  isSent = false;
  if (line()) holdSoon();
});
