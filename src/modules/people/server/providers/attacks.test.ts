import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { signed, type OidcServer } from '../../../../../tests/servers/oidc.ts';
import type { Rule } from '../../provider-rules.ts';
import { comeBack, visitProvider } from '../index.ts';
import { personOf } from '../../../../../tests/school.ts';
import { ProvenClaims } from './claims.ts';
import { aBrowser, aDoor, aProviderAt, door, inSchool, teacher } from './door.builder.ts';
import { openByProvider } from './open-by-provider.ts';

let honest: OidcServer;
let second: OidcServer;
let microsoft: OidcServer;
beforeAll(async () => {
  honest = await aProviderAt('hostile.example');
  second = await aProviderAt('other.example');
  microsoft = await aProviderAt('login.microsoftonline.com');
});
afterAll(() => Promise.all([honest.stop(), second.stop(), microsoft.stop()]));
beforeEach(() => {
  for (const server of [honest, second]) Object.assign(server, { tamper: null, account: { sub: 'aino' }, says: {}, keys: [] });
});

const minute = 60_000;

onBothDatabases('a hostile provider, or who stands between', (ground) => {
  beforeAll(() => ground().setNow(Date.now()));
  const setting = (options: { rules?: Rule[]; servers?: readonly [OidcServer, ...OidcServer[]] } = {}) =>
    aDoor(ground, { servers: [honest], ...options });
  const known = (more: Record<string, unknown> = {}) => Object.assign(honest, { account: { sub: 'aino', number: '1001', ...more } });

  const attacks: Record<string, NonNullable<OidcServer['tamper']>> = {
    'a wrong nonce': ({ header, claims }, { own }) => signed({ header, claims: { ...claims, nonce: 'another' } }, own),
    'no nonce': ({ header, claims: { nonce: _, ...claims } }, { own }) => signed({ header, claims }, own),
    'a wrong issuer': ({ header, claims }, { own }) => signed({ header, claims: { ...claims, iss: 'https://evil.example' } }, own),
    'a wrong audience': ({ header, claims }, { own }) => signed({ header, claims: { ...claims, aud: 'another client' } }, own),
    'several audiences for another': ({ header, claims }, { own }) =>
      signed({ header, claims: { ...claims, aud: ['rinnalla', 'other'], azp: 'other' } }, own),
    'alg none': ({ header, claims }) => signed({ header: { ...header, alg: 'none' }, claims }, null),
    'a signature by our own secret': ({ header, claims }) => signed({ header: { ...header, alg: 'HS256' }, claims }, honest.clientSecret),
    'a signature by a strange key': ({ header, claims }, { strange }) => signed({ header, claims }, strange),
    'a key that the provider does not have': ({ header, claims }, { strange }) =>
      signed({ header: { ...header, kid: 'strange' }, claims }, strange),
    'claims changed after signing': ({ header, claims }, { own }) => {
      const [, , signature] = signed({ header, claims }, own).split('.');
      return `${signed({ header, claims: { ...claims, number: '1001', sub: 'x' } }, null)}${signature}`;
    },
    'a token that is over': ({ header, claims }, { own }) =>
      signed({ header, claims: { ...claims, exp: Math.floor(Date.now() / 1000) - 3600 } }, own),
    'a token from the future': ({ header, claims }, { own }) =>
      signed({ header, claims: { ...claims, nbf: Math.floor(Date.now() / 1000) + 3600 } }, own)
  };
  test.each(Object.entries(attacks))('attack: %s is refused', async (_, tamper) => {
    const { enter, rows } = await setting();
    known();
    honest.tamper = tamper;
    expect(await enter()).toMatchObject({ refusal: 'return_refused', who: null });
    expect(await rows('select 1 from identities where organisation_id = $1')).toEqual([]);
  });

  test('control: a token signed anew by the right key, with nothing changed, is let in', async () => {
    const { enter, school } = await setting();
    known();
    honest.tamper = (token, { own }) => signed(token, own);
    expect((await enter()).who?.id).toBe(school.student);
  });

  /** What the log was told of the provider's answers that were refused. */
  const reasonsIn = (system: Awaited<ReturnType<typeof setting>>['system']) => {
    const warned = vi.spyOn(system.log, 'warn').mockClear();
    return () =>
      warned.mock.calls.map(([facts]: unknown[]) => (typeof facts === 'object' && facts && 'reason' in facts ? facts.reason : null));
  };

  test('attack: a right signature by a way that the house has not chosen, of a provider that has', async () => {
    const { enter, system } = await setting();
    const reasons = reasonsIn(system);
    known();
    const { privateKey, publicKey } = generateKeyPairSync('ml-dsa-44');
    honest.says = { id_token_signing_alg_values_supported: ['ML-DSA-44'] };
    honest.keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'new', use: 'sig' }];
    honest.tamper = ({ header, claims }) => signed({ header: { ...header, alg: 'ML-DSA-44', kid: 'new' }, claims }, privateKey);
    expect(await enter()).toMatchObject({ refusal: 'return_refused', who: null });
    expect(reasons()).toEqual(['algorithm']);
  });

  test('attack: an account of any tenant at the door that Microsoft has for all of them', async () => {
    const { enter, system } = await setting({ servers: [microsoft] });
    const reasons = reasonsIn(system);
    Object.assign(microsoft, {
      account: { sub: 'aino', number: '1001' },
      says: { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0', authorization_response_iss_parameter_supported: false }
    });
    const theirs = { iss: 'https://login.microsoftonline.com/evil/v2.0', tid: 'evil' };
    microsoft.tamper = ({ header, claims }, { own }) => signed({ header, claims: { ...claims, ...theirs } }, own);
    const between = (address: string) => address.replace(/&iss=[^&]*/, '');
    expect(await enter({ between })).toMatchObject({ refusal: 'return_refused', who: null });
    expect(reasons()).toEqual(['issuer']);
  });

  test('a fault of the house on the way is one, and no answer that was refused', async () => {
    const { visitor, providers } = await setting();
    const full = { ...aBrowser().jar, write: () => expect.unreachable('this browser keeps nothing') };
    const url = new URL(`${door}/sign-in/with?provider=${providers[0]}`);
    await expect(visitProvider(visitor(), { jar: full, url })).rejects.toThrow('this browser keeps nothing');
  });

  test('attack: a return in another browser, with another state, with none, and a return that another browser began', async () => {
    const { enter } = await setting();
    known();
    expect(await enter({ back: aBrowser() })).toMatchObject({ refusal: 'return_refused', who: null });
    const change = (state: string | null) => (address: string) => {
      const url = new URL(address);
      if (state === null) url.searchParams.delete('state');
      else url.searchParams.set('state', state);
      return url.href;
    };
    for (const state of ['another', null])
      expect(await enter({ between: change(state) })).toMatchObject({ refusal: 'return_refused', who: null });
    // Somebody is made to open the return of an attacker: the attempt in their browser has another state.
    const victim = aBrowser();
    const attacker = await enter();
    await enter({ browser: victim, between: () => attacker.address });
    expect(victim.jar.read('session')).toBeNull();
  });

  test('attack: a return is used once, also by who kept the browser’s cookies, and within ten minutes', async () => {
    const { enter, visitor, providers, system } = await setting();
    known();
    const browser = aBrowser();
    const begun = await visitProvider(visitor(), { jar: browser.jar, url: new URL(`${door}/sign-in/with?provider=${providers[0]}`) });
    const kept = browser.jar.read('attempt') ?? '';
    const address = await honest.walk('to' in begun ? begun.to : '');
    const again = async () => {
      browser.jar.write('attempt', kept);
      return comeBack(visitor(), { jar: browser.jar, url: new URL(address) }, null);
    };
    expect(await again()).toEqual({ to: '/' });
    expect(await again()).toEqual({ refusal: 'return_refused' });
    expect(await enter({ after: 10 * minute })).toMatchObject({ refusal: 'return_refused', who: null });
    expect(system.canSendMail).toBe(true);
  });

  test('a return that was proven is let in once, and nobody whose account names no family name becomes a person', async () => {
    const { visitor, providers, rows } = await setting({ rules: [teacher] });
    const open = (state: string, claims: Record<string, unknown>) =>
      openByProvider(visitor(), {
        provider: providers[0] ?? '',
        state,
        claims: new ProvenClaims(honest.issuer, newRandomId(), claims),
        shared: ''
      });
    const whole = { name: 'Aino Uusi', groups: 'teachers' };
    expect(await open('one', whole)).toMatchObject({ ok: true });
    expect(await open('one', whole)).toEqual({ ok: false, refusal: { code: 'return_spent' } });
    expect(await open('two', { ...whole, name: 'Aino' })).toEqual({ ok: false, refusal: { code: 'person_unknown' } });
    expect(await rows('select 1 from identities where organisation_id = $1')).toHaveLength(1);
  });

  test('a provider that is closed while somebody is on the way there lets nobody in', async () => {
    const { visitor, providers, school } = await setting();
    known();
    const { jar } = aBrowser();
    const begun = await visitProvider(visitor(), { jar, url: new URL(`${door}/sign-in/with?provider=${providers[0]}`) });
    const address = await honest.walk('to' in begun ? begun.to : '');
    await inSchool(ground(), school, (client) =>
      client.query('update sign_in_providers set is_open = false where organisation_id = $1', [school.organisation])
    );
    expect(await comeBack(visitor(), { jar, url: new URL(address) }, null)).toEqual({ refusal: 'not_found' });
  });

  test('trying a provider out signs nobody in', async () => {
    const { visitor, providers, school } = await setting();
    known();
    const { jar } = aBrowser();
    const admin = { ...visitor(), actor: personOf(school.organisation, school.hostPerson, 'admin'), proven: true };
    const begun = await visitProvider(admin, { jar, url: new URL(`${door}/sign-in/with?provider=${providers[0]}&try`) });
    const address = await honest.walk('to' in begun ? begun.to : '');
    expect(await comeBack({ ...admin, now: Date.now() }, { jar, url: new URL(address) }, null)).toEqual({
      to: `/settings/sign-in/${providers[0]}?tried`
    });
    expect(jar.read('session')).toBeNull();
  });

  test('a provider that is closed or gone is no way in, and one’s answer is not another’s', async () => {
    const { enter, school, providers } = await setting({ servers: [honest, second] });
    known();
    Object.assign(second, { account: { sub: 'aino', number: '1001' } });
    // Sent to the first, answered by the second: its code is worth nothing here.
    expect((await enter({ provider: providers[0], server: second })).who).toBeNull();
    await inSchool(ground(), school, (client) =>
      client.query('update sign_in_providers set is_open = false where organisation_id = $1', [school.organisation])
    );
    expect(await enter()).toMatchObject({ refusal: 'not_found', who: null });
    expect(await enter({ provider: newRandomId() })).toMatchObject({ refusal: 'not_found', who: null });
  });
});
