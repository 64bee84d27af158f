import { expect, test } from 'vitest';
import { roles } from '#modules/people/roles.ts';
import { actTopics } from '../../../src/routes/(staff)/act-topics.ts';
import { everyAct } from '../world.ts';

test('every act that somebody may do stands in words once on the page of rights, and no words are left of what is gone', async () => {
  const done = [...(await everyAct()).values()].filter(({ row }) => ['visitor', ...roles].some((role) => row[role]));
  const worded = actTopics.flatMap(({ acts }) => Object.keys(acts));
  expect(worded.toSorted()).toEqual(done.map(({ action }) => action).toSorted());
  expect(done.length).toBeGreaterThan(60);
});
