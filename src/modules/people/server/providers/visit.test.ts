import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { dateIn } from '#platform/time/zone.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, personOf } from '../../../../../tests/school.ts';
import type { OidcServer } from '../../../../../tests/servers/oidc.ts';
import { comeBack, triedClaims, visitProvider } from '../index.ts';
import type { Rule } from '../../provider-rules.ts';
import { aBrowser, aDoor, aProviderAt, door, inSchool, teacher } from './door.builder.ts';

let honest: OidcServer;
let second: OidcServer;
beforeAll(async () => {
  honest = await aProviderAt('idp.example');
  second = await aProviderAt('second.example');
});
afterAll(() => Promise.all([honest.stop(), second.stop()]));
beforeEach(() => {
  for (const server of [honest, second]) Object.assign(server, { tamper: null, account: { sub: 'aino' } });
});

onBothDatabases('signing in by a provider', (ground) => {
  beforeAll(() => ground().setNow(Date.now()));
  const setting = (options: { rules?: Rule[]; servers?: readonly [OidcServer, ...OidcServer[]] } = {}) =>
    aDoor(ground, { servers: [honest], ...options });
  const known = (more: Record<string, unknown> = {}) => Object.assign(honest, { account: { sub: 'aino', number: '1001', ...more } });

  test('control: an imported person comes in by the number in the register, and from then on by the account alone', async () => {
    const { school, enter } = await setting();
    known();
    expect(await enter()).toMatchObject({ to: '/', who: { id: school.student } });
    Object.assign(honest, { account: { sub: 'aino' } });
    expect((await enter()).who?.id).toBe(school.student);
  });

  test('a person is never known by the address, at this provider or at a second one', async () => {
    const { enter, providers } = await setting({ servers: [honest, second] });
    const email = 'aino.laine@example.fi';
    Object.assign(honest, { account: { sub: 'mallory', email, email_verified: true, name: 'Aino Laine' } });
    expect(await enter()).toMatchObject({ refusal: 'person_unknown', who: null });
    known();
    await enter();
    Object.assign(second, { account: { sub: 'aino', email, email_verified: true } });
    expect(await enter({ provider: providers[1], server: second })).toMatchObject({ refusal: 'person_unknown', who: null });
  });

  test('a second account with the same number does not become the same person', async () => {
    const { enter } = await setting();
    known();
    await enter();
    Object.assign(honest, { account: { sub: 'mallory', number: '1001' } });
    expect(await enter()).toMatchObject({ refusal: 'person_unknown', who: null });
  });

  test('a role by a rule counts from the day that it is at the school, east and west of the world’s day', async () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const { school, enter, rows } = await setting({ rules: [teacher] });
      await inSchool(ground(), school, (client) =>
        client.query('update organisation_settings set time_zone = $2 where organisation_id = $1', [school.organisation, zone])
      );
      Object.assign(honest, { account: { sub: zone, name: 'Outi Opettaja', groups: ['teachers'] } });
      expect(await enter()).toMatchObject({ to: '/today' });
      expect(await rows("select starts_on from role_assignments where organisation_id = $1 and role = 'instructor'")).toEqual([
        { starts_on: dateIn(Date.now(), zone) }
      ]);
    }
  });

  test('who is not known comes in where a rule gives a role, else learns whom to ask; an address that somebody has stays theirs', async () => {
    const { enter, rows } = await setting({ rules: [teacher] });
    Object.assign(honest, {
      account: {
        sub: 'opettaja',
        given_name: 'Outi',
        family_name: 'Opettaja',
        groups: ['teachers'],
        email: 'Aino.Laine@example.fi',
        locale: 'sv-FI'
      }
    });
    const entered = await enter();
    expect(entered).toMatchObject({ to: '/today', who: { givenName: 'Outi', familyName: 'Opettaja', language: 'sv', hasEmail: false } });
    Object.assign(honest, { account: { sub: 'vieras', name: 'Veera Vieras', groups: ['guests'] } });
    expect(await enter()).toMatchObject({ refusal: 'person_unknown' });
    expect(await rows("select 1 from persons where organisation_id = $1 and family_name = 'Vieras'")).toEqual([]);
  });

  test('rules give at each sign-in and take what they give no longer; roles of other ways stay', async () => {
    const { enter, rows } = await setting({ rules: [teacher] });
    known({ groups: ['teachers'] });
    const roles = async () =>
      (
        await rows(
          'select role from role_assignments r join identities i using (organisation_id, person_id) where organisation_id = $1 order by role'
        )
      ).map(({ role }) => role);
    await enter();
    expect(await roles()).toEqual(['instructor', 'student']);
    known();
    await enter();
    expect(await roles()).toEqual(['student']);
  });

  test('a disabled person does not come in', async () => {
    const { school, enter } = await setting();
    known();
    await enter();
    await inSchool(ground(), school, (client) => client.query('update persons set disabled_at = now() where id = $1', [school.student]));
    expect(await enter()).toMatchObject({ refusal: 'person_unknown', who: null });
  });

  test('a fresh proof is one where the provider proved anew who it is, and else none', async () => {
    const { enter } = await setting();
    known();
    expect((await enter()).browser.cookies.has('proof')).toBe(false);
    expect((await enter({ query: '&fresh=yes' })).browser.cookies.has('proof')).toBe(true);
  });

  test('keys that the provider changed count at once', async () => {
    const { school, enter } = await setting();
    known();
    await enter();
    honest.rotate();
    expect((await enter()).who?.id).toBe(school.student);
  });

  test('trying out shows what a real token says, signs nobody in and writes nothing; it takes an administrator with a fresh proof', async () => {
    const { school, system, providers, rows } = await setting({ rules: [teacher] });
    const [provider = ''] = providers;
    const admin = newRandomId();
    await inSchool(ground(), school, (client) => aPerson(client, school.organisation, admin, 'admin', 'Ylli', 'Pitäjä'));
    await inSchool(ground(), school, (client) =>
      client.query('update sign_in_providers set is_open = false where organisation_id = $1', [school.organisation])
    );
    Object.assign(honest, { account: { sub: 'joku', groups: ['teachers'], number: '77' } });
    const attempt = async (role: 'admin' | 'coordinator', proven: boolean) => {
      const browser = aBrowser();
      const call = aCall({ system }, personOf(school.organisation, admin, role), { now: Date.now(), proven });
      const begun = await visitProvider(call, { jar: browser.jar, url: new URL(`${door}/sign-in/with?provider=${provider}&try`) });
      if (!('to' in begun)) return { ended: begun, browser, call };
      return { ended: await comeBack(call, { jar: browser.jar, url: new URL(await honest.walk(begun.to)) }, null), browser, call };
    };
    for (const [role, proven] of [
      ['coordinator', true],
      ['admin', false]
    ] as const)
      expect((await attempt(role, proven)).ended).toEqual({ refusal: 'not_found' });
    const { ended, browser, call } = await attempt('admin', true);
    expect(ended).toEqual({ to: `/settings/sign-in/${provider}?tried` });
    expect(triedClaims(call, browser.jar, provider)).toMatchObject({ sub: 'joku', groups: ['teachers'], number: '77' });
    expect(triedClaims(call, browser.jar, newRandomId())).toBeNull();
    expect([browser.jar.read('session'), browser.cookies.get('tried')?.includes('joku')]).toEqual([null, false]);
    for (const table of ['identities', 'sessions', 'spent_attempts'] as const)
      expect(await rows(`select 1 from ${table} where organisation_id = $1`)).toEqual([]);
  });
});
