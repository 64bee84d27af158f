import { redirect } from '@sveltejs/kit';
import { rulesTyped } from '#modules/people/index.ts';
import { readProviderSettings, removeProvider, saveProvider, triedClaims } from '#modules/people/server/index.ts';
import { act, readForm } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params, cookies, url }) => ({
  ...shown(await readProviderSettings(call, { provider: params.provider }), url),
  /** What a real token said when this administrator tried the provider out; it is kept in their browser alone, for half an hour. */
  claims: triedClaims(call, cookieJar(cookies, url), params.provider),
  tooLong: url.searchParams.has('too_long'),
  saved: url.searchParams.has('saved')
});

const of = (event: { params: { provider: string } }) => () => ({ also: { provider: event.params.provider } });

export const actions = {
  save: (event) => act(event, saveProvider, ({ id }) => redirect(303, `/settings/sign-in/${id}?saved`), of(event)),
  remove: (event) => act(event, removeProvider, () => redirect(303, '/settings/sign-in?saved'), of(event)),
  /** Shows what was typed, and what it would give to the token that was tried: nothing is saved. */
  try: async ({ request }) => {
    const values = readForm(await request.formData());
    return { values, tried: rulesTyped(values), refusal: undefined };
  }
} satisfies Actions;
