import { redirect } from '@sveltejs/kit';
import { readGroup, saveGroup } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => shown(await readGroup(locals.call, { id: params.id }));

export const actions = {
  default: (event) =>
    act(
      event,
      saveGroup,
      ({ year }) => redirect(303, `/settings/groups?year=${year}&saved`),
      () => ({ also: { id: event.params.id } })
    )
} satisfies Actions;
