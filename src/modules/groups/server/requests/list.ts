import * as v from 'valibot';
import { RequestSearch } from '../../requests/forms.ts';
import { isIn, requestStates } from '../../requests/request-state.ts';
import { query } from '../rights.ts';
import { carries } from './reach.ts';
import { boardOfRequests, countRequests, listRequests, type ListedRequest } from './store/request-list.ts';
import { ownThemes, supportSettings } from './store/settings.ts';
import { viewsOf } from './store/views.ts';
import { waitingAt } from './waiting-limits.ts';

/**
 * The requests that somebody may look at, as a board by state or a page of a list; narrowed, searched and sorted on the server. Each says how many school days
 * the group has waited, and whether that is more than the school allows. Who only asks is always given the list.
 */
export const listSupport = query({
  action: 'support.list',
  input: RequestSearch,
  async run(act, asked) {
    const { db, now, scope } = act;
    const { limit, hidden } = await supportSettings(db);
    const [{ campuses, waited }, themes] = await Promise.all([waitingAt(db, now, limit), ownThemes(db)]);
    const carrying = carries(act);
    const view = carrying ? asked.view : 'list';
    const [counts, views, found] = await Promise.all([
      countRequests(db, act, campuses),
      act.actor.person === null ? [] : viewsOf(db, act.actor.person),
      view === 'board'
        ? boardOfRequests(db, act, asked, campuses).then((requests) => ({ requests, more: false }))
        : listRequests(db, act, asked, campuses)
    ]);
    const card = ({ campusId, waitingSince, askedBy, ...rest }: ListedRequest) => {
      const days = isIn(rest.state, 'waits') ? waited(campusId, waitingSince) : null;
      return {
        ...rest,
        campus: campuses.find(({ id }) => id === campusId)?.name ?? '',
        waited: days,
        isLate: days !== null && days > limit,
        isOwn: askedBy === act.actor.person
      };
    };
    return {
      view,
      carries: carrying,
      asked: { ...asked, view },
      requests: found.requests.map(card),
      more: found.more,
      counts: {
        states: requestStates.map((state) => ({ state, count: counts.states.get(state) ?? 0 })),
        late: counts.late,
        urgent: counts.urgent
      },
      limit,
      campuses: campuses.filter(({ id }) => scope.campuses === null || scope.campuses.includes(id)).map(({ id, name }) => ({ id, name })),
      themes,
      hidden,
      views
    };
  }
});

/** How many requests wait among those that somebody may look at: urgent ones, those that have waited longer than the school allows, and new ones. */
export const countSupport = query({
  action: 'support.count',
  input: v.object({}),
  async run(act) {
    const { db, now } = act;
    const { limit } = await supportSettings(db);
    const { campuses } = await waitingAt(db, now, limit);
    const { urgent, late, states } = await countRequests(db, act, campuses);
    return { urgent, late, new: states.get('new') ?? 0 };
  }
});
