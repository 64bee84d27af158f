import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { refuse } from '#platform/use-case/index.ts';
import { AnswerForm } from '../../after/forms.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { mayAnswer } from '../../requests/request-state.ts';
import { afterAct, standingAfter } from '../../requests/standing.ts';
import { mayLook, partiesTo } from '../requests/reach.ts';
import { eventsOf, insertEvent } from '../requests/store/events.ts';
import { lockRequest, requestById, writeStanding } from '../requests/store/requests.ts';
import { tellOfChange } from '../requests/tell.ts';
import { query, useCase } from '../rights.ts';
import { sessionsOfRequest } from '../sessions/store/sessions.ts';
import { heldWithNotes, lastLookAgain } from './held.ts';
import { answerOf, insertAnswer } from './store/follow-ups.ts';

/** What came of a request: its sessions that were held with what was written, when its group is looked at again, what who asked has answered, and whether this reader is asked now. */
export const readFollowUp = query({
  action: 'support.read_follow_up',
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async run(act, { id }) {
    const { db } = act;
    const request = await requestById(db, id);
    if (!request || !mayLook(act, request)) return refuse('not_found');
    const held = await heldWithNotes(db, await sessionsOfRequest(db, id));
    return {
      id,
      group: request.group,
      groupId: request.groupId,
      zone: request.zone,
      held,
      lookAgain: lastLookAgain(held),
      answer: await answerOf(db, id),
      mayAnswer: mayAnswer(request.state, partiesTo(act, request))
    };
  },
  auditObject: ({ id }) => id
});

/** Who asked says whether it helped and whether more is needed: the request is closed, or waits anew. It is taken back as any act on a request. */
export const answerFollowUp = useCase({
  action: 'support.answer',
  input: AnswerForm,
  async run(act, { id, helped, more }) {
    const { db, actor, now } = act;
    await lockRequest(db, id);
    const request = await requestById(db, id);
    if (!request || !mayLook(act, request)) return refuse('not_found');
    const parties = partiesTo(act, request);
    // Nobody else is asked, so for them there is nothing to answer.
    if (!parties.includes('asker')) return refuse('not_found');
    const standing = standingAfter(await eventsOf(db, id));
    const what = more === 'yes' ? ('more_needed' as const) : ('enough' as const);
    const next = mayAnswer(standing.state, parties) ? afterAct(standing, { act: what, at: now, by: actor.person, reason: null }) : null;
    if (!next || !(await writeStanding(db, id, standing.state, next))) return refuse<GroupsRefusal>('stands_elsewhere');
    const event = newTimedId(next.since);
    const at = new Date(next.since);
    await insertEvent(db, actor.organisation, { id: event, request: id, act: what, at, by: actor.person, reason: null });
    await insertAnswer(db, actor.organisation, { event, helped, more: more === 'yes' });
    tellOfChange(act, event, { askedBy: request.askedBy, professional: standing.professional });
    return { id };
  },
  auditObject: ({ id }) => id
});
