import { parseArgs } from 'node:util';
import { startPostgres } from '../servers/postgres.ts';
import { houseEmbedded, houseOnServer } from './house.ts';
import { rules, type Finding } from './judge.ts';
import { withoutConstraints } from './school.ts';
import { storm, type Weather } from './storm.ts';

/**
 * `npm run storm [-- --seed 7]`: two hundred clients and a vandal race for fifty times while a process is killed, on PostgreSQL and on PGlite; and once more
 * without the constraints, which must be found out. Ends with code 1 when something was wrong, or when the control run was not caught.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const began = Date.now();
say(`seed ${seed} (again with: npm run storm -- --seed ${seed})`);

const server = await startPostgres({ fsync: true });
let wrong = 0;
try {
  const real: Weather = { seed, clients: 200, seconds: 12, processes: 2, killAfter: 4, crowd: false, mail: true };
  const control: Weather = { seed, clients: 60, seconds: 6, processes: 2, killAfter: null, crowd: true, mail: false };

  // Waiting for a dead process's messages takes half a minute, in which the other races can be run.
  const onServer = await storm({ ...(await houseOnServer(server, 'storm')), name: 'PostgreSQL' }, real, say);
  // Embedded, two hundred who look at the times wait long for the first page.
  const embedded = await storm(await houseEmbedded(), { ...real, processes: 1, seconds: 40, killAfter: 15 }, say);
  const house = await houseOnServer(server, 'control');
  const admin = await house.look();
  await withoutConstraints(admin);
  await admin.end();
  const uncontrolled = await storm({ ...house, name: 'PostgreSQL without the constraints' }, control, say);

  for (const run of [onServer, embedded]) {
    wrong += report(run.name, await run.findings());
    if (run.booked > 0) continue;
    say(`✗ ${run.name}: nobody booked anything: this storm proves nothing.`);
    wrong += 1;
  }
  const caught = (await uncontrolled.findings()).filter(({ rule }) => rule === 'double');
  say(`${uncontrolled.name}: ${caught.length} double bookings were found, as they must be`);
  if (caught.length === 0) {
    say('✗ The control run was not caught: this storm proves nothing.');
    wrong += 1;
  }
} finally {
  await server.stop();
}
say(`${wrong === 0 ? '✓ nothing was wrong' : `✗ ${wrong} findings`}, seed ${seed}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
process.exit(wrong === 0 ? 0 : 1);

function report(name: string, findings: readonly Finding[]): number {
  for (const [rule, meaning] of Object.entries(rules)) {
    const found = findings.filter((finding) => finding.rule === rule);
    say(`${found.length === 0 ? '✓' : '✗'} ${name}: ${rule}: ${found.length} (${meaning})`);
    for (const { what } of found.slice(0, 5)) say(`    ${what}`);
  }
  return findings.length;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
