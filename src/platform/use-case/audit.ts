import type { Db } from '../database/connection.ts';
import { prepared, type The } from '../database/prepared.ts';
import { newRandomId, newTimedId } from '../ids.ts';
import { hourOf } from '../time/date.ts';
import type { Actor } from './rights.ts';

interface AuditLine {
  organisation: string;
  id: string;
  at: Date;
  person: string | null;
  action: string;
  object: string | null;
  outcome: string;
}

const insertAudit = prepared((db, the: The<AuditLine>) =>
  db.insertInto('audit_log').values({
    organisation_id: the('organisation'),
    id: the('id'),
    at: the('at'),
    actor_id: the('person'),
    action: the('action'),
    object_id: the('object'),
    outcome: the('outcome')
  })
);

/** A line that names nobody tells the hour alone, in its id as well: a finer time could be laid beside what the same person did by name. */
export async function writeAudit(
  { db, actor: { organisation }, now }: { db: Db; actor: Actor; now: number },
  person: string | null,
  action: string,
  object: string | null,
  outcome: string
): Promise<void> {
  const id = person === null ? newRandomId() : newTimedId(now);
  const at = person === null ? hourOf(now) : new Date(now);
  await insertAudit(db, { organisation, id, at, person, action, object, outcome });
}
