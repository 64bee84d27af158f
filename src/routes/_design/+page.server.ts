import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The page of all components is for those who build: shown in the example and in development, not found elsewhere. */
export const load: PageServerLoad = ({ url, locals }) => {
  if (!locals.designPage) error(404, 'not_found');
  const theme = url.searchParams.get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    frame: url.searchParams.get('frame') === 'staff' ? ('staff' as const) : ('student' as const)
  };
};
