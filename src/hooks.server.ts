import { randomUUID } from 'node:crypto';
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { dev } from '$app/env';
import { application, startApplication } from './application.ts';
import { readHolder, readKeys } from '#modules/scheduling/server/index.ts';
import { organisationFor, passkeyFirst, waitsForSetUp, whoIsHere } from '#modules/people/server/index.ts';
import awayPage from './error.html?raw';
import { awaySeconds, databaseIsAway } from '#platform/http/away.ts';
import { barePolicy } from '#platform/http/headers/content-policy.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { hashedAddress } from '#platform/http/request-address.ts';
import { isSpeculative } from '#platform/http/speculative.ts';
import type { Actor } from '#platform/use-case/index.ts';
import { languageFor, languageKey, languageOf, isLanguage } from '#ui/languages.ts';
import { speaking } from '#ui/server/speaking.ts';

/** Under our own server the application is being started already, and its work waits for the door; the development server does both here. */
export const init: ServerInit = async () => {
  const { work } = await startApplication();
  if (dev) await work();
};

/** Without the database nobody can be let in or told who they are: then the door says so, and when to come back. */
export const handle: Handle = async (input) => {
  let response: Response;
  try {
    response = await letIn(input);
  } catch (thrown) {
    if (!databaseIsAway(thrown)) throw thrown;
    application().system.log.error({ error: thrown }, 'the database is away');
    response = new Response(awayPage.replace('%sveltekit.status%', '503'), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    input.event.locals.databaseIsAway = true;
  }
  if (input.event.locals.databaseIsAway) {
    response = new Response(response.body, { status: 503, headers: response.headers });
    response.headers.set('retry-after', String(awaySeconds));
  }
  // A page can hold what only this person may see: no cache keeps it, and the next person at the same computer can't go back to it.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  // The framework gives its pages a policy; what is no page needs nothing.
  if (!response.headers.has('content-security-policy')) response.headers.set('content-security-policy', barePolicy);
  return response;
};

/**
 * What a page was given, as data: no page of ours asks for it (none has the framework's code), and it could hold more than the page shows. So it is
 * given to nobody: what leaves the house is what a page shows.
 */
function asksForPageData({ request, isDataRequest }: RequestEvent): boolean {
  if (isDataRequest) return true;
  if (request.method !== 'POST') return false;
  if (/\bapplication\/json\b/i.test(request.headers.get('accept') ?? '')) return true;
  return false;
}

/** Whoever takes anything (RFC 9110, 12.5.1: to name nothing is to take anything) would be given a form's answer as data: they are given the page. */
function answerFormsWithPages({ headers, method }: Request): void {
  if (method === 'POST' && !/\btext\/html\b/i.test(headers.get('accept') ?? '')) headers.set('accept', 'text/html');
}

/** The way in: organisation from the host name, language, session → actor, a name for the log; nothing else. */
const letIn: Handle = async ({ event, resolve }) => {
  if (asksForPageData(event)) return new Response(null, { status: event.isDataRequest ? 404 : 406 });
  answerFormsWithPages(event.request);
  const { system, config } = application();
  const now = system.clock();
  const organisation = await organisationFor(system, event.url.hostname);
  if (!organisation) error(404, 'no_school');
  if (organisation.beingSetUp && waitsForSetUp(event.route.id)) redirect(303, '/set-up');

  const jar = cookieJar(event.cookies, event.url);
  const language = languageFor({
    url: event.url,
    cookie: jar.read(languageKey),
    acceptLanguage: event.request.headers.get('accept-language')
  });
  const speculative = isSpeculative(event.request.headers);
  if (isLanguage(event.url.searchParams.get(languageKey)) && !speculative) jar.write(languageKey, language, 365 * 86_400);

  const { signedIn, token, proven } = await whoIsHere(system, organisation.id, jar, now, { speculative });
  const keyFirst = passkeyFirst(signedIn?.passkey ?? null, event.route.id, event.url);
  if (keyFirst) redirect(303, keyFirst);
  const visitor: Actor = { kind: 'visitor', organisation: organisation.id, person: null, grants: [] };
  Object.assign(event.locals, {
    call: {
      system,
      actor: signedIn?.actor ?? visitor,
      now,
      language,
      address: hashedAddress(system.secrets, event.getClientAddress(), now),
      keys: readKeys(system.secrets, jar, now),
      holder: readHolder(system.secrets, jar) ?? undefined,
      proven,
      speculative,
      request: randomUUID()
    },
    language,
    organisation,
    signedIn: signedIn
      ? {
          ...signedIn.person,
          roles: signedIn.actor.grants.map((grant) => grant.role),
          shared: signedIn.shared,
          passkey: signedIn.passkey
        }
      : null,
    sessionToken: token,
    designPage: config.example
  } satisfies App.Locals);

  const response = await speaking(language, () =>
    resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(language).code) })
  );
  // The next page is fetched while a finger rests on its link.
  if (response.headers.get('content-type')?.startsWith('text/html')) response.headers.set('speculation-rules', '"/speculation-rules.json"');
  return response;
};

/** An unexpected error: the log gets its kind and frames, the page a code and the request's name. Errors that a page gave on purpose keep their code. */
export const handleError: HandleServerError = ({ error: thrown, event, kind }) => {
  const request = event.locals?.call?.request ?? 'early';
  if (kind === 'app') return { request };
  if (kind === 'framework') return { message: 'not_found', request };
  if (databaseIsAway(thrown)) event.locals.databaseIsAway = true;
  application().system.log.error({ error: thrown, request, route: event.route.id }, 'a request failed');
  return { message: 'unexpected', request };
};
