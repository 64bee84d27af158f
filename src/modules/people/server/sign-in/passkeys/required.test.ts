import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { aChallenge, aDevice, door } from '../../../../../../tests/passkeys/authenticator.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aSession } from '../../../../../../tests/passkeys/passkeys.ts';
import { aCall, aPerson, aSchool, inOrganisation } from '../../../../../../tests/school.ts';
import {
  addPasskey,
  listPersons,
  listWays,
  makeRecoveryCodes,
  openByCode,
  openByPasskey,
  openByRecoveryCode,
  proveByPasskey,
  readOwnData,
  readSignInSettings,
  resolveSession,
  setPasskeys,
  waitsForSetUp
} from '../../index.ts';
import { hashOfCode, newCode } from '../../set-up/code.ts';
import { passkeyFirst } from './lead.ts';

onBothDatabases('where administrators need a passkey', (ground) => {
  async function setting({ roles = ['admin'] }: { roles?: string[] } = {}) {
    const { organisation } = await aSchool(ground());
    const { owner, system } = ground();
    const person = newRandomId();
    await inOrganisation(owner, organisation, async () => {
      await aPerson(owner, organisation, person, 'admin', 'Outi', 'Oja');
      for (const role of roles.filter((one) => one !== 'admin'))
        await owner.query(
          "insert into role_assignments (organisation_id, id, person_id, role, scope, starts_on) values ($1, $2, $3, $4, 'organisation', '2020-01-01')",
          [organisation, newRandomId(), person, role]
        );
      await owner.query('update organisation_settings set admin_passkey = true where organisation_id = $1', [organisation]);
    });
    /** As the way in makes it of a session's secret. */
    const by = async (token: string) => {
      const signedIn = await resolveSession(system, organisation, token, tuesdayMorning);
      if (!signedIn) throw new Error('no session');
      return { due: signedIn.passkey, call: aCall(ground(), signedIn.actor, { proven: true }) };
    };
    const device = aDevice();
    const make = async (token: string) => {
      const challenge = aChallenge();
      return addPasskey((await by(token)).call, { name: 'Kone', answer: device.make({ challenge, ...door }), token, challenge, ...door });
    };
    const visitor = aCall(ground(), { kind: 'visitor', organisation, person: null, grants: [] });
    return { organisation, person, by, device, make, visitor };
  }
  const lists = async (call: Parameters<typeof listPersons>[0]) => (await listPersons(call, {})).ok;

  test('an administrator who came otherwise administers nothing, in any act, but has their own and what everybody has', async () => {
    const { organisation, person, by } = await setting();
    const { due, call } = await by(await aSession(ground(), organisation, person));
    expect(due).toBe('make');
    expect(await lists(call)).toBe(false);
    expect(await readSignInSettings(call, {})).toEqual({ ok: false, refusal: { code: 'not_found' } });
    expect(await setPasskeys(call, { required: '' })).toEqual({ ok: false, refusal: { code: 'not_found' } });
    expect((await readOwnData(call, {})).ok).toBe(true);
    expect((await listWays(call, {})).ok).toBe(true);
  });

  test('who makes one administers from then on, in this session; in another they must use it', async () => {
    const { organisation, person, by, device, make } = await setting();
    const token = await aSession(ground(), organisation, person);
    expect((await make(token)).ok).toBe(true);
    expect((await by(token)).due).toBeNull();
    expect(await lists((await by(token)).call)).toBe(true);
    const other = await aSession(ground(), organisation, person);
    const { due, call } = await by(other);
    expect([due, await lists(call)]).toEqual(['use', false]);
    // Nor do they get round it by making another.
    expect(await make(other)).toMatchObject({ refusal: { code: 'passkey_first' } });
    const challenge = aChallenge();
    const answer = device.use({ challenge, ...door }, person);
    expect((await proveByPasskey(call, { answer, token: other, challenge, ...door })).ok).toBe(true);
    expect([(await by(other)).due, await lists((await by(other)).call)]).toEqual([null, true]);
  });

  test('who comes in by a passkey administers at once; by a recovery code or the console they make one first', async () => {
    const { organisation, person, by, device, make, visitor } = await setting();
    const first = await aSession(ground(), organisation, person);
    await make(first);
    const challenge = aChallenge();
    const opened = await openByPasskey(visitor, { answer: device.use({ challenge, ...door }, person), challenge, ...door });
    expect((await by(opened.ok ? opened.value.token : '')).due).toBeNull();
    const made = await makeRecoveryCodes((await by(first)).call, { token: first });
    const recovered = await openByRecoveryCode(visitor, { code: made.ok ? (made.value.codes[0] ?? '') : '' });
    const recovery = await by(recovered.ok ? recovered.value.token : '');
    expect([recovery.due, await lists(recovery.call)]).toEqual(['make', false]);
    const code = newCode();
    await inOrganisation(ground().owner, organisation, () =>
      ground().owner.query(
        "insert into console_codes (organisation_id, code_hash, person_id, good_until) values ($1, $2, $3, '2039-01-01')",
        [organisation, hashOfCode(code), person]
      )
    );
    const console = await openByCode(visitor, { code });
    const token = console.ok ? console.value.token : '';
    expect((await by(token)).due).toBe('make');
    const another = aDevice();
    const asked = aChallenge();
    const answer = another.make({ challenge: asked, ...door });
    expect((await addPasskey((await by(token)).call, { name: 'Uusi', answer, token, challenge: asked, ...door })).ok).toBe(true);
    expect(await lists((await by(token)).call)).toBe(true);
  });

  test('another role of the same person is used as ever, and where the school does not ask for it nothing is withheld', async () => {
    const both = await setting({ roles: ['admin', 'coordinator'] });
    const { call, due } = await both.by(await aSession(ground(), both.organisation, both.person));
    expect([due, await lists(call), (await readSignInSettings(call, {})).ok]).toEqual(['make', true, false]);
    const { organisation, person, by } = await setting();
    await inOrganisation(ground().owner, organisation, () =>
      ground().owner.query('update organisation_settings set admin_passkey = false where organisation_id = $1', [organisation])
    );
    const plain = await by(await aSession(ground(), organisation, person));
    expect([plain.due, await lists(plain.call)]).toEqual([null, true]);
    // It counts at once, for who says so too.
    expect((await setPasskeys(plain.call, { required: 'yes' })).ok).toBe(true);
    expect((await by(await aSession(ground(), organisation, person))).due).toBe('make');
  });

  test('the staff’s pages lead there, others stay', () => {
    const url = new URL('http://koulu.localhost/settings?saved');
    expect(passkeyFirst('make', '/(staff)/settings', url)).toBe('/own-data/passkeys/new?next=%2Fsettings%3Fsaved');
    expect(passkeyFirst('use', '/(staff)/settings', url)).toBe('/own-data/passkeys?next=%2Fsettings%3Fsaved');
    expect(passkeyFirst('use', '/(console)/own-data/passkeys', url)).toBeNull();
    expect(passkeyFirst(null, '/(staff)/settings', url)).toBeNull();
    expect(waitsForSetUp('/(console)/own-data/passkeys/new')).toBe(true);
  });
});
