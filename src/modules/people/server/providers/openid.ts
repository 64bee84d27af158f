import * as client from 'openid-client';
import type { Outbound } from '#platform/outbound.ts';
import { ProvenClaims } from './claims.ts';

/** A provider as it was entered, with our secret there. */
export interface ProviderAccess {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What the browser that began must show again when it comes back. */
export interface Challenge {
  state: string;
  nonce: string;
  verifier: string;
}

/** Asymmetric, and strong enough: what a token may be signed with. Never `none`, never a secret that both know. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Seconds between proving there and coming back here, when a fresh proof was asked for. */
const freshFor = 300;

/** Somebody could not be let in by a provider; the reason is for the log and for who tries it out, and holds nothing of a person. */
export class ProviderRefused extends Error {
  override name = 'ProviderRefused';
}

/** Its addresses and keys, asked for anew each time: a key that was changed there counts at once here. */
async function configurationOf({ issuer, clientId, clientSecret }: ProviderAccess, outbound: Outbound): Promise<client.Configuration> {
  return client.discovery(new URL(issuer), clientId, { [client.clockTolerance]: 60 }, client.ClientSecretPost(clientSecret), {
    [client.customFetch]: fetchThrough(outbound),
    timeout: 10,
    execute: [client.enableNonRepudiationChecks]
  });
}

/** Every request of the library goes out by the house's one guarded way. */
function fetchThrough(outbound: Outbound): client.CustomFetch {
  return async (url, { method, headers, body }) => {
    if (body instanceof URLSearchParams || typeof body === 'string' || body === null || body === undefined) {
      const answer = await outbound.ask(url, { method, headers, ...(body ? { body: String(body) } : {}) });
      const given = new Headers();
      for (const [name, value] of Object.entries(answer.headers))
        for (const one of [value].flat()) if (one !== undefined) given.append(name, one);
      return new Response([204, 304].includes(answer.status) ? null : new Uint8Array(answer.body), {
        status: answer.status,
        headers: given
      });
    }
    throw new ProviderRefused('body');
  };
}

/** Begins: where to send the browser, and what it must show when it comes back. @param fresh asks the provider to prove anew who it is. */
export async function beginAt(
  access: ProviderAccess,
  outbound: Outbound,
  { redirectUri, fresh }: { redirectUri: string; fresh: boolean }
): Promise<{ url: URL; challenge: Challenge }> {
  const challenge = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
  const url = await asked(async () =>
    client.buildAuthorizationUrl(await configurationOf(access, outbound), {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      state: challenge.state,
      nonce: challenge.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(challenge.verifier),
      code_challenge_method: 'S256',
      ...(fresh ? { prompt: 'login', max_age: '0' } : {})
    })
  );
  return { url, challenge };
}

/**
 * Ends: exchanges the code and checks all of the token (signature by an allowed algorithm and the provider's present keys, issuer, audience, nonce, times).
 * @param returned the address that the browser came back to. @throws ProviderRefused
 */
export async function endAt(
  access: ProviderAccess,
  outbound: Outbound,
  returned: URL,
  { state, nonce, verifier }: Challenge,
  { fresh }: { fresh: boolean }
): Promise<ProvenClaims> {
  const claims = await asked(async () => {
    const configuration = await configurationOf(access, outbound);
    const tokens = await client.authorizationCodeGrant(configuration, returned, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      ...(fresh ? { maxAge: freshFor } : {})
    });
    const algorithm = algorithmOf(tokens.id_token ?? '');
    if (!algorithms.includes(algorithm)) throw new ProviderRefused('algorithm');
    return tokens.claims();
  });
  if (!claims || new URL(claims.iss).href !== new URL(access.issuer).href) throw new ProviderRefused('issuer');
  return new ProvenClaims(claims.iss, claims.sub, claims);
}

/** The header was checked with the token; here it is only read. */
function algorithmOf(token: string): string {
  const header: unknown = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString() || '{}');
  return typeof header === 'object' && header !== null && 'alg' in header ? String(header.alg) : '';
}

/** The library's errors quote tokens and answers: only their code goes on. */
async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderRefused) throw error;
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
    const kind = error instanceof Error ? error.name : 'unknown';
    const reason = error instanceof Error && 'reason' in error && typeof error.reason === 'string' ? error.reason : '';
    const said = error instanceof client.AuthorizationResponseError ? error.error : '';
    throw new ProviderRefused([kind, code, reason, said].filter((part) => /^[\w.]{1,60}$/.test(part)).join(' '));
  }
}
