import { academicYearOf } from '#modules/people/administration/academic-year.ts';
import { leave } from '#modules/people/server/own-data/change.ts';
import { disablePeople, giveRoleTo } from '#modules/people/server/administration/roles/change-people.ts';
import { newRandomId } from '#platform/ids.ts';
import { aPerson, inOrganisation } from '../../school.ts';
import type { Side } from '../world.ts';
import { people, system, withoutObject, type Builder } from './builder.ts';

const admin = { admin: 'organisation' } as const;
const ofOwnPlaces = { admin: 'organisation', coordinator: 'campus', instructor: 'group' } as const;
/** Later than any clock of the tests. */
const someday = '2029-09-01';

async function rows<T extends object>(side: Side, text: string, values: unknown[]): Promise<T[]> {
  return (await inOrganisation(side.ground.owner, side.organisation, () => side.ground.owner.query<T>(text, values))).rows;
}

/** Somebody new: without a role, since the example's door offers the first people of each. */
async function somebody(side: Side): Promise<string> {
  const id = newRandomId();
  await rows(side, "insert into persons (organisation_id, id, given_name, family_name, sort_key) values ($1, $2, 'Nimi', 'Suku', '10')", [
    side.organisation,
    id
  ]);
  return id;
}

async function aTutor(side: Side): Promise<string> {
  const id = newRandomId();
  await inOrganisation(side.ground.owner, side.organisation, () =>
    aPerson(side.ground.owner, side.organisation, id, 'tutor', 'Nimi', 'Suku')
  );
  return id;
}

async function versionOf(side: Side, table: 'persons' | 'campuses' | 'teaching_groups', id: string): Promise<string> {
  return String((await rows<{ version: number }>(side, `select version from ${table} where id = $1`, [id]))[0]?.version ?? 1);
}

/** A role that the administrator has just given. */
async function aChange(side: Side): Promise<{ id: string; person: string }> {
  const person = await somebody(side);
  const given = await giveRoleTo(side.call('admin'), { person, role: 'tutor', place: 'organisation', startsOn: someday });
  if (!given.ok) throw new Error(`a role could not be given: ${given.refusal.code}`);
  return { id: given.value.id, person };
}

async function aGroup(side: Side): Promise<string> {
  const id = newRandomId();
  const year = academicYearOf(new Date(side.ground.system.clock()).toISOString());
  await rows(
    side,
    "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, $4, 'vocational_qualification', $5)",
    [side.organisation, id, side.campus, id.slice(0, 20), year]
  );
  return id;
}

async function aRequest(side: Side): Promise<string> {
  const id = newRandomId();
  await rows(
    side,
    "insert into person_requests (organisation_id, id, person_id, kind, given_name, family_name, made_on) values ($1, $2, $3, 'name', 'Nimi', 'Suku', current_date)",
    [side.organisation, id, await somebody(side)]
  );
  return id;
}

/** An act of the administrator on people. */
const onPeople = (more: (side: Side) => Record<string, unknown>, who: (side: Side) => Promise<string>): Builder => ({
  may: admin,
  own: async (side) => ({ input: { person: [await who(side)], ...more(side) } }),
  nobodys: async (side) => ({ input: { person: [newRandomId()], ...more(side) } })
});

const onOne = (may: Builder['may'], input: (side: Side) => Promise<Record<string, unknown>>): Builder => ({
  may,
  own: async (side) => ({ input: await input(side) }),
  nobodys: async (side) => ({ input: { ...(await input(side)), id: newRandomId() } })
});

const organisationForm = {
  name: 'Koeopisto',
  timeZone: 'Europe/Helsinki',
  unverifiedShare: '100',
  privacyContact: '',
  dataProtectionOfficer: '',
  accessibilityContact: '',
  accessibilityAssessedOn: '',
  beforeFirstTime: '',
  beforeFirstTimePhone: '',
  ownEmail: 'yes',
  ownErasure: 'yes'
};

/** How the sweep calls the administration of people and places, and what people do about their own data. */
export const administrationInputs: Record<string, Builder> = {
  'organisation.read_settings': withoutObject(admin),
  'organisation.save_settings': {
    may: admin,
    async own(side) {
      const [found] = await rows<{ version: number }>(side, 'select version from organisation_settings where organisation_id = $1', [
        side.organisation
      ]);
      return { input: { ...organisationForm, version: String(found?.version ?? 1) } };
    }
  },
  'campus.list': withoutObject(admin),
  'campus.read': onOne(admin, async (side) => ({ id: side.campus })),
  'campus.save': onOne(admin, async (side) => ({
    id: side.campus,
    name: 'Järvenpää',
    address: '',
    stepFree: 'yes',
    timeZone: 'Europe/Helsinki',
    version: await versionOf(side, 'campuses', side.campus)
  })),
  'group.list': withoutObject(admin),
  'group.read': onOne(admin, async (side) => ({ id: side.group })),
  'group.save': onOne(admin, async (side) => ({
    id: side.group,
    name: 'LVI24B',
    campus: side.campus,
    programme: 'vocational_qualification',
    academicYear: '2026-2027',
    version: await versionOf(side, 'teaching_groups', side.group)
  })),
  'year.preview': withoutObject(admin),
  'year.prepare': {
    may: admin,
    own: async (side) => ({ input: { group: [await aGroup(side)] } }),
    nobodys: async () => ({ input: { group: [newRandomId()] } })
  },
  'person.list': withoutObject(ofOwnPlaces),
  'person.read': {
    may: ofOwnPlaces,
    own: async (side) => ({ input: { id: side.student } }),
    others: async (side) => ({ input: { id: side.elsewhere.person } }),
    nobodys: async () => ({ input: { id: newRandomId() } })
  },
  'person.read_to_edit': onOne(admin, async (side) => ({ id: side.student })),
  'person.read_chosen': onPeople(
    () => ({}),
    async (side) => side.student
  ),
  'person.save': onOne(admin, async (side) => ({
    id: side.student,
    givenName: 'Aino',
    familyName: 'Laine',
    email: `${side.student}@example.fi`,
    language: 'fi',
    version: await versionOf(side, 'persons', side.student)
  })),
  'rights.read': withoutObject(admin),
  'rights.read_of_person': onOne(admin, async (side) => ({ id: side.student })),
  'role.give': onPeople((side) => ({ role: 'tutor', place: `campus:${side.campus}`, startsOn: someday }), somebody),
  'role.end': onPeople(() => ({ role: 'tutor' }), aTutor),
  'person.move': onPeople((side) => ({ group: side.group }), somebody),
  'person.disable': onPeople(() => ({}), somebody),
  'person.enable': onPeople(
    () => ({}),
    async (side) => {
      const person = await somebody(side);
      await disablePeople(side.call('admin'), { person });
      return person;
    }
  ),
  'change.read': onOne(admin, async (side) => ({ id: (await aChange(side)).id })),
  'change.undo': onOne(admin, async (side) => ({ id: (await aChange(side)).id })),
  'change.delete_old': withoutObject(system),
  'role.end_past': withoutObject(system),
  'rights.prepare_message': onOne(system, aChange),
  'rights.note_told': onOne(system, async (side) => ({ ...(await aChange(side)), told: 'sent' })),
  'person.change_own': { may: people('own'), own: async () => ({ input: { email: `${newRandomId()}@example.fi`, language: 'fi' } }) },
  'person.leave': withoutObject(people('own')),
  'person.stay': {
    may: people('own'),
    async own(side, role) {
      await leave(side.call(role), {});
      return { input: {} };
    }
  },
  'request.ask_name': { may: people('own'), own: async () => ({ input: { givenName: 'Nimi', familyName: 'Suku' } }) },
  'request.list': withoutObject(admin),
  'request.answer': onOne(admin, async (side) => ({ id: await aRequest(side), answer: 'yes' })),
  'request.delete_old': withoutObject(system),
  'start.read_administrator': withoutObject(admin),
  'start.read_coordinator': withoutObject({ coordinator: 'organisation' }),
  'start.read_instructor': withoutObject({ instructor: 'group' })
};
