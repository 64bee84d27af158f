import { error, redirect } from '@sveltejs/kit';
import { readWeekday } from '#modules/scheduling/index.ts';
import { readTemplate, saveTemplateDay } from '#modules/scheduling/server/index.ts';
import { act, readForm } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => {
  const { template } = shown(await readTemplate(call, { id }));
  const weekday = readWeekday(searchParams);
  if (!template || weekday === null) error(404, { message: 'not_found' });
  return { template, weekday };
};

export const actions = {
  edit: async ({ request }) => ({ values: readForm(await request.formData()) }),
  save: (event) =>
    act(
      event,
      saveTemplateDay,
      ({ id }) => redirect(303, `/hours/templates/${id}?done=saved`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
