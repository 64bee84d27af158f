import type pg from 'pg';
import { aSchool, inOrganisation } from '../../tests/school.ts';

/** A school with many hosts of one service: for questions that go through all of them. */
export interface ManyHosts {
  readonly organisation: string;
  /** The first of the hosts' persons: who can look at a week. */
  readonly persons: readonly string[];
}

/**
 * Makes a school of so many hosts over twenty campuses, open on weekdays, each with sixty periods taken in the coming month (a host's claims are made as bookings make them), and
 * limits on the service. `today` is an ISO date.
 */
export async function manyHosts(owner: pg.Client, hosts: number, today: string): Promise<ManyHosts> {
  const { organisation, service } = await aSchool({ owner }, { hours: [480, 480], afterMinutes: 15, noticeMinutes: 120 });
  let persons: string[] = [];
  await inOrganisation(owner, organisation, async () => {
    const run = (text: string, ...values: unknown[]) => owner.query<{ id: string }>(text, [organisation, ...values]);
    await run('update services set most_per_day = 6, most_per_week = 20, horizon_days = 30, step_minutes = 15 where organisation_id = $1');
    await run('delete from service_hosts where organisation_id = $1');
    await run(
      "insert into campuses (organisation_id, id, slug, name, sort_key) select $1, gen_random_uuid(), 'kampus-' || n, 'Kampus ' || n, lpad(n::text, 3, '0') from generate_series(1, 20) n"
    );
    await run(
      "insert into persons (organisation_id, id, given_name, family_name, sort_key) select $1, gen_random_uuid(), 'Ohjaaja', n::text, lpad(n::text, 6, '0') from generate_series(1, $2::int) n",
      hosts
    );
    await run(
      "insert into hosts (organisation_id, id, person_id, name) select organisation_id, gen_random_uuid(), id, 'Ohjaaja ' || family_name from persons where organisation_id = $1 and given_name = 'Ohjaaja'"
    );
    await run(
      "insert into service_hosts (organisation_id, service_id, host_id) select $1, $2, id from hosts where organisation_id = $1 and name like 'Ohjaaja %'",
      service
    );
    await run(
      `with placed as (select id, (row_number() over (order by id)) % 20 as place from hosts where organisation_id = $1 and name like 'Ohjaaja %'),
        campus as (select id, row_number() over (order by slug) - 1 as place from campuses where organisation_id = $1 and slug like 'kampus-%')
       insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities)
       select $1, gen_random_uuid(), placed.id, campus.id, weekday, hour * 60, hour * 60 + 210, '{campus,phone}'
       from placed join campus using (place), generate_series(1, 5) weekday, unnest(array[8, 12]) hour`
    );
    // Two a day, mornings and afternoons: full on two days of three, an hour on the third; the first three days are full for everybody.
    await run(
      `with placed as (select id, row_number() over (order by id) as place from hosts where organisation_id = $1 and name like 'Ohjaaja %'),
        taken as (select placed.id as host, gen_random_uuid() as holder, (($2::date + day) + make_interval(hours => hour)) at time zone 'Europe/Helsinki' as start,
          case when day < 3 or (day + place) % 3 < 2 then interval '210 minutes' else interval '60 minutes' end as lasts
          from placed, generate_series(0, 29) day, unnest(array[8, 12]) hour)
       insert into claims (organisation_id, resource_id, holder_id, kind, starts_at, ends_at)
       select $1, host, holder, kind, start, start + lasts + case kind when 'padded' then interval '15 minutes' else interval '0' end from taken, unnest(array['core', 'padded']) kind`,
      today
    );
    const { rows } = await run(
      "select person_id as id from hosts where organisation_id = $1 and name like 'Ohjaaja %' order by id limit 10"
    );
    persons = rows.map(({ id }) => id);
  });
  return { organisation, persons };
}

/**
 * So many meetings that were held over the last years, spread over all hosts; past their thirty days, so that they name nobody and hold no claim. Their keys
 * rise, so that each row goes to the end of its indexes: keys drawn at random went to a random page of five, and 6,000,000 rows took half an hour. A question
 * about free times reads by host and time, which stay spread as they were.
 */
export async function pastBookings(owner: pg.Client, { organisation }: ManyHosts, count: number): Promise<void> {
  const piece = 500_000;
  for (let from = 0; from < count; from += piece) {
    await owner.query(
      `with host as (select h.id, hh.campus_id, row_number() over (order by h.id) - 1 as place, count(*) over () as all_hosts
          from hosts h join lateral (select campus_id from host_hours where organisation_id = h.organisation_id and host_id = h.id limit 1) hh on true where h.organisation_id = $1 and h.name like 'Ohjaaja %')
       insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, state, language, link_hash, words_hash, idempotency_key, booked_hour)
       select $1, rising, (select id from services where organisation_id = $1 limit 1), host.id, host.campus_id, 'campus', at, at + interval '30 minutes', 'attended', 'fi',
         int8send(n) || substr(sha256(('l' || n)::bytea), 9), int8send(n) || substr(sha256(('w' || n)::bytea), 9), rising, date_trunc('hour', at)
       from generate_series($2::int, $3::int) n join host on host.place = n % host.all_hosts,
         lateral (select date_trunc('hour', now()) - interval '40 days' - make_interval(mins => 30 * (n / host.all_hosts::int)) as at,
           (lpad(to_hex(n), 8, '0') || substr(md5(n::text), 9))::uuid as rising) began`,
      [organisation, from, Math.min(count, from + piece) - 1]
    );
  }
}
