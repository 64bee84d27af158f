import type { RequestEvent } from '@sveltejs/kit';
import { cookieJar } from '#platform/http/cookies.ts';
import type { Call, Outcome } from '#platform/use-case/index.ts';
import { askForKey, askForNewKey, type Site } from './ceremony.ts';
import { proveIn } from '../browser.ts';
import { heldChallenge, newChallenge, type Ceremony } from './challenge.ts';
import { startLink } from '../link-cookies.ts';
import { listOwnWays } from '../ways.ts';
import { listOwnPasskeys, prepareNewPasskey } from './own-passkeys.ts';

// Between a page and its use case: what the page hands to the device, and what the server still knows when the answer comes.

/** A request to a page that asks for a passkey. */
type Asking = Pick<RequestEvent, 'cookies' | 'url'> & { locals: { call: Call; sessionToken: string | null } };

const siteOf = (url: URL): Site => ({ origin: url.origin, host: url.hostname });
/** A page that was fetched ahead may be shown long after: then its challenge would be too old, and a newer page's be gone. */
const ahead = { ok: false, refusal: { code: 'not_ahead' } } as const;

/** What the device is asked when a passkey is to be used, as JSON; its challenge goes into the browser. */
export async function offerPasskey({ locals: { call, sessionToken }, cookies, url }: Asking, ceremony: Ceremony): Promise<Outcome<string>> {
  if (call.speculative) return ahead;
  const challenge = newChallenge(call, cookieJar(cookies, url), ceremony, sessionToken);
  return { ok: true, value: await askForKey(siteOf(url), challenge) };
}

/** What the device is asked when a passkey is to be made. Refuses as `prepareNewPasskey` does. */
export async function offerNewPasskey({ locals: { call, sessionToken }, cookies, url }: Asking): Promise<Outcome<string>> {
  if (call.speculative) return ahead;
  const prepared = await prepareNewPasskey(call, { token: sessionToken ?? '' });
  if (!prepared.ok) return prepared;
  const challenge = newChallenge(call, cookieJar(cookies, url), 'add', sessionToken);
  return { ok: true, value: await askForNewKey(siteOf(url), challenge, prepared.value) };
}

/** What the server knows of an answer; it is told to the use case beside the form. */
export function asked({ locals: { call, sessionToken }, cookies, url }: Asking, ceremony: Ceremony) {
  const challenge = heldChallenge(call, cookieJar(cookies, url), ceremony, sessionToken);
  return { ...siteOf(url), challenge, token: sessionToken ?? '' };
}

/** Notes in the browser that who is signed in has just proved who they are. */
export function proveHere({ locals: { call, sessionToken }, cookies, url }: Asking): void {
  proveIn(call.system, cookieJar(cookies, url), sessionToken ?? '', call.now);
}

/** One's own passkeys; and where one must be used before they are changed, what the device is asked for that. */
export async function showOwnPasskeys(event: Asking) {
  const own = await listOwnPasskeys(event.locals.call, { token: event.locals.sessionToken ?? '' });
  if (!own.ok) return own;
  const offer = own.value.mayChange ? null : await offerPasskey(event, 'prove');
  if (offer && !offer.ok) return offer;
  return { ok: true, value: { own: own.value, ask: offer?.value ?? null, host: event.url.hostname } } as const;
}

/** The ways in which who is signed in can prove anew who they are; with a passkey, what the device is asked. */
export async function offerOwnWays(event: Asking) {
  const ways = await listOwnWays(event.locals.call, {});
  if (!ways.ok) return ways;
  const offer = ways.value.passkey && !event.locals.call.proven ? await offerPasskey(event, 'prove') : null;
  if (offer && !offer.ok) return offer;
  return { ok: true, value: { ways: ways.value, ask: offer?.value ?? null } } as const;
}

/** Begins asking for a link to one's own address in this browser. @param next where it leads to */
export function askLinkHere(
  { locals: { call, signedIn }, cookies, url }: Asking & { locals: { signedIn: { shared: boolean } | null } },
  next: string
) {
  return { browser: startLink(call, cookieJar(cookies, url), { shared: signedIn?.shared ?? false, next }) };
}
