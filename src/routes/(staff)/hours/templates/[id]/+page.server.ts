import { redirect } from '@sveltejs/kit';
import { readTemplate, removeTemplate, saveTemplate } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => ({
  shown: shown(await readTemplate(call, { id })),
  done: searchParams.get('done')
});

const also = ({ params: { id } }: { params: { id: string } }) => {
  return () => ({ also: { id } });
};

export const actions = {
  save: (event) => act(event, saveTemplate, ({ id }) => redirect(303, `/hours/templates/${id}?done=saved`), also(event)),
  remove: (event) => act(event, removeTemplate, () => redirect(303, '/hours/templates?done=removed'), also(event))
} satisfies Actions;
