import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { query, useCase } from '../rights.ts';
import { endSessionById, endSessionsOf, sessionsOf } from '../store/sessions.ts';
import { hashOf } from './sessions.ts';

/** One of one's own sessions, as its list shows it: hours only, since no finer time is kept. */
export interface OwnSession {
  id: string;
  /** ms; whole hours. */
  startedAt: number;
  lastUsedAt: number;
  shared: boolean;
  /** The one that this page was asked for with. */
  here: boolean;
}

/** Where one is signed in. @param token of this browser's session. */
export const listOwnSessions = query({
  action: 'session.list_own',
  input: v.object({ token: v.string() }),
  async run({ db, scope, now }, { token }): Promise<OwnSession[]> {
    if (!scope.own) return [];
    const own = hashOf(token);
    return (await sessionsOf(db, scope.own, new Date(now))).map((session) => ({
      id: session.id,
      startedAt: session.started_at.getTime(),
      lastUsedAt: session.last_used_hour.getTime(),
      shared: session.shared,
      here: session.token_hash.equals(own)
    }));
  }
});

/** Ends one of one's own sessions, wherever it is: it is nothing from its next request on. */
export const endSessionOfOwn = useCase({
  action: 'session.end_one',
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  run: async ({ db, scope }, { id }) => (scope.own && (await endSessionById(db, id, scope.own)) ? null : refuse('not_found'))
});

/** Ends all of one's sessions but this browser's. @returns how many. */
export const endOtherSessions = useCase({
  action: 'session.end_others',
  input: v.object({ token: v.string() }),
  run: async ({ db, scope }, { token }) => ({ ended: scope.own ? await endSessionsOf(db, [scope.own], hashOf(token)) : 0 })
});
