import { newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { toldToCoordinators, type Place } from '../../../administration/role-places.ts';
import type { Role } from '../../../roles.ts';
import { today } from '../../today.ts';
import { changeMemberships, lockMemberships } from '../../store/administration/memberships.ts';
import { insertChange, type ChangeItem, type ChangeKind } from '../../store/administration/people-changes.ts';
import { existingPersons, setDisabled } from '../../store/administration/people.ts';
import {
  administratorsRemain,
  coordinatorsOn,
  endAssignments,
  insertAssignments,
  lockAssignments,
  type HeldRole
} from '../../store/administration/role-assignments.ts';
import { endSessionsOf } from '../../store/sessions.ts';

// What every change of rights is made of, whether somebody does it or takes it back: each gives the items that it came to.

/** What the page that follows tells of a change. */
export interface Changed {
  id: string;
  count: number;
}

/** Nobody changes own rights; about whom the act is must be there. @returns a refusal, or null. */
export async function refusedFor({ db, actor }: Act, persons: readonly string[]) {
  if (actor.person && persons.includes(actor.person)) return refuse('own_rights');
  return (await existingPersons(db, persons)) === persons.length ? null : refuse('not_found');
}

export async function giveRole(
  { db, actor, now }: Act,
  persons: readonly string[],
  { role, place, startsOn, endsOn }: { role: Role; place: Place; startsOn: string; endsOn: string | null }
): Promise<ChangeItem[]> {
  const rows = persons.map((person) => ({ id: newTimedId(now), person }));
  const given = await insertAssignments(db, { organisation: actor.organisation, rows, role, place, startsOn, endsOn });
  return given.map(({ id, person }) => ({ what: 'given', person, assignment: id }));
}

/** Ends what is held, at once or after a last day. @returns null when no administrator would be left. */
export async function endRole(act: Act, held: Omit<HeldRole, 'from'>, lastDay: string | null): Promise<ChangeItem[] | null> {
  const day = await today(act.db, act.now);
  const locked = await lockAssignments(act.db, { ...held, from: day });
  const admins = locked.flatMap(({ role, person, endsOn }) => (role === 'admin' && endsOn === null ? [person] : []));
  if (admins.length > 0 && !(await administratorsRemain(act.db, admins, day))) return null;
  return endLocked(act, locked, lastDay !== null && lastDay >= day ? lastDay : addDays(day, -1));
}

/** Ends assignments that this act has locked; what ends by then already is left as it is. */
async function endLocked({ db }: Act, locked: Awaited<ReturnType<typeof lockAssignments>>, lastDay: string): Promise<ChangeItem[]> {
  const ids = locked.map(({ id }) => id);
  const ended = await endAssignments(db, ids, lastDay);
  return locked.flatMap(({ id, person, endsOn }) =>
    ended.includes(id) ? [{ what: 'ended' as const, person, assignment: id, endedBefore: endsOn }] : []
  );
}

/** Puts persons into one group of its academic year, out of the others; a student's role follows. @returns null when there is no such group. */
export async function moveTo(act: Act, persons: readonly string[], group: string): Promise<ChangeItem[] | null> {
  const { db, actor } = act;
  const before = await lockMemberships(db, persons, group);
  if (!before) return null;
  const moving = persons.filter((person) => !before.some((one) => one.person === person && one.group === group));
  const moved: ChangeItem[] = moving.map((person) => ({
    what: 'moved',
    person,
    from: before.find((one) => one.person === person)?.group ?? null,
    to: group
  }));
  await changeMemberships(
    db,
    actor.organisation,
    moved.map(({ person, from, to }) => ({ person: person ?? '', from: from ?? null, to: to ?? null }))
  );
  const groups = [...new Set(before.map((one) => one.group))];
  const ended = (await endRole(act, { persons: moving, role: 'student', groups }, null)) ?? [];
  const startsOn = await today(db, act.now);
  const given = await giveRole(act, moving, { role: 'student', place: { kind: 'group', id: group }, startsOn, endsOn: null });
  return [...moved, ...ended, ...given];
}

/** Closes or opens somebody's way in; a closed one's sessions end in the same act. @returns null when no administrator would be left. */
export async function setWayIn(act: Act, persons: readonly string[], open: boolean): Promise<ChangeItem[] | null> {
  const { db, now } = act;
  if (!open && !(await administratorsRemain(db, persons, await today(db, now)))) return null;
  const changed = await setDisabled(db, persons, open ? null : new Date(now));
  if (!open) await endSessionsOf(db, changed);
  return changed.map((person) => ({ what: open ? 'enabled' : 'disabled', person }));
}

/** Writes down what changed, and has everybody told: the persons themselves, and the coordinators where it is about their own kind. */
export async function record(
  act: Act,
  kind: ChangeKind,
  items: readonly ChangeItem[],
  { leftOut = 0, undoes = null, given = null }: { leftOut?: number; undoes?: string | null; given?: Role | null } = {}
): Promise<Changed> {
  const { db, actor, now } = act;
  const id = newTimedId(now);
  const change = { organisation: actor.organisation, id, kind, actor: actor.person ?? '', at: new Date(now), leftOut, undoes };
  await insertChange(
    db,
    change,
    items.map((item) => ({ ...item, id: newTimedId(now) }))
  );
  const persons = [...new Set(items.flatMap(({ person }) => person ?? []))];
  await Promise.all(persons.map((person) => act.say('rights.changed', { id, person })));
  if (given && toldToCoordinators.has(given)) {
    const coordinators = await coordinatorsOn(db, await today(db, now));
    const told = coordinators.flatMap((to) => persons.flatMap((person) => (to === person ? [] : [{ id, person, to }])));
    await Promise.all(told.map((ids) => act.say('rights.given_to_colleague', ids)));
  }
  return { id, count: persons.length };
}

/** Ends everything that one person holds, by their own act: the one change of own rights that there is. */
export async function endRolesForGood(act: Act, person: string, lastDay: string): Promise<ChangeItem[]> {
  const locked = await lockAssignments(act.db, { persons: [person], from: await today(act.db, act.now) });
  return endLocked(act, locked, lastDay);
}
