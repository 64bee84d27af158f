import { accessSync, constants, statfsSync } from 'node:fs';

/** Bytes; more than a whole run keeps at once: three databases in WebAssembly, a PostgreSQL with as many, three browsers' folders. */
const roomForARun = 4 * 1024 ** 3;

/**
 * Keeps the temporary folders of this process, and of those that it starts, in the memory that Linux shares as files, where there is room for a run. Copying a
 * migrated database took three quarters of a second of the processor on a disk's file system and takes a tenth of one there; each house of the tests begins with
 * such a copy. A TMPDIR that is given stands, and where there is no such memory (macOS, a container that gives 64 MB of it) all goes on as before.
 * @param room bytes that must be free
 */
export function keepInMemory(folder = '/dev/shm', room = roomForARun): void {
  if (process.env['TMPDIR'] || !hasRoom(folder, room)) return;
  process.env['TMPDIR'] = folder;
}

function hasRoom(folder: string, room: number): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= room;
  } catch {
    return false;
  }
}
