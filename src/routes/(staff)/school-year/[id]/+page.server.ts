import { redirect } from '@sveltejs/kit';
import {
  cancelHitByClosing,
  previewSchoolDay,
  readSchoolDay,
  readSchoolYear,
  removeSchoolDay,
  saveSchoolDay
} from '#modules/scheduling/server/index.ts';
import { act, readForm, type FormValues } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, params: { id }, url: { searchParams } }) => {
  const { campuses, wholeSchool } = shown(await readSchoolYear(call, {}));
  const { day, hit } = id === 'new' ? { day: null, hit: [] } : shown(await readSchoolDay(call, { id }));
  const count = (name: string) => Math.max(0, Number.parseInt(searchParams.get(name) ?? '0', 10) || 0);
  const done = { saved: searchParams.get('done') === 'saved', cancelled: count('cancelled'), untold: count('untold') };
  return { kept: day, hit, campuses, wholeSchool, done };
};

export const actions = {
  async preview(event) {
    let values: FormValues = {};
    const from = (sent: FormValues) => ((values = sent), { also: { id: event.params.id } });
    return act(event, previewSchoolDay, (preview) => ({ preview, values }), from);
  },
  edit: async ({ request }) => ({ values: readForm(await request.formData()) }),
  save: (event) =>
    act(event, saveSchoolDay, ({ id, hit }) => redirect(303, `/school-year${hit > 0 ? `/${id}` : ''}?done=saved`), also(event)),
  remove: (event) => act(event, removeSchoolDay, () => redirect(303, '/school-year?done=removed'), also(event)),
  cancel: (event) =>
    act(
      event,
      cancelHitByClosing,
      ({ id, cancelled, untold }) => redirect(303, `/school-year/${id}?cancelled=${cancelled}&untold=${untold}`),
      also(event)
    )
} satisfies Actions;

function also({ params: { id } }: { params: { id: string } }) {
  return () => ({ also: { id } });
}
