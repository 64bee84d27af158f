import { expect, test } from 'vitest';
import { anAdministered } from '../../../../../../tests/administration.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { giveRoleTo } from '../roles/change-people.ts';
import { checkPeopleImportJob } from '../../jobs/import/check-people-import.ts';
import { deletePeopleImportsJob } from '../../jobs/import/delete-people-imports-1-day-after.ts';
import { tellOfPeopleImportJob } from '../../jobs/import/write-people-import.ts';
import { checkAgain, confirmImport, setColumns } from './decide.ts';
import { codeOf, importing, newSchool as first, valueOf } from './import.builder.ts';
import { readFaults, readImport } from './look.ts';
import { undoImport } from './undo.ts';

onBothDatabases('an import of people', (ground) => {
  const { run, looked, written, undone, holdings, members, everything } = importing(ground);

  test('campuses, groups, people and roles are added; the same file a second time changes nothing', async () => {
    const school = await anAdministered(ground());
    const before = await everything(school);
    const look = await looked(school, first);
    expect(look).toMatchObject({
      state: 'ready',
      faultCount: 0,
      unchanged: 0,
      counts: { campus: 1, group: 1, added: 4, given: 4, moved: 2 }
    });
    expect(await everything(school)).toBe(before);
    expect(await written(school, look.id)).toBe('done');
    expect(await holdings(school)).toEqual([
      { who: 'Aho Aino', role: 'student', place: 'UUS26A', ends: null },
      { who: 'Berg Bo', role: 'student', place: 'UUS26A', ends: '2027-05-31' },
      { who: 'Opas Olli', role: 'instructor', place: 'UUS26A', ends: null },
      { who: 'Pro Pia', role: 'professional', place: 'Uusi kampus', ends: null }
    ]);
    expect(await members(school, 'UUS26A')).toEqual(['Aho', 'Berg']);

    const after = await everything(school);
    const again = await looked(school, first);
    expect(again).toMatchObject({ state: 'ready', counts: {}, unchanged: 4 });
    expect(codeOf(await confirmImport(school.call({ proven: true }), { id: again.id, looked: again.looked }))).toBe('nothing_to_change');
    expect(await everything(school)).toBe(after);
  });

  test('details change, a student moves to another group, a last day is set; and all is taken back', async () => {
    const school = await anAdministered(ground());
    await written(school, (await looked(school, first)).id);
    const before = [await holdings(school), await members(school, 'UUS26A')];
    ground().setNow(tuesdayMorning + 60_000);
    const second = await looked(school, [
      '1001;Aho-Ek;Aino;;;Uusi kampus;UUS26B;',
      '2001;Opas;Olli;;Ryhmänohjaaja;Uusi kampus;UUS26A;31.12.2026'
    ]);
    expect(second.counts).toEqual({ group: 1, changed: 1, given: 1, ended: 2, moved: 1 });
    expect(await written(school, second.id)).toBe('done');
    expect(await members(school, 'UUS26A')).toEqual(['Berg']);
    expect(await members(school, 'UUS26B')).toEqual(['Aho-Ek']);
    const [aino] = await school.rows<{ email: string }>("select email from persons where register_id = '1001' and organisation_id = $1", [
      school.organisation
    ]);
    expect(aino?.email).toBe('aino.aho@example.fi');

    ground().setNow(tuesdayMorning + 120_000);
    expect(codeOf(await undoImport(school.callAs(school.student, 'admin'), { id: second.id }))).toBe('undo_over');
    expect(await undone(school, second.id)).toEqual({ state: 'undone', leftOut: 0 });
    const now = (await holdings(school)).filter(({ place }) => place !== 'UUS26B');
    expect([now, await members(school, 'UUS26A')]).toEqual(before);
    expect(await members(school, 'UUS26B')).toEqual([]);
    expect(codeOf(await undoImport(school.call(), { id: second.id }))).toBe('undo_over');
    ground().setNow(tuesdayMorning);
  });

  test('what somebody has changed since an import stays when it is taken back', async () => {
    const school = await anAdministered(ground());
    const { id } = await looked(school, first);
    await written(school, id);
    ground().setNow(tuesdayMorning + 60_000);
    const [pia] = await school.rows<{ id: string; role: string }>(
      "select p.id, r.id as role from persons p join role_assignments r on r.person_id = p.id where register_id = '2002' and p.organisation_id = $1",
      [school.organisation]
    );
    await giveRoleTo(school.call(), { person: [pia?.id ?? ''], role: 'tutor', place: `campus:${school.campus}`, startsOn: '2026-11-24' });
    await school.rows("update role_assignments set ends_on = '2027-01-01' where id = $1", [pia?.role]);
    expect(await undone(school, id)).toEqual({ state: 'undone', leftOut: 1 });
    expect((await holdings(school)).filter(({ ends }) => ends !== '2026-11-23').map(({ role }) => role)).toEqual(['professional', 'tutor']);
    ground().setNow(tuesdayMorning);
  });

  test('all or nothing: what changed since the look undoes the whole, and it can be looked at again', async () => {
    const school = await anAdministered(ground());
    await written(school, (await looked(school, first)).id);
    const look = await looked(school, ['3001;Uusi;Uno;;;Uusi kampus;UUS26A;', '1001;Toinen;Aino;;;Uusi kampus;UUS26A;']);
    await school.rows("update persons set version = version + 1 where register_id = '1001' and organisation_id = $1", [
      school.organisation
    ]);
    const before = await everything(school);
    expect(await written(school, look.id)).toBe('failed');
    expect(await everything(school)).toBe(before);
    valueOf(await checkAgain(school.call(), { id: look.id }));
    await run(school, checkPeopleImportJob, look.id);
    expect(await written(school, look.id)).toBe('done');

    const other = await looked(school, ['3002;Dos;Dina;;;Uusi kampus;UUS26A;', '3003;Tres;Tea;;;Uusi kampus;UUS26A;']);
    await school.rows(
      "insert into persons (organisation_id, id, given_name, family_name, sort_key, register_id) values ($1, gen_random_uuid(), 'X', 'Y', '1', '3003')",
      [school.organisation]
    );
    expect(await written(school, other.id)).toBe('failed');
    expect(await school.rows("select 1 from persons where register_id = '3002' and organisation_id = $1", [school.organisation])).toEqual(
      []
    );
  });

  test('a wrong row stops all, and each is told by row, column and code', async () => {
    const school = await anAdministered(ground());
    await school.rows("update persons set register_id = '9000' where id = $1", [school.admin]);
    const before = await everything(school);
    const look = await looked(school, [
      ';Numeroton;Nea;;;;LVI24B;',
      '010203A123X;Tunnus;Tia;;;;LVI24B;',
      '4001;Hyvä;Helmi;helmi@example.fi;;;LVI24B;',
      '4002;Sama;Osoite;HELMI@example.fi;;;LVI24B;',
      '4003;Admin;Arto;;Ylläpitäjä;;;',
      '4004;Outo;Osmo;;kuningas;;;',
      '4001;Toinen;Nimi;;;;LVI24B;',
      '4005;Paikaton;Pekka;;;;;',
      '4006;Päivätön;Päivi;;;;LVI24B;31.2.2027',
      '4007;Ei;Kampusta;;Opiskelijapalveluiden vastaava;;;',
      '9000;Ylläpitäjä;Ylle;;Ryhmänohjaaja;;LVI24B;',
      '4008;Kaksi;Kerttu;;;;LVI24B;',
      '4008;Kaksi;Kerttu;;;;TOINEN;'
    ]);
    expect(look.faults.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'registerId', 'register_needed'],
      [3, 'registerId', 'identity_code'],
      [5, 'email', 'email_twice'],
      [6, 'role', 'admin_not_here'],
      [7, 'role', 'role_unknown'],
      [8, 'registerId', 'register_differs'],
      [9, 'row', 'place_needed'],
      [10, 'lastDay', 'day_wrong'],
      [11, 'row', 'place_needed'],
      [12, 'role', 'own_rights'],
      [14, 'group', 'group_twice']
    ]);
    expect(codeOf(await confirmImport(school.call({ proven: true }), { id: look.id, looked: look.looked }))).toBe('import_faults');
    expect(await everything(school)).toBe(before);
    const { faults } = valueOf(await readFaults(school.call(), { id: look.id }));
    expect(faults[0]).toMatchObject({ row: 2, title: 'Numero' });
    expect(JSON.stringify([faults, look.faults])).not.toContain('010203A123X');
  });

  test('an address is a hint, never a key: somebody without a number becomes the same person only where an administrator says so', async () => {
    const school = await anAdministered(ground());
    const person = await school.person('Saara', 'Sama', null, { email: 'saara@example.fi' });
    const look = await looked(school, ['5001;Sama;Saara;Saara@example.fi;;;LVI24B;']);
    expect(look.faults).toMatchObject([{ row: 2, code: 'email_known' }]);
    valueOf(await checkAgain(school.call(), { id: look.id, same: '2' }));
    await run(school, checkPeopleImportJob, look.id);
    expect(await written(school, look.id)).toBe('done');
    expect(await school.rows("select id from persons where register_id = '5001' and organisation_id = $1", [school.organisation])).toEqual([
      { id: person }
    ]);
    const other = await looked(school, ['5002;Muu;Maija;saara@example.fi;;;LVI24B;']);
    expect(other.faults).toMatchObject([{ row: 2, code: 'email_held' }]);
  });

  test('a last day long past in a file ends a role no earlier than yesterday, as a person would; again it changes nothing', async () => {
    const school = await anAdministered(ground());
    await written(school, (await looked(school, first)).id);
    await school.rows("update role_assignments set starts_on = '2025-08-01' where organisation_id = $1 and role = 'instructor'", [
      school.organisation
    ]);
    const wrong = ['2001;Opas;Olli;;Ryhmänohjaaja;Uusi kampus;UUS26A;31.1.2026'];
    await written(school, (await looked(school, wrong)).id);
    expect((await holdings(school)).find(({ who }) => who === 'Opas Olli')?.ends).toBe('2026-11-23');
    expect((await looked(school, wrong)).counts).toEqual({});
  });

  test('a complete file: who has a number and is missing leaves the group; who has none, and other groups, stay', async () => {
    const school = await anAdministered(ground());
    await written(school, (await looked(school, [...first, '1003;Carp;Cia;;;Uusi kampus;MUU26;'])).id);
    const stays = await school.person('Ilman', 'Numeroa', 'student');
    const [group] = await school.rows<{ id: string }>("select id from teaching_groups where name = 'UUS26A' and organisation_id = $1", [
      school.organisation
    ]);
    await school.join(stays, group?.id ?? '');
    const look = await looked(school, ['1001;Aho;Aino;aino.aho@example.fi;;Uusi kampus;UUS26A;'], { complete: 'yes' });
    expect(look.counts).toEqual({ ended: 1, moved: 1 });
    expect(await written(school, look.id)).toBe('done');
    expect(await members(school, 'UUS26A')).toEqual(['Aho', 'Numeroa']);
    expect(await members(school, 'MUU26')).toEqual(['Carp']);
  });

  test('unknown titles are mapped once and remembered; who did not choose the file does not confirm it; without a proof nobody does', async () => {
    const school = await anAdministered(ground());
    const heads = 'Opp_nro;Snimi;Enimi;X;Toimipaikka;Tunnus';
    const row = '6001;Uusi;Una;turha;Järvenpää;LVI24B';
    const look = await looked(school, [row], { heads });
    expect(look).toMatchObject({ state: 'columns', examples: [['6001'], ['Uusi'], ['Una'], ['turha'], ['Järvenpää'], ['LVI24B']] });
    const { id } = look;
    expect(codeOf(await setColumns(school.call(), { id, column: ['registerId', 'familyName', '', '', '', ''] }))).toBe('columns_needed');
    expect(codeOf(await setColumns(school.call(), { id, column: ['registerId', 'familyName', 'familyName', '', '', ''] }))).toBe(
      'columns_twice'
    );
    valueOf(await setColumns(school.call(), { id, column: ['registerId', 'familyName', 'givenName', '', 'campus', 'group'] }));
    await run(school, checkPeopleImportJob, id);
    const found = valueOf(await readImport(school.call(), { id }));
    expect(codeOf(await confirmImport(school.call(), { id, looked: found.looked }))).toBe('proof_needed');
    const other = await school.person('Toni', 'Toinen', 'admin');
    expect(codeOf(await confirmImport(school.callAs(other, 'admin', { proven: true }), { id, looked: found.looked }))).toBe(
      'import_of_another'
    );
    expect((await looked(school, [row], { heads })).state).toBe('ready');
  });

  test('a role is told to staff and coordinators, not to students; by events with ids alone, and the file is gone after a day', async () => {
    const school = await anAdministered(ground());
    await school.person('Kati', 'Koordinoi', 'coordinator');
    const { id } = await looked(school, first);
    await written(school, id);
    await run(school, tellOfPeopleImportJob, id);
    const { rows } = await ground().admin.query<{ data: Record<string, string> }>(
      "select data from pgboss.job where name = 'send-rights-messages' and data->>'organisation' = $1",
      [school.organisation]
    );
    const numbers = await school.rows<{ id: string; register_id: string }>(
      'select id, register_id from persons where register_id is not null and organisation_id = $1',
      [school.organisation]
    );
    const told = rows.map(({ data }) => `${data['event']} ${numbers.find((one) => one.id === data['person'])?.register_id}`).sort();
    expect(told).toEqual(['rights.changed 2001', 'rights.changed 2002', 'rights.given_to_colleague 2002']);

    ground().setNow(tuesdayMorning + 25 * 3_600_000);
    await run(school, deletePeopleImportsJob, id);
    ground().setNow(tuesdayMorning);
    for (const table of ['people_imports', 'people_import_pieces', 'people_import_acts', 'people_import_faults'])
      expect(await school.rows(`select 1 from ${table} where organisation_id = $1`, [school.organisation])).toEqual([]);
  });
});
