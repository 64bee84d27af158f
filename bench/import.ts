import { confirmImport, listPersons, openImport, readImport, undoImport } from '#modules/people/server/index.ts';
import { checkPeopleImportJob } from '#modules/people/server/jobs/import/check-people-import.ts';
import { undoPeopleImportJob, writePeopleImportJob } from '#modules/people/server/jobs/import/write-people-import.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow, type Job } from '#platform/jobs/queue.ts';
import { FormInput, type Call, type System } from '#platform/use-case/index.ts';
import { startPostgres } from '../tests/servers/postgres.ts';
import { connected, systemOn } from './booking/ground.ts';
import type { Result } from './result.ts';

const sizes = [5000, 20_000];
const titles = 'Numero;Sukunimi;Etunimet;Sähköposti;Rooli;Kampus;Ryhmä';

/** People of a school in groups of twenty, one in forty of the staff. */
function fileOf(people: number): File {
  const rows = Array.from({ length: people }, (_, n) =>
    [
      n,
      `Suku${n % 900}`,
      `Nimi${n % 300}`,
      `h${n}@example.fi`,
      n % 40 === 0 ? 'Ryhmänohjaaja' : '',
      `Kampus ${n % 3}`,
      `G${n % 3}-${Math.floor(n / 60)}`
    ].join(';')
  );
  return new File([[titles, ...rows].join('\n')], 'koulu.csv');
}

const timed = async <T>(run: () => Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  return [await run(), performance.now() - began];
};

/** How long another page's query waits at the longest while something runs: one asked after the other all the time. */
async function waiting(call: Call, run: () => Promise<void>): Promise<{ took: number; longest: number }> {
  let [going, longest] = [true, 0];
  const others = (async () => {
    while (going) {
      // Who waits for a connection for longer than ten seconds is told so instead: that wait counts too.
      const [, took] = await timed(() => listPersons(call, { q: 'suku1' }).catch(() => null));
      longest = Math.max(longest, took);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const [, took] = await timed(run);
  going = false;
  await others;
  return { took, longest };
}

async function imported(system: System, owner: Awaited<ReturnType<typeof connected>>, people: number, where: string): Promise<Result[]> {
  const organisation = newRandomId();
  const slug = `m-${organisation.slice(0, 8)}`;
  await owner.query('begin');
  await owner.query("select set_config('app.organisation', $1, true)", [organisation]);
  await owner.query("insert into organisations (id, slug, name) values ($1, $2, 'Mittausopisto')", [organisation, slug]);
  await owner.query('insert into organisation_settings (organisation_id) values ($1)', [organisation]);
  await owner.query('commit');
  const call: Call = {
    system,
    actor: { kind: 'person', organisation, person: newRandomId(), grants: [{ role: 'admin', scope: 'organisation', scopeId: null }] },
    now: Date.now(),
    language: 'fi',
    address: null,
    keys: [],
    proven: true,
    request: 'bench'
  };
  const file = fileOf(people);
  let id = '';
  const run = (job: Job) => runJobNow(system, job, { organisation, id });
  const open = await waiting(call, async () => {
    const opened = await openImport(call, new FormInput({ file, complete: '' }));
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    id = opened.value.id;
  });
  const check = await waiting(call, () => run(checkPeopleImportJob));
  const looked = await readImport(call, { id });
  if (!looked.ok) throw new Error(looked.refusal.code);
  const confirmed = await confirmImport(call, { id, looked: looked.value.looked });
  if (!confirmed.ok) throw new Error(confirmed.refusal.code);
  const write = await waiting(call, () => run(writePeopleImportJob));
  const read = await readImport(call, { id });
  if (!read.ok || read.value.state !== 'done') throw new Error('the import was not written');
  // Autovacuum comes within a minute; nobody brings the same file again sooner.
  if (!system.database.embedded) await owner.query('analyze');
  const again = await waiting(call, async () => {
    const opened = await openImport(call, new FormInput({ file, complete: '' }));
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    id = opened.value.id;
    await run(checkPeopleImportJob);
  });
  const second = await readImport(call, { id });
  if (!second.ok || second.value.unchanged !== people) throw new Error('the same file changed something');
  id = confirmed.value.id;
  const undo = await waiting(call, async () => {
    const begun = await undoImport(call, { id });
    if (!begun.ok) throw new Error(begun.refusal.code);
    await run(undoPeopleImportJob);
  });
  const parts = { 'read and kept': open, 'looked at': check, written: write, 'the same again, looked at': again, 'taken back': undo };
  const whole = (open.took + check.took + write.took) / 1000;
  const name = `import, ${people.toLocaleString('en')} people, ${where}`;
  return [
    { name: `${name}, in all`, figure: whole, unit: 's', reference: 'none', ratio: null, aim: 'under 60 s', met: whole < 60 },
    ...Object.entries(parts).map(([part, { took, longest }]) => ({
      name: `${name}, ${part}: the longest wait of another page’s query`,
      figure: longest,
      unit: 'ms',
      reference: `the part itself: ${(took / 1000).toFixed(2)} s`,
      ratio: null,
      aim: 'under 1000 ms',
      met: longest < 1000
    }))
  ];
}

/** A first import of a whole school and the same file again, on both databases, while somebody else searches people. */
export async function measure(): Promise<Result[]> {
  const results: Result[] = [];
  const server = await startPostgres({ fsync: true });
  try {
    const urls = await server.createDatabase('bench_import');
    await migrate({ url: urls.ownerUrl }, { login: decodeURIComponent(new URL(urls.appUrl.replace(/@[^/]*\//, '@localhost/')).username) });
    const owner = await connected({ connectionString: urls.ownerUrl });
    const { system, close } = await systemOn({ url: urls.appUrl, pool: 10 });
    for (const people of sizes) results.push(...(await imported(system, owner, people, 'on PostgreSQL')));
    await close();
    await owner.end();
  } finally {
    await server.stop();
  }
  const embedded = await startEmbedded(null);
  try {
    await migrate(embedded);
    const owner = await connected({ host: embedded.socketFolder, user: 'postgres', database: 'postgres' });
    const { system, close } = await systemOn(embedded);
    for (const people of sizes) results.push(...(await imported(system, owner, people, 'embedded')));
    await close();
    await owner.end();
  } finally {
    await embedded.close();
  }
  return results;
}
