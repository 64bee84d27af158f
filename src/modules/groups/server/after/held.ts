import type { Db } from '#platform/database/connection.ts';
import type { SessionRow } from '../sessions/store/sessions.ts';
import { notesOf } from './store/notes.ts';

/** Those of some sessions that were held, each with what was written after it. */
export async function heldWithNotes(db: Db, sessions: readonly SessionRow[]) {
  const held = sessions.filter(({ state }) => state === 'held');
  const notes = await notesOf(
    db,
    held.map(({ id }) => id)
  );
  return held.map(({ id, request, startsAt, zone }) => ({
    id,
    request,
    start: startsAt.getTime(),
    zone,
    notes: notes.find(({ session }) => session === id) ?? null
  }));
}

/** The last day (ISO) that was set after some sessions for looking again; null: none was. */
export const lastLookAgain = (held: readonly { notes: { lookAgain: string | null } | null }[]): string | null =>
  held
    .flatMap(({ notes }) => notes?.lookAgain ?? [])
    .sort()
    .at(-1) ?? null;
