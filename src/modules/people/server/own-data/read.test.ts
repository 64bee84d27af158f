import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, personOf, visitorOf } from '../../../../../tests/school.ts';
import { readOwnData } from '../index.ts';

onBothDatabases('own data', (ground) => {
  test('each person reads what is held about them, and nobody else’s', async () => {
    const school = await aSchool(ground());
    const other = await aSchool(ground());
    const student = await readOwnData(aCall(ground(), personOf(school.organisation, school.student, 'student')), {});
    expect(student).toEqual({
      ok: true,
      value: {
        givenName: 'Aino',
        familyName: 'Laine',
        email: 'aino.laine@example.fi',
        language: 'fi',
        groups: [],
        roles: [{ role: 'student', place: null, startsOn: '2020-01-01', endsOn: null }],
        changes: [],
        requests: [],
        passkeys: [],
        recoveryCodes: 0,
        providers: [],
        ownEmail: true,
        erasure: 'own',
        removedOn: null,
        leavingOn: '2026-12-24',
        today: '2026-11-24'
      }
    });
    const host = await readOwnData(aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional')), {});
    expect(host).toMatchObject({ ok: true, value: { familyName: 'Salo' } });
    // The same id in another organisation is nobody there.
    const elsewhere = await readOwnData(aCall(ground(), personOf(other.organisation, school.student, 'student')), {});
    expect(elsewhere).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('a visitor has no data of their own to read', async () => {
    const school = await aSchool(ground());
    expect(await readOwnData(aCall(ground(), visitorOf(school.organisation)), {})).toMatchObject({ ok: false });
  });
});
