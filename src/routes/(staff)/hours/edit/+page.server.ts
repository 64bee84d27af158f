import { error, redirect } from '@sveltejs/kit';
import { hoursPath, readHoursEdit } from '#modules/scheduling/index.ts';
import { previewHours, readHours, saveHours } from '#modules/scheduling/server/index.ts';
import { act, readForm, type FormValues } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { newRandomId } from '#platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  const { shown: found } = shown(await readHours(locals.call, { host: searchParams.get('host') ?? '' }));
  const at = readHoursEdit(searchParams);
  if (!found || !at) error(404, 'not_found');
  return { shown: found, at, newId: newRandomId() };
};

export const actions = {
  async preview(event) {
    let values: FormValues = {};
    return act(
      event,
      previewHours,
      (preview) => ({ preview, values }),
      (sent) => ((values = sent), {})
    );
  },
  edit: async ({ request }) => ({ values: readForm(await request.formData()) }),
  save: (event) =>
    act(event, saveHours, ({ host, own, hit }) =>
      redirect(303, hoursPath(hit > 0 ? '/outside' : '', { done: 'saved', host: own ? null : host }))
    )
} satisfies Actions;
