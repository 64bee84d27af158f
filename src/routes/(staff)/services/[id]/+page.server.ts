import { redirect } from '@sveltejs/kit';
import { daysOfTimes } from '#modules/scheduling/index.ts';
import { previewService, readService, saveService, setService } from '#modules/scheduling/server/index.ts';
import { act, type FormValues } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url }) => ({
  ...shown(await readService(call, { id })),
  done: url.searchParams.get('done'),
  now: call.now
});

export const actions = {
  async preview(event) {
    let values: FormValues = {};
    const from = (sent: FormValues) => ((values = sent), { also: { id: event.params.id } });
    return act(event, previewService, (source) => ({ preview: daysOfTimes(source, {}), values }), from);
  },
  save: (event) => act(event, saveService, ({ id }) => redirect(303, `/services/${id}?done=saved`), also(event)),
  status: (event) => act(event, setService, ({ id, status }) => redirect(303, `/services/${id}?done=${status}`), also(event))
} satisfies Actions;

function also({ params: { id } }: { params: { id: string } }) {
  return () => ({ also: { id } });
}
