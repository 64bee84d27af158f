import { redirect } from '@sveltejs/kit';
import { feedbackTopics } from '#modules/people/index.ts';
import { sendFeedback } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
  topic: feedbackTopics.find((topic) => topic === url.searchParams.get('topic'))
});

export const actions = {
  default: (event) =>
    act(
      event,
      sendFeedback,
      ({ topic, canBeAnswered }) => redirect(303, `/feedback/thanks?topic=${topic}&answer=${canBeAnswered ? 'yes' : 'no'}`),
      // Whoever is signed in sends it as a visitor, so that nothing of the person can be written.
      () => ({ call: { ...event.locals.call, actor: asVisitor(event.locals.call.actor) } })
    )
} satisfies Actions;
