import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { book } from '#modules/scheduling/server/index.ts';
import { startPostgres, type PostgresServer } from '../tests/servers/postgres.ts';
import { bookFor, callOf, formOf } from './booking/book.ts';
import { pipelinesOf } from '../tests/pipelines.ts';
import { connected, systemOn } from './booking/ground.ts';
import { runPgbench, scriptOf } from './booking/pgbench.ts';
import { benchSchool, bookers, type BenchSchool } from './booking/school.ts';
import { median } from './median.ts';
import type { Result } from './result.ts';

/**
 * Bookings a second through the use case `book`, in this process, with the pool of production and ten bookers at once, against pgbench running the same
 * statements in the same pipelines on the same PostgreSQL, with as many clients. Each run has a new copy of the same database; ours and pgbench take turns.
 *
 * Uncontested: each booker at hosts of their own. Contested: all at one host, whose row each must lock.
 */
const filled = 60;
const seconds = 3;

export async function measure({ full }: { full: boolean }): Promise<Result[]> {
  const server = await startPostgres({ fsync: true });
  try {
    if (!server.binaries) throw new Error('pgbench must run beside its server: unset TEST_DATABASE_URL');
    const { binaries } = server;
    const template = await prepared(server);
    const results: Result[] = [];
    let uncontested = 0;
    for (const oneHost of [false, true]) {
      const from = oneHost ? 200 : filled;
      const ours: number[] = [];
      const theirs: number[] = [];
      let waits = '';
      for (let round = 0; round < (full ? 7 : 3); round++) {
        const copy = await template.copy();
        const { system, close } = await systemOn({ url: copy.appUrl, pool: bookers });
        // Connections are opened and statements prepared in the first second; pgbench does not count its own either.
        const starts = Array.from({ length: bookers }, () => from);
        await bookFor(system, template.school, { seconds: 0.7, oneHost, from: starts });
        ours.push(await bookFor(system, template.school, { seconds, oneHost, from: starts }));
        const captured = await capture(system, template.school, oneHost);
        await close();
        waits = captured.pipelines.map((pipeline) => pipeline.length).join(' + ');
        const other = await template.copy();
        theirs.push(await runPgbench(binaries, other.appUrl, scriptOf(captured, oneHost), { seconds, from }));
      }
      const [figure, reference] = [median(ours), median(theirs)];
      if (!oneHost) uncontested = figure;
      results.push({
        name: `bookings a second, ${oneHost ? 'contested (ten at one host)' : 'uncontested (ten at their own hosts)'}`,
        figure,
        unit: '/s',
        reference: `pgbench, the same ${waits} statements in as many pipelines: ${reference.toFixed(0)}/s`,
        ratio: figure / reference,
        aim: 'at least 0.8 of it',
        met: figure / reference >= 0.8
      });
    }
    return [...results, ...(await embedded(uncontested))];
  } finally {
    await server.stop();
  }
}

/** A database with the school and some hundred bookings, of which the planner knows; copies of it are made for each run. */
async function prepared(server: PostgresServer): Promise<{ school: BenchSchool; copy: () => Promise<{ appUrl: string }> }> {
  const urls = await server.createDatabase('bench');
  const login = decodeURIComponent(new URL(urls.appUrl.replace(/@[^/]*\//, '@localhost/')).username);
  await migrate({ url: urls.ownerUrl }, { login });
  const owner = await connected({ connectionString: urls.ownerUrl });
  const school = await benchSchool(owner);
  const { system, close } = await systemOn({ url: urls.appUrl, pool: bookers });
  await Promise.all(Array.from({ length: bookers }, (_, booker) => fill(booker)));
  await close();
  async function fill(booker: number): Promise<void> {
    for (let n = 0; n < filled; n++) await book(callOf(system, school, booker), formOf(school, booker, n, false));
  }
  await owner.query('analyze');
  await owner.end();
  let copies = 0;
  return {
    school,
    async copy() {
      const name = `bench_${copies++}`;
      const maker = await connected({ connectionString: server.ownerUrl });
      await maker.query('create database '.concat(name, ' template bench'));
      await maker.end();
      return { appUrl: urls.appUrl.replace(/\/[^/?]*(\?|$)/, `/${name}$1`) };
    }
  };
}

/** One booking as it goes down the wire, when all statements have been prepared. */
async function capture(system: Parameters<typeof callOf>[0], school: BenchSchool, oneHost: boolean) {
  // A day months ahead, so that its instants can be told from now's.
  const n = oneHost ? 330 : 900;
  const form = formOf(school, 0, n, oneHost);
  let id = '';
  const pipelines = await pipelinesOf(async () => {
    const outcome = await book(callOf(system, school, 0), form);
    if (!outcome.ok) throw new Error(`The booking to be captured was refused: ${outcome.refusal.code}`);
    id = outcome.value.id;
  });
  return { ...form, id, pipelines, known: [school.organisation, school.campus], firstStart: formOf(school, 0, 0, oneHost).start };
}

async function embedded(onServer: number): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-bench-'));
  const database = await startEmbedded(folder);
  try {
    await migrate(database);
    const owner = await connected({ host: database.socketFolder, user: 'postgres', database: 'postgres' });
    const school = await benchSchool(owner);
    await owner.end();
    const { system, close } = await systemOn({ socketFolder: database.socketFolder });
    const from = Array.from({ length: bookers }, () => 0);
    await bookFor(system, school, { seconds: 1, oneHost: false, from });
    const figure = await bookFor(system, school, { seconds, oneHost: false, from });
    await close();
    return [
      {
        name: 'bookings a second, embedded',
        figure,
        unit: '/s',
        reference: `on PostgreSQL: ${onServer.toFixed(0)}/s`,
        ratio: figure / onServer,
        aim: '',
        met: null
      }
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
