import { redirect } from '@sveltejs/kit';
import { readOnePlan, setPlanFavourite, setPlanRemoved, setPublished } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  ...shown(await readOnePlan(locals.call, { slug: params.slug, in: url.searchParams.get('in') })),
  done: url.searchParams.get('done')
});

const also = ({ params: { slug } }: RequestEvent) => {
  return () => ({ also: { id: slug } });
};
/** Back to the plan in the language in which it was read, with what has been done. */
const to = ({ params: { slug }, url }: RequestEvent, done: string, at = `/plans/${slug}`) =>
  redirect(303, `${at}?${new URLSearchParams({ in: url.searchParams.get('in') ?? '', done })}`);

export const actions = {
  favour: (event) => act(event, setPlanFavourite, ({ favourite }) => to(event, favourite ? 'favourite' : 'no_favourite'), also(event)),
  publish: (event) =>
    act(
      event,
      setPublished,
      ({ published, own }) => to(event, published ? 'published' : 'withdrawn', own ? undefined : '/plans'),
      also(event)
    ),
  remove: (event) => {
    const back = `/plans?done=removed&plan=${event.params.slug}`;
    return act(event, setPlanRemoved, ({ removed }) => (removed ? redirect(303, back) : to(event, 'back')), also(event));
  }
} satisfies Actions;
