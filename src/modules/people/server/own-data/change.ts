import * as v from 'valibot';
import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse } from '#platform/use-case/index.ts';
import { OwnDetailsForm, OwnNameForm } from '../../administration/forms.ts';
import { endRolesForGood, record } from '../administration/roles/change.ts';
import { today } from '../today.ts';
import { useCase } from '../rights.ts';
import { itemsOf, lastLeaving, markUndone } from '../store/administration/people-changes.ts';
import { insertRequest, withdrawRequest } from '../store/administration/person-requests.ts';
import { setOwnDetails } from '../store/administration/people.ts';
import { lockAssignments, restoreEnds } from '../store/administration/role-assignments.ts';
import { addressIsTaken } from '../store/sign-in-links.ts';
import { settingsOf } from '../store/organisations.ts';
import { mayLeave } from './leaving.ts';

/** So long after leaving by one's own act one can come back by one's own act: as long as the change is kept. */
const backWithin = 29 * 86_400_000;

/** Changes one's own language, and the address for messages where the school allows it; else the address stays as it is. Refuses another's address. */
export const changeOwnDetails = useCase({
  action: 'person.change_own',
  input: OwnDetailsForm,
  async run({ db, scope }, { email, language }) {
    if (!scope.own) return refuse('not_found');
    const ownEmail = (await settingsOf(db))?.own_email_allowed ?? true;
    if (ownEmail && email && (await addressIsTaken(db, email, scope.own))) return refuse('email_taken');
    return (await setOwnDetails(db, scope.own, ownEmail ? { email, language } : { language })) ? { done: 'details' } : refuse('not_found');
  }
});

/** Asks the administrator for another name; once until it is answered. */
export const askForName = useCase({
  action: 'request.ask_name',
  input: OwnNameForm,
  async run({ db, actor, scope, now }, { givenName, familyName }) {
    if (!scope.own) return refuse('not_found');
    const request = {
      organisation: actor.organisation,
      id: newTimedId(now),
      person: scope.own,
      givenName,
      familyName,
      madeOn: await today(db, now)
    };
    return (await insertRequest(db, { ...request, kind: 'name' })) ? { done: 'name' } : refuse('asked_already');
  }
});

/**
 * Leaves: a student's (and tutor's) roles end at once by their own act where the school allows it, and the person is removed by the job 30 days later.
 * For staff, whose acts others rely on, it is a request to the administrator.
 */
export const leave = useCase({
  action: 'person.leave',
  input: v.object({}),
  async run(act) {
    const { db, actor, scope, now } = act;
    if (!scope.own) return refuse('not_found');
    const day = await today(db, now);
    const [roles, settings] = [await lockAssignments(db, { persons: [scope.own], from: day }), await settingsOf(db)];
    if (!mayLeave(settings, roles)) {
      const request = {
        organisation: actor.organisation,
        id: newTimedId(now),
        person: scope.own,
        givenName: null,
        familyName: null,
        madeOn: day
      };
      return (await insertRequest(db, { ...request, kind: 'erasure' })) ? { done: 'asked' } : refuse('asked_already');
    }
    const items = await endRolesForGood(act, scope.own, addDays(day, -1));
    if (items.length === 0) return refuse('nothing_to_change');
    await record(act, 'left', items);
    return { done: 'left' };
  }
});

/** Takes leaving, or the request for it, back, as long as the person is not removed yet. */
export const stay = useCase({
  action: 'person.stay',
  input: v.object({}),
  refusals: { role_once: 'nothing_to_change' },
  async run(act) {
    const { db, scope, now } = act;
    if (!scope.own) return refuse('not_found');
    if (await withdrawRequest(db, scope.own, 'erasure')) return { done: 'stayed' };
    const left = await lastLeaving(db, scope.own);
    if (!left || !(await markUndone(db, left, scope.own, new Date(now - backWithin), new Date(now)))) return refuse('nothing_to_change');
    const items = (await itemsOf(db, left)).filter(({ touched, assignment }) => !touched && assignment !== null);
    await restoreEnds(
      db,
      items.map(({ assignment, endedBefore }) => ({ id: assignment ?? '', endsOn: endedBefore }))
    );
    await record(
      act,
      'role_given',
      items.map(({ person, assignment }) => ({ what: 'given', person, ...(assignment ? { assignment } : {}) })),
      { undoes: left }
    );
    return { done: 'stayed' };
  }
});
