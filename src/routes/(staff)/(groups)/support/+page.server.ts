import { redirect } from '@sveltejs/kit';
import { listSupport, removeSupportView, saveSupportView } from '#modules/groups/server/index.ts';
import { act, readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { FormInput } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url: { searchParams } }) => ({
  found: shown(await listSupport(call, new FormInput(readForm(searchParams)))),
  done: searchParams.get('done')
});

export const actions = {
  saveView: (event) => act(event, saveSupportView, ({ query }) => redirect(303, `/support?${query}${query ? '&' : ''}done=kept`)),
  removeView: (event) => act(event, removeSupportView, () => redirect(303, '/support?done=removed'))
} satisfies Actions;
