import { error, redirect } from '@sveltejs/kit';
import { previewPush, pushTemplate, readTemplate } from '#modules/scheduling/server/index.ts';
import { act, readForm, type FormValues } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => {
  const { template, hosts, schoolDays, today } = shown(await readTemplate(call, { id }));
  if (!template) error(404, { message: 'not_found' });
  const dates = { start0: searchParams.get('start0') ?? '', end0: searchParams.get('end0') ?? '' };
  return { shown: { template, hosts, schoolDays, today }, dates };
};

export const actions = {
  async preview(event) {
    let values: FormValues = {};
    const from = (sent: FormValues) => ((values = sent), { also: { id: event.params.id } });
    return act(event, previewPush, (preview) => ({ preview, values }), from);
  },
  edit: async ({ request }) => ({ values: readForm(await request.formData()) }),
  push: (event) =>
    act(
      event,
      pushTemplate,
      ({ id }) => redirect(303, `/hours/templates/pushed/${id}?done=pushed`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
