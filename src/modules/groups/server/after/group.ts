import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { isIn, stateAfter } from '../../requests/request-state.ts';
import { isToCome } from '../../sessions/session-state.ts';
import { mayLook } from '../requests/reach.ts';
import { ownThemes } from '../requests/store/settings.ts';
import { query } from '../rights.ts';
import { sessionsOfRequests } from '../sessions/store/sessions.ts';
import { heldWithNotes, lastLookAgain } from './held.ts';
import { groupWithCampus, requestsOfGroup } from './store/group.ts';

/**
 * The support of one group: what was held and agreed, what comes next, and what was asked. Its instructors and the professionals and coordinators of its campus see
 * all of it; who asked for a group of somebody else's, or leads a session of one, sees what came of those requests.
 */
export const readGroupSupport = query({
  action: 'support.read_group',
  input: v.object({ group: v.pipe(v.string(), v.uuid()) }),
  async run(act, { group: id }) {
    const { db, actor, now } = act;
    const group = await groupWithCampus(db, id);
    if (!group) return refuse('not_found');
    const seesAll = mayLook(act, { groupId: id, campusId: group.campusId, askedBy: null });
    const requests = await requestsOfGroup(db, id, seesAll ? null : actor.person);
    if (!seesAll && requests.length === 0) return refuse('not_found');
    const sessions = await sessionsOfRequests(
      db,
      requests.map((request) => request.id)
    );
    const held = await heldWithNotes(db, sessions);
    const looks = requests.flatMap(({ id: request, state }) => {
      // Only what is still to be followed up is looked at again.
      const on = stateAfter(state, 'follow_up') === null ? null : lastLookAgain(held.filter((one) => one.request === request));
      return on === null ? [] : [{ request, on }];
    });
    return {
      group: { id, name: group.name, campus: group.campus, zone: group.zone },
      ahead: sessions
        .filter((one) => isToCome(one, now))
        .map(({ id: session, request, startsAt, endsAt, zone, campus, place, link, leaders }) => {
          return { id: session, request, start: startsAt.getTime(), end: endsAt.getTime(), zone, campus, place, link, leaders };
        }),
      looks: looks.toSorted((a, b) => (a.on < b.on ? -1 : 1)),
      held: held.toReversed(),
      requests: requests.map(({ askedAt, ...request }) => ({
        ...request,
        askedAt: askedAt.getTime(),
        isOpen: isIn(request.state, 'open')
      })),
      own: await ownThemes(db)
    };
  },
  auditObject: ({ group }) => group.id
});
