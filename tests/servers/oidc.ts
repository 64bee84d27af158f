import http from 'node:http';
import https from 'node:https';
import Provider, { type Configuration, type JWK } from 'oidc-provider';
import { generateKeyPairSync, sign, createHmac, randomUUID, type KeyObject } from 'node:crypto';
import * as v from 'valibot';
import { outbound, type Outbound } from '#platform/outbound.ts';

// A real OpenID provider (oidc-provider), and what a hostile one would do with its answers. It calls itself https://idp.example; the house's way out is told that
// this name is here, and nothing else about the way is changed.

/** What a token says, and who signed it how. */
interface Token {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

export interface OidcServer {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in there, with all that the token says of them. */
  account: Record<string, unknown> & { sub: string };
  /** Makes every token another one from now on; null is honest again. */
  tamper: ((token: Token, keys: { own: KeyObject; strange: KeyObject }) => string) | null;
  /** What it says of itself beside, or instead of, the truth, and keys that it gives beside its own. */
  says: Record<string, unknown>;
  keys: readonly object[];
  /** Gives the provider other keys, as at a rotation. */
  rotate(): void;
  /** Walks as a browser from an authorization address to where it leads back. @returns the address with code and state */
  walk(url: string): Promise<string>;
  stop(): Promise<void>;
}

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as text, signed by a key with an algorithm (RS256 unless its header says another). */
export function signed({ header, claims }: Token, key: KeyObject | string | null): string {
  const body = `${b64(header)}.${b64(claims)}`;
  if (key === null) return `${body}.`;
  const digest = typeof key !== 'string' && key?.asymmetricKeyType === 'rsa' ? 'sha256' : null;
  const signature = typeof key === 'string' ? createHmac('sha256', key).update(body).digest() : sign(digest, Buffer.from(body), key);
  return `${body}.${signature.toString('base64url')}`;
}

function aKey(kid: string): { jwk: JWK; key: KeyObject } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const parts = v.parse(v.looseObject({ kty: v.literal('RSA'), n: v.string(), e: v.string() }), privateKey.export({ format: 'jwk' }));
  return { jwk: { ...parts, kid, use: 'sig', alg: 'RS256' }, key: privateKey };
}

/** @param redirectUri where it may send people back to. @param tls with it, it is on that port of the host itself, for browsers; else behind `toTestProviders`. */
export async function startOidc(host: string, redirectUri: string, tls?: { key: string; cert: string; port: number }): Promise<OidcServer> {
  const issuer = `https://${host}${tls ? `:${tls.port}` : ''}`;
  const strange = aKey('strange').key;
  let own = aKey('first');
  const clientSecret = 'the secret of the tests at this provider';
  const server: OidcServer = {
    issuer,
    clientId: 'rinnalla',
    clientSecret,
    account: { sub: 'aino' },
    tamper: null,
    says: {},
    keys: [],
    rotate() {
      own = aKey(randomUUID());
      listener = make();
    },
    async walk(url) {
      let at = new URL(url);
      const cookies = new Map<string, string>();
      for (let hops = 0; hops < 12; hops++) {
        const { status, headers } = await request(port, at, { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
        for (const set of headers['set-cookie'] ?? []) {
          const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/);
          cookies.set(name, value);
        }
        if (status < 300 || status > 399) throw new Error(`the provider answered ${status} at ${at.pathname}`);
        at = new URL(headers.location ?? '', at);
        if (at.href.startsWith(redirectUri)) return at.href;
      }
      throw new Error('the provider leads nowhere');
    },
    stop: () => new Promise((resolve) => listening.close(() => resolve()))
  };
  const make = () => {
    const provider = new Provider(issuer, configurationOf(server, own.jwk, redirectUri));
    provider.proxy = true;
    provider.use(async (context, next) => {
      await next();
      // As the one who owns the provider can: every token that leaves it may be another.
      const body: unknown = context.body;
      if (server.tamper && context.path === '/token' && typeof body === 'object' && body !== null && 'id_token' in body) {
        const [header = '', claims = ''] = String(body.id_token).split('.');
        const read = (part: string) => v.parse(v.record(v.string(), v.unknown()), JSON.parse(Buffer.from(part, 'base64url').toString()));
        body.id_token = server.tamper({ header: read(header), claims: read(claims) }, { own: own.key, strange });
      }
      if (context.path === '/.well-known/openid-configuration') context.body = Object.assign({}, body, server.says);
      if (context.path === '/jwks')
        context.body = { keys: [...v.parse(v.object({ keys: v.array(v.unknown()) }), body).keys, ...server.keys] };
    });
    const answer = provider.callback();
    return async (incoming: http.IncomingMessage, outgoing: http.ServerResponse) => {
      // Whoever is asked to sign in there does so at once.
      if (incoming.url?.startsWith('/interaction/'))
        await provider.interactionFinished(
          incoming,
          outgoing,
          { login: { accountId: server.account.sub } },
          { mergeWithLastSubmission: false }
        );
      else await answer(incoming, outgoing);
    };
  };
  let listener = make();
  const heard: http.RequestListener = (incoming, outgoing) => {
    incoming.headers['x-forwarded-proto'] = 'https';
    void listener(incoming, outgoing);
  };
  const listening = tls ? https.createServer(tls, heard) : http.createServer(heard);
  await new Promise<void>((resolve) => listening.listen(tls?.port ?? 0, '127.0.0.1', resolve));
  const { port } = v.parse(v.object({ port: v.number() }), listening.address());
  ports.set(host, port);
  return server;
}

function configurationOf(server: OidcServer, jwk: JWK, redirectUri: string): Configuration {
  return {
    clients: [
      {
        client_id: server.clientId,
        client_secret: server.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
        require_auth_time: false
      }
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ['a key of tests'] },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub'],
      profile: ['name', 'given_name', 'family_name', 'locale', 'groups', 'number', 'campus'],
      email: ['email', 'email_verified']
    },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => server.account }),
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({ clientId: server.clientId, accountId: server.account.sub });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    }
  };
}

const ports = new Map<string, number>();

/** The house's way out, for which the names of the tests' providers lie on the public internet; the connection then goes to them. */
export const toTestProviders: Outbound = outbound({
  resolve: async (host) => (ports.has(host) ? [{ address: '93.184.215.14', family: 4 }] : []),
  open: (url, _place, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const sent = http.request(
        {
          host: '127.0.0.1',
          port: ports.get(url.hostname),
          path: url.pathname + url.search,
          method,
          headers: { ...headers, host: url.host },
          signal,
          agent: false
        },
        resolve
      );
      sent.once('error', reject);
      sent.end(body);
    })
});

function request(port: number, url: URL, headers: Record<string, string>): Promise<{ status: number; headers: http.IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    http
      .get(
        { host: '127.0.0.1', port, path: url.pathname + url.search, headers: { ...headers, host: url.host }, agent: false },
        (response) => {
          response.resume();
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
        }
      )
      .once('error', reject);
  });
}
