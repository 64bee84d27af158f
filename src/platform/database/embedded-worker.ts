import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { parseWorkerData } from './embedded-protocol.ts';
import { executeWhole } from './whole-statements.ts';

// PostgreSQL in WebAssembly, in a thread of its own so that a query never holds up a request that needs none.
const { folder, socket, program: compiled } = parseWorkerData(workerData);
if (!parentPort) throw new Error('The embedded database runs as a worker only');
const port = parentPort;
const program = compiled ?? (await compile());

// Making PGlite's own 128 MB of buffers ready takes two thirds of its start (1.0 s, with these 0.3 s); a school's pages need less.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB', '-c', 'timezone=UTC'];
const db = await PGlite.create({
  ...(folder ? { dataDir: folder } : {}),
  pgliteWasmModule: program,
  extensions: { btree_gist },
  startParams
});
await db.exec('create extension if not exists btree_gist');
executeWhole(db);
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 16 });
await server.start();
port.postMessage(program);
port.postMessage('ready');

port.once('message', () => {
  void (async () => {
    await server.stop();
    await db.close();
    port.postMessage('closed');
    port.close();
  })();
});

async function compile(): Promise<WebAssembly.Module> {
  const folderOfPostgres = path.dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  return WebAssembly.compile(await readFile(path.join(folderOfPostgres, 'pglite.wasm')));
}
