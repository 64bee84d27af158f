import { pushTemplate, saveHours } from '#modules/scheduling/server/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { aCall, aPerson, inOrganisation, personOf } from '../../school.ts';
import type { AnyRole, Side } from '../world.ts';
import { system, withoutObject, type Builder } from './builder.ts';

const planners = { professional: 'own', tutor: 'own', coordinator: 'campus' } as const;

/** A host whom no other test books: hours are changed here, and times are booked there. */
async function aHost(side: Side, campus: string, person: string): Promise<string> {
  const { owner } = side.ground;
  const host = newRandomId();
  await inOrganisation(owner, side.organisation, async () => {
    await owner.query("insert into hosts (organisation_id, id, person_id, name) values ($1, $2, $3, 'Hetki')", [
      side.organisation,
      host,
      person
    ]);
    await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
      side.organisation,
      host,
      campus
    ]);
  });
  return host;
}

async function anotherHost(side: Side, campus: string): Promise<string> {
  const person = newRandomId();
  await inOrganisation(side.ground.owner, side.organisation, () =>
    aPerson(side.ground.owner, side.organisation, person, 'instructor', 'Hetki', person.slice(0, 8))
  );
  return aHost(side, campus, person);
}

/** The role's own host; for who plans others' hours, and for who may not, a host of the first campus. */
export async function hostFor(side: Side, role: AnyRole): Promise<string> {
  if (role === 'professional') return side.host;
  return role === 'tutor' ? side.tutorHost : anotherHost(side, side.campus);
}

/** Out of the role's reach. */
export const othersHost = (side: Side, role: AnyRole) =>
  role === 'coordinator' ? anotherHost(side, side.elsewhere.campus) : anotherHost(side, side.campus);

async function versionOf(side: Side, host: string): Promise<string> {
  const { owner } = side.ground;
  const { rows } = await inOrganisation(owner, side.organisation, () =>
    owner.query<{ version: number }>('select hours_version as version from hosts where id = $1', [host])
  );
  return String(rows[0]?.version ?? 1);
}

/** An absence far away, which takes no time that a test would book. */
export const absence = { kind: 'absence', start: '2029-01-02', end: '2029-01-03', part: 'day' };

const onHost = (more: (side: Side, host: string) => Promise<Record<string, unknown>>): Pick<Builder, 'own' | 'others' | 'nobodys'> => {
  const tried = async (side: Side, host: string) => ({ input: { host, ...(await more(side, host)) } });
  return {
    own: async (side, role) => tried(side, await hostFor(side, role)),
    others: async (side, role) => tried(side, await othersHost(side, role)),
    nobodys: async (side) => tried(side, newRandomId())
  };
};

const change = async (side: Side, host: string) => ({ ...absence, version: await versionOf(side, host) });

/** A booking that no hours hold: in the night. */
export async function aBookingOutside(side: Side, host: string, campus = side.campus): Promise<string> {
  const id = newRandomId();
  await inOrganisation(side.ground.owner, side.organisation, () =>
    side.ground.owner.query(
      `insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, nickname, language, link_hash, words_hash, idempotency_key, booked_hour)
       values ($1, $2, $3, $4, $5, 'campus', '2029-06-11T00:00Z', '2029-06-11T00:30Z', 'Yö', 'fi', decode(md5($6), 'hex'), decode(md5($6), 'hex'), $2, '2026-11-24T07:00Z')`,
      [side.organisation, id, side.service, host, campus, id]
    )
  );
  return id;
}

const calendarKeepers = { coordinator: 'campus', admin: 'organisation' } as const;

/** A closing far away; of the role's own campus. */
export const closing = (side: Side) => ({ kind: 'closing', name: 'Remontti', start: '2029-03-05', end: '2029-03-06', campus: side.campus });

/** A closing that is written already, on a date on which something is booked with a host of its campus. */
export async function aClosing(side: Side, campus: string): Promise<string> {
  const id = newRandomId();
  await inOrganisation(side.ground.owner, side.organisation, () =>
    side.ground.owner.query(
      "insert into school_days (organisation_id, id, kind, name, starts_on, ends_on, campus_id, closes) values ($1, $2, 'closing', 'Remontti', '2029-03-05', '2029-03-06', $3, true)",
      [side.organisation, id, campus]
    )
  );
  return id;
}

/** An act about one closing: a campus's own, another campus's, or none that ever was. */
const onClosing = (may: Builder['may'], more: Record<string, unknown>): Builder => ({
  may,
  own: async (side) => ({ input: { id: await aClosing(side, side.campus), ...more } }),
  others: async (side) => ({ input: { id: await aClosing(side, side.elsewhere.campus), ...more } }),
  nobodys: async () => ({ input: { id: newRandomId(), ...more } })
});

const closingForm = (side: Side) => ({ ...closing(side), version: '1' });
const onClosingForm: Builder = {
  may: calendarKeepers,
  own: async (side) => ({ input: { id: await aClosing(side, side.campus), ...closingForm(side) } }),
  others: async (side) => ({ input: { id: await aClosing(side, side.elsewhere.campus), ...closingForm(side) } }),
  nobodys: async (side) => ({ input: { id: newRandomId(), ...closingForm(side) } })
};

const serviceKeepers = { coordinator: 'organisation' } as const;

export const serviceForm = {
  nameFi: 'Juttutuokio',
  nameSv: 'Samtalsstund',
  nameEn: 'A chat',
  audience: 'students',
  length: '30',
  step: '30',
  before: '0',
  after: '0',
  notice: '0',
  horizon: '28',
  reminders: ['24'],
  modalities: ['campus']
};

/** A service that nobody books: what is done to it takes no times from others. */
export async function aService(side: Side): Promise<string> {
  const { owner } = side.ground;
  const id = newRandomId();
  await inOrganisation(owner, side.organisation, async () => {
    await owner.query(
      "insert into services (organisation_id, id, slug, status, length_minutes, step_minutes, modalities, position) values ($1, $2, $3, 'draft', 30, 30, '{campus}', 9)",
      [side.organisation, id, `s-${id}`]
    );
    await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
      side.organisation,
      id,
      side.host
    ]);
  });
  return id;
}

const onService = (more: (side: Side) => Record<string, unknown>): Builder => ({
  may: serviceKeepers,
  own: async (side) => ({ input: { id: await aService(side), ...more(side) } }),
  nobodys: async (side) => ({ input: { id: newRandomId(), ...more(side) } })
});

const campusPlanners = { coordinator: 'campus' } as const;
let templates = 0;

/** A template of a campus, with an hour on Mondays. */
export async function aTemplate(side: Side, campus: string): Promise<string> {
  const { owner } = side.ground;
  const id = newRandomId();
  await inOrganisation(owner, side.organisation, async () => {
    await owner.query('insert into hours_templates (organisation_id, id, campus_id, name) values ($1, $2, $3, $4)', [
      side.organisation,
      id,
      campus,
      `Pohja ${++templates}`
    ]);
    await owner.query(
      "insert into hours_template_rows (organisation_id, id, template_id, kind, weekday, from_minute, to_minute, modalities) values ($1, gen_random_uuid(), $2, 'open', 1, 540, 600, '{campus}')",
      [side.organisation, id]
    );
  });
  return id;
}

export const templateForm = (campus: string) => ({ name: `Koeviikko ${++templates}`, campus, version: '1' });
export const templateDay = (campus: string) => ({
  weekday: '2',
  from0: '9.00',
  to0: '10.00',
  campus0: campus,
  ways0: 'campus',
  version: '1'
});
/** To a host whom nobody books, on dates far away. */
export async function pushForm(side: Side, campus: string) {
  const host = await anotherHost(side, campus);
  return { hosts: [host], start0: '2029-02-05', end0: '2029-02-09', version: '1', seen: [`${host}:1`] };
}

/** A template that was given to a host of a campus, by whoever may. */
export async function aPush(side: Side, campus: string): Promise<string> {
  const given = await pushTemplate(
    aCall(side.ground, personOf(side.organisation, side.hostPerson, 'coordinator')),
    new FormInput({ id: await aTemplate(side, campus), ...(await pushForm(side, campus)) })
  );
  if (!given.ok) throw new Error(`the tests could not give a template: ${given.refusal.code}`);
  return given.value.id;
}

const onCampus = (
  make: (side: Side, campus: string) => Promise<Record<string, unknown>>,
  never: (side: Side) => Promise<Record<string, unknown>>
): Builder => ({
  may: campusPlanners,
  own: async (side) => ({ input: await make(side, side.campus) }),
  others: async (side) => ({ input: await make(side, side.elsewhere.campus) }),
  nobodys: async (side) => ({ input: await never(side) })
});

/** An act about one template: a campus's own, another campus's, or none that ever was. */
const onTemplate = (more: (side: Side, campus: string) => Promise<Record<string, unknown>> = async () => ({})): Builder =>
  onCampus(
    async (side, campus) => ({ id: await aTemplate(side, campus), ...(await more(side, campus)) }),
    async (side) => ({ id: newRandomId(), ...(await more(side, side.campus)) })
  );
const onPush = onCampus(
  async (side, campus) => ({ id: await aPush(side, campus) }),
  async () => ({ id: newRandomId() })
);

/** How the sweep calls the acts on hosts' hours. */
export const availabilityInputs: Record<string, Builder> = {
  'hours.read': { may: planners, ...onHost(async () => ({})) },
  'hours.preview': { may: planners, ...onHost(change) },
  'hours.save': { may: planners, ...onHost(change) },
  'hours.undo': {
    may: planners,
    ...onHost(async (side, host) => {
      const role = host === side.host ? 'professional' : host === side.tutorHost ? 'tutor' : 'coordinator';
      await saveHours(side.call(role), { host, version: await versionOf(side, host), ...absence });
      return {};
    })
  },
  'appointment.cancel_outside': {
    may: planners,
    own: async (side, role) => {
      const host = await hostFor(side, role);
      return { input: { host, ids: [await aBookingOutside(side, host)], reason: 'host_absent' } };
    },
    others: async (side, role) => {
      const host = await othersHost(side, role);
      return { input: { host, ids: [await aBookingOutside(side, host)], reason: 'host_absent' } };
    },
    nobodys: async () => ({ input: { host: newRandomId(), ids: [newRandomId()], reason: 'host_absent' } })
  },
  'template.list': withoutObject(campusPlanners),
  'template.read': onTemplate(),
  'template.save': onTemplate(async (_, campus) => templateForm(campus)),
  'template.save_day': onTemplate(async (_, campus) => templateDay(campus)),
  'template.remove': onTemplate(),
  'template.preview_push': onTemplate(pushForm),
  'template.push': onTemplate(pushForm),
  'template.read_push': onPush,
  'template.take_back': onPush,
  'message.prepare_of_hours': {
    may: system,
    own: async (side) => ({ input: { id: await aPush(side, side.campus), host: side.host, isBack: false } })
  },
  'message.note_of_hours': {
    may: system,
    own: async (side) => ({ input: { id: await aPush(side, side.campus), host: side.host, isBack: false, told: 'no_channel' } })
  },
  // Of another campus nothing is told: its closings are left out.
  'school_year.read': withoutObject(calendarKeepers),
  'school_year.read_day': onClosing(calendarKeepers, {}),
  'school_year.preview': onClosingForm,
  'school_year.save': onClosingForm,
  'school_year.remove': onClosing(calendarKeepers, {}),
  'school_year.cancel_hit': onClosing(calendarKeepers, { reason: 'moved_by_school' }),
  'school_year.delete_past': withoutObject(system),
  'service.list': withoutObject(serviceKeepers),
  'service.read': onService(() => ({})),
  'service.preview': onService(() => ({ ...serviceForm, version: '1' })),
  'service.save': onService(() => ({ ...serviceForm, version: '1' })),
  'service.set_status': onService(() => ({ act: 'publish' })),
  'hours.delete_past_dates': withoutObject(system),
  'hours.delete_past_absences': withoutObject(system)
};
