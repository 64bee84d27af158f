import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { useCase } from '../rights.ts';
import { hashOf } from './sessions.ts';
import { endSession } from '../store/sessions.ts';

/** Signs out: one's own session is gone in every process from the next request on. Whoever else's secret is sent, it opens and ends nothing. */
export const endOwnSession = useCase({
  action: 'session.end',
  input: v.object({ token: v.string() }),
  async run({ db, scope }, { token }) {
    return scope.own && (await endSession(db, hashOf(token), scope.own)) ? null : refuse('not_found');
  }
});
