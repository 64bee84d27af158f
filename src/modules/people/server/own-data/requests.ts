import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { id } from '../../administration/fields.ts';
import { endRole, record, refusedFor } from '../administration/roles/change.ts';
import { today } from '../today.ts';
import { query, useCase } from '../rights.ts';
import { answerRequest, requestsOf } from '../store/administration/person-requests.ts';
import { renamePerson } from '../store/administration/people.ts';

/** What people ask of the administrator about their own data, open ones first. Leaves an audit line. */
export const listRequests = query({
  action: 'request.list',
  input: v.object({}),
  auditObject: () => null,
  run: ({ db }) => requestsOf(db, null, 200)
});

/**
 * Answers a request. A granted name is written at once; a granted erasure ends all roles, and the person is removed 30 days later. Refuses `not_found` when
 * it is not open any more, `own_rights` for one's own, `last_admin`.
 */
export const answerPersonRequest = useCase({
  action: 'request.answer',
  input: v.object({ id, answer: v.picklist(['yes', 'no']) }),
  async run(act, { id: request, answer }) {
    const { db, now } = act;
    const asked = await answerRequest(db, request, answer === 'yes', await today(db, now));
    if (!asked) return refuse('not_found');
    const refused = await refusedFor(act, [asked.person]);
    if (refused) return refused;
    if (answer === 'no') return { id: request, answer };
    if (asked.kind === 'name') await renamePerson(db, asked.person, asked.givenName ?? '', asked.familyName ?? '');
    else {
      const items = await endRole(act, { persons: [asked.person] }, null);
      if (!items) return refuse('last_admin');
      if (items.length > 0) await record(act, 'role_ended', items);
    }
    return { id: request, answer };
  },
  auditObject: (value) => value.id
});
