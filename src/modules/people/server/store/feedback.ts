import type { Db } from '#platform/database/connection.ts';
import type { FeedbackTopic } from '../../forms.ts';

export interface NewFeedback {
  organisation: string;
  id: string;
  /** ISO date. */
  receivedOn: string;
  topic: FeedbackTopic;
  message: string;
  /** An encrypted address. */
  contact: Buffer | null;
}

export async function insertFeedback(db: Db, feedback: NewFeedback): Promise<void> {
  await db
    .insertInto('feedback')
    .values({
      organisation_id: feedback.organisation,
      id: feedback.id,
      received_on: feedback.receivedOn,
      topic: feedback.topic,
      message: feedback.message,
      contact: feedback.contact
    })
    .execute();
}

/** The latest feedback, newest first. */
export async function latestFeedback(db: Db, most: number) {
  return db
    .selectFrom('feedback')
    .select(['id', 'topic', 'message', 'received_on', 'answered_on', 'contact'])
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Sets or takes away the day of the answer; false when there is no such feedback. */
export async function setAnswered(db: Db, id: string, on: string | null): Promise<boolean> {
  const row = await db.updateTable('feedback').set({ answered_on: on }).where('id', '=', id).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** How much feedback waits for an answer. */
export async function waitingFeedback(db: Db): Promise<number> {
  const row = await db
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('answered_on', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
