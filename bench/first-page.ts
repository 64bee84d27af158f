import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { freePort, startBuilt, stopBuilt, temporaryFolder, untilReady } from '../tests/processes/built-server.ts';
import { median } from './median.ts';
import type { Result } from './result.ts';

/** From `npm start` on data that is there already to the first page, and the same for Node alone with a one-line server, in turns. */
export async function measure(): Promise<Result[]> {
  const dataDir = temporaryFolder();
  const first = await startBuilt({ DATA_DIR: dataDir });
  await untilReady(first);
  await stopBuilt(first, { keepData: true });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < 5; round++) {
    ours.push(await untilFirstPage('npm', ['start'], { DATA_DIR: dataDir }));
    bare.push(
      await untilFirstPage(
        process.execPath,
        ['-e', "require('http').createServer((_, r) => r.end('x')).listen(process.env.PORT, '127.0.0.1')"],
        {}
      )
    );
  }
  rmSync(dataDir, { recursive: true, force: true });
  const [figure, reference] = [median(ours) / 1000, median(bare) / 1000];
  return [
    {
      name: 'first page after a second start, embedded',
      figure,
      unit: 's',
      reference: `Node with an empty server: ${reference.toFixed(2)} s`,
      ratio: figure / reference,
      aim: 'under 1.5 s (3 s at most)',
      met: figure < 1.5
    }
  ];
}

async function untilFirstPage(command: string, words: string[], environment: Record<string, string>): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(command, words, { env: { ...process.env, ...environment, PORT: String(port) }, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let took = Number.NaN;
  while (performance.now() - began < 30_000 && Number.isNaN(took)) {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => null);
    if (answer?.status === 200) took = performance.now() - began;
    else await new Promise((resolve) => setTimeout(resolve, 10));
  }
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await ended;
  if (Number.isNaN(took)) throw new Error('The first page did not come in half a minute');
  return took;
}
