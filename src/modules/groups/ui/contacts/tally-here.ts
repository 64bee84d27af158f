import { forget, keep, remember, remembered, sendWaiting, waiting, type Kept, type Remembered } from './queue.ts';

/**
 * The script of the tally, on its page and on the page that opens without a network: an encounter is kept in the browser first and sent then, so that it is not lost with the network,
 * and is counted once. Without it the form is sent as any form.
 */
const root = document.querySelector<HTMLElement>('[data-contacts]');
const part = (name: string) => root?.querySelector<HTMLElement>(`[data-${name}]`) ?? null;
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '');
const today = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

const { serviceWorker: workers } = navigator;

let form: Remembered | undefined;
let isTouched = false;
let isSending = false;
/** Somebody is on the way to another page: to ask for this one anew would hold them here. */
let isLeaving = false;
let lastKept = '';

function readPage(page: HTMLElement): Remembered | undefined {
  const { owner, campuses } = page.dataset;
  if (!owner || !campuses) return undefined;
  const known: unknown = JSON.parse(campuses);
  if (!Array.isArray(known)) return undefined;
  return { owner, campuses: known.filter(isCampus), last: null };
}

const isCampus = (given: unknown): given is { id: string; name: string } =>
  typeof given === 'object' &&
  given !== null &&
  'id' in given &&
  typeof given.id === 'string' &&
  'name' in given &&
  typeof given.name === 'string';

/** Fills the form of the page without a network with what was remembered. */
function fill(page: HTMLElement, { campuses, last }: Remembered): void {
  const select = page.querySelector('select');
  if (!select) return;
  select.replaceChildren(...campuses.map(({ id, name }) => new Option(name, id, false, id === last?.campus)));
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')) {
    if (input.name === 'kind' && last) input.checked = input.value === last.kind;
    if (input.name === 'people' && last) input.checked = input.value === last.people;
  }
  // More than there is a button for.
  const more = page.querySelector<HTMLInputElement>('input[name=more]');
  if (more && last && page.querySelector('input[name=people]:checked') === null) more.value = last.people;
}

/** Says how many wait, and how many the server will not take. */
async function tellWaiting(): Promise<void> {
  const all = await waiting();
  const refused = all.filter((one) => one.refused).length;
  for (const [name, count] of [
    ['waiting', all.length - refused],
    ['refused', refused]
  ] as const) {
    const place = part(name);
    if (!place) continue;
    place.hidden = count === 0;
    const words = place.querySelector('p');
    if (words) words.textContent = (count === 1 ? place.dataset['one'] : place.dataset['many'])?.replace('{count}', String(count)) ?? '';
  }
}

function say(what: 'kept' | 'undone'): void {
  const place = part('said');
  if (place) place.textContent = place.dataset[what] ?? '';
  const undo = part('undo');
  if (undo) undo.hidden = what !== 'kept';
}

function tallied(values: FormData): Kept {
  return {
    key: crypto.randomUUID(),
    owner: form?.owner ?? '',
    campus: textOf(values, 'campus'),
    kind: textOf(values, 'kind'),
    themes: [...new Set(values.getAll('themes').map(String))],
    people: textOf(values, 'more') || textOf(values, 'people'),
    day: today()
  };
}

async function tally(sender: HTMLFormElement): Promise<void> {
  const kept = tallied(new FormData(sender));
  try {
    await keep(kept);
    if (form) await remember({ ...form, last: kept });
  } catch {
    // No place to keep it: then it is sent as any form.
    sender.submit();
    return;
  }
  const { sent } = await sendWaiting();
  if (sent.includes(kept.key)) return location.assign(`/contacts?done=tallied&key=${kept.key}`);
  lastKept = kept.key;
  isTouched = false;
  sender.reset();
  if (form && root?.dataset['owner'] === undefined) fill(root ?? sender, { ...form, last: kept });
  await tellWaiting();
  say('kept');
  part('said')?.scrollIntoView({ block: 'nearest' });
  await askForSync();
}

interface WithSync {
  sync: { register(tag: string): Promise<void> };
}
const hasSync = (registration: object): registration is WithSync => 'sync' in registration;

/** Where the browser has it, what waits is sent when the network is back, also when this page is closed by then. */
async function askForSync(): Promise<void> {
  const registration = await workers?.getRegistration();
  if (registration && hasSync(registration)) await registration.sync.register('contacts').catch(() => undefined);
}

async function sendNow(): Promise<void> {
  if (isSending || (await waiting()).every(({ refused }) => refused)) return;
  isSending = true;
  const { sent } = await sendWaiting().finally(() => (isSending = false));
  await tellSent(sent.length);
}

/** The figures of the page are asked for anew, unless somebody is filling the form or leaving. */
async function tellSent(count: number): Promise<void> {
  await tellWaiting();
  if (count > 0 && !isTouched && !isLeaving) location.replace(`/contacts?done=sent&count=${count}`);
}

async function start(page: HTMLElement): Promise<void> {
  const before = await remembered().catch(() => undefined);
  const here = readPage(page);
  form = here ? { ...here, last: before?.owner === here.owner ? before.last : null } : before;
  if (here && form) await remember(form).catch(() => undefined);
  else if (form) fill(page, form);
  page.toggleAttribute('data-unknown', !form);
  await tellWaiting().catch(() => undefined);
  await sendNow().catch(() => undefined);
}

root?.addEventListener('change', () => (isTouched = true));
root?.addEventListener('submit', (event) => {
  const sender = event.target;
  if (!(sender instanceof HTMLFormElement) || !('tally' in sender.dataset) || !form) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  void tally(sender).finally(() => (isSending = false));
});
part('undo')?.addEventListener('click', () => {
  void forget(lastKept)
    .then(tellWaiting)
    .then(() => say('undone'));
});
part('discard')?.addEventListener('click', () => {
  void waiting()
    .then((all) => Promise.all(all.filter(({ refused }) => refused).map(({ key }) => forget(key))))
    .then(tellWaiting);
});
// The worker has sent what waited.
workers?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'object' && data !== null && 'contactsSent' in data) void tellSent(Number(data.contactsSent));
});
addEventListener('online', () => void sendNow());
addEventListener('beforeunload', () => {
  isLeaving = true;
  // What was pressed was a file, or the way was given up: the page stays.
  setTimeout(() => (isLeaving = false), 10_000);
});
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow();
});
if (root) void start(root);
