import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, openSync, closeSync, writeSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { EmbeddedWorkerData } from './embedded-protocol.ts';
import { DatabaseUnusable, makeDataFolder } from './unusable.ts';
import { OperatorError } from '../operator-error.ts';

/** A running embedded database: where to connect, and how to end it. */
export interface Embedded {
  /** Folder of the unix socket, in the form that `pg` takes as `host`. */
  socketFolder: string;
  close(): Promise<void>;
}

export class DataFolderInUse extends OperatorError {
  override name = 'DataFolderInUse';
}

const socketName = '.s.PGSQL.5432';
const lockFile = (dataDir: string) => path.join(dataDir, 'server.lock');
const socketNote = (dataDir: string) => path.join(dataDir, 'database.socket');

/**
 * Starts PostgreSQL in WebAssembly on the files under `dataDir/database` (null: in memory) and listens on a unix socket.
 * The socket lies in a 0700 folder under the system's temporary folder, since a long path can't be bound; its name is kept in `dataDir`.
 * @throws DataFolderInUse when another live process holds the folder.
 */
export async function startEmbedded(dataDir: string | null): Promise<Embedded> {
  const release = dataDir ? takeLock(dataDir) : () => {};
  const socketFolder = mkdtempSync(path.join(os.tmpdir(), 'rinnalla-'));
  const folder = dataDir ? path.join(dataDir, 'database') : null;
  const data: EmbeddedWorkerData = { folder, socket: path.join(socketFolder, socketName), program: compiledPostgres };
  const worker = new Worker(workerFile(), { workerData: data });
  try {
    worker.on('message', keepProgram);
    await messageOf(worker, 'ready');
  } catch (error) {
    release();
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  }
  if (dataDir) writeFileSync(socketNote(dataDir), socketFolder);
  // A running thread must not keep a process alive that has nothing else to do.
  worker.unref();
  let closing: Promise<void> | null = null;
  const close = async () => {
    worker.ref();
    const closed = messageOf(worker, 'closed');
    worker.postMessage('close');
    await closed;
    await worker.terminate();
    rmSync(socketFolder, { recursive: true, force: true });
    if (dataDir) rmSync(socketNote(dataDir), { force: true });
    release();
  };
  return { socketFolder, close: () => (closing ??= close()) };
}

/**
 * PostgreSQL's program as the first thread of this process compiled it: threads share it, and a database that is opened after another one runs at once on
 * what the engine has made fast of it meanwhile. (The tests open a hundred; each compiled it for itself, which took 3.4 s of a processor.) The thread does it
 * and not this one, which at a server's start has its own sources to read.
 */
let compiledPostgres: WebAssembly.Module | null = null;

function keepProgram(message: unknown): void {
  if (message instanceof WebAssembly.Module) compiledPostgres ??= message;
}

/** The socket folder of a server that is running on `dataDir` now, or null: commands beside it go through it. */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  if (!existsSync(socketNote(dataDir))) return null;
  const folder = readFileSync(socketNote(dataDir), 'utf8').trim();
  return (await answers(path.join(folder, socketName))) ? folder : null;
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** The thread's file: built where this file is built, else the source, which Node reads as it is and takes longer to. */
function workerFile(): string {
  return path.resolve(import.meta.url.endsWith('.ts') ? 'src/platform/database/embedded-worker.ts' : 'build/server/embedded-worker.js');
}

function messageOf(worker: Worker, expected: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      if (message !== expected) return;
      worker.off('error', reject);
      worker.off('message', onMessage);
      resolve();
    };
    worker.on('message', onMessage);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The embedded database stopped (${code})`)));
  });
}

/** Folders that this process uses. In a container a server that was killed had the same id as the one that comes after it: its lock says nothing of this one. */
const inUse = new Set<string>();

/** One server a folder: the lock holds the process's id, and a dead one's lock is taken over. */
function takeLock(dataDir: string): () => void {
  makeDataFolder(dataDir);
  const file = lockFile(dataDir);
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, String(process.pid));
      closeSync(handle);
      const watch = watchOver(file, dataDir);
      inUse.add(file);
      return () => {
        clearInterval(watch);
        inUse.delete(file);
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = Number(readFileSync(file, 'utf8').trim());
    if (holder !== process.pid && isAlive(holder)) {
      throw new DataFolderInUse(`Another server (process ${holder}) is using ${dataDir}. Stop it, or set DATA_DIR to another folder.`);
    }
    if (inUse.has(file)) throw new DataFolderInUse(`This process already uses ${dataDir}.`);
    rmSync(file, { force: true });
  }
}

/** A folder that is taken away under a running database leaves it answering from memory and failing at every file: it must not go on. */
function watchOver(file: string, dataDir: string): NodeJS.Timeout {
  return setInterval(() => {
    if (!existsSync(file)) throw new DatabaseUnusable(`The data folder ${dataDir} has been taken away from under the server.`);
  }, 5000).unref();
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
