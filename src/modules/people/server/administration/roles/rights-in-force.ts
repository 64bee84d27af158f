import * as v from 'valibot';
import { everyUseCase, refuse, scopeOf, type Grant, type Reach } from '#platform/use-case/index.ts';
import { id } from '../../../administration/fields.ts';
import { roles, type Role } from '../../../roles.ts';
import { query } from '../../rights.ts';
import { personById, rolesOfPersons } from '../../store/administration/people.ts';
import { today } from '../../today.ts';

/** Who, beside the roles, may do something without having signed in. */
const readers = ['visitor', ...roles] as const;

/** An act of the house: how far each role's right reaches, and whether it asks for a fresh proof of who one is. */
export interface ActInForce {
  action: string;
  fresh: boolean;
  reach: Partial<Record<(typeof readers)[number], Reach>>;
}

/** The acts of the whole house that people may do, by the rows that the use cases themselves go by; what runs by itself alone is left out. */
function actsInForce(): ActInForce[] {
  return [...everyUseCase.values()].flatMap(({ action, fresh, row }) => {
    const held = readers.flatMap((role) => (row[role] ? [[role, row[role]] as const] : []));
    return held.length > 0 ? [{ action, fresh, reach: Object.fromEntries(held) }] : [];
  });
}

/** The table of rights as it is in force. */
export const readRights = query({
  action: 'rights.read',
  input: v.object({}),
  async run() {
    return actsInForce();
  }
});

/** Where somebody may do something: in the whole school, at these campuses or groups (by name), or with what is their own. */
export interface Whereabouts {
  whole: boolean;
  places: string[];
  own: boolean;
}

/**
 * What one person may do today, worked out by the rule that guards each act (`scopeOf`) from the roles that their session would have. Somebody whose
 * access is taken away may do nothing. Leaves an audit line.
 */
export const readRightsOf = query({
  action: 'rights.read_of_person',
  input: v.object({ id }),
  async run({ db, now, actor }, { id: person }) {
    const day = await today(db, now);
    const [found, assigned] = await Promise.all([personById(db, person), rolesOfPersons(db, [person], day)]);
    if (!found) return refuse('not_found');
    const held = assigned.filter(({ startsOn }) => startsOn <= day);
    // By the place's name: it is what is shown.
    const grants = held.map(({ role, campus, group }): Grant => {
      return { role, scope: campus ? 'campus' : group ? 'group' : 'organisation', scopeId: campus ?? group };
    });
    const them = { kind: 'person', organisation: actor.organisation, person, grants } as const;
    const acts = actsInForce().flatMap(({ action, reach }) => {
      const scope = found.disabledAt ? null : scopeOf(them, reach);
      if (!scope) return [];
      const places = [...(scope.campuses ?? []), ...(scope.groups ?? [])];
      const where: Whereabouts = { whole: scope.campuses === null, places, own: scope.own !== null };
      return [{ action, where }];
    });
    return {
      name: `${found.givenName} ${found.familyName}`,
      disabled: found.disabledAt !== null,
      roles: held.map(({ role, campus, group }): { role: Role; place: string | null } => ({ role, place: campus ?? group })),
      acts
    };
  },
  auditObject: (_, input) => input.id
});
