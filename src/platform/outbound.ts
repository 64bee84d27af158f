import { lookup } from 'node:dns/promises';
import type http from 'node:http';
import https from 'node:https';
import net from 'node:net';

// The one way out of the house for requests to addresses that somebody gave us (calendars, webhooks, sign-in providers): OWASP ASVS 5.0, 1.3.6.
// What is asked is checked at every step: scheme, port, every address that the name has, and the same again for each redirect. The connection goes to
// the very address that was checked, so that a name which answers differently the second time (DNS rebinding) changes nothing.

export class OutboundRefused extends Error {
  override name = 'OutboundRefused';
  readonly reason: 'address_wrong' | 'port_closed' | 'name_unknown' | 'place_private' | 'redirects_many' | 'answer_large' | 'took_long';
  constructor(reason: OutboundRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

export interface OutboundAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  /** Where the answer came from, after redirects. */
  url: string;
}

export interface OutboundOptions {
  headers?: Record<string, string>;
  /** Bytes of an answer's body. */
  mostBytes?: number;
  /** ms for all of it, redirects too. */
  within?: number;
  redirects?: number;
}

/** One request as it is sent. */
export interface OutboundRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** The house's way out. */
export interface Outbound {
  /** GET, redirects followed. */
  get(address: string, options?: OutboundOptions): Promise<OutboundAnswer>;
  /** One request of any kind; an answer that is a redirect is the answer. */
  ask(address: string, request: OutboundRequest, options?: Pick<OutboundOptions, 'mostBytes' | 'within'>): Promise<OutboundAnswer>;
}

/** An address that a name has. */
export interface Place {
  address: string;
  family: 4 | 6;
}

/** What the guard stands on; tests give their own. */
export interface Ways {
  /** Every address of a host name. */
  resolve(host: string): Promise<readonly Place[]>;
  /** Sends one request to exactly this place. */
  open(url: URL, place: Place, request: OutboundRequest & { signal: AbortSignal }): Promise<http.IncomingMessage>;
  ports: ReadonlySet<string>;
  /** Origins in the school's own network that whoever runs the server has named: they are asked, and nothing else there; never by following an address. */
  inside: ReadonlySet<string>;
}

const inner = new net.BlockList();
// IANA's special-purpose registry for IPv4: this network, private, shared, loopback, link-local, protocols, documentation, benchmarks, 6to4 relays, multicast, future.
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4]
] as const)
  inner.addSubnet(network, prefix, 'ipv4');
// Within IPv6's global unicast: protocols with Teredo and ORCHID, documentation, 6to4, documentation again.
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
] as const)
  inner.addSubnet(network, prefix, 'ipv6');
const globalUnicast = new net.BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public internet; what carries another address inside it (mapped, translated, tunnelled) is not. */
export function isPublic({ address, family }: Place): boolean {
  if (net.isIP(address) !== family) return false;
  if (family === 4) return !inner.check(address, 'ipv4');
  return globalUnicast.check(address, 'ipv6') && !inner.check(address, 'ipv6');
}

/** The ways of production: the system's resolver, TLS with the certificate checked against the name. */
export const real: Ways = {
  async resolve(host) {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.flatMap(({ address, family }) => (family === 4 || family === 6 ? [{ address, family }] : []));
  },
  open: (url, place, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const request = https.request(
        url,
        // The name is for the certificate and the Host header; where to go has been decided.
        {
          method,
          headers,
          signal,
          agent: false,
          lookup: (_, options, done) => (options.all ? done(null, [place]) : done(null, place.address, place.family))
        },
        resolve
      );
      request.once('error', reject);
      request.end(body);
    }),
  ports: new Set(['']),
  inside: new Set()
};

/**
 * A client that asks only what lies on the public internet, over https on its own port; `ask` also what the operator has named inside.
 * @throws OutboundRefused with a reason that may be shown; never with what was found inside.
 */
export function outbound(ways: Partial<Ways> = {}): Outbound {
  const { resolve, open, ports, inside } = { ...real, ...ways };

  async function placeOf(url: URL, { mayBeInside }: { mayBeInside: boolean }): Promise<Place> {
    if (url.protocol !== 'https:' || url.username || url.password) throw new OutboundRefused('address_wrong');
    const isInside = mayBeInside && inside.has(url.origin);
    if (!isInside && !ports.has(url.port)) throw new OutboundRefused('port_closed');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const literal = net.isIP(host);
    const places = literal === 4 || literal === 6 ? [{ address: host, family: literal } as const] : await resolve(host).catch(() => []);
    const [first] = places;
    if (!first) throw new OutboundRefused('name_unknown');
    // One address inside is enough: a name that has both is no accident.
    if (!isInside && !places.every(isPublic)) throw new OutboundRefused('place_private');
    return first;
  }

  return {
    async ask(address, { headers, ...request }, { mostBytes = 1_000_000, within = 10_000 } = {}) {
      const signal = AbortSignal.timeout(within);
      const url = parsed(address);
      try {
        const place = await inTime(placeOf(url, { mayBeInside: true }), signal);
        const response = await open(url, place, { ...request, headers: { ...headers, 'accept-encoding': 'identity' }, signal });
        return { status: response.statusCode ?? 0, headers: response.headers, body: await bodyOf(response, mostBytes), url: url.href };
      } catch (error) {
        throw signal.aborted ? new OutboundRefused('took_long') : error;
      }
    },
    async get(address, { headers = {}, mostBytes = 1_000_000, within = 10_000, redirects = 3 } = {}) {
      const signal = AbortSignal.timeout(within);
      let url = parsed(address);
      try {
        for (let hops = 0; hops <= redirects; hops++) {
          const place = await inTime(placeOf(url, { mayBeInside: false }), signal);
          const response = await open(url, place, { method: 'GET', headers: { ...headers, 'accept-encoding': 'identity' }, signal });
          const status = response.statusCode ?? 0;
          const { location } = response.headers;
          if (![301, 302, 303, 307, 308].includes(status) || location === undefined)
            return { status, headers: response.headers, body: await bodyOf(response, mostBytes), url: url.href };
          response.destroy();
          const next = parsed(location, url);
          // What was meant for one host is not shown to another.
          if (next.host !== url.host) headers = {};
          url = next;
        }
      } catch (error) {
        throw signal.aborted ? new OutboundRefused('took_long') : error;
      }
      throw new OutboundRefused('redirects_many');
    }
  };
}

function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new OutboundRefused('address_wrong');
  return new URL(address, base);
}

/** A resolver can't be stopped, but it need not be waited for. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new OutboundRefused('took_long'));
    signal.addEventListener('abort', late, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
}

async function bodyOf(response: http.IncomingMessage, mostBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    if (!Buffer.isBuffer(piece)) continue;
    size += piece.length;
    if (size > mostBytes) {
      response.destroy();
      throw new OutboundRefused('answer_large');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
