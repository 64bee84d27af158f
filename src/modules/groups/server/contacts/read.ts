import { today } from '#modules/people/server/index.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { ReadForm } from '../../contacts/forms.ts';
import { refuse } from '#platform/use-case/index.ts';
import { query } from '../rights.ts';
import { ownerOf } from './own.ts';
import { campusesToTally, contactOf, contactsOf, lastOf } from './store/contacts.ts';

/** One's own encounters of the week, what the next one is likely to be like, and one to correct or the one just sent, where they are one's own. */
export const readContacts = query({
  action: 'contact.read_own',
  input: ReadForm,
  async run(act, { edit, key }) {
    const { db, now } = act;
    const { person } = act.actor;
    if (person === null) return refuse('not_found');
    const thisDay = await today(db, now);
    const monday = addDays(thisDay, 1 - weekdayOf(thisDay));
    const [campuses, week, last, edited, sent] = await Promise.all([
      campusesToTally(db),
      contactsOf(db, person, monday),
      lastOf(db, person),
      edit === null ? null : contactOf(db, person, { id: edit }),
      key === null ? null : contactOf(db, person, { key })
    ]);
    return { owner: ownerOf(act, person), today: thisDay, campuses, week, last, edited, sent };
  }
});
