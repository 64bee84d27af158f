import { redirect, type ServerLoadEvent } from '@sveltejs/kit';
import { hasStaffPages } from '#modules/people/index.ts';

/** Staff, and tutors, whose times are booked too. Who is not goes to the door and comes back here; the use cases decide all the same. */
export function staffDoor({ locals, url }: Pick<ServerLoadEvent, 'locals' | 'url'>): void {
  if (!hasStaffPages(locals.signedIn?.roles ?? [])) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}
