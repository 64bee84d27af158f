import { confirmImport } from '#modules/people/server/administration/import/decide.ts';
import { readImport } from '#modules/people/server/administration/import/look.ts';
import { stageImport } from '#modules/people/server/administration/import/stage.ts';
import { undoImport } from '#modules/people/server/administration/import/undo.ts';
import { giveUpImport } from '#modules/people/server/administration/import/write.ts';
import { checkPeopleImportJob } from '#modules/people/server/jobs/import/check-people-import.ts';
import { writePeopleImportJob } from '#modules/people/server/jobs/import/write-people-import.ts';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow, type Job } from '#platform/jobs/queue.ts';
import type { Side } from '../world.ts';
import { system, withoutObject, type Builder } from './builder.ts';

const admin = { admin: 'organisation' } as const;
type State = 'columns' | 'checking' | 'ready' | 'writing' | 'reversing' | 'done' | 'undoing';

/** A file of one student that nobody has brought before. */
const table = (known: boolean) => ({
  fileName: 'tuonti.csv',
  complete: '',
  headers: known ? ['Numero', 'Sukunimi', 'Etunimet', 'Ryhmä'] : ['Numero', 'Sukunimi', 'Etunimet', 'Ryhmä', 'Muuta'],
  rows: [{ row: 2, cells: [newRandomId(), 'Suku', 'Nimi', 'LVI24B'] }]
});

/** Has a job of an import done: by us, or by a server on the same database that was faster; two at once are of no harm, one of them fails. */
async function ended(side: Side, id: string, job: Job): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const read = await readImport(side.call('admin'), { id });
    if (!read.ok || !['checking', 'writing'].includes(read.value.state)) return;
    await runJobNow(side.ground.system, job, { organisation: side.organisation, id }).catch(
      () => new Promise((resolve) => setTimeout(resolve, 100))
    );
  }
  throw new Error('an import did not come to its end');
}

/** Imports that nobody may touch, one of each state for a school: whoever has no right tries theirs at them. */
const untouched = new WeakMap<Side, Map<State, Promise<string>>>();
export function anImportOfOthers(side: Side, state: State): Promise<string> {
  const made = untouched.get(side) ?? new Map<State, Promise<string>>();
  untouched.set(side, made);
  const one = made.get(state) ?? anImport(side, state);
  made.set(state, one);
  return one;
}

/** An import of the administrator's that has come so far. */
export async function anImport(side: Side, state: State): Promise<string> {
  const done = (outcome: { ok: boolean; refusal?: { code: string } }) => {
    if (!outcome.ok) throw new Error(`an import could not be made: ${outcome.refusal?.code}`);
  };
  const staged = await stageImport(side.call('admin'), table(state !== 'columns'));
  if (!staged.ok) throw new Error(`a file could not be staged: ${staged.refusal.code}`);
  const { id } = staged.value;
  if (state === 'columns' || state === 'checking') return id;
  await ended(side, id, checkPeopleImportJob);
  if (state === 'ready') return id;
  done(await confirmImport(side.call('admin'), { id, looked: await lookedAt(side, id) }));
  if (state === 'reversing') done(await giveUpImport(side.call('system'), { id }));
  if (state === 'done' || state === 'undoing') await ended(side, id, writePeopleImportJob);
  if (state === 'undoing') done(await undoImport(side.call('admin'), { id }));
  return id;
}

/** When an import was looked at, as its page says it. */
export async function lookedAt(side: Side, id: string): Promise<number> {
  const read = await readImport(side.call('admin'), { id });
  if (!read.ok) throw new Error(`an import could not be read: ${read.refusal.code}`);
  return read.value.looked;
}

/** A file that was looked at, with something to do and something wrong: a row in every table of imports. */
export async function aFaultyImport(side: Side): Promise<void> {
  const { rows, ...rest } = table(true);
  const staged = await stageImport(side.call('admin'), {
    ...rest,
    rows: [...rows, { row: 3, cells: ['', 'Numeroton', 'Nimi', 'LVI24B'] }]
  });
  if (!staged.ok) throw new Error(`a file could not be staged: ${staged.refusal.code}`);
  await ended(side, staged.value.id, checkPeopleImportJob);
}

const on = (may: Builder['may'], state: State, more: Record<string, unknown> = {}): Builder => ({
  may,
  own: async (side, role) => ({ input: { id: await (may[role] ? anImport(side, state) : anImportOfOthers(side, state)), ...more } }),
  nobodys: async () => ({ input: { id: newRandomId(), ...more } })
});

/** How the sweep calls the import of campuses, groups and people. */
export const importInputs: Record<string, Builder> = {
  'import.list': withoutObject(admin),
  'import.stage': { may: admin, own: async () => ({ input: table(true) }) },
  'import.read': on(admin, 'ready'),
  'import.read_faults': on(admin, 'ready'),
  'import.set_columns': on(admin, 'columns', { column: ['registerId', 'familyName', 'givenName', 'group', ''] }),
  'import.check_again': on(admin, 'ready'),
  'import.confirm': {
    may: admin,
    fresh: true,
    async own(side, role) {
      const one = await (role === 'admin' ? anImport : anImportOfOthers)(side, 'ready');
      return { input: { id: one, looked: await lookedAt(side, one) } };
    },
    nobodys: async () => ({ input: { id: newRandomId(), looked: 0 } })
  },
  'import.undo': on(admin, 'done'),
  'import.read_to_check': on(system, 'checking'),
  'import.note_whole': on(system, 'checking', { acts: [], faults: [] }),
  'import.plan_people': on(system, 'checking', { first: 0, people: [] }),
  'import.finish_check': on(system, 'checking', { first: 0, groups: [], numbers: [] }),
  'import.write': on(system, 'writing', { most: 1000 }),
  'import.give_up': on(system, 'writing'),
  'import.undo_piece': on(system, 'undoing', { most: 1000 }),
  'import.reverse': on(system, 'reversing', { most: 1000 }),
  'import.tell': on(system, 'done'),
  'import.delete_old': withoutObject(system)
};
