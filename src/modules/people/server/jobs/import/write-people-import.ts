import * as v from 'valibot';
import { gatherStatistics } from '#platform/jobs/gather-statistics.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { valueOf, type Call, type Outcome } from '#platform/use-case/index.ts';
import { tellOfImport, undoPiece } from '../../administration/import/undo.ts';
import { giveUpImport, reversePiece, writePiece } from '../../administration/import/write.ts';

/**
 * How many acts are written in one transaction. A server's other connections go on meanwhile: there it is all of them, and nobody ever sees a part. Embedded there
 * is one connection, and everybody waits for it: there it is so many that nobody waits for long (figures in bench/README.md), one piece after the other, and when
 * one of them can't be written those before it are taken back.
 */
const actsTogether = { server: Number.MAX_SAFE_INTEGER, embedded: 1000 };

/** Writes an import that was confirmed, whole; when something has changed since it was looked at, nothing, and the page says so. */
export const writePeopleImportJob: Job = {
  name: 'write-people-import',
  hears: ['import.confirmed'],
  retryLimit: 3,
  async run(call, data) {
    const { id } = v.parse(v.object({ id: v.string() }), data);
    await writeWhole(call, id, actsFor(call));
  }
};

const actsFor = (call: Call) => actsTogether[call.system.database.embedded ? 'embedded' : 'server'];

/** Takes an import back, as it was written: at once, or piece by piece. */
export const undoPeopleImportJob: Job = {
  name: 'undo-people-import',
  hears: ['import.to_undo'],
  retryLimit: 3,
  async run(call, data) {
    const { id } = v.parse(v.object({ id: v.string() }), data);
    await untilNone((acts) => undoPiece(call, { id, most: acts }), actsFor(call));
  }
};

/**
 * Goes on where an earlier run stopped, forwards, or backwards where that had been decided; ends at once where there is nothing to do.
 * @param most how many acts one transaction holds
 */
export async function writeWhole(call: Call, id: string, most: number): Promise<void> {
  const { database } = call.system;
  try {
    for (let pieces = 0; ; pieces += 1) {
      // A table that grows from nothing is read through for each row that points to it, until the planner knows: 76 seconds in place of a few.
      if (Math.log2(pieces + 1) % 1 === 0) await gatherStatistics(database);
      const written = await writePiece(call, { id, most });
      if (!written.ok && written.refusal.code === 'import_stale') await giveUpImport(call, { id });
      if (!written.ok || written.value.left === 0) break;
    }
  } catch (error) {
    // What can't be written now for a reason that nobody foresaw can't be later either. A database that is away can't hear this: then the next run goes on.
    await giveUpImport(call, { id });
    await reverseWhole(call, id, most);
    throw error;
  }
  await reverseWhole(call, id, most);
  await gatherStatistics(database);
}

const reverseWhole = (call: Call, id: string, most: number) => untilNone((acts) => reversePiece(call, { id, most: acts }), most);

/** Piece after piece until none is left, or there is nothing (more) to do. */
async function untilNone(piece: (most: number) => Promise<Outcome<{ left: number }>>, most: number): Promise<void> {
  for (;;) {
    const done = await piece(most);
    if (!done.ok || done.value.left === 0) return;
  }
}

/** Has the staff told of what an import changed of their rights, some at a time. */
export const tellOfPeopleImportJob: Job = {
  name: 'tell-of-people-import',
  hears: ['import.written'],
  async run(call, data) {
    const { id, after } = v.parse(v.object({ id: v.string(), after: v.optional(v.string()) }), data);
    valueOf(await tellOfImport(call, { id, ...(after ? { after } : {}) }));
  }
};
