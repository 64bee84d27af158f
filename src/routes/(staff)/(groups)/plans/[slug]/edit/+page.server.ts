import { redirect } from '@sveltejs/kit';
import { discardPlanDraft, lookAtDraft, openPlanForm, savePlan, savePlanDraft } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { call, signedIn }, params, url: { searchParams } }) => ({
  opened: shown(await openPlanForm(call, { id: params.slug, in: searchParams.get('in'), from: searchParams.get('from') })),
  name: `${signedIn?.givenName} ${signedIn?.familyName}`,
  done: searchParams.get('done'),
  now: call.now
});

/** A new plan brings its own id, so that what is sent twice is one plan; any other is the one of the address. */
const also = ({ params: { slug } }: RequestEvent) => {
  return () => ({ also: slug === 'new' ? {} : { id: slug } });
};

export const actions = {
  save: (event) => act(event, savePlan, ({ id, language }) => redirect(303, `/plans/${id}?in=${language}&done=saved`), also(event)),
  preview: (event) => act(event, lookAtDraft, (looked) => ({ looked }), also(event)),
  draft: (event) =>
    act(event, savePlanDraft, ({ id, language }) => redirect(303, `/plans/${id}/edit?in=${language}&done=kept`), also(event)),
  discard: (event) =>
    act(
      event,
      discardPlanDraft,
      ({ id, language, isNew }) => redirect(303, `/plans/${isNew ? 'new' : id}/edit?in=${language}&done=discarded`),
      also(event)
    )
} satisfies Actions;
