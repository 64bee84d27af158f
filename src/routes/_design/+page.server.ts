import { error } from '@sveltejs/kit';
import { dev } from '$app/env';
import { languageFor, languageKey, languageLinks } from '#ui/languages.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** The page of all components is for those who build: it answers in development and with `EXAMPLE=on`, and is not found otherwise. */
export const load: PageServerLoad = ({ url, cookies, request }) => {
  if (!dev && process.env['EXAMPLE'] !== 'on') error(404);
  const language = languageFor({ url, cookie: cookies.get(languageKey), acceptLanguage: request.headers.get('accept-language') });
  const theme = url.searchParams.get('theme');
  return {
    language,
    languages: languageLinks(url, language),
    path: url.pathname,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    frame: url.searchParams.get('frame') === 'staff' ? ('staff' as const) : ('student' as const)
  };
};
