import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import type { NotesValues } from '../../../after/forms.ts';
import type { KeptWord } from '../../../names/kept.ts';

/** What was written after some sessions; who wrote it is null when they have left. */
export async function notesOf(db: Db, sessions: readonly string[]) {
  if (sessions.length === 0) return [];
  return db
    .selectFrom('group_session_notes as n')
    .leftJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'n.organisation_id').onRef('p.id', '=', 'n.written_by'))
    .select([
      'n.session_id as session',
      'n.present',
      'n.themes',
      'n.agreed',
      'n.will_do as willDo',
      'n.look_again_on as lookAgain',
      'n.kept_words as kept',
      sql<string | null>`p.given_name || ' ' || p.family_name`.as('author')
    ])
    .where('n.session_id', 'in', [...sessions])
    .execute();
}

/** Writes what came of a session; what was written before is replaced. */
export async function writeNotesOf(
  db: Db,
  organisation: string,
  {
    session,
    present,
    themes,
    agreed,
    willDo,
    lookAgain,
    kept,
    by,
    at
  }: Omit<NotesValues, 'keep'> & { kept: readonly KeptWord[]; by: string | null; at: Date }
): Promise<void> {
  const values = {
    written_at: at,
    written_by: by,
    present,
    themes: [...themes],
    agreed,
    will_do: willDo,
    look_again_on: lookAgain,
    kept_words: [...kept]
  };
  await db
    .insertInto('group_session_notes')
    .values({ organisation_id: organisation, session_id: session, ...values })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'session_id']).doUpdateSet(values))
    .execute();
}
