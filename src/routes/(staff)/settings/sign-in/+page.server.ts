import { redirect } from '@sveltejs/kit';
import { addProvider, readSignInSettings, setLinks, setPasskeys } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url }) => ({
  settings: shown(await readSignInSettings(call, {}), url),
  returnAddress: `${url.origin}/sign-in/return`,
  saved: url.searchParams.has('saved')
});

export const actions = {
  links: (event) => act(event, setLinks, () => redirect(303, '/settings/sign-in?saved')),
  passkeys: (event) => act(event, setPasskeys, () => redirect(303, '/settings/sign-in?saved')),
  add: (event) => act(event, addProvider, ({ id }) => redirect(303, `/settings/sign-in/${id}`))
} satisfies Actions;
