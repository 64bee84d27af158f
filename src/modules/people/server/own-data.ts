import * as v from 'valibot';
import { refuse } from '#platform/use-case/index.ts';
import type { Language } from '#ui/languages.ts';
import type { Role } from '../roles.ts';
import { query } from './rights.ts';
import { personWithPlaces } from './store/persons.ts';

/** Everything that the school holds about a person here, but for the bookings, which scheduling holds. */
export interface OwnData {
  givenName: string;
  familyName: string;
  email: string | null;
  language: Language;
  groups: string[];
  /** Roles held or to come; `place` is the campus or group it was given for, null for the whole organisation. */
  roles: { role: Role; place: string | null; endsOn: string | null }[];
}

/** One's own data, whoever one is. Refuses `not_found` when nobody is signed in. */
export const readOwnData = query({
  action: 'person.read_own',
  input: v.object({}),
  async run({ db, scope }): Promise<OwnData | ReturnType<typeof refuse<'not_found'>>> {
    const found = scope.own ? await personWithPlaces(db, scope.own) : null;
    return found ?? refuse('not_found');
  }
});
