import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { query } from '../rights.ts';
import { actsBy, askedBy, draftsBy, notesBy, takenBy, viewsBy } from './store/requests.ts';
import { draftPlansBy, favouritesBy, plansBy, versionsBy } from './store/plans.ts';
import { contactsBy, sessionsOfLeader, toldTo } from './store/work.ts';

/**
 * Everything that support for groups holds of who asks, for the file of their own data (`/own-data/download`): what they wrote in full, and what notes them by name. Times are ISO
 * instants as the database has them, days ISO dates. `tests/guards/privacy/own-data.ts` names for each column that points to a person where in it that is.
 */
export const readOwnSupport = query({
  action: 'support.read_own',
  input: v.object({}),
  async run({ db, scope }) {
    const { own } = scope;
    if (!own) return refuse('not_found');
    return {
      requests: await askedBy(db, own),
      requestsTaken: await takenBy(db, own),
      requestActs: await actsBy(db, own),
      requestDrafts: await draftsBy(db, own),
      views: await viewsBy(db, own),
      sessionsLed: await sessionsOfLeader(db, own),
      notes: await notesBy(db, own),
      messages: await toldTo(db, own),
      contacts: await contactsBy(db, own),
      plans: await plansBy(db, own),
      planVersions: await versionsBy(db, own),
      planDrafts: await draftPlansBy(db, own),
      planFavourites: await favouritesBy(db, own)
    };
  }
});
