import type { Db } from '#platform/database/connection.ts';

export type RequestKind = 'name' | 'erasure';

/** Writes down what a person asks; nothing when the same is open already (constraint `person_request_open`). @returns whether it is new. */
export async function insertRequest(
  db: Db,
  request: {
    organisation: string;
    id: string;
    person: string;
    kind: RequestKind;
    givenName: string | null;
    familyName: string | null;
    madeOn: string;
  }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('person_requests')
    .values({
      organisation_id: request.organisation,
      id: request.id,
      person_id: request.person,
      kind: request.kind,
      given_name: request.givenName,
      family_name: request.familyName,
      made_on: request.madeOn
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Requests of one person, or all; open ones first, the oldest first. */
export async function requestsOf(db: Db, person: string | null, most: number) {
  return db
    .selectFrom('person_requests as q')
    .innerJoin('persons as p', (join) => join.onRef('p.organisation_id', '=', 'q.organisation_id').onRef('p.id', '=', 'q.person_id'))
    .select([
      'q.id',
      'q.kind',
      'q.person_id as person',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'q.given_name as wantedGiven',
      'q.family_name as wantedFamily',
      'q.made_on as madeOn',
      'q.answered_on as answeredOn',
      'q.granted'
    ])
    .$if(person !== null, (query) => query.where('q.person_id', '=', person ?? ''))
    .orderBy('q.answered_on', (order) => order.desc().nullsFirst())
    .orderBy('q.made_on')
    .orderBy('q.id')
    .limit(most)
    .execute();
}

export async function openRequests(db: Db): Promise<number> {
  const row = await db
    .selectFrom('person_requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('answered_on', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Answers an open request, once. @returns what was asked, or undefined when it is not open (any more). */
export async function answerRequest(db: Db, id: string, granted: boolean, on: string) {
  return db
    .updateTable('person_requests')
    .set({ granted, answered_on: on })
    .where('id', '=', id)
    .where('answered_on', 'is', null)
    .returning(['kind', 'person_id as person', 'given_name as givenName', 'family_name as familyName'])
    .executeTakeFirst();
}

/** Takes back what one has asked oneself. @returns whether there was such an open request. */
export async function withdrawRequest(db: Db, person: string, kind: RequestKind): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('person_requests')
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .where('answered_on', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** @returns how many were removed. */
export async function deleteAnsweredBefore(db: Db, day: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('person_requests').where('answered_on', '<', day).executeTakeFirst();
  return Number(numDeletedRows);
}
