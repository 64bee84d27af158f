import { redirect } from '@sveltejs/kit';
import { readSignInSettings, setLinks } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url }) => ({
  settings: shown(await readSignInSettings(call, {}), url),
  saved: url.searchParams.has('saved')
});

export const actions = {
  links: (event) => act(event, setLinks, () => redirect(303, '/settings/sign-in?saved'))
} satisfies Actions;
