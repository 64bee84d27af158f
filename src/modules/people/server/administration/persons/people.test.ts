import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { anAdministered, type Administered } from '../../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { aCall, personOf } from '../../../../../../tests/school.ts';
import { changeOwnDetails } from '../../own-data/change.ts';
import { mostGroupsToChoose } from '../../store/administration/places-in-scope.ts';
import { listPersons, readPerson, savePerson } from './people.ts';

type Asked = Parameters<typeof listPersons>[1];

onBothDatabases('people', (ground) => {
  const names = async (school: Administered, asked: Asked, call = school.call()) => {
    const listed = await listPersons(call, asked);
    if (!listed.ok) throw new Error(listed.refusal.code);
    return listed.value.people.map(({ familyName }) => familyName);
  };

  test('people are found by either name, both in any order, e-mail and group, in Finnish order', async () => {
    const school = await anAdministered(ground());
    const group = await school.addGroup(school.campus, 'SOTE26A');
    const [first] = [
      await school.person('Åke', 'Öhman', 'student'),
      await school.person('Aino', 'Virta', null),
      await school.person('Virpi', 'Aalto', 'tutor')
    ];
    await school.join(first, group);
    expect(await names(school, { q: 'vir' })).toEqual(['Aalto', 'Virta']);
    expect(await names(school, { q: 'öhman å' })).toEqual(['Öhman']);
    expect(await names(school, { q: 'aino v' })).toEqual(['Virta']);
    expect(await names(school, { q: 'virpi.aalto@EXAMPLE' })).toEqual(['Aalto']);
    expect(await names(school, { q: 'sote26' })).toEqual(['Öhman']);
    expect(await names(school, { group })).toEqual(['Öhman']);
    expect(await names(school, { role: 'none' })).toEqual(['Virta']);
    expect(await names(school, { role: 'tutor' })).toEqual(['Aalto']);
    expect(await names(school, { q: '%' })).toEqual([]);
    const mine = (found: string[]) => found.filter((name) => ['Aalto', 'Virta', 'Öhman'].includes(name));
    expect(mine(await names(school, {}))).toEqual(['Aalto', 'Virta', 'Öhman']);
    expect(mine(await names(school, { sort: 'name_desc' }))).toEqual(['Öhman', 'Virta', 'Aalto']);
  });

  test('pages go on and back by keyset without leaving out or repeating anybody', async () => {
    const school = await anAdministered(ground());
    for (let index = 0; index < 120; index++)
      await school.rows(
        "insert into persons (organisation_id, id, given_name, family_name, sort_key) values ($1, gen_random_uuid(), 'Sama', $2, $3)",
        [school.organisation, `Nimi${index % 3}`, `${20 + (index % 3)}0010`]
      );
    for (const sort of ['name', 'name_desc', 'newest'] as const) {
      const seen: string[] = [];
      const pages: string[][] = [];
      let after = '';
      for (let page = 0; page < 5; page++) {
        const listed = await listPersons(school.call(), { sort, after });
        if (!listed.ok) throw new Error(listed.refusal.code);
        pages.push(listed.value.people.map(({ id }) => id));
        seen.push(...(pages.at(-1) ?? []));
        if (!listed.value.next) break;
        after = listed.value.next;
      }
      expect(pages.map(({ length }) => length)).toEqual([50, 50, 23]);
      expect(new Set(seen).size).toBe(123);
      const back = await listPersons(school.call(), { sort, before: pages[2]?.[0] ?? '' });
      expect(back.ok && back.value.people.map(({ id }) => id)).toEqual(pages[1]);
      expect(back.ok && [back.value.previous, back.value.next]).toEqual([pages[1]?.[0], pages[1]?.at(-1)]);
    }
  });

  test('a coordinator sees the campus, an instructor the group, and neither finds others by any way', async () => {
    const school = await anAdministered(ground());
    const campus = await school.addCampus('Lapua');
    const [near, far] = [await school.addGroup(school.campus, 'A26'), await school.addGroup(campus, 'B26')];
    const [one, two] = [
      await school.person('Aapo', 'Lähellä', 'student', { group: near }),
      await school.person('Bea', 'Kaukana', 'student', { group: far })
    ];
    await school.join(one, near);
    await school.join(two, far);
    await school.person('Tuija', 'Tutori', 'tutor', { campus: school.campus });
    const as = (role: 'coordinator' | 'instructor', scope: 'campus' | 'group', scopeId: string) =>
      aCall(ground(), personOf(school.organisation, newRandomId(), role, { scope, scopeId }));
    const coordinator = as('coordinator', 'campus', school.campus);
    const instructor = as('instructor', 'group', near);
    expect(await names(school, {}, coordinator)).toEqual(['Lähellä', 'Tutori']);
    expect(await names(school, {}, instructor)).toEqual(['Lähellä']);
    for (const asked of [{ q: 'kaukana' }, { q: 'b26' }, { group: far }, { campus }, { q: 'bea.kaukana@' }]) {
      expect(await names(school, asked, coordinator)).toEqual([]);
      expect(await names(school, asked, instructor)).toEqual([]);
    }
    for (const call of [coordinator, instructor]) {
      expect(await readPerson(call, { id: two })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
      expect(await readPerson(call, { id: one })).toMatchObject({ ok: true });
    }
    const listed = await listPersons(instructor, {});
    expect(listed.ok && [listed.value.campuses, listed.value.groups.map(({ name }) => name)]).toEqual([[], ['A26']]);
  });

  test('of more groups than anybody looks through a campus is chosen first, a chosen one is named, and any is found by its name', async () => {
    const school = await anAdministered(ground());
    const other = await school.addCampus('Lapua');
    const alone = await school.addGroup(other, 'Éva 26');
    const groups: string[] = [];
    for (let n = 0; n <= mostGroupsToChoose; n++) groups.push(await school.addGroup(school.campus, `LÄH-${n}`));
    await school.join(await school.person('Aapo', 'Alku', 'student'), groups[7] ?? '');
    await school.join(await school.person('Bea', 'Toinen', 'student'), alone);
    const choice = async (asked: Asked) => {
      const listed = await listPersons(school.call(), asked);
      if (!listed.ok) throw new Error(listed.refusal.code);
      return { names: listed.value.groups.map(({ name }) => name), many: listed.value.manyGroups };
    };
    expect(await choice({})).toEqual({ names: [], many: true });
    expect(await choice({ group: groups[7] ?? '' })).toEqual({ names: ['LÄH-7'], many: true });
    expect(await choice({ campus: other })).toEqual({ names: ['Éva 26'], many: false });
    for (const q of ['läh-7', 'LÄH-7', 'läh 7']) expect(await names(school, { q })).toEqual(['Alku']);
    for (const q of ['eva', 'Éva 2', 'e']) expect(await names(school, { q })).toEqual(['Toinen']);
    expect(await names(school, { q: 'ev' })).toEqual(['Toinen']);
    expect(await names(school, { q: 'läh-77' })).toEqual([]);
  });

  test('of two administrators who edit the same person the later one is told what stands, and nothing is lost', async () => {
    const school = await anAdministered(ground());
    const id = await school.person('Aino', 'Virta', 'student');
    const form = { id, givenName: 'Aino', familyName: 'Virta', language: 'fi', version: '1' } as const;
    expect(await savePerson(school.call(), { ...form, email: 'uusi@example.fi' })).toMatchObject({ ok: true });
    expect(await savePerson(school.call(), { ...form, familyName: 'Joki' })).toMatchObject({
      ok: false,
      refusal: { code: 'changed_meanwhile', after: { familyName: 'Virta', email: 'uusi@example.fi', version: 2 } }
    });
    expect(await savePerson(school.call(), { ...form, familyName: 'Joki', email: 'uusi@example.fi', version: '2' })).toMatchObject({
      ok: true
    });
    expect(await names(school, { q: 'joki' })).toEqual(['Joki']);
  });

  test('a form sent twice adds one person, and nobody gets the address of another, whose link it would take away', async () => {
    const school = await anAdministered(ground());
    const email = 'jaettu@example.fi';
    const form = { id: 'new', key: newRandomId(), givenName: 'Aino', familyName: 'Kaksonen', language: 'fi', email } as const;
    const both = await Promise.all([savePerson(school.call(), form), savePerson(school.call(), form)]);
    expect(both).toEqual([
      { ok: true, value: { id: form.key } },
      { ok: true, value: { id: form.key } }
    ]);
    expect(await names(school, { q: 'kaksonen' })).toEqual(['Kaksonen']);
    const another = { ...form, key: newRandomId(), email: 'JAETTU@example.fi' };
    expect(await savePerson(school.call(), another)).toMatchObject({ ok: false, refusal: { code: 'email_taken' } });
    const other = await school.person('Väinö', 'Viljanen', 'student');
    const own = { id: other, givenName: 'Väinö', familyName: 'Viljanen', language: 'fi', email } as const;
    expect(await savePerson(school.call(), own)).toMatchObject({ ok: false, refusal: { code: 'email_taken' } });
    const theirs = aCall(ground(), personOf(school.organisation, other, 'student'));
    expect(await changeOwnDetails(theirs, { email, language: 'fi' })).toMatchObject({ ok: false, refusal: { code: 'email_taken' } });
    expect(await savePerson(school.call(), { ...form, id: form.key, givenName: 'Aina', version: '1' })).toMatchObject({ ok: true });
  });

  test('two who have shared an address since before that was refused keep it, and the rest of them can be saved', async () => {
    const school = await anAdministered(ground());
    const email = 'perhe@example.fi';
    const [one, two] = [await school.person('Aino', 'Perho', 'student'), await school.person('Eino', 'Perho', 'student')];
    await ground().admin.query('update persons set email = $1 where id = any($2)', [email, [one, two]]);
    const form = { id: two, givenName: 'Eino', familyName: 'Perhonen', language: 'fi', email, version: '1' } as const;
    expect(await savePerson(school.call(), form)).toMatchObject({ ok: true });
    const theirs = aCall(ground(), personOf(school.organisation, one, 'student'));
    expect(await changeOwnDetails(theirs, { email, language: 'sv' })).toMatchObject({ ok: true });
  });
});
