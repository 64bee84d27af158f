import { runJobNow, type Job } from '#platform/jobs/queue.ts';
import { FormInput, type Outcome } from '#platform/use-case/index.ts';
import type { Administered } from '../../../../../../tests/administration.ts';
import type { Ground } from '../../../../../../tests/ground.ts';
import { checkPeopleImportJob } from '../../jobs/import/check-people-import.ts';
import { undoPeopleImportJob, writePeopleImportJob } from '../../jobs/import/write-people-import.ts';
import { confirmImport } from './decide.ts';
import { readImport } from './look.ts';
import { openImport } from './stage.ts';
import { undoImport } from './undo.ts';

const titles = 'Numero;Sukunimi;Etunimet;Sähköposti;Rooli;Kampus;Ryhmä;Viimeinen päivä';
export const valueOf = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

/** A file of four people of a campus that is new, two of them students. */
export const newSchool = [
  '1001;Aho;Aino;aino.aho@example.fi;;Uusi kampus;UUS26A;',
  '1002;Berg;Bo;;;Uusi kampus;UUS26A;31.5.2027',
  '2001;Opas;Olli;olli.opas@example.fi;Ryhmänohjaaja;Uusi kampus;UUS26A;',
  '2002;Pro;Pia;pia.pro@example.fi;Hyvinvoinnin ammattilainen;Uusi kampus;;'
];

/** How a test brings a file, has it looked at and written, and sees what there is then. */
export function importing(ground: () => Ground) {
  const run = async (school: Administered, job: Job, id: string) =>
    runJobNow(ground().system, job, { organisation: school.organisation, id });

  /** Chooses a file and has it looked at. */
  async function looked(school: Administered, rows: readonly string[], { complete = '', heads = titles } = {}) {
    const file = new File([[heads, ...rows].join('\n')], 'tuonti.csv');
    const { id } = valueOf(await openImport(school.call(), new FormInput({ file, complete })));
    await run(school, checkPeopleImportJob, id);
    return valueOf(await readImport(school.call(), { id }));
  }
  /** Confirms it and has it written. */
  async function written(school: Administered, id: string) {
    const { looked } = valueOf(await readImport(school.call(), { id }));
    valueOf(await confirmImport(school.call({ proven: true }), { id, looked }));
    await run(school, writePeopleImportJob, id);
    return valueOf(await readImport(school.call(), { id })).state;
  }
  /** Has it taken back; how it stands then, and of how much that was left as it was. */
  async function undone(school: Administered, id: string, job = undoPeopleImportJob) {
    valueOf(await undoImport(school.call(), { id }));
    await run(school, job, id);
    const [change] = await school.rows<{ left: number }>('select left_out as left from people_changes where undoes_id = $1', [id]);
    return { state: valueOf(await readImport(school.call(), { id })).state, leftOut: change?.left };
  }
  const holdings = (school: Administered) =>
    school.rows<{ who: string; role: string; place: string; ends: string | null }>(
      `select p.family_name || ' ' || p.given_name as who, r.role, coalesce(c.name, g.name) as place, r.ends_on::text as ends
       from persons p join role_assignments r on r.person_id = p.id left join campuses c on c.id = r.campus_id left join teaching_groups g on g.id = r.group_id
       where p.organisation_id = $1 and p.register_id is not null order by 1, 2, 3`,
      [school.organisation]
    );
  const members = async (school: Administered, group: string) =>
    (
      await school.rows<{ name: string }>(
        'select p.family_name as name from group_memberships gm join persons p on p.id = gm.person_id join teaching_groups g on g.id = gm.group_id where g.name = $1 and g.organisation_id = $2 order by 1',
        [group, school.organisation]
      )
    ).map(({ name }) => name);
  /** All that is kept of people and places, to the last column. */
  async function everything(school: Administered) {
    const found: unknown[] = [];
    for (const table of [
      'persons',
      'role_assignments',
      'group_memberships',
      'campuses',
      'teaching_groups',
      'people_changes',
      'people_change_items'
    ])
      found.push(await school.rows(`select t::text from ${table} t where organisation_id = $1 order by 1`, [school.organisation]));
    return JSON.stringify(found);
  }

  return { run, looked, written, undone, holdings, members, everything };
}
