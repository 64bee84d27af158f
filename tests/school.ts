import type pg from 'pg';
import { newRandomId } from '#platform/ids.ts';
import { timeValue, type Modality, type TimeValue } from '#modules/scheduling/index.ts';
import type { Role } from '#modules/people/index.ts';
import type { Actor, Call, Grant } from '#platform/use-case/index.ts';
import type { Ground } from './ground.ts';
import { tuesdayMorning } from './tuesday-morning.ts';

// Builders of what tests need: a small school with one host, and those who call its use cases.

export interface School {
  organisation: string;
  campus: string;
  group: string;
  service: string;
  host: string;
  hostPerson: string;
  student: string;
}

export interface SchoolOptions {
  slug?: string;
  lengthMinutes?: number;
  stepMinutes?: number;
  beforeMinutes?: number;
  afterMinutes?: number;
  noticeMinutes?: number;
  horizonDays?: number;
  /** Minutes of the day from and to, every weekday. */
  hours?: [number, number];
  modalities?: Modality[];
  videoLink?: string | null;
  unverifiedShare?: number;
  /** How many bookings of the service a person may have ahead; most tests book more than a person would. `default`: as the database has it, also before it had any. */
  mostOpen?: number | 'default';
}

/** Makes a school as its owner: one campus, one group, one professional who holds one service on weekdays, one student. */
export async function aSchool({ owner }: Pick<Ground, 'owner'>, options: SchoolOptions = {}): Promise<School> {
  const school: School = {
    organisation: newRandomId(),
    campus: newRandomId(),
    group: newRandomId(),
    service: newRandomId(),
    host: newRandomId(),
    hostPerson: newRandomId(),
    student: newRandomId()
  };
  const { organisation, campus, group, service, host, hostPerson, student } = school;
  const modalities = options.modalities ?? ['campus', 'video', 'phone'];
  const [from, to] = options.hours ?? [8 * 60, 16 * 60];
  await inOrganisation(owner, organisation, async () => {
    const slug = options.slug ?? `school-${organisation.slice(0, 8)}`;
    await owner.query('insert into organisations (id, slug, name, is_example) values ($1, $2, $3, true)', [
      organisation,
      slug,
      'Koeopisto'
    ]);
    await owner.query('insert into organisation_hosts (host_name, organisation_id) values ($1, $2)', [`${slug}.localhost`, organisation]);
    await owner.query('insert into organisation_settings (organisation_id, unverified_share_percent) values ($1, $2)', [
      organisation,
      options.unverifiedShare ?? 100
    ]);
    await owner.query("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'jarvenpaa', 'Järvenpää', 'a')", [
      organisation,
      campus
    ]);
    await owner.query(
      "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, 'LVI24B', 'vocational_qualification', '2026-2027')",
      [organisation, group, campus]
    );
    await aPerson(owner, organisation, hostPerson, 'professional', 'Sari', 'Salo');
    await aPerson(owner, organisation, student, 'student', 'Aino', 'Laine');
    await owner.query(
      "insert into hosts (organisation_id, id, person_id, name, languages, video_link) values ($1, $2, $3, 'Sari', '{fi,en}', $4)",
      [organisation, host, hostPerson, options.videoLink === undefined ? 'https://meet.example.fi/sari' : options.videoLink]
    );
    await owner.query("insert into host_campuses (organisation_id, host_id, campus_id, room) values ($1, $2, $3, 'huone 214')", [
      organisation,
      host,
      campus
    ]);
    await owner.query(
      `insert into services (organisation_id, id, slug, audience, status, length_minutes, step_minutes, before_minutes, after_minutes, notice_minutes, horizon_days, modalities)
       values ($1, $2, 'juttutuokio', 'all', 'published', $3, $4, $5, $6, $7, $9, $8)`,
      [
        organisation,
        service,
        options.lengthMinutes ?? 30,
        options.stepMinutes ?? 30,
        options.beforeMinutes ?? 0,
        options.afterMinutes ?? 0,
        options.noticeMinutes ?? 0,
        modalities,
        options.horizonDays ?? 28
      ]
    );
    if (options.mostOpen !== 'default')
      await owner.query('update services set most_open_per_person = $2 where organisation_id = $1', [
        organisation,
        options.mostOpen ?? null
      ]);
    for (const language of ['fi', 'sv', 'en'])
      await owner.query("insert into service_texts (organisation_id, service_id, language, name) values ($1, $2, $3, 'Juttutuokio')", [
        organisation,
        service,
        language
      ]);
    await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
      organisation,
      service,
      host
    ]);
    for (let weekday = 1; weekday <= 5; weekday++) {
      await owner.query(
        'insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [organisation, newRandomId(), host, campus, weekday, from, to, modalities]
      );
    }
  });
  return school;
}

/** A person with one role in the whole organisation. */
export async function aPerson(
  owner: pg.Client,
  organisation: string,
  id: string,
  role: Role,
  given: string,
  family: string
): Promise<void> {
  await owner.query('insert into persons (organisation_id, id, given_name, family_name, sort_key, email) values ($1, $2, $3, $4, $5, $6)', [
    organisation,
    id,
    given,
    family,
    `${family} ${given}`.toLowerCase(),
    `${given}.${family}@example.fi`.toLowerCase()
  ]);
  await owner.query(
    "insert into role_assignments (organisation_id, id, person_id, role, scope, starts_on) values ($1, $2, $3, $4, 'organisation', '2020-01-01')",
    [organisation, newRandomId(), id, role]
  );
}

/** Runs statements as the owner with an organisation set, in one transaction. */
export async function inOrganisation<T>(owner: pg.Client, organisation: string, work: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query("select set_config('app.organisation', $1, true)", [organisation]);
    const result = await work();
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** A call by an actor; everything else as a page would set it. */
export function aCall(ground: Pick<Ground, 'system'>, actor: Actor, changes: Partial<Call> = {}): Call {
  return { system: ground.system, actor, now: ground.system.clock(), language: 'fi', address: null, keys: [], request: 'test', ...changes };
}

export const visitorOf = (organisation: string): Actor => ({ kind: 'visitor', organisation, person: null, grants: [] });

/** Somebody signed in with one role; the whole organisation unless a scope is named. */
export function personOf(
  organisation: string,
  person: string,
  role: Role,
  scope: Omit<Grant, 'role'> = { scope: 'organisation', scopeId: null }
): Actor {
  return { kind: 'person', organisation, person, grants: [{ role, ...scope }] };
}

/** The school's time at a wall clock minute of the day that follows the tests' Tuesday. */
export function aTime(school: School, iso: string, modality: Modality = 'campus'): TimeValue & { value: string } {
  const time = { service: school.service, host: school.host, campus: school.campus, modality, start: Date.parse(iso) };
  return { ...time, value: timeValue(time) };
}

/** Wednesday 25 November 2026, 10.00 in Helsinki. */
export const wednesdayTen = new Date(tuesdayMorning + 26 * 3_600_000).toISOString();
