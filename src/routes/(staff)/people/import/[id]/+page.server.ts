import { redirect } from '@sveltejs/kit';
import { checkAgain, confirmImport, readImport, setColumns, undoImport } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  found: shown(await readImport(locals.call, { id: params.id })),
  choosing: url.searchParams.get('columns') === '1'
});

const back = ({ id }: { id: string }) => redirect(303, `/people/import/${id}`);

export const actions = {
  columns: (event) => act(event, setColumns, back, () => ({ also: { id: event.params.id } })),
  again: (event) => act(event, checkAgain, back, () => ({ also: { id: event.params.id } })),
  confirm: (event) => act(event, confirmImport, back, () => ({ also: { id: event.params.id } })),
  undo: (event) => act(event, undoImport, back, () => ({ also: { id: event.params.id } }))
} satisfies Actions;
