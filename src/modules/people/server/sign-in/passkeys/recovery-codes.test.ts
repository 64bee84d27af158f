import { expect, test } from 'vitest';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aKeyed } from '../../../../../../tests/passkeys/passkeys.ts';
import { aCall, aSchool, inOrganisation, visitorOf } from '../../../../../../tests/school.ts';
import { listOwnPasskeys, makeRecoveryCodes, openByRecoveryCode, removeOwnPasskey, resolveSession } from '../../index.ts';
import { newCodes } from './codes.ts';

const unusable = { ok: false, refusal: { code: 'recovery_unusable' } };

onBothDatabases('recovery codes', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { organisation } = school;
    const sari = await aKeyed(ground(), organisation, school.hostPerson, 'professional');
    const make = async () => {
      const made = await makeRecoveryCodes(sari.call, { token: sari.token });
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value.codes;
    };
    const open = (code: string, now = tuesdayMorning) => openByRecoveryCode(aCall(ground(), visitorOf(organisation), { now }), { code });
    const rows = async <T extends object>(text: string) =>
      (await inOrganisation(ground().owner, organisation, () => ground().owner.query<T>(text, [organisation]))).rows;
    return { school, organisation, sari, make, open, rows };
  }

  test('ten are made, eighty secret bits each, told once and kept as hashes alone', async () => {
    const { make, rows } = await setting();
    const codes = await make();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    const kept = await rows<{ row: string }>('select c::text as row from recovery_codes c where organisation_id = $1');
    expect(kept).toHaveLength(10);
    for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code.slice(5, 14));
  });

  test('each lets its person in once, however it is typed, and they are told', async () => {
    const { organisation, sari, make, open, rows } = await setting();
    const [code = '', second = ''] = await make();
    const opened = await open(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `);
    expect(opened).toMatchObject({ ok: true, value: { person: sari.person, roles: ['professional'] } });
    expect(await open(code)).toEqual(unusable);
    // Who came so has lost a passkey: the session may make another, and those that were open before have ended.
    const token = opened.ok ? opened.value.token : '';
    expect(await listOwnPasskeys(sari.call, { token })).toMatchObject({ value: { mayChange: true } });
    expect(await resolveSession(ground().system, organisation, sari.token, tuesdayMorning)).toBeNull();
    const both = await Promise.all([open(second), open(second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows("select person_id from people_change_items where organisation_id = $1 and what = 'code_used'")).toHaveLength(2);
    expect(await listOwnPasskeys(sari.call, { token: sari.token })).toMatchObject({ value: { codes: 8 } });
  });

  test('new ones end the old, and removing the last passkey ends all', async () => {
    const { sari, make, open } = await setting();
    const [old = ''] = await make();
    const [next = '', last = ''] = await make();
    expect(await open(old)).toEqual(unusable);
    const opened = await open(next);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const listed = await listOwnPasskeys(sari.call, { token: sari.token });
    const id = listed.ok ? (listed.value.passkeys[0]?.id ?? '') : '';
    expect((await removeOwnPasskey(sari.call, { id, token: opened.value.token })).ok).toBe(true);
    expect(await open(last)).toEqual(unusable);
  });

  test('unknown, another school’s and a stopped person’s are answered alike, and a stopped person’s is not spent', async () => {
    const { organisation, sari, make, open } = await setting();
    const [code = ''] = await make();
    const other = await aSchool(ground());
    expect(await open(newCodes(1)[0] ?? '')).toEqual(unusable);
    expect(await open('x')).toEqual(unusable);
    expect(await openByRecoveryCode(aCall(ground(), visitorOf(other.organisation)), { code })).toEqual(unusable);
    const stop = (at: string | null) =>
      inOrganisation(ground().owner, organisation, () =>
        ground().owner.query('update persons set disabled_at = $2::timestamptz where id = $1', [sari.person, at])
      );
    await stop('2026-11-20');
    expect(await open(code)).toEqual(unusable);
    await stop(null);
    expect((await open(code)).ok).toBe(true);
  });

  test('ten tries of one list in ten minutes, and no more; another list is not kept out', async () => {
    const { make, open } = await setting();
    const [code = ''] = await make();
    const guess = (n: number) => `${code.slice(0, 5)}0000-0000-0000-${String(n).padStart(4, '0')}`;
    for (let n = 0; n < 10; n += 1) expect(await open(guess(n))).toEqual(unusable);
    expect(await open(code)).toMatchObject({ refusal: { code: 'too_many_tries' } });
    expect(await open(newCodes(1)[0] ?? '')).toEqual(unusable);
    expect((await open(code, tuesdayMorning + 600_000)).ok).toBe(true);
  });
});
