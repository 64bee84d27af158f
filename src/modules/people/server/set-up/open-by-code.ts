import * as v from 'valibot';
import { newRandomId, newTimedId } from '#platform/ids.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { emailOrNone, maybeLine } from '../../administration/fields.ts';
import { SharedBox } from '../../forms.ts';
import type { SignInRefusal } from '../../refusals.ts';
import { record } from '../administration/roles/change.ts';
import { useCase } from '../rights.ts';
import { openWithRoles, hashOf } from '../sign-in/sessions.ts';
import { administratorsOf, removeCodesOf, spendCode } from '../store/console-codes.ts';
import { insertPerson } from '../store/administration/people.ts';
import { insertAssignments } from '../store/administration/role-assignments.ts';
import { endSession } from '../store/sessions.ts';
import { lockSetUp } from '../store/set-up.ts';
import { today } from '../today.ts';
import { hashOfCode } from './code.ts';

/**
 * Signs in by a code from the server's console, once: the administrator whom it was made for, or in a school that is being set up whoever has it, who
 * becomes its first administrator. Else `code_unusable`, whatever the reason: unknown, used, too old, somebody's who is no administrator any more.
 */
export const openByCode = useCase({
  action: 'session.open_by_code',
  input: v.object({
    code: v.pipe(v.string('code_needed'), v.trim(), v.minLength(1, 'code_needed'), v.maxLength(100, 'code_needed')),
    givenName: maybeLine('name', 100),
    familyName: maybeLine('name', 100),
    email: emailOrNone,
    /** The session that this browser had until now: it ends in the same act. */
    replaces: v.optional(v.string()),
    shared: SharedBox
  }),
  // Not by school: then anybody could keep the administrator out. 140 random bits are not guessed.
  limits: [{ name: 'open-code-address', by: 'address', max: 300, minutes: 10 }],
  async run(act, { code, givenName, familyName, email, replaces, shared }) {
    const { db, actor, now } = act;
    // Before any code is taken, so that two who type two codes at once wait here, and not each for the other's code.
    const waiting = await lockSetUp(db, actor.organisation);
    const spent = await spendCode(db, hashOfCode(code), new Date(now));
    if (!spent) return refuse<SignInRefusal>('code_unusable');
    if (spent.person === null && !(givenName && familyName)) return refuse<SignInRefusal>('name_needed');
    const person = spent.person ?? (waiting ? await firstAdministrator(act, { givenName, familyName, email }) : null);
    if (!person || !(await letIn(act, person, spent.person === null))) return refuse<SignInRefusal>('code_unusable');
    if (replaces) await endSession(db, hashOf(replaces));
    return {
      ...(await openWithRoles(db, actor.organisation, person, now, { shared, by: 'way_back' })),
      person,
      first: spent.person === null
    };
  },
  auditObject: ({ person }) => person
});

/** @returns the new administrator, or null when there is one already. */
async function firstAdministrator(
  { db, actor: { organisation }, now, language }: Act,
  { givenName, familyName, email }: { givenName: string; familyName: string; email: string | null }
): Promise<string | null> {
  if ((await administratorsOf(db, organisation, now)).length > 0) return null;
  const person = newRandomId();
  await insertPerson(db, organisation, person, { givenName, familyName, email, language }, new Date(now));
  const rows = [{ id: newTimedId(now), person }];
  await insertAssignments(db, {
    organisation,
    rows,
    role: 'admin',
    place: { kind: 'organisation', id: null },
    startsOn: await today(db, now),
    endsOn: null
  });
  await removeCodesOf(db, null);
  return person;
}

/** Looks whether somebody is administrator now, and has the others told that they came in by a code. The first one has nobody to tell. */
async function letIn(act: Act, person: string, first: boolean): Promise<boolean> {
  const administrators = await administratorsOf(act.db, act.actor.organisation, act.now);
  if (!administrators.some(({ id }) => id === person)) return false;
  if (first) return true;
  await removeCodesOf(act.db, person);
  const { id } = await record({ ...act, actor: { ...act.actor, person } }, 'let_in', [{ what: 'let_in', person }]);
  const others = administrators.filter((other) => other.id !== person);
  await Promise.all(others.map((other) => act.say('rights.given_to_colleague', { id, person, to: other.id })));
  return true;
}
