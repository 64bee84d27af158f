import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { isIn } from '../../requests/request-state.ts';
import { sessionActs, type SessionAct } from '../../sessions/session-state.ts';
import { SessionAt } from '../../sessions/forms.ts';
import { query } from '../rights.ts';
import { aheadOfSeries } from './change.ts';
import { requestInReach, sessionInReach } from './request-step.ts';
import { sessionsLedBy, sessionsOfRequest, type SessionRow } from './store/sessions.ts';

/** A session as pages show it. */
function shown({ startsAt, endsAt, groupId: _, campusId: __, ...session }: SessionRow, now: number, leads: boolean) {
  const end = endsAt.getTime();
  const acts: SessionAct[] = leads ? sessionActs({ state: session.state, end }, now) : [];
  return { ...session, start: startsAt.getTime(), end, acts };
}

/** The sessions of a request, soonest first, and whether this reader may book more. */
export const listSessions = query({
  action: 'group_session.list',
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async run(act, { id }) {
    const found = await requestInReach(act, id);
    if (!found) return refuse('not_found');
    const sessions = await sessionsOfRequest(act.db, id);
    return {
      sessions: sessions.map((session) => shown(session, act.now, found.leads)),
      mayBook: found.leads && isIn(found.request.state, 'open')
    };
  }
});

/** One session: when and where, who leads it, where it stands, and how many others of its series are still ahead. */
export const readSession = query({
  action: 'group_session.read',
  input: SessionAt,
  async run(act, asked) {
    const found = await sessionInReach(act, asked);
    if (!found) return refuse('not_found');
    const { session } = found;
    const all = await sessionsOfRequest(act.db, session.request);
    return {
      ...shown(session, act.now, found.leads),
      inSeries: all.filter(({ series }) => series === session.series).length,
      othersAhead: aheadOfSeries(all, session, act.now).length,
      asker: found.request.asker,
      themes: found.request.themes,
      mayChoosePlan: found.leads && session.state !== 'cancelled'
    };
  },
  auditObject: ({ id }) => id
});

/** What a leader's own calendar says of sessions in it: of which group they are. */
export const listLedSessions = query({
  action: 'group_session.list_led',
  input: v.object({ ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(400)) }),
  async run({ db, scope }, { ids }) {
    const found = scope.own ? await sessionsLedBy(db, scope.own, ids) : [];
    return found.map(({ id, request, group }) => ({ id, request, group }));
  }
});
