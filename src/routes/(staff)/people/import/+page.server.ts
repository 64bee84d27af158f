import { redirect } from '@sveltejs/kit';
import { listImports, openImport } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ imports: shown(await listImports(locals.call, {})), now: locals.call.now });

export const actions = {
  default: (event) =>
    act(
      event,
      openImport,
      ({ id }) => redirect(303, `/people/import/${id}`),
      (_, form) => ({ also: { file: form.get('file') } })
    )
} satisfies Actions;
