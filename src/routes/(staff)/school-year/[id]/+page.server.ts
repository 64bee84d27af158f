import { redirect } from '@sveltejs/kit';
import { readDone } from '#modules/scheduling/index.ts';
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
  const { day, hit, sessions } = id === 'new' ? { day: null, hit: [], sessions: [] } : shown(await readSchoolDay(call, { id }));
  return { kept: day, hit, sessions, campuses, wholeSchool, done: readDone(searchParams) };
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
  cancel: (event) => act(event, cancelHitByClosing, toCancelled, also(event))
} satisfies Actions;

const toCancelled = ({ id, cancelled, untold }: { id: string; cancelled: number; untold: number }) =>
  redirect(303, `/school-year/${id}?cancelled=${cancelled}&untold=${untold}`);

function also({ params: { id } }: { params: { id: string } }) {
  return () => ({ also: { id } });
}
