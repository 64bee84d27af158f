import { createHash } from 'node:crypto';
import type pg from 'pg';
import { newRandomId } from '#platform/ids.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { finnishHolidays } from '#platform/time/finnish-holidays.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import { aPerson, aSchool, inOrganisation } from '../school.ts';
import type { Led } from './client.ts';

// Five hosts with two times on each of five school days: fifty times that two hundred want.
const hosts = 5;
const days = 5;
const students = 80;

const minutes = { length: 20, gap: 10 };

/** How long a time is, and what must lie between two of one host, in ms. */
export const raceTerms = { length: minutes.length * 60_000, gap: minutes.gap * 60_000 };

export interface RaceSchool {
  readonly organisation: string;
  /** Session secrets of students who book by name; the others come as visitors. */
  readonly sessions: readonly string[];
  /** Professionals who are hosts: the secret of each one's session in the browser, and what they lead. */
  readonly leaders: readonly (Led & { readonly secret: string })[];
}

/** Makes the school as its owner. Each time is 20 minutes with 10 after it, so that both exclusion constraints have something to say. */
export async function raceSchool(owner: pg.Client, now: number): Promise<RaceSchool> {
  const school = await aSchool(
    { owner },
    { lengthMinutes: minutes.length, stepMinutes: 30, afterMinutes: minutes.gap, hours: [600, 600], videoLink: null }
  );
  const { organisation, campus, service } = school;
  // The processes serve no example: it must be a school of its own for them to open its door.
  await owner.query('update organisations set is_example = false where id = $1', [organisation]);
  const zone = 'Europe/Helsinki';
  const secretOf = (place: number | string) => createHash('sha256').update(`${organisation} ${place}`).digest('base64url');
  const sessions = Array.from({ length: students }, (_, place) => secretOf(place));
  const leaders: (Led & { secret: string })[] = [];
  await inOrganisation(owner, organisation, async () => {
    const every = [school.host];
    const people = [school.hostPerson];
    for (let place = 1; place < hosts; place++) {
      const person = newRandomId();
      const host = newRandomId();
      every.push(host);
      people.push(person);
      await aPerson(owner, organisation, person, 'professional', `Ohjaaja${place}`, 'Salo');
      await owner.query('insert into hosts (organisation_id, id, person_id, name) values ($1, $2, $3, $4)', [
        organisation,
        host,
        person,
        `Ohjaaja ${place}`
      ]);
      await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
        organisation,
        host,
        campus
      ]);
      await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
        organisation,
        service,
        host
      ]);
    }
    const dates = schoolDays(dateIn(now, zone));
    for (const host of every) {
      for (const date of dates) {
        await owner.query(
          "insert into host_hours (organisation_id, id, host_id, campus_id, date, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, 600, 660, '{campus,phone}')",
          [organisation, newRandomId(), host, campus, date]
        );
      }
    }
    for (const [place, token] of sessions.entries()) {
      const person = newRandomId();
      await aPerson(owner, organisation, person, 'student', `Opiskelija${place}`, 'Laine');
      await signIn(person, token);
    }
    const groups = [school.group, ...(await moreGroups(owner, organisation, campus))];
    // The judge of messages knows what bookers are told; leaders have no address.
    await owner.query('update persons set email = null where id = any($1)', [people]);
    for (const [place, host] of every.entries()) {
      const [secret, request] = [secretOf(`leader ${place}`), newRandomId()];
      await signIn(people[place] ?? '', secret);
      // To the millisecond, as the house writes it: what is reckoned from its history would else lie before it.
      const at = new Date();
      await owner.query(
        "insert into support_requests (organisation_id, id, group_id, asked_at, audience, themes, modality, state_since, waiting_since, idempotency_key) values ($1, $2, $3, $4, 'students', '{stress}', 'on_campus', $4, $4, gen_random_uuid())",
        [organisation, request, groups[place % groups.length], at]
      );
      await owner.query(
        "insert into support_request_events (organisation_id, id, request_id, act, at) values ($1, gen_random_uuid(), $2, 'ask', $3)",
        [organisation, request, at]
      );
      // Over each of the times that students want, and beside them.
      const starts = dates.flatMap((date) => [555, 600, 615, 630, 645].map((minute) => wallToInstant(date, minute, zone)));
      leaders.push({ secret, host, request, starts, others: every.filter((other) => other !== host) });
    }
  });
  return { organisation, sessions, leaders };

  async function signIn(person: string, token: string): Promise<void> {
    await owner.query(
      "insert into sessions (organisation_id, id, token_hash, person_id, started_at, last_used_hour, expires_at, ends_at) values ($1, $2, $3, $4, now(), date_trunc('hour', now()), now() + interval '8 hours', now() + interval '1 day')",
      [organisation, newRandomId(), createHash('sha256').update(token).digest(), person]
    );
  }
}

/** Groups beside the school's own: fewer than leaders, so that two of them want the same group too. */
async function moreGroups(owner: pg.Client, organisation: string, campus: string): Promise<string[]> {
  const groups = ['SOTE26A', 'RAK26B'].map((name) => ({ id: newRandomId(), name }));
  for (const { id, name } of groups)
    await owner.query(
      "insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year) values ($1, $2, $3, $4, 'vocational_qualification', '2026-2027')",
      [organisation, id, campus, name]
    );
  return groups.map(({ id }) => id);
}

/** The next days on which school is held: on others nothing is free, and before them nobody is asked to answer an offer. */
function schoolDays(today: string): string[] {
  const found: string[] = [];
  for (let date = addDays(today, 1); found.length < days; date = addDays(date, 1)) {
    const isHoliday = finnishHolidays(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
    if (weekdayOf(date) <= 5 && !isHoliday) found.push(date);
  }
  return found;
}

/** Takes away what makes a double booking impossible: for the control run, which must be caught. */
export async function withoutConstraints(admin: pg.Client): Promise<void> {
  await admin.query('alter table claims drop constraint claims_core_free, drop constraint claims_gap_free');
}

/** Lets holds and offers stand, and guard nothing: what they hold lies somewhere in ten years. For the control run, which must be caught. */
export async function holdsThatGuardNothing(admin: pg.Client): Promise<void> {
  await admin.query(`
    create function hold_elsewhere() returns trigger language plpgsql as $$
    declare away interval := interval '1 year' + ('x' || left(md5(new.holder_id::text), 6))::bit(24)::int * interval '10 seconds';
    begin
      if new.held_until is not null then
        new.starts_at := new.starts_at + away;
        new.ends_at := new.ends_at + away;
      end if;
      return new;
    end $$;
    create trigger hold_elsewhere before insert on claims for each row execute function hold_elsewhere()`);
}
