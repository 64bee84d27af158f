import type { FoundName } from '../../names/kept.ts';

/**
 * Points out what looks like a name while one writes, shortly after a pause and when the field is left. It knows common names and how numbers and addresses look;
 * the names of the group's own members and staff never come to the browser, so what the server found by them stays as long as it is written.
 */
const pause = 700;

/** The rule and its lists of names, which nobody needs before they write: fetched when a field is gone to, or has words already. */
const finder = () => import('../../names/kept.ts').catch(() => null);
type Finder = NonNullable<Awaited<ReturnType<typeof finder>>>;

type Written = HTMLTextAreaElement | HTMLInputElement;
const isWritten = (found: HTMLElement | null): found is Written =>
  found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement;

const { lang } = document.documentElement;
const language = lang.startsWith('sv') ? 'sv' : lang.startsWith('en') ? 'en' : 'fi';
let made = 0;

for (const place of document.querySelectorAll<HTMLElement>('[data-names-in]')) {
  const field = document.getElementById(place.dataset['namesIn'] ?? '');
  if (isWritten(field)) watch(place, field);
}

function watch(place: HTMLElement, field: Written): void {
  let timer = 0;
  field.addEventListener('focus', () => void finder(), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(place, field), pause);
  });
  field.addEventListener('blur', () => {
    clearTimeout(timer);
    void look(place, field);
  });
  // What was begun before is there again.
  if (field.value !== '') void look(place, field);
}

async function look(place: HTMLElement, field: Written): Promise<void> {
  // Without a connection the server looks when the form is sent.
  const rule = await finder();
  if (!rule) return;
  const list = place.querySelector('ul');
  const about = list?.parentElement;
  if (!list || !about) return;
  const said = new Map([...list.children].map((one) => [keyOf(one), one]));
  for (const [key, one] of said) if (!field.value.includes(key.slice(key.indexOf(' ') + 1))) one.remove();
  const found = rule.foundIn({ [field.name]: field.value }, language, []);
  const fresh = found.filter((one) => !said.get(`${one.kind} ${one.text}`)?.isConnected);
  // The server may have found it as something longer: once is enough.
  const items = fresh.filter(({ text }) => ![...said.values()].some((one) => one.isConnected && keyOf(one).includes(text)));
  for (const one of items) {
    const item = itemOf(place, one, rule);
    if (item) list.append(item);
  }
  about.hidden = list.childElementCount === 0;
  const status = place.querySelector<HTMLElement>('[data-names-said]');
  if (status) status.textContent = items.length > 0 ? (status.dataset['namesSaid'] ?? '') : '';
}

/** Kind and text of a finding in the list. */
function keyOf(item: Element): string {
  return item instanceof HTMLElement ? `${item.dataset['kind'] ?? ''} ${item.dataset['text'] ?? ''}` : '';
}

/** One finding, made of the page's own pattern. */
function itemOf(place: HTMLElement, one: FoundName, { keepReasons, keepValue }: Finder): HTMLElement | null {
  const pattern = place.querySelector('template')?.content.firstElementChild;
  const copy = pattern?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return null;
  copy.dataset['kind'] = one.kind;
  copy.dataset['text'] = one.text;
  const put = (selector: string, text: string) => {
    const part = copy.querySelector(selector);
    if (part) part.textContent = text;
  };
  put('[data-part=before]', one.before);
  put('mark', one.text);
  put('[data-part=after]', one.after);
  put('label', askOf(place, one));
  const id = `keep-${one.field}-here-${made++}`;
  const [label, select] = [copy.querySelector('label'), copy.querySelector('select')];
  if (label) label.htmlFor = id;
  if (select) {
    select.id = id;
    for (const option of select.options) {
      const reason = keepReasons.find((known) => known === option.dataset['reason']);
      if (reason) option.value = keepValue(one, reason);
    }
  }
  return copy;
}

function askOf(place: HTMLElement, { kind, text }: FoundName): string {
  const asks: unknown = JSON.parse(place.dataset['asks'] ?? '{}');
  const known: unknown = typeof asks === 'object' && asks !== null ? Object.entries(asks).find(([name]) => name === kind)?.[1] : undefined;
  return typeof known === 'string' ? known.replace(place.dataset['gap'] ?? '', () => text) : text;
}
