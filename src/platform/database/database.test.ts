import { afterAll, beforeAll, expect, test } from 'vitest';
import { Database } from './database.ts';
import { startEmbedded, type Embedded } from './embedded.ts';

let embedded: Embedded;
let database: Database;

beforeAll(async () => {
  embedded = await startEmbedded(null);
  database = new Database(embedded, () => undefined);
});
afterAll(async () => {
  await database.close();
  await embedded.close();
});

test('a text of several statements gives the rows of all: the queue’s upkeep looks for its own among them', async () => {
  const { rows } = await database.statement('begin; select 1 as one; select 2 as two; commit');
  expect(rows).toEqual([{ one: 1 }, { two: 2 }]);
  expect((await database.statement('select $1::int as three', [3])).rows).toEqual([{ three: 3 }]);
});
