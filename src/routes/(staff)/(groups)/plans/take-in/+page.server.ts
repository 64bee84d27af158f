import { lookAtFile, openPlanForm } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ id: shown(await openPlanForm(locals.call, { id: 'new' })).id });

export const actions = {
  default: (event) =>
    act(
      event,
      lookAtFile,
      (looked) => ({ looked }),
      (_, form) => ({ also: { file: form.get('file') } })
    )
} satisfies Actions;
