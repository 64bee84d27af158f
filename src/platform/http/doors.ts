import type { Config } from '../config.ts';
import type { System } from '../use-case/index.ts';

/** A host name under which we answer, with its scheme. */
export interface Door {
  scheme: 'http' | 'https';
  /** As it stands in addresses, with the port where it has one. */
  host: string;
}

export interface Doors {
  /** The door that a Host header names, or null: others are turned away. */
  find(hostHeader: string | undefined): Promise<Door | null>;
}

const hostPattern = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/;
const keepFor = 30_000;

/** Whether a host name can only be this machine (RFC 6761 keeps *.localhost for it). */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || name === '127.0.0.1' || name === '[::1]';
}

/**
 * Known are: the host of ORIGIN; names in the host-name table; this machine's own names while we listen on loopback only.
 * The scheme is ORIGIN's (a proxy in front ends TLS), or http on loopback.
 */
export function doors(config: Config, system: System): Doors {
  let table = new Set<string>();
  let readAt = -Infinity;
  const listensOnLoopback = isLoopbackName(config.host) || config.host === '::1';
  const namedHosts = async (now: number): Promise<Set<string>> => {
    if (now - readAt > keepFor) {
      table = await system.database.act(
        { organisation: null, person: null, readOnly: true },
        async (db) => new Set((await db.selectFrom('organisation_hosts').select('host_name').execute()).map((row) => row.host_name))
      );
      // Only what was read counts as read: a name is not unknown because the database was away.
      readAt = now;
    }
    return table;
  };
  return {
    async find(header) {
      const host = header?.toLowerCase() ?? '';
      if (!hostPattern.test(host)) return null;
      const name = host.replace(/:\d+$/, '');
      const scheme = config.origin?.protocol === 'https:' ? 'https' : 'http';
      if (config.origin && host === config.origin.host) return { scheme, host };
      if (listensOnLoopback && isLoopbackName(name))
        return { scheme: config.origin && !isLoopbackName(config.origin.hostname) ? scheme : 'http', host };
      return (await namedHosts(system.clock())).has(name) ? { scheme, host } : null;
    }
  };
}
