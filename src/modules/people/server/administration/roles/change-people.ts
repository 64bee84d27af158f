import { refuse } from '#platform/use-case/index.ts';
import { EndRoleForm, GiveRoleForm, MoveForm, PersonsForm } from '../../../administration/forms.ts';
import { today } from '../../today.ts';
import { useCase } from '../../rights.ts';
import { endRole, giveRole, moveTo, record, refusedFor, setWayIn, type Changed } from './change.ts';

const placeGone = {
  role_assignments_organisation_id_campus_id_fkey: 'place_gone',
  role_assignments_organisation_id_group_id_fkey: 'place_gone'
} as const;

const about = { auditObject: ({ id }: Changed) => id };

/** Gives a role to some people. Who holds it there already is left out. Refuses `own_rights`, `place_gone`, `nothing_to_change`, `day_past`. */
export const giveRoleTo = useCase({
  action: 'role.give',
  input: GiveRoleForm,
  refusals: placeGone,
  async run(act, { person, role, place, startsOn, endsOn }) {
    const refused = await refusedFor(act, person);
    if (refused) return refused;
    if (startsOn < (await today(act.db, act.now))) return refuse('day_past');
    const items = await giveRole(act, person, { role, place, startsOn, endsOn });
    if (items.length === 0) return refuse('nothing_to_change');
    return record(act, 'role_given', items, { leftOut: person.length - items.length, given: role });
  },
  ...about
});

/** Ends a role of some people, at once or after a last day. Refuses `own_rights`, `last_admin`, `nothing_to_change`. */
export const endRoleOf = useCase({
  action: 'role.end',
  input: EndRoleForm,
  async run(act, { person, role, assignment, lastDay }) {
    const refused = await refusedFor(act, person);
    if (refused) return refused;
    const items = await endRole(act, { persons: person, role, ...(assignment ? { assignments: [assignment] } : {}) }, lastDay);
    if (!items) return refuse('last_admin');
    if (items.length === 0) return refuse('nothing_to_change');
    const changed = new Set(items.map((item) => item.person)).size;
    return record(act, 'role_ended', items, { leftOut: person.length - changed });
  },
  ...about
});

/** Moves students to a group, out of the other groups of its academic year. Refuses `own_rights`, `place_gone`, `nothing_to_change`. */
export const movePeople = useCase({
  action: 'person.move',
  input: MoveForm,
  async run(act, { person, group }) {
    const refused = await refusedFor(act, person);
    if (refused) return refused;
    const items = await moveTo(act, person, group);
    if (!items) return refuse('place_gone');
    if (items.length === 0) return refuse('nothing_to_change');
    return record(act, 'moved', items, { leftOut: person.length - items.filter(({ what }) => what === 'moved').length });
  },
  ...about
});

/** Closes people's way in: their sessions end at once. Refuses `own_rights`, `last_admin`, `nothing_to_change`. */
export const disablePeople = useCase({
  action: 'person.disable',
  input: PersonsForm,
  async run(act, { person }) {
    const refused = await refusedFor(act, person);
    if (refused) return refused;
    const items = await setWayIn(act, person, false);
    if (!items) return refuse('last_admin');
    if (items.length === 0) return refuse('nothing_to_change');
    return record(act, 'disabled', items, { leftOut: person.length - items.length });
  },
  ...about
});

/** Opens people's way in again. Refuses `own_rights`, `nothing_to_change`. */
export const enablePeople = useCase({
  action: 'person.enable',
  input: PersonsForm,
  async run(act, { person }) {
    const refused = await refusedFor(act, person);
    if (refused) return refused;
    const items = (await setWayIn(act, person, true)) ?? [];
    if (items.length === 0) return refuse('nothing_to_change');
    return record(act, 'enabled', items, { leftOut: person.length - items.length });
  },
  ...about
});
