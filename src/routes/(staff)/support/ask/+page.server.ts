import { redirect } from '@sveltejs/kit';
import { helpLines } from '#modules/digital-services/server/index.ts';
import { askSupport, discardSupportDraft, readSupportForm, saveSupportDraft } from '#modules/groups/server/index.ts';
import { readNoticeFacts } from '#modules/people/server/index.ts';
import { act } from '#platform/http/act.ts';
import { shown } from '#platform/http/show.ts';
import { newRandomId } from '#platform/ids.ts';
import type { Actions, PageServerLoad } from './$types';

/** The lines are national, so their clock is Finland's, whatever the school's zone. */
const zone = 'Europe/Helsinki';
/** So many lines are shown at once; the others are one press away. */
const mostLines = 3;

export const load: PageServerLoad = async ({ locals: { call, language }, url: { searchParams } }) => {
  const facts = await readNoticeFacts(call, {});
  return {
    shown: shown(await readSupportForm(call, {})),
    key: newRandomId(),
    school: facts.ok ? facts.value.schoolHelp : null,
    lines: helpLines(language).slice(0, mostLines),
    now: call.now,
    zone,
    done: searchParams.get('done')
  };
};

export const actions = {
  ask: (event) => act(event, askSupport, ({ id }) => redirect(303, `/support/${id}?done=asked`)),
  draft: (event) => act(event, saveSupportDraft, () => redirect(303, '/support/ask?done=kept')),
  discard: (event) => act(event, discardSupportDraft, () => redirect(303, '/support/ask?done=discarded'))
} satisfies Actions;
