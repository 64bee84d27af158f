import * as v from 'valibot';
import { useCase } from './rights.ts';
import { hashOf } from './sessions.ts';
import { endSession } from './store/sessions.ts';

/** Signs out: the session is gone in every process from the next request on. */
export const endOwnSession = useCase({
  action: 'session.end',
  input: v.object({ token: v.string() }),
  async run({ db }, { token }) {
    await endSession(db, hashOf(token));
    return null;
  }
});
