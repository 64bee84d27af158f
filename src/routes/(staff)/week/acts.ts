import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readWeekAddress, weekAddress, type WeekAddress } from '#modules/scheduling/index.ts';

/** Back to the same place in the calendar, which says what was done and how to take it back. */
export function backTo({ url }: Pick<RequestEvent, 'url'>, changes: Partial<WeekAddress>): never {
  redirect(303, weekAddress({ ...readWeekAddress(url.searchParams), undo: undefined, ...changes }));
}
