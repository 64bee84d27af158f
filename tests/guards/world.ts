import { everyUseCase, type Actor, type Call, type Reach } from '#platform/use-case/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { book, listTimes } from '#modules/scheduling/server/index.ts';
import { roles, type Role } from '#modules/people/roles.ts';
import type { FreeTime } from '#modules/scheduling/free-times/offer.ts';
import { timeValue } from '#modules/scheduling/free-times/time-value.ts';
import type { Ground } from '../ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf, type School } from '../school.ts';

// Two schools of one house, each with somebody of every role, and things that are somebody's own.

export const everyRole = ['visitor', ...roles, 'system'] as const;
export type AnyRole = (typeof everyRole)[number];

export interface Booking {
  id: string;
  link: string;
  start: number;
}

/** One school with its people, and what a test asks of it. */
export interface Side extends School {
  ground: Ground;
  tutorHost: string;
  /** Another campus of the school with a group and a student of its own: out of reach of who has a role at the first. */
  elsewhere: { campus: string; group: string; person: string };
  /** The professional of that campus: what is led there is led by them. */
  colleague: Actor;
  /** Somebody of a role in the whole school; with `within`, in the school's first campus or group alone. */
  actor(role: AnyRole, within?: Reach): Actor;
  call(role: AnyRole, changes?: Partial<Call>, within?: Reach): Call;
  /** Books the next free time with one of the two hosts: by name for a person, under a nickname for a visitor. */
  booked(by: Actor, host?: string): Promise<Booking>;
  /** The value of the next free time, as a form sends it. */
  freeTime(host?: string): Promise<string>;
  /** How many free times are left to book; endless before the first was asked for. */
  timesLeft(): number;
  /** Asks anew what is free: an act may have changed the hours, or closed a day. */
  renewTimes(): void;
}

export async function aSide(ground: Ground, slug: string): Promise<Side> {
  // Days enough for every act, and for the drill, which has them done again and again.
  const school = await aSchool(ground, { slug, horizonDays: 120 });
  const people = new Map<Role, string>([
    ['student', school.student],
    ['professional', school.hostPerson]
  ]);
  const tutorHost = newRandomId();
  const elsewhere = { campus: newRandomId(), group: newRandomId(), person: newRandomId() };
  const colleague = newRandomId();
  const { owner } = ground;
  await inOrganisation(owner, school.organisation, async () => {
    for (const role of roles) {
      if (people.has(role)) continue;
      const person = newRandomId();
      people.set(role, person);
      await aPerson(owner, school.organisation, person, role, `Nimi${role}`, `Suku${slug}`);
    }
    await somewhereElse(owner, school, elsewhere);
    await aPerson(owner, school.organisation, colleague, 'professional', 'Kollega', 'Muualla');
    await owner.query("insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Kollega', '{fi}')", [
      school.organisation,
      newRandomId(),
      colleague
    ]);
    // Through the door, coordinators, professionals and instructors come with what their role was given for.
    await owner.query("update role_assignments set scope = 'campus', campus_id = $2 where person_id = any($1)", [
      [people.get('coordinator'), people.get('professional')],
      school.campus
    ]);
    await owner.query("update role_assignments set scope = 'group', group_id = $2 where person_id = $1", [
      people.get('instructor'),
      school.group
    ]);
    await owner.query(
      "insert into hosts (organisation_id, id, person_id, name, kind, languages) values ($1, $2, $3, 'Tuure', 'tutor', '{fi}')",
      [school.organisation, tutorHost, people.get('tutor')]
    );
    await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
      school.organisation,
      tutorHost,
      school.campus
    ]);
    await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
      school.organisation,
      school.service,
      tutorHost
    ]);
    for (let weekday = 1; weekday <= 5; weekday++) {
      await owner.query(
        "insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, 480, 960, '{campus}')",
        [school.organisation, newRandomId(), tutorHost, school.campus, weekday]
      );
    }
  });

  let free: FreeTime[] | undefined;
  let bookings = 0;
  const side: Side = {
    ...school,
    ground,
    tutorHost,
    elsewhere,
    colleague: personOf(school.organisation, colleague, 'professional'),
    actor(role, within) {
      if (role === 'visitor') return visitorOf(school.organisation);
      if (role === 'system') return { kind: 'system', organisation: school.organisation, person: null, grants: [] };
      const place = { campus: school.campus, group: school.group };
      const scope = within === 'campus' || within === 'group' ? { scope: within, scopeId: place[within] } : undefined;
      return personOf(school.organisation, people.get(role) ?? '', role, scope);
    },
    call: (role, changes = {}, within = undefined) => aCall(ground, side.actor(role, within), { proven: true, ...changes }),
    async freeTime(host = school.host) {
      if (!free) {
        const listed = await listTimes(side.call('visitor'), {});
        if (!listed.ok) throw new Error('no times to book in the tests');
        // What begins this very instant can't be moved or freed any more.
        free = listed.value.times.filter(({ start }) => start > ground.system.clock());
      }
      const at = free.findIndex((time) => time.hostId === host);
      const time = free[at];
      if (!time) throw new Error('the tests have used up all free times');
      free.splice(at, 1);
      return timeValue({ service: school.service, host, campus: time.campusId, modality: 'campus', start: time.start });
    },
    timesLeft: () => free?.length ?? Infinity,
    renewTimes: () => (free = undefined),
    async booked(by, host) {
      const time = await side.freeTime(host);
      // A few in each past hour: an account may book only so many in one.
      const now = ground.system.clock() - Math.floor(bookings++ / 15) * 3_600_000;
      const outcome = await book(aCall(ground, by, { now }), { time, key: newRandomId() });
      if (!outcome.ok) throw new Error(`the tests could not book: ${outcome.refusal.code}`);
      return { id: outcome.value.id, link: outcome.value.link, start: Number(time.split('~').at(-1)) };
    }
  };
  return side;
}

/** A second campus, with a group and its student; and the first group gets its own. */
async function somewhereElse(owner: Ground['owner'], school: School, { campus, group, person }: Side['elsewhere']): Promise<void> {
  const { organisation } = school;
  await owner.query("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'muualla', 'Muualla', 'm')", [
    organisation,
    campus
  ]);
  await owner.query(
    "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, 'MUU24A', 'vocational_qualification', '2026-2027')",
    [organisation, group, campus]
  );
  await aPerson(owner, organisation, person, 'student', 'Muu', 'Muualla');
  for (const [member, of] of [
    [school.student, school.group],
    [person, group]
  ])
    await owner.query('insert into group_memberships (organisation_id, group_id, person_id) values ($1, $2, $3)', [
      organisation,
      of,
      member
    ]);
}

/** All use cases and queries of the house; every module's server is loaded first. */
export async function everyAct(): Promise<typeof everyUseCase> {
  await import('../../src/application.ts');
  return everyUseCase;
}
