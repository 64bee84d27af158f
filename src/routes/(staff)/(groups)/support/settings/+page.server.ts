import { redirect } from '@sveltejs/kit';
import { readSupportSettings, saveSupportSettings, saveSupportTheme } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url: { searchParams } }) => ({
  settings: shown(await readSupportSettings(call, {})),
  done: searchParams.get('done')
});

const saved = () => redirect(303, '/support/settings?done=saved');

export const actions = {
  save: (event) => act(event, saveSupportSettings, saved),
  theme: (event) => act(event, saveSupportTheme, saved)
} satisfies Actions;
