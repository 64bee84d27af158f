import { self } from '$app/service-worker';
import { version } from '$app/env';
import { sendWaiting } from '#modules/groups/ui/contacts/queue.ts';
import { languageAsked, pageAssets, pageKey } from './pages.ts';

/**
 * What works without network: the help-now page, a page that says what to do, and the tally of encounters, in every language, with what they need.
 * All are fetched without cookies, so they hold nothing of anybody; no other page is ever kept.
 */
const keptName = `kept-${version}`;
/** The language of the last page seen outlives a new version. */
const settingsName = 'settings';
const languages = ['fi', 'fi-x-selko', 'sv', 'en'];
const help = '/help-now';
const offline = '/offline';
/** Page → the one that is kept for it, of nobody, when there is no network. */
const withoutNetwork: Readonly<Record<string, string>> = { [help]: help, '/contacts': '/offline/contacts' };
/** A network that gives nothing for so long is no network for somebody who needs help now. */
const patience = 3000;
const refreshAfter = 12 * 3_600_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepPages().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== keptName && name !== settingsName).map((name) => caches.delete(name)));
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('message', (event) => {
  const language: unknown = event.data;
  if (typeof language === 'string' && languages.includes(language)) void rememberLanguage(language);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(navigate(event, url));
  } else if (url.pathname.startsWith('/_app/immutable/')) {
    // Named by their content: what was kept is right for ever.
    event.respondWith(keptOnly(request.url).then((kept) => kept ?? fetch(request)));
  }
});

/** What was tallied without a network, when the browser says that it is back. What still waits then makes it ask again. */
self.addEventListener('sync', (event: Event) => {
  if (!(event instanceof ExtendableEvent) || !('tag' in event) || event.tag !== 'contacts') return;
  const send = async () => {
    const { sent, left } = await sendWaiting();
    // A page that was asked for before this worker took over is none of its own, and shows what waits none the less.
    const pages = await self.clients.matchAll({ includeUncontrolled: true });
    if (sent.length > 0) for (const page of pages) page.postMessage({ contactsSent: sent.length });
    if (left > 0) throw new Error('some wait');
  };
  event.waitUntil(send());
});

async function navigate(event: FetchEvent, url: URL): Promise<Response> {
  const isHelp = url.pathname === help;
  const fetched = load(event);
  try {
    const response = await (isHelp ? Promise.race([fetched, givingUp()]) : fetched);
    if (isHelp && response.status >= 500) throw new Error('no help from the server');
    if (isHelp) event.waitUntil(refresh());
    return response;
  } catch {
    fetched.catch(() => undefined);
    const language = languageAsked(url, languages) ?? (await rememberedLanguage());
    const page = await keptOnly(pageKey(withoutNetwork[url.pathname] ?? offline, language));
    return page ?? Response.error();
  }
}

/** The browser may have asked already while the worker woke up. */
async function load(event: FetchEvent): Promise<Response> {
  const asked: unknown = await event.preloadResponse;
  return asked instanceof Response ? asked : fetch(event.request);
}

function givingUp(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), patience));
}

async function keptOnly(url: string): Promise<Response | undefined> {
  return (await caches.open(keptName)).match(url);
}

/** Fetches the pages in all languages and what they link to; fails as a whole, so that a worker without help never takes over. */
async function keepPages(): Promise<void> {
  const cache = await caches.open(keptName);
  const assets = new Set<string>();
  for (const path of new Set([offline, ...Object.values(withoutNetwork)])) {
    for (const language of languages) {
      const key = pageKey(path, language);
      const response = await fetch(key, { credentials: 'omit', cache: 'no-store' });
      if (!response.ok) throw new Error(`${key}: ${response.status}`);
      for (const asset of pageAssets(await response.clone().text())) assets.add(asset);
      await cache.put(key, response);
    }
  }
  await Promise.all([...assets].map(async (asset) => (await cache.match(asset)) ?? cache.add(asset)));
}

/** The numbers may have been checked since: twice a day at most, when somebody is on the page with a network. */
async function refresh(): Promise<void> {
  const kept = await keptOnly(pageKey(help, 'fi'));
  const since = Date.now() - Date.parse(kept?.headers.get('date') ?? '');
  if (!(since < refreshAfter)) await keepPages().catch(() => undefined);
}

async function rememberLanguage(language: string): Promise<void> {
  await (await caches.open(settingsName)).put('/language', new Response(language));
}

async function rememberedLanguage(): Promise<string> {
  const response = await (await caches.open(settingsName)).match('/language');
  return (
    (await response?.text()) ?? navigator.languages.map((tag) => tag.split('-')[0] ?? '').find((tag) => languages.includes(tag)) ?? 'fi'
  );
}
