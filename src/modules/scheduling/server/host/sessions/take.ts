import { newTimedId } from '#platform/ids.ts';
import type { Act } from '#platform/use-case/index.ts';
import { deleteBlocks, insertBlock } from '../../store/blocks.ts';
import { freeClaims, takeClaim } from '../../store/claims.ts';
import { giveWayToAll } from '../../store/holds.ts';
import { lockHosts } from '../../store/hosts.ts';
import { blocksOfSessions } from '../../store/availability/session-blocks.ts';

/** When and where a session is, and who leads it. The session is the strand's own, known here by its id alone. */
export interface SessionTime {
  session: string;
  /** The leaders, as hosts. */
  hosts: readonly string[];
  /** Instants, ms; 25 hours at the most. */
  start: number;
  end: number;
  /** Of a remote session: whose group it is for. */
  campus: string;
  modality: 'campus' | 'video';
  /** Travel before and after, ms: nothing of the leaders' may lie in it. */
  before: number;
  after: number;
}

/**
 * Takes the time of sessions from all their leaders, where appointments take theirs: all of it, or nothing. What a session had before is given back, so that the same
 * call moves it, makes it longer, and changes its leaders. Fails by the name of the constraint `claims_core_free` or `claims_gap_free` when a leader is taken, or
 * stands too near something: the strand's use case turns these into a refusal of its own. False: a leader is no host any more.
 */
export async function takeForSessions(act: Pick<Act, 'db' | 'actor' | 'now' | 'say'>, times: readonly SessionTime[]): Promise<boolean> {
  const { db, actor, now } = act;
  const ids = times.map(({ session }) => session);
  const hosts = [...new Set(times.flatMap(({ hosts: own }) => own))].sort();
  // Before all claims and in one order: two who want the same leaders wait for each other in a line and never in a circle.
  const had = (await blocksOfSessions(db, ids)).map(({ host }) => host);
  const atWork = await lockHosts(db, [...new Set([...hosts, ...had])]);
  if (!hosts.every((host) => atWork.includes(host))) return false;
  await free(act, ids);
  const { organisation } = actor;
  const taken = times.flatMap(({ session, hosts: own, start, end, campus, modality, before, after }) =>
    [...new Set(own)].sort().map((host) => {
      const id = newTimedId(now);
      const claim = { organisation, resource: host, holder: id, start, end, before, after };
      return { claim, block: { organisation, id, host, kind: 'session' as const, session, campus, modality, start, end } };
    })
  );
  // A form that is open somewhere gives way, as it does to what a host sets down.
  const over = ['form', 'freed'] as const;
  await giveWayToAll(
    db,
    taken.map(({ claim }) => claim),
    over
  );
  for (const { claim, block } of taken) {
    await takeClaim(db, claim, { over });
    await insertBlock(db, block);
  }
  return true;
}

/** Gives the time of sessions back. */
export async function freeSessions(act: Pick<Act, 'db' | 'say'>, sessions: readonly string[]): Promise<void> {
  const hosts = (await blocksOfSessions(act.db, sessions)).map(({ host }) => host);
  if (hosts.length > 0) await lockHosts(act.db, hosts);
  await free(act, sessions);
}

async function free({ db, say }: Pick<Act, 'db' | 'say'>, sessions: readonly string[]): Promise<void> {
  const blocks = (await blocksOfSessions(db, sessions)).map(({ id }) => id);
  if (blocks.length === 0) return;
  await freeClaims(db, blocks);
  await deleteBlocks(db, blocks);
  await say('times.freed', {});
}
