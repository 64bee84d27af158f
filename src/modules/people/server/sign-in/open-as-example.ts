import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { SharedBox } from '../../forms.ts';
import { roles } from '../../roles.ts';
import { query, useCase } from '../rights.ts';
import { hashOf, openSession } from './sessions.ts';
import { examplePeople, isExampleOrganisation } from '../store/example-people.ts';
import { endSession } from '../store/sessions.ts';

/**
 * Signs in as one of the example school's people with one click. Refuses outside the example school and where examples are off.
 * @returns the new session's secret, and the roles of who is signed in now.
 */
export const openAsExample = useCase({
  action: 'session.open_as_example',
  input: v.object({
    person: v.pipe(v.string(), v.uuid()),
    /** The session that this browser had until now: it ends in the same act. */
    replaces: v.optional(v.string()),
    shared: SharedBox
  }),
  async run({ db, actor, now, example }, { person, replaces, shared }) {
    if (!example || !(await isExampleOrganisation(db, actor.organisation))) return refuse('not_found');
    const people = await examplePeople(db);
    const roles = people.filter((candidate) => candidate.id === person).map(({ role }) => role);
    if (roles.length === 0) return refuse('not_found');
    if (replaces) await endSession(db, hashOf(replaces));
    return { token: await openSession(db, actor.organisation, person, now, { shared }), roles, shared };
  }
});

/** The people that the example school's door offers: one or two for each role. */
export const listExamples = query({
  action: 'session.list_examples',
  input: v.object({}),
  async run({ db, actor, example }) {
    if (!example || !(await isExampleOrganisation(db, actor.organisation))) return refuse('not_found');
    const people = await examplePeople(db);
    return people.sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  }
});

/** Proves who one is in the example: its people have nothing to prove it with but the click. */
export const proveAsExample = useCase({
  action: 'session.prove_as_example',
  input: v.object({}),
  run: async ({ db, actor, example }) => (example && (await isExampleOrganisation(db, actor.organisation)) ? null : refuse('not_found'))
});
