import { languageLinks } from '#ui/languages.ts';
import type { LayoutServerLoad } from './$types';

/** A page is plain HTML; a staff's page that is a tool may switch this on, and must then say which of its data may leave (`hooks.server.ts`). */
export const csr = false;

/** What every frame needs: the language and its menu, the path, who is signed in and in which roles. */
export const load: LayoutServerLoad = ({ locals, url }) => ({
  language: locals.language,
  languages: languageLinks(url, locals.language),
  path: url.pathname,
  roles: [...(locals.signedIn?.roles ?? [])],
  person: locals.signedIn ? { name: locals.signedIn.givenName, dataHref: '/own-data', signOutAction: '/sign-out' } : undefined
});
