import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import { roles } from '../roles.ts';
import { query, useCase } from './rights.ts';
import { openSession } from './sessions.ts';
import { examplePeople, isExampleOrganisation } from './store/example-people.ts';

/** Signs in as one of the example school's people with one click. Refuses outside the example school and where examples are off. */
export const openAsExample = useCase({
  action: 'session.open_as_example',
  input: v.object({ person: v.pipe(v.string(), v.uuid()) }),
  async run({ db, actor, now, example }, { person }) {
    if (!example || !(await isExampleOrganisation(db, actor.organisation))) return refuse('not_found');
    const people = await examplePeople(db);
    if (!people.some((candidate) => candidate.id === person)) return refuse('not_found');
    return openSession(db, actor.organisation, person, now);
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
