import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('without any variable it is the example on loopback with an embedded database', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', origin: null, databaseUrl: null, example: true, smtpUrl: null });
});

test('one error names every wrong variable', () => {
  const wrong = {
    PORT: 'many',
    ORIGIN: 'ftp://school.fi',
    DATABASE_URL: 'mysql://x',
    SECRET_KEY: 'short',
    EXAMPLE: 'maybe',
    LOG_LEVEL: 'loud'
  };
  let message = '';
  try {
    readConfig(wrong);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    message = error instanceof Error ? error.message : '';
  }
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  for (const value of ['short', 'mysql://x']) expect(message).not.toContain(value);
});

test('a database server needs the secret apart from it', () => {
  expect(() => readConfig({ DATABASE_URL: 'postgres://app@db/rinnalla' })).toThrow(/SECRET_KEY/);
});

test('the example exists only on loopback without a server, or when asked for', () => {
  const secret = 'x'.repeat(32);
  expect(readConfig({ HOST: '0.0.0.0' }).example).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://app@db/rinnalla', SECRET_KEY: secret }).example).toBe(false);
  expect(readConfig({ HOST: '0.0.0.0', EXAMPLE: 'on' }).example).toBe(true);
  expect(readConfig({ EXAMPLE: 'off' }).example).toBe(false);
});

test('providers inside are origins and nothing more', () => {
  expect(readConfig({}).providersInside).toEqual([]);
  expect(readConfig({ PROVIDERS_INSIDE: 'https://adfs.school.example, https://idp.school.example:8443' }).providersInside).toEqual([
    'https://adfs.school.example',
    'https://idp.school.example:8443'
  ]);
  for (const wrong of ['adfs', 'http://adfs.school.example', 'https://adfs.school.example/', 'https://a.example,https://b.example/x'])
    expect(() => readConfig({ PROVIDERS_INSIDE: wrong })).toThrow(/PROVIDERS_INSIDE/);
});

test('the sample of the environment names each variable that is read, and no other', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map((match) => match[1]).sort();
  const everything = readConfigNames();
  expect([...new Set(named)]).toEqual(everything);
});

/** The variables that the configuration reads: each is asked for with a value that can't be right. */
function readConfigNames(): string[] {
  const asked = new Set<string>();
  readConfig(
    new Proxy<Record<string, string | undefined>>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return undefined;
        }
      }
    )
  );
  return [...asked].sort();
}
