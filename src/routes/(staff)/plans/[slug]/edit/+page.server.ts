import { redirect } from '@sveltejs/kit';
import { lookAtDraft, openPlanForm, savePlan } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { searchParams } = url;
  const asked = { id: params.slug, in: searchParams.get('in'), from: searchParams.get('from') };
  return { opened: shown(await openPlanForm(locals.call, asked)), name: `${locals.signedIn?.givenName} ${locals.signedIn?.familyName}` };
};

export const actions = {
  save: (event) =>
    act(
      event,
      savePlan,
      ({ id, language }) => redirect(303, `/plans/${id}?in=${language}&done=saved`),
      // A new plan brings its own id, so that what is sent twice is one plan.
      () => ({ also: event.params.slug === 'new' ? {} : { id: event.params.slug } })
    ),
  preview: (event) => act(event, lookAtDraft, (looked) => ({ looked }))
} satisfies Actions;
