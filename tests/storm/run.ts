import { parseArgs } from 'node:util';
import { startPostgres } from '../servers/postgres.ts';
import type { History, Kind } from './history.ts';
import { houseEmbedded, houseOnServer } from './house.ts';
import { rules, type Finding } from './judge/evidence.ts';
import { holdsThatGuardNothing, withoutConstraints } from './school.ts';
import { storm, type Raged, type Weather } from './storm.ts';

/**
 * `npm run storm [-- --seed 7]`: two hundred clients, a vandal and the professionals themselves race for fifty times, leading sessions, holding, booking, moving, cancelling, waiting and answering offers, while a process
 * is killed: on PostgreSQL and on PGlite. Then twice with something broken on purpose, which must be found out: without the constraints, and with holds that guard
 * nothing. Ends with code 1 when something was wrong, when a control run was not caught, or when clients did not come to do what is judged.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const began = Date.now();
say(`seed ${seed} (again with: npm run storm -- --seed ${seed})`);

const everyKind: readonly Kind[] = [
  'book',
  'move',
  'cancel',
  'hold',
  'release',
  'join',
  'leave',
  'accept',
  'decline',
  'lead',
  'shift',
  'call_off'
];
const server = await startPostgres({ fsync: true });
let wrong = 0;
try {
  const isEnough = ({ tries }: History) =>
    everyKind.every((kind) => tries.filter((one) => one.kind === kind && one.outcome === 'ok').length > 1);
  const real: Weather = { seed, clients: 200, seconds: 40, isEnough, processes: 2, killAfter: 15, crowd: false, mail: true, hands: true };
  const calm = { processes: 2, killAfter: null, mail: false, hands: false } as const;
  const crowd: Weather = { ...calm, seed, clients: 60, seconds: 6, isEnough: () => true, crowd: true };
  const offersSeen = ({ seen }: History) => new Set(seen.map(({ offer }) => offer)).size;
  const unheld: Weather = { ...crowd, seconds: 20, isEnough: (history) => offersSeen(history) > 5, crowd: false };

  // Waiting for a dead process's messages takes half a minute, in which the other races can be run.
  const onServer = await storm({ ...(await houseOnServer(server, 'storm')), name: 'PostgreSQL' }, real, say);
  // Embedded, two hundred who look at the times wait so long that they do little else.
  const embedded = await storm(await houseEmbedded(), { ...real, clients: 100, processes: 1, seconds: 60, killAfter: 25 }, say);
  const unconstrained = await broken('without the constraints', withoutConstraints, crowd);
  const unguarded = await broken('with holds that guard nothing', holdsThatGuardNothing, unheld);

  for (const run of [onServer, embedded]) {
    wrong += report(run.name, await run.findings());
    for (const kind of everyKind) wrong += proves(run.done(kind) > 0, `${run.name}: nobody came to ${kind}`);
  }
  await caught(unconstrained, ['double']);
  await caught(unguarded, ['hold', 'offer']);
} finally {
  await server.stop();
}
say(`${wrong === 0 ? '✓ nothing was wrong' : `✗ ${wrong} findings`}, seed ${seed}, ${((Date.now() - began) / 1000).toFixed(0)} s`);
process.exit(wrong === 0 ? 0 : 1);

async function broken(how: string, breaks: typeof withoutConstraints, weather: Weather): Promise<Raged> {
  const house = await houseOnServer(server, breaks.name.toLowerCase());
  const admin = await house.look();
  await breaks(admin);
  await admin.end();
  return storm({ ...house, name: `PostgreSQL ${how}` }, weather, say);
}

async function caught(run: Raged, broke: readonly Finding['rule'][]): Promise<void> {
  const findings = await run.findings();
  for (const rule of broke) {
    const found = findings.filter((finding) => finding.rule === rule);
    say(`${run.name}: ${found.length} findings of "${rule}", as there must be (${rules[rule]})`);
    wrong += proves(found.length > 0, `${run.name} was not caught`);
  }
}

function proves(isSo: boolean, otherwise: string): number {
  if (!isSo) say(`✗ ${otherwise}: this storm proves nothing.`);
  return isSo ? 0 : 1;
}

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
