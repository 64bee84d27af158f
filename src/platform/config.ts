import path from 'node:path';
import * as v from 'valibot';
import { OperatorError } from './operator-error.ts';

/** Text of an environment variable; an empty one counts as absent. */
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

const url = (...schemes: string[]) =>
  v.pipe(
    text,
    v.check(
      (value) => {
        if (!URL.canParse(value)) return false;
        return schemes.includes(new URL(value).protocol.replace(':', ''));
      },
      `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`
    )
  );

/** Addresses parted by commas or spaces, each an origin and nothing more. */
const origins = v.pipe(
  text,
  v.transform((value) => value.split(/[\s,]+/).filter((part) => part !== '')),
  v.check(
    (values) => values.every((value) => URL.canParse(value) && new URL(value).protocol === 'https:' && new URL(value).origin === value),
    'must be addresses like https://adfs.school.example, parted by commas, without anything after the host and port'
  )
);

const Environment = v.object({
  PORT: v.optional(
    v.pipe(text, v.regex(/^\d{1,5}$/, 'must be a port number'), v.transform(Number), v.maxValue(65535, 'must be a port number')),
    '3000'
  ),
  HOST: v.optional(text, '127.0.0.1'),
  ORIGIN: v.optional(url('http', 'https')),
  DATA_DIR: v.optional(text, './data'),
  DATABASE_URL: v.optional(url('postgres', 'postgresql')),
  DATABASE_OWNER_URL: v.optional(url('postgres', 'postgresql')),
  DATABASE_POOL: v.optional(
    v.pipe(
      text,
      v.regex(/^\d+$/, 'must be a whole number'),
      v.transform(Number),
      v.minValue(1, 'must be at least 1'),
      v.maxValue(100, 'must be at most 100')
    ),
    '10'
  ),
  SMTP_URL: v.optional(url('smtp', 'smtps')),
  MAIL_FROM: v.optional(text, 'Rinnalla <rinnalla@localhost>'),
  SECRET_KEY: v.optional(v.pipe(text, v.minLength(32, 'must have at least 32 characters'))),
  PROVIDERS_INSIDE: v.optional(origins),
  EXAMPLE: v.optional(v.picklist(['on', 'off'], 'must be on or off')),
  LOG_LEVEL: v.optional(
    v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'must be fatal, error, warn, info, debug or silent'),
    'info'
  )
});

export interface Config {
  port: number;
  host: string;
  /** The one public address, where there is one; else the host-name table decides. */
  origin: URL | null;
  dataDir: string;
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  databasePool: number;
  smtpUrl: string | null;
  mailFrom: string;
  /** At least 32 characters; null means that the embedded installation makes and keeps its own. */
  secretKey: string | null;
  /** Sign-in providers in the school's own network, which the way out may ask although they are not on the public internet. */
  providersInside: readonly string[];
  /** Example school and one-click sign-in: only on loopback without a database server, or when asked for. */
  example: boolean;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

export class ConfigError extends OperatorError {
  override name = 'ConfigError';
}

const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Reads the configuration from the environment.
 * @throws ConfigError naming every wrong variable in one message, one line each.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const known = Object.fromEntries(
    Object.keys(Environment.entries)
      .filter((name) => environment[name] !== undefined && environment[name] !== '')
      .map((name) => [name, environment[name]])
  );
  const parsed = v.safeParse(Environment, known);
  const wrong = parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '?'} ${issue.message}`);
  if (known['DATABASE_URL'] && !known['SECRET_KEY'])
    wrong.push('SECRET_KEY must be set when DATABASE_URL is (it encrypts contacts; keep it apart from the database)');
  if (wrong.length > 0 || !parsed.success) {
    throw new ConfigError(
      `The configuration can't be used:\n${wrong.map((line) => `  ${line}`).join('\n')}\nSee .env.example for what each variable means.`
    );
  }
  const env = parsed.output;
  return {
    port: env.PORT,
    host: env.HOST,
    origin: env.ORIGIN ? new URL(env.ORIGIN) : null,
    dataDir: path.resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL ?? null,
    databasePool: env.DATABASE_POOL,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    secretKey: env.SECRET_KEY ?? null,
    providersInside: env.PROVIDERS_INSIDE ?? [],
    example: env.EXAMPLE ? env.EXAMPLE === 'on' : loopbackHosts.has(env.HOST) && !env.DATABASE_URL,
    logLevel: env.LOG_LEVEL
  };
}
