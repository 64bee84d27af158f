import { redirect } from '@sveltejs/kit';
import { hasStaffPages } from '#modules/people/index.ts';
import type { LayoutServerLoad } from './$types';

/** Staff, and tutors, whose times are booked too. Who is not goes to the door and comes back here; the use cases decide all the same. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const roles = locals.signedIn?.roles ?? [];
  if (!hasStaffPages(roles)) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
};
