import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readWeekAddress, weekAddress, type WeekAddress } from '#modules/scheduling/index.ts';

/** Back to the same place in the calendar, which says what was done and how to take it back. */
export function backTo({ url }: Pick<RequestEvent, 'url'>, changes: Partial<WeekAddress>): never {
  redirect(303, weekAddress({ ...readWeekAddress(url.searchParams), undo: undefined, count: undefined, ...changes }));
}

/** To where a meeting has been moved, with the way back. */
export const moved =
  (event: Pick<RequestEvent, 'url'>) =>
  ({ id, date, was }: { id: string; date: string; was: { date: string; from: string; campus: string } }): never =>
    backTo(event, { from: date, open: id, done: 'moved', undo: { act: 'move_back', id, ...was } });
