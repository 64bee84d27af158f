import * as v from 'valibot';
import type { Job } from '#platform/jobs/queue.ts';
import { giveUpImport, tellOfImport, writeImport } from '../import/write.ts';

/** Writes an import that was confirmed, whole; when something has changed since it was looked at, nothing, and the page says so. */
export const writePeopleImportJob: Job = {
  name: 'write-people-import',
  hears: ['import.confirmed'],
  retryLimit: 3,
  async run(call, data) {
    const { id } = v.parse(v.object({ id: v.string() }), data);
    const written = await writeImport(call, { id });
    if (!written.ok && written.refusal.code === 'import_stale') await giveUpImport(call, { id });
  }
};

/** Has the staff told of what an import changed of their rights, some at a time. */
export const tellOfPeopleImportJob: Job = {
  name: 'tell-of-people-import',
  hears: ['import.written'],
  async run(call, data) {
    const { id, after } = v.parse(v.object({ id: v.string(), after: v.optional(v.string()) }), data);
    const told = await tellOfImport(call, { id, ...(after ? { after } : {}) });
    if (!told.ok) throw new Error(`An import could not be told of: ${told.refusal.code}`);
  }
};
