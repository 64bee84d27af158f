import { listPersons } from '#modules/people/server/index.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Call } from '#platform/use-case/index.ts';
import { connected, systemOn } from '../booking/ground.ts';
import { median } from '../median.ts';
import type { Result } from '../result.ts';

const rounds = 30;
const small = 500;

/** A school of so many: names of two words, one in forty of the staff, groups of twenty; the keys are digits, as the product's own. */
async function makeSchool(socketFolder: string, organisation: string, people: number): Promise<string> {
  const owner = await connected({ host: socketFolder, user: 'postgres', database: 'postgres' });
  const admin = '00000000-0000-4000-8000-000000000001';
  await owner.query('begin');
  await owner.query("select set_config('app.organisation', $1, true)", [organisation]);
  await owner.query("insert into organisations (id, slug, name) values ($1, $2, 'Mittausopisto')", [organisation, `mitta-${people}`]);
  await owner.query("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $1, 'mitta', 'Mitta', '10')", [
    organisation
  ]);
  await owner.query(
    `insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year)
     select $1, md5('g' || n)::uuid, $1, 'G' || n, 'vocational_qualification', '2026-2027' from generate_series(0, $2 / 20) n`,
    [organisation, people]
  );
  await owner.query(
    `insert into persons (organisation_id, id, given_name, family_name, sort_key, email)
     select $1, md5('p' || n)::uuid, 'Nimi' || n % 300, 'Suku' || n % 900,
       '2831' || lpad((n::bigint * 7919 % 900)::text, 4, '1') || '00' || '2318' || lpad((n::bigint * 104729 % 300)::text, 4, '1'), 'h' || n || '@example.fi'
     from generate_series(1, $2) n`,
    [organisation, people]
  );
  await owner.query(
    `insert into role_assignments (organisation_id, id, person_id, role, scope, group_id, starts_on)
     select $1, md5('r' || n)::uuid, md5('p' || n)::uuid, case when n % 40 = 0 then 'instructor' else 'student' end, 'group', md5('g' || n / 20)::uuid, '2026-08-01'
     from generate_series(1, $2) n`,
    [organisation, people]
  );
  await owner.query(
    "insert into group_memberships (organisation_id, group_id, person_id) select $1, md5('g' || n / 20)::uuid, md5('p' || n)::uuid from generate_series(1, $2) n",
    [organisation, people]
  );
  await owner.query('commit');
  await owner.query('analyze');
  await owner.end();
  return admin;
}

const asked = {
  'first page': {},
  'far page': { after: 'far' },
  'search by given name': { q: 'nimi' },
  'search by e-mail': { q: 'h123@' },
  'the instructors': { role: 'instructor' },
  'one group': { group: 'group' }
} as const;

/** Pages of the people list through the use case, embedded, over many people against the same pages of a small school in the same run. */
export async function measure({ full }: { full: boolean }): Promise<Result[]> {
  const embedded = await startEmbedded(null);
  await migrate(embedded);
  const { system, close } = await systemOn(embedded);
  const results: Result[] = [];
  try {
    const sizes = [small, 20_000, ...(full ? [200_000] : [])];
    const times = new Map<string, number>();
    for (const [place, people] of sizes.entries()) {
      const organisation = `00000000-0000-4000-8000-0000000000${10 + place}`;
      const admin = await makeSchool(embedded.socketFolder, organisation, people);
      const call: Call = {
        system,
        actor: { kind: 'person', organisation, person: admin, grants: [{ role: 'admin', scope: 'organisation', scopeId: null }] },
        now: Date.now(),
        language: 'fi',
        address: null,
        keys: [],
        request: 'bench'
      };
      const first = await listPersons(call, { sort: 'name_desc' });
      if (!first.ok) throw new Error(first.refusal.code);
      const [far, group] = [first.value.next ?? '', first.value.groups[0]?.id ?? ''];
      for (const [name, wanted] of Object.entries(asked)) {
        const input = 'after' in wanted ? { sort: 'name_desc' as const, after: far } : 'group' in wanted ? { group } : wanted;
        const taken: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const began = performance.now();
          const listed = await listPersons(call, input);
          if (!listed.ok) throw new Error(listed.refusal.code);
          taken.push(performance.now() - began);
        }
        times.set(`${name} ${people}`, median(taken));
      }
    }
    for (const people of sizes.slice(1))
      for (const name of Object.keys(asked)) {
        const [figure, reference] = [times.get(`${name} ${people}`) ?? Number.NaN, times.get(`${name} ${small}`) ?? Number.NaN];
        results.push({
          name: `people, ${name}, ${people.toLocaleString('en')} people, embedded`,
          figure,
          unit: 'ms',
          reference: `the same of ${small} people: ${reference.toFixed(1)} ms`,
          ratio: figure / reference,
          aim: 'at most 2 times',
          met: figure / reference <= 2
        });
      }
  } finally {
    await close();
    await embedded.close();
  }
  return results;
}
