import * as v from 'valibot';
import { academicYearOf } from '#modules/people/index.ts';
import { today } from '#modules/people/server/index.ts';
import type { Db } from '#platform/database/connection.ts';
import { newTimedId } from '#platform/ids.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { AskForm, DraftForm } from '../../requests/forms.ts';
import { offeredThemes } from '../../requests/themes.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { keptInForm, namesInForm } from '../names/group-roster.ts';
import { query, useCase } from '../rights.ts';
import { deleteDraftOf, draftOf, saveDraftOf } from './store/drafts.ts';
import { insertEvent } from './store/events.ts';
import { groupsToAskFor } from './store/groups.ts';
import { insertRequest, requestByKey } from './store/requests.ts';
import { ownThemes, supportSettings } from './store/settings.ts';
import { tellOfAsking } from './tell.ts';

async function yearAt(db: Db, now: number): Promise<string> {
  return academicYearOf(await today(db, now));
}

/** Who is signed in; the rights let nobody else here. */
const personOf = ({ actor }: Pick<Act, 'actor'>): string => {
  if (actor.person === null) throw new Error('support is asked for by somebody who is signed in');
  return actor.person;
};

/** What a request is written with: the groups that one may ask for, the themes, and what one has begun to write. */
export const readSupportForm = query({
  action: 'support.read_form',
  input: v.object({}),
  async run(act) {
    const { db, scope, now } = act;
    const [year, { hidden }, own, draft] = await Promise.all([
      yearAt(db, now),
      supportSettings(db),
      ownThemes(db),
      draftOf(db, personOf(act))
    ]);
    return { groups: await groupsToAskFor(db, scope, year), themes: offeredThemes(hidden, own), own, draft };
  }
});

/** The fields in which a name could be written. */
const textsOf = ({ ownTheme, hopedFor }: { ownTheme: string | null; hopedFor: string | null }) => ({ ownTheme, hopedFor });

/** Asks for support for a group. What looks like a name must be mended first, or kept with a reason. The draft goes with it. Sent twice, it is asked once. */
export const askSupport = useCase({
  action: 'support.ask',
  input: AskForm,
  limits: [{ name: 'ask-support', by: 'account', max: 60, minutes: 60 }],
  refusals: { support_requests_idempotent: 'asked_already' } satisfies Record<string, GroupsRefusal>,
  async run(act, form) {
    const { db, actor, scope, now } = act;
    const person = personOf(act);
    const [year, { hidden }, own] = await Promise.all([yearAt(db, now), supportSettings(db), ownThemes(db)]);
    const group = (await groupsToAskFor(db, scope, year)).find(({ id }) => id === form.group);
    if (!group) return refuse('not_found');
    const offered = new Set(offeredThemes(hidden, own));
    if (form.themes.some((theme) => !offered.has(theme))) return refuse<GroupsRefusal>('theme_gone');
    const kept = await keptInForm(act, form.group, textsOf(form), form.keep);
    if (kept === null) return refuse<GroupsRefusal>('names_found');
    const [id, event, at] = [newTimedId(now), newTimedId(now), new Date(now)];
    await insertRequest(db, actor.organisation, { ...form, kept, id, person, at });
    await insertEvent(db, actor.organisation, { id: event, request: id, act: 'ask', at, by: person, reason: null });
    await deleteDraftOf(db, person);
    await tellOfAsking(act, { event, group: form.group, campus: group.campusId, urgent: form.urgent });
    return { id };
  },
  async doneBefore(act, { key }) {
    const id = await requestByKey(act.db, key, personOf(act));
    return id === null ? null : { id };
  },
  async afterRefusal(act, form, code) {
    return { found: code === 'names_found' ? await namesInForm(act, form.group, textsOf(form)) : [] };
  },
  auditObject: ({ id }) => id
});

/** Keeps what has been written so far, for the writer alone. It replaces what was kept before. */
export const saveSupportDraft = useCase({
  action: 'support.save_draft',
  input: DraftForm,
  limits: [{ name: 'save-support-draft', by: 'account', max: 2000, minutes: 60 }],
  async run(act, fields) {
    await saveDraftOf(act.db, act.actor.organisation, personOf(act), fields, new Date(act.now));
    return null;
  }
});

/** Throws away what has been written so far. */
export const discardSupportDraft = useCase({
  action: 'support.discard_draft',
  input: v.object({}),
  async run(act) {
    await deleteDraftOf(act.db, personOf(act));
    return null;
  }
});
