import { expect, test } from 'vitest';
import { listed } from './finding.ts';
import { secondConnections } from './second-connection.ts';
import { house, plant } from './tree.ts';

const book = `import { useCase } from './rights.ts';
import * as appointments from './store/appointments.ts';
export const book = useCase({ action: 'appointment.book', async run({ db }, input) { return appointments.insert(db, input); } });
`;

function found(files: Readonly<Record<string, string>>): string {
  return listed(secondConnections(plant({ 'src/modules/scheduling/server/book.ts': book, ...files })));
}

test('a second connection: this house never asks for one inside a transaction', () => {
  expect(listed(secondConnections(house))).toBe('');
});

test('a second connection: a use case that calls a use case is found, from its own file, a neighbour’s or under another name', () => {
  const calling = (name: string, from: string) => `import { useCase } from './rights.ts';
import { ${from} } from './book.ts';
export const move = useCase({ action: 'appointment.move', async run({ db, actor }, input) { return ${name}({ actor }, input); } });
`;
  expect(found({ 'src/modules/scheduling/server/move.ts': calling('book', 'book') })).toBe(
    'src/modules/scheduling/server/move.ts:3: the use case book inside an open transaction: do the two one after the other'
  );
  expect(found({ 'src/modules/scheduling/server/move.ts': calling('again', 'book as again') })).toContain('the use case again');
});

test('a second connection: a store that opens a transaction, a client or a pool is found', () => {
  const store = `import pg from 'pg';
export async function insert(db, system) {
  await system.database.act({ organisation: null, person: null }, async () => undefined);
  await system.database.statement('select 1');
  return new pg.Client();
}
`;
  const lines = found({ 'src/modules/scheduling/server/store/appointments.ts': store }).split('\n');
  expect(lines.map((line) => /:(\d+): (.*) inside/.exec(line)?.slice(1))).toEqual([
    ['3', 'system.database.act'],
    ['4', 'system.database.statement'],
    ['5', 'new Client']
  ]);
});

test('a second connection: a transaction within the function that a transaction was given is found', () => {
  const job = 'export const run = (system) => system.database.act({}, async (tx) => { await system.database.act({}, async () => tx); });\n';
  expect(found({ 'src/modules/scheduling/server/jobs/remind.ts': job })).toContain('remind.ts:1: system.database.act inside');
});

test('a second connection: one after the other is fine, and so is a store’s function that shares a use case’s name', () => {
  const job = `import { book } from '../book.ts';
export async function run(system, call) {
  await system.database.act({}, async (tx) => tx);
  await book(call, {});
  await system.database.statement('select 1');
}
`;
  const other = `import { book } from './store/appointments.ts';
export async function move(db) { return book(db); }
`;
  expect(found({ 'src/modules/scheduling/server/jobs/remind.ts': job, 'src/modules/scheduling/server/move.ts': other })).toBe('');
});
