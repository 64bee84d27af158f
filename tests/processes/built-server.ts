import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built server as a process of its own. */
export interface BuiltServer {
  base: string;
  child: ChildProcess;
  dataDir: string;
  /** What it wrote until now, both streams. */
  output(): string;
  /** Its exit code, when it has ended. */
  ended: Promise<number | null>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** A folder that goes with this process at the latest. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rinnalla-process-'));
  folders.add(folder);
  return folder;
}

/** A folder with the example school that a first start left, copied: making it anew takes most of a start. `from` is one that `stopBuilt` kept. */
export function copyOf(from: string): string {
  const folder = temporaryFolder();
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** Those that run still: a test that fails or runs out of time does not get to stop its own. */
const running = new Set<ChildProcess>();
const folders = new Set<string>();
// The runner of tests ends its workers by this signal, by which a process that does not listen is gone without an exit.
process.once('SIGTERM', () => process.exit(143));
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** Starts `build/server/rinnalla.js`; it need not come up: look at `ended` and `output`. */
export async function startBuilt(environment: Record<string, string> = {}): Promise<BuiltServer> {
  const port = environment['PORT'] ?? String(await freePort());
  const dataDir = environment['DATA_DIR'] ?? temporaryFolder();
  // The drill's servers are built elsewhere, and told by a file what is taken out (tests/guards/drill/taken.ts).
  const { BUILD_DIR = 'build', DRILL_TAKEN } = process.env;
  const child = spawn(process.execPath, [`${BUILD_DIR}/server/rinnalla.js`], {
    env: {
      PATH: process.env['PATH'] ?? '',
      PORT: port,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...(DRILL_TAKEN ? { DRILL_TAKEN } : {}),
      ...environment
    },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { base: `http://localhost:${port}`, child, dataDir, output: () => output, ended };
}

/** Waits until the server answers that it is ready. @throws with its output when it ends instead. */
export async function untilReady(server: BuiltServer): Promise<void> {
  let over = false;
  void server.ended.then(() => (over = true));
  for (let tries = 0; tries < 2400 && !over; tries++) {
    const answer = await fetch(`${server.base}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The server did not come up:\n${server.output()}`);
}

/** Ends it as an operator would and removes its data. */
export async function stopBuilt(server: BuiltServer, { keepData = false } = {}): Promise<number | null> {
  server.child.kill('SIGTERM');
  const code = await server.ended;
  if (!keepData) rmSync(server.dataDir, { recursive: true, force: true });
  return code;
}
