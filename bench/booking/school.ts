import type pg from 'pg';
import { aPerson, aSchool, inOrganisation } from '../../tests/school.ts';

/** How many bookers there are at once: as many as the application has connections. */
export const bookers = 10;
export const hostsEach = 3;
export const horizonDays = 365;
/** On so many of them there is something to book: some ten are shut as holidays, and the last ones are left alone. */
export const bookedDays = horizonDays - 30;
const hours = { from: 8 * 60, to: 16 * 60 };
const lengthMinutes = 30;
const timesADay = (hours.to - hours.from) / lengthMinutes;

/** Ids can be made from a number, so that pgbench can make them too. */
export function numberedId(kind: 'service' | 'host', number: number): string {
  return `${kind === 'service' ? '5e' : '40'}000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

export interface BenchSchool {
  readonly organisation: string;
  readonly campus: string;
}

/** A school with as many services as bookers, three hosts each, open on all days: nobody needs to wait for another unless they want the same host. */
export async function benchSchool(owner: pg.Client): Promise<BenchSchool> {
  const { organisation, campus, service } = await aSchool({ owner }, { hours: [hours.from, hours.from] });
  await inOrganisation(owner, organisation, async () => {
    await owner.query("update services set status = 'draft' where id = $1", [service]);
    for (let number = 0; number < bookers; number++) {
      const id = numberedId('service', number);
      await owner.query(
        `insert into services (organisation_id, id, slug, status, length_minutes, step_minutes, horizon_days, modalities)
         values ($1, $2, $3, 'published', $4, $4, $5, '{campus,phone}')`,
        [organisation, id, `palvelu-${number}`, lengthMinutes, horizonDays]
      );
      for (const language of ['fi', 'sv', 'en'])
        await owner.query('insert into service_texts (organisation_id, service_id, language, name) values ($1, $2, $3, $4)', [
          organisation,
          id,
          language,
          `Palvelu ${number}`
        ]);
      for (let place = 0; place < hostsEach; place++) await aHost(owner, organisation, campus, id, number * hostsEach + place);
    }
  });
  await owner.query('analyze');
  return { organisation, campus };
}

async function aHost(owner: pg.Client, organisation: string, campus: string, service: string, number: number): Promise<void> {
  const host = numberedId('host', number);
  const name = `Ohjaaja ${number}`;
  await aPerson(owner, organisation, host, 'professional', `Ohjaaja${number}`, 'Salo');
  await owner.query('insert into hosts (organisation_id, id, person_id, name) values ($1, $2, $2, $3)', [organisation, host, name]);
  await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [organisation, host, campus]);
  await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [organisation, service, host]);
  await owner.query(
    `insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities)
     select $1, gen_random_uuid(), $2, $3, weekday, $4, $5, '{campus,phone}' from generate_series(1, 7) as weekday`,
    [organisation, host, campus, hours.from, hours.to]
  );
}

/** The host of one booker's n-th booking, and which of the open days and which time of it; each time comes once. */
export function slotOf(booker: number, n: number, oneHost: boolean): { service: number; host: number; day: number; time: number } {
  // At one host, the bookers take turns over the same days.
  const turn = oneHost ? n * bookers + booker : Math.floor(n / hostsEach);
  const service = oneHost ? 0 : booker;
  const host = oneHost ? 0 : booker * hostsEach + (n % hostsEach);
  // Days first: a host's days fill evenly, as they do in life.
  return { service, host, day: turn % bookedDays, time: Math.floor(turn / bookedDays) % timesADay };
}
