import { today } from '#modules/people/server/index.ts';
import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import { latestDays } from '../../contacts/contact.ts';
import { CorrectForm, RemoveForm, TallyForm } from '../../contacts/forms.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { useCase } from '../rights.ts';
import { ownerOf } from './own.ts';
import { campusesToTally, changeContact, contactOf, insertContact } from './store/contacts.ts';

/**
 * Counts an encounter. Sent again, by whatever tab or after whatever answer was lost, it is counted once: its key decides. A day ahead of the school's is a wrong
 * clock, and counts as today.
 */
export const tallyContact = useCase({
  action: 'contact.tally',
  input: TallyForm,
  limits: [{ name: 'tally-contact', by: 'account', max: 600, minutes: 60 }],
  refusals: { contacts_idempotent: 'tallied_already' } satisfies Record<string, GroupsRefusal>,
  async run(act, { key, owner, day, ...tallied }) {
    const { db, actor, now } = act;
    const { person } = actor;
    if (person === null) return refuse('not_found');
    const [thisDay, campuses] = await Promise.all([today(db, now), campusesToTally(db)]);
    if (!campuses.some(({ id }) => id === tallied.campus)) return refuse('not_found');
    if (owner !== ownerOf(act, person)) return refuse<GroupsRefusal>('somebody_elses');
    const metOn = day === '' || day > thisDay ? thisDay : day;
    if (metOn < addDays(thisDay, -latestDays)) return refuse<GroupsRefusal>('too_long_ago');
    const id = newTimedId(now);
    await insertContact(db, actor.organisation, { ...tallied, id, person, metOn, key });
    return { id, key };
  },
  async doneBefore({ db, actor }, { key }) {
    const before = actor.person === null ? null : await contactOf(db, actor.person, { key });
    return before && { id: before.id, key };
  },
  auditObject: ({ id }) => id
});

/** Corrects one of one's own encounters. */
export const correctContact = useCase({
  action: 'contact.correct',
  input: CorrectForm,
  async run({ db, actor }, { id, campus, ...tallied }) {
    const campuses = await campusesToTally(db);
    if (actor.person === null || !campuses.some((known) => known.id === campus)) return refuse('not_found');
    return (await changeContact(db, actor.person, id, { ...tallied, campus_id: campus })) ? { id } : refuse('not_found');
  },
  auditObject: ({ id }) => id
});

/** Takes one of one's own encounters out of the figures, or back into them. */
export const removeContact = useCase({
  action: 'contact.remove',
  input: RemoveForm,
  async run({ db, actor, now }, { id, back }) {
    if (actor.person === null) return refuse('not_found');
    const removed = back === 'yes' ? null : await today(db, now);
    return (await changeContact(db, actor.person, id, { removed_on: removed })) ? { id, back } : refuse('not_found');
  },
  auditObject: ({ id }) => id
});
