import { readWeekAddress } from '#modules/scheduling/index.ts';
import { addBlock, cancelByHost, mark, moveBlock, moveByHost, readWeek, removeBlock } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';
import { sessionLinks } from '../sessions-in-calendar.ts';
import { backTo, moved } from './acts.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = readWeekAddress(url.searchParams);
  const week = shown(await readWeek(locals.call, { date: asked.from, open: asked.open, q: asked.q }));
  // At the week's end it may be the week to come: what is opened there leads on from it.
  const at = week.monday > week.today ? { ...asked, from: asked.from ?? week.monday } : asked;
  return { week, at, now: locals.call.now, sessions: await sessionLinks(locals.call, week.blocks) };
};

export const actions = {
  mark: (event) => act(event, mark, ({ state }) => backTo(event, { done: state })),
  cancel: (event) => act(event, cancelByHost, () => backTo(event, { done: 'cancelled' })),
  move: (event) => act(event, moveByHost, moved(event)),
  addBlock: (event) => act(event, addBlock, ({ id }) => backTo(event, { open: id, done: 'block_added', undo: { act: 'remove', id } })),
  moveBlock: (event) =>
    act(event, moveBlock, ({ id, was }) => backTo(event, { open: id, done: 'block_moved', undo: { act: 'move', id, ...was } })),
  removeBlock: (event) =>
    act(event, removeBlock, (was) => backTo(event, { open: undefined, done: 'block_removed', undo: { act: 'add', ...was } }))
} satisfies Actions;
