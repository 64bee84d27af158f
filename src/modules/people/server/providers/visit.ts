import type { CookieJar } from '#platform/http/cookies.ts';
import { ownPath } from '#platform/http/own-path.ts';
import type { Call, Refusal } from '#platform/use-case/index.ts';
import { isStaff } from '../../roles.ts';
import { signInto } from '../sign-in/browser.ts';
import { keepAttempt, keepTried, takeAttempt } from './attempt.ts';
import { openByProvider, readProvider } from './open-by-provider.ts';
import { beginAt, endAt, ProviderRefused } from './openid.ts';

// The way to a provider and back. What is asked of it happens between two acts, never inside one.

const returnPath = '/sign-in/return';

/** Where to go next, or why one is not let in. */
export type Visit = { to: string } | { refusal: Refusal['code'] };

interface Browser {
  jar: CookieJar;
  /** The address that the browser asked for. */
  url: URL;
}

/** Sends a browser to a provider. The query says which, whether the computer is shared, whether a fresh proof is wanted, and where to go after. */
export async function visitProvider(call: Call, { jar, url }: Browser): Promise<Visit> {
  const asked = url.searchParams;
  const provider = asked.get('provider') ?? '';
  const isAdmin = call.actor.grants.some(({ role, withheld }) => role === 'admin' && !withheld);
  const tries = asked.has('try') && isAdmin && call.proven ? call.actor.person : null;
  const found = await readProvider(call, { provider, alsoClosed: tries !== null });
  if (!found.ok) return { refusal: found.refusal.code };
  const fresh = asked.has('fresh');
  try {
    const { url: there, challenge } = await beginAt(found.value, call.system.outbound, { redirectUri: url.origin + returnPath, fresh });
    keepAttempt(call, jar, {
      provider,
      ...challenge,
      shared: asked.get('shared') === 'yes',
      fresh,
      tries,
      next: ownPath(asked.get('next'))
    });
    return { to: there.href };
  } catch (error) {
    return refused(call, error);
  }
}

/** A browser comes back from a provider. */
export async function comeBack(call: Call, { jar, url }: Browser, session: string | null): Promise<Visit> {
  const attempt = takeAttempt(call, jar);
  if (!attempt) return { refusal: 'return_refused' };
  const { provider, shared, fresh, tries, next } = attempt;
  const found = await readProvider(call, { provider, alsoClosed: tries !== null });
  if (!found.ok) return { refusal: found.refusal.code };
  try {
    const claims = await endAt(found.value, call.system.outbound, url, attempt, { fresh });
    if (tries !== null) {
      const kept = tries === call.actor.person && keepTried(call, jar, provider, claims.all);
      return { to: `/settings/sign-in/${provider}?${kept ? 'tried' : 'too_long'}` };
    }
    const opened = await openByProvider(call, {
      provider,
      claims,
      state: attempt.state,
      replaces: session ?? undefined,
      shared: shared ? 'yes' : ''
    });
    if (!opened.ok) return { refusal: opened.refusal.code };
    signInto(call.system, jar, opened.value.token, call.now, { shared, proven: fresh });
    return { to: next ?? (isStaff(opened.value.roles) ? '/today' : '/') };
  } catch (error) {
    return refused(call, error);
  }
}

function refused({ system, request }: Call, error: unknown): Visit {
  if (!(error instanceof ProviderRefused)) throw error;
  system.log.warn({ request, reason: error.message }, 'a sign-in provider’s answer was refused');
  return { refusal: 'return_refused' };
}
