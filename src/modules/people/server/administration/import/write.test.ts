import { expect, test } from 'vitest';
import { anAdministered, type Administered } from '../../../../../../tests/administration.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { systemActor } from '#platform/use-case/index.ts';
import { giveRoleTo } from '../roles/change-people.ts';
import { checkPeopleImportJob } from '../../jobs/import/check-people-import.ts';
import { writeWhole } from '../../jobs/import/write-people-import.ts';
import { checkAgain, confirmImport } from './decide.ts';
import { codeOf, importing, newSchool, valueOf } from './import.builder.ts';
import { readImport } from './look.ts';
import { undoImport, undoPiece } from './undo.ts';
import { writePiece } from './write.ts';

onBothDatabases('the writing of an import, in pieces', (ground) => {
  const { run, looked, written, undone, holdings, members, everything } = importing(ground);
  const job = (school: Administered) => school.call({ actor: systemActor(school.organisation) });
  const stateOf = async (school: Administered, id: string) => valueOf(await readImport(school.call(), { id }));

  /** A school with people, and a file confirmed that adds, changes, ends, moves and gives. */
  async function confirmed() {
    const school = await anAdministered(ground());
    await written(school, (await looked(school, newSchool)).id);
    const look = await looked(school, [
      '1003;Carp;Cia;cia@example.fi;;Uusi kampus;UUS26A;',
      '1001;Aho-Ek;Aino;;;Uusi kampus;UUS26B;',
      '2001;Opas;Olli;;Ryhmänohjaaja;Uusi kampus;UUS26A;31.12.2026',
      '1004;Dahl;Dan;;;Kolmas kampus;KOL26;',
      '2003;Tuutori;Tea;;Hyvinvointitutor;Kolmas kampus;;',
      '2002;Pro-Nyt;Pia;;Hyvinvoinnin ammattilainen;Uusi kampus;;'
    ]);
    expect(Object.keys(look.counts).sort()).toEqual(['added', 'campus', 'changed', 'ended', 'given', 'group', 'moved']);
    const before = await everything(school);
    valueOf(await confirmImport(school.call({ proven: true }), { id: look.id, looked: look.looked }));
    return { school, id: look.id, before, all: (await stateOf(school, look.id)).progress.all };
  }
  const seen = async (school: Administered) => [
    await holdings(school),
    await members(school, 'UUS26A'),
    await members(school, 'UUS26B'),
    await members(school, 'KOL26')
  ];

  test('pieces of any size come to what one transaction comes to; how far it is can be seen', async () => {
    const one = await confirmed();
    await writeWhole(job(one.school), one.id, Number.MAX_SAFE_INTEGER);
    for (const most of [1, 4]) {
      const { school, id, all } = await confirmed();
      valueOf(await writePiece(job(school), { id, most }));
      expect(await stateOf(school, id)).toMatchObject({ state: 'writing', progress: { done: most, all } });
      await writeWhole(job(school), id, most);
      expect(await stateOf(school, id)).toMatchObject({ state: 'done', progress: { done: all, all } });
      expect(await seen(school)).toEqual(await seen(one.school));
    }
  });

  test('all or nothing: what can’t be written in the last piece takes back all before it, to the last column; it can be looked at again', async () => {
    for (const most of [1, 3, Number.MAX_SAFE_INTEGER]) {
      const { school, id, before } = await confirmed();
      const last = (by: string) =>
        school.rows(`update persons set version = version ${by} where register_id = '2002' and organisation_id = $1`, [
          school.organisation
        ]);
      if (most < 100) {
        // Somebody is faster after the writing has begun.
        valueOf(await writePiece(job(school), { id, most }));
        expect(await everything(school)).not.toBe(before);
      }
      await last('+ 1');
      await writeWhole(job(school), id, most);
      await last('- 1');
      expect(await stateOf(school, id)).toMatchObject({ state: 'failed', progress: { done: 0 } });
      expect(await everything(school)).toBe(before);
      valueOf(await checkAgain(school.call(), { id }));
      expect((await stateOf(school, id)).state).toBe('checking');
    }
  });

  test('a reason that nobody foresaw takes all back too, and is told as an error', async () => {
    const { school, id, before } = await confirmed();
    await ground().admin.query("alter table role_assignments add constraint planted check (role <> 'tutor') not valid");
    await expect(writeWhole(job(school), id, 3)).rejects.toThrow();
    await ground().admin.query('alter table role_assignments drop constraint planted');
    expect((await stateOf(school, id)).state).toBe('failed');
    expect(await everything(school)).toBe(before);
  });

  test('what was seen is what is written: a look since then, by a colleague or in a second tab, is refused', async () => {
    const school = await anAdministered(ground());
    const { id, looked: seenAt } = await looked(school, newSchool);
    ground().setNow(tuesdayMorning + 1000);
    valueOf(await checkAgain(school.call(), { id }));
    await run(school, checkPeopleImportJob, id);
    expect(codeOf(await confirmImport(school.call({ proven: true }), { id, looked: seenAt }))).toBe('import_looked_anew');
    expect(await written(school, id)).toBe('done');
    // What the file said is not needed any more.
    expect(await school.rows('select 1 from people_import_pieces where import_id = $1', [id])).toEqual([]);
    ground().setNow(tuesdayMorning);
  });

  test('an address that somebody was given since the file was looked at, or since it was written, is not given twice', async () => {
    const school = await anAdministered(ground());
    const { id, looked: seenAt } = await looked(school, newSchool);
    const give = (address: string) => school.rows('update persons set email = $2 where id = $1', [school.admin, address]);
    await give('Aino.Aho@example.fi');
    valueOf(await confirmImport(school.call({ proven: true }), { id, looked: seenAt }));
    await writeWhole(job(school), id, 3);
    expect((await stateOf(school, id)).state).toBe('failed');
    await give('yllapito@example.fi');
    valueOf(await checkAgain(school.call(), { id }));
    await run(school, checkPeopleImportJob, id);
    expect(await written(school, id)).toBe('done');
    const second = await looked(school, ['1001;Aho;Aino;uusi.osoite@example.fi;;Uusi kampus;UUS26A;']);
    expect(await written(school, second.id)).toBe('done');
    await give('aino.aho@example.fi');
    expect(await undone(school, second.id)).toMatchObject({ state: 'undone' });
    expect(
      await school.rows("select email from persons where register_id = '1001' and organisation_id = $1", [school.organisation])
    ).toEqual([{ email: 'uusi.osoite@example.fi' }]);
  });

  test('a process that died half way is followed by one that goes on; also after ten minutes by hand', async () => {
    const { school, id, all } = await confirmed();
    valueOf(await writePiece(job(school), { id, most: 4 }));
    expect(codeOf(await checkAgain(school.call(), { id }))).toBe('import_busy');
    ground().setNow(tuesdayMorning + 11 * 60_000);
    valueOf(await checkAgain(school.call(), { id }));
    expect(await stateOf(school, id)).toMatchObject({ state: 'writing', progress: { done: 4, all } });
    await writeWhole(job(school), id, 4);
    expect((await stateOf(school, id)).state).toBe('done');
    ground().setNow(tuesdayMorning);
  });

  test('taken back in pieces it is as taken back at once', async () => {
    const school = await anAdministered(ground());
    const lines = async () => (await holdings(school)).filter(({ ends }) => ends === null || ends > '2026-11-23');
    await written(school, (await looked(school, newSchool)).id);
    ground().setNow(tuesdayMorning + 60_000);
    const before = [await lines(), await members(school, 'UUS26A')];
    const { id } = await looked(school, [
      '1001;Aho-Ek;Aino;;;Uusi kampus;UUS26B;',
      '2001;Opas;Olli;;Ryhmänohjaaja;Uusi kampus;UUS26A;31.12.2026'
    ]);
    await written(school, id);
    ground().setNow(tuesdayMorning + 120_000);
    valueOf(await undoImport(school.call(), { id }));
    const { all } = (await stateOf(school, id)).progress;
    for (let left = all; left > 0; left -= 1) expect(valueOf(await undoPiece(job(school), { id, most: 1 })).left).toBe(left - 1);
    expect((await stateOf(school, id)).state).toBe('undone');
    expect([await lines(), await members(school, 'UUS26A')]).toEqual(before);
    expect(await school.rows('select 1 from people_changes where undoes_id = $1 and left_out = 0', [id])).toHaveLength(1);
    ground().setNow(tuesdayMorning);
  });

  test('two at once write it once', async () => {
    const { school, id } = await confirmed();
    await Promise.all([writeWhole(job(school), id, 2), writeWhole(job(school), id, 3)]);
    // Whoever was slower has ended; what is left, if anything, is the next run's.
    await writeWhole(job(school), id, 3);
    expect((await stateOf(school, id)).state).toBe('done');
    const items = await school.rows('select 1 from people_change_items where change_id = $1', [id]);
    const acts = await school.rows("select 1 from people_import_acts where import_id = $1 and what in ('given', 'ended', 'moved')", [id]);
    expect(items).toHaveLength(acts.length);
  });

  test('who was given another role meanwhile stays when an import is taken back half way', async () => {
    const { school, id } = await confirmed();
    valueOf(await writePiece(job(school), { id, most: 8 }));
    const [cia] = await school.rows<{ id: string }>("select id from persons where register_id = '1003' and organisation_id = $1", [
      school.organisation
    ]);
    valueOf(
      await giveRoleTo(school.call(), { person: [cia?.id ?? ''], role: 'tutor', place: `campus:${school.campus}`, startsOn: '2026-11-24' })
    );
    await school.rows("update persons set version = version + 1 where register_id = '2002' and organisation_id = $1", [
      school.organisation
    ]);
    await writeWhole(job(school), id, 8);
    expect((await stateOf(school, id)).state).toBe('failed');
    expect((await holdings(school)).filter(({ who }) => who === 'Carp Cia').map(({ role }) => role)).toEqual(['tutor']);
  });
});
