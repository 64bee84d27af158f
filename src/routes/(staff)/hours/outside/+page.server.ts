import { error, redirect } from '@sveltejs/kit';
import { hoursPath, readDone } from '#modules/scheduling/index.ts';
import { cancelOutside, readHours } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => {
  const { shown: found } = shown(await readHours(locals.call, { host: searchParams.get('host') ?? '' }));
  if (!found) error(404, 'not_found');
  return { shown: found, done: readDone(searchParams) };
};

export const actions = {
  default: (event) =>
    act(
      event,
      cancelOutside,
      ({ host, own, cancelled, untold }) =>
        redirect(303, hoursPath('/outside', { cancelled, untold: untold || null, host: own ? null : host })),
      // The page is about whom its address names, whatever a form says.
      (values) => ({ also: { host: event.url.searchParams.get('host') ?? values['host'] } })
    )
} satisfies Actions;
