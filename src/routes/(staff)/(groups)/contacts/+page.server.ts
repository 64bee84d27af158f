import { redirect } from '@sveltejs/kit';
import { correctContact, readContacts, removeContact, tallyContact } from '#modules/groups/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { newRandomId } from '#platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { call }, url: { searchParams } }) => ({
  shown: shown(await readContacts(call, { edit: searchParams.get('edit'), key: searchParams.get('key') })),
  key: newRandomId(),
  keyAgain: newRandomId(),
  done: searchParams.get('done'),
  count: Number(searchParams.get('count')) || 1,
  id: searchParams.get('id')
});

export const actions = {
  tally: (event) => act(event, tallyContact, ({ key }) => redirect(303, `/contacts?done=tallied&key=${key}`)),
  correct: (event) => act(event, correctContact, () => redirect(303, '/contacts?done=corrected')),
  remove: (event) =>
    act(event, removeContact, ({ id, back }) => redirect(303, `/contacts?done=${back === 'yes' ? 'restored' : `removed&id=${id}`}`))
} satisfies Actions;
