import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { aChallenge, aDevice, door, type Device } from '../../../../../../tests/passkeys/authenticator.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aKeyed, aSession } from '../../../../../../tests/passkeys/passkeys.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf } from '../../../../../../tests/school.ts';
import {
  addPasskey,
  listOwnPasskeys,
  makeRecoveryCodes,
  nameOwnPasskey,
  openByPasskey,
  proveByPasskey,
  removeOwnPasskey,
  readPerson,
  resolveSession
} from '../../index.ts';
import { prepareNewPasskey } from './own-passkeys.ts';

const refused = { ok: false, refusal: { code: 'passkey_refused' } };

onBothDatabases('passkeys', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { organisation } = school;
    const sari = await aKeyed(ground(), organisation, school.hostPerson, 'professional');
    const visitor = aCall(ground(), visitorOf(organisation));
    const open = (answer: string, challenge: string, more: object = {}) => openByPasskey(visitor, { answer, challenge, ...door, ...more });
    const rows = async <T extends object>(text: string) =>
      (await inOrganisation(ground().owner, organisation, () => ground().owner.query<T>(text, [organisation]))).rows;
    return { school, organisation, sari, open, rows, visitor };
  }

  test('a passkey that was made lets its person in, and of its use the day alone is kept', async () => {
    const { organisation, sari, open, rows } = await setting();
    const challenge = aChallenge();
    const opened = await open(sari.device.use({ challenge, ...door }, sari.person), challenge);
    if (!opened.ok) throw new Error(opened.refusal.code);
    expect(opened.value).toMatchObject({ roles: ['professional'], shared: false });
    expect((await resolveSession(ground().system, organisation, opened.value.token, tuesdayMorning))?.person.id).toBe(sari.person);
    expect(await rows('select came_by from sessions where organisation_id = $1 order by came_by')).toEqual([
      { came_by: 'passkey' },
      { came_by: 'passkey' }
    ]);
    expect(
      await rows(
        'select name, host_name, counter::integer, made_on::text, last_used_on::text, transports from passkeys where organisation_id = $1'
      )
    ).toEqual([
      { name: 'Työkone', host_name: door.host, counter: 0, made_on: '2026-11-24', last_used_on: '2026-11-24', transports: ['internal'] }
    ]);
  });

  test('an answer that does not hold makes no passkey: another challenge, origin, host name, nobody verified, one for using', async () => {
    const { school, organisation, rows } = await setting();
    const call = aCall(ground(), personOf(organisation, school.student, 'professional'), { proven: true });
    const token = await aSession(ground(), organisation, school.student);
    const challenge = aChallenge();
    const add = (answer: string, asked = challenge) => addPasskey(call, { name: 'Puhelin', answer, token, challenge: asked, ...door });
    const made = (lie: object) => aDevice().make({ challenge, ...door, ...lie });
    for (const lie of [
      { challenge: aChallenge() },
      { origin: 'https://rinnalla.example' },
      { origin: `${door.origin}0` },
      { host: 'localhost' },
      { verified: false }
    ])
      expect([lie, await add(made(lie))]).toEqual([lie, refused]);
    expect(await add(made({ challenge: '' }), '')).toEqual(refused);
    expect(await add(aDevice().use({ challenge, ...door }))).toMatchObject({ refusal: { code: 'invalid_input' } });
    expect(await rows('select id from passkeys where organisation_id = $1')).toHaveLength(1);
    expect((await add(made({}))).ok).toBe(true);
    // The same challenge again, and the same device for somebody else.
    expect(await add(made({}))).toEqual(refused);
  });

  test('an answer that does not hold lets nobody in, whatever is wrong with it', async () => {
    const { school, organisation, sari, open } = await setting();
    const challenge = aChallenge();
    const use = (lie: object = {}, handle = sari.person) => sari.device.use({ challenge, ...door, ...lie }, handle);
    const bent = use().replace(/"signature":"(.)/, (_, first: string) => `"signature":"${first === 'A' ? 'B' : 'A'}`);
    const hostile: [string, string][] = [
      ['another challenge', use({ challenge: aChallenge() })],
      ['another origin', use({ origin: 'https://rinnalla.example' })],
      ['another host name', use({ host: 'rinnalla.example' })],
      ['nobody verified', use({ verified: false })],
      ['somebody else’s name', use({}, school.student)],
      ['a bent signature', bent],
      ['an unknown passkey', aDevice().use({ challenge, ...door }, sari.person)],
      [
        'another key under this one’s name',
        aDevice()
          .use({ challenge, ...door }, sari.person)
          .replace(/"(id|rawId)":"[^"]+"/g, `"$1":"${sari.device.id}"`)
      ]
    ];
    for (const [what, answer] of hostile) expect([what, await open(answer, challenge)]).toEqual([what, refused]);
    expect(await open(use({ challenge: '' }), '')).toEqual(refused);
    // In another school the same passkey is unknown.
    const other = await aSchool(ground());
    const there = aCall(ground(), visitorOf(other.organisation));
    expect(await openByPasskey(there, { answer: use(), challenge, ...door })).toEqual(refused);
    await inOrganisation(ground().owner, organisation, () =>
      ground().owner.query('update persons set disabled_at = now() where id = $1', [sari.person])
    );
    expect(await open(use(), challenge)).toEqual(refused);
    await inOrganisation(ground().owner, organisation, () =>
      ground().owner.query('update persons set disabled_at = null where id = $1', [sari.person])
    );
    expect((await open(use(), challenge)).ok).toBe(true);
  });

  test('an answer is good once, also when it is sent twice at the same time', async () => {
    const { sari, open } = await setting();
    const challenge = aChallenge();
    const answer = sari.device.use({ challenge, ...door }, sari.person);
    const outcomes = await Promise.all([open(answer, challenge), open(answer, challenge), open(answer, challenge)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await open(answer, challenge)).toEqual(refused);
  });

  test('a counter that does not go on is a copy’s, and lets nobody in', async () => {
    const { sari, open } = await setting();
    const counted = async (counter: number) => {
      const challenge = aChallenge();
      return (await open(sari.device.use({ challenge, ...door, counter }, sari.person), challenge)).ok;
    };
    expect([await counted(0), await counted(5), await counted(5), await counted(4), await counted(0), await counted(6)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      true
    ]);
  });

  test('one proves anew who one is by one’s own passkey alone', async () => {
    const { school, organisation, sari } = await setting();
    const aino = await aKeyed(ground(), organisation, school.student, 'instructor');
    const token = await aSession(ground(), organisation, sari.person);
    const prove = (device: Device, handle: string) => {
      const challenge = aChallenge();
      return proveByPasskey(sari.call, { answer: device.use({ challenge, ...door }, handle), token, challenge, ...door });
    };
    expect(await prove(aino.device, aino.person)).toEqual(refused);
    expect(await prove(aino.device, sari.person)).toEqual(refused);
    expect((await listOwnPasskeys(sari.call, { token })).ok).toBe(true);
    expect(await listOwnPasskeys(sari.call, { token })).toMatchObject({ value: { mayChange: false } });
    expect(await prove(sari.device, sari.person)).toEqual({ ok: true, value: null });
    expect(await listOwnPasskeys(sari.call, { token })).toMatchObject({ value: { mayChange: true } });
  });

  test('who has a passkey and came in otherwise changes nothing of keys and codes; who has none may make the first', async () => {
    const { school, organisation, sari, rows } = await setting();
    const token = await aSession(ground(), organisation, sari.person);
    const challenge = aChallenge();
    const first = { ok: false, refusal: { code: 'passkey_first' } };
    const [key] = await rows<{ id: string }>('select id from passkeys where organisation_id = $1');
    const add = { name: 'Vieras', answer: aDevice().make({ challenge, ...door }), challenge, ...door };
    expect(await addPasskey(sari.call, { ...add, token })).toEqual(first);
    expect(await removeOwnPasskey(sari.call, { id: key?.id ?? '', token })).toEqual(first);
    expect(await makeRecoveryCodes(sari.call, { token })).toEqual(first);
    expect(await prepareNewPasskey(sari.call, { token })).toEqual(first);
    // A session of somebody else's, or none, is no better.
    const others = await aSession(ground(), organisation, school.student, 'passkey');
    expect(await addPasskey(sari.call, { ...add, token: others })).toEqual(first);
    expect(await addPasskey(sari.call, { ...add, token: '' })).toEqual(first);
    const aino = aCall(ground(), personOf(organisation, school.student, 'coordinator'), { proven: true });
    const ainos = await aSession(ground(), organisation, school.student);
    expect(await makeRecoveryCodes(aino, { token: ainos })).toEqual({ ok: false, refusal: { code: 'passkey_needed' } });
    expect((await addPasskey(aino, { ...add, token: ainos })).ok).toBe(true);
    expect(
      await rows("select count(*)::integer as n from people_change_items where organisation_id = $1 and what = 'passkey_added'")
    ).toEqual([{ n: 2 }]);
  });

  test('one’s own are named and removed, nobody else’s, and with the last one the codes go', async () => {
    const { school, organisation, sari, rows } = await setting();
    const aino = await aKeyed(ground(), organisation, school.student, 'instructor');
    const listed = await listOwnPasskeys(sari.call, { token: sari.token });
    const id = listed.ok ? (listed.value.passkeys[0]?.id ?? '') : '';
    const none = { ok: false, refusal: { code: 'not_found' } };
    expect(await nameOwnPasskey(aino.call, { id, name: 'Minun' })).toEqual(none);
    expect(await removeOwnPasskey(aino.call, { id, token: aino.token })).toEqual(none);
    expect((await nameOwnPasskey(sari.call, { id, name: ' Uusi nimi ' })).ok).toBe(true);
    expect((await makeRecoveryCodes(sari.call, { token: sari.token })).ok).toBe(true);
    expect(await listOwnPasskeys(sari.call, { token: sari.token })).toMatchObject({
      value: { passkeys: [{ name: 'Uusi nimi' }], codes: 10, mayChange: true }
    });
    const elsewhere = await aSession(ground(), organisation, sari.person, 'passkey');
    expect((await removeOwnPasskey(sari.call, { id, token: sari.token })).ok).toBe(true);
    // A session of the device that is gone is gone too; this one goes on.
    expect(await resolveSession(ground().system, organisation, elsewhere, tuesdayMorning)).toBeNull();
    expect(await resolveSession(ground().system, organisation, sari.token, tuesdayMorning)).not.toBeNull();
    // Colleagues read nothing of it.
    const admin = aCall(ground(), personOf(organisation, school.student, 'admin'));
    expect(await readPerson(admin, { id: sari.person })).toMatchObject({ ok: true, value: { changes: [] } });
    expect(await listOwnPasskeys(sari.call, { token: sari.token })).toMatchObject({ value: { passkeys: [], codes: 0 } });
    expect(await rows("select person_id from people_change_items where organisation_id = $1 and what = 'passkey_removed'")).toEqual([
      { person_id: sari.person }
    ]);
  });

  test('one has ten at most, and each is asked to make none that one has', async () => {
    const { organisation, sari } = await setting();
    for (let made = 1; made <= 10; made += 1) {
      const challenge = aChallenge();
      const outcome = await addPasskey(sari.call, {
        name: `${made}`,
        answer: aDevice().make({ challenge, ...door }),
        token: sari.token,
        challenge,
        ...door
      });
      expect(outcome.ok).toBe(made < 10);
    }
    expect(await prepareNewPasskey(sari.call, { token: sari.token })).toEqual({ ok: false, refusal: { code: 'passkeys_many' } });
    const other = newRandomId();
    await inOrganisation(ground().owner, organisation, () => aPerson(ground().owner, organisation, other, 'admin', 'Outi', 'Oja'));
    // The same device's key for somebody else of the school is no second person's.
    const challenge = aChallenge();
    const outi = aCall(ground(), personOf(organisation, other, 'admin'), { proven: true });
    const token = await aSession(ground(), organisation, other);
    const answer = sari.device.make({ challenge, ...door });
    expect(await addPasskey(outi, { name: 'Sama', answer, token, challenge, ...door })).toEqual(refused);
  });
});
