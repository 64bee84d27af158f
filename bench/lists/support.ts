import { createHash } from 'node:crypto';
import { listSupport } from '#modules/groups/server/index.ts';
import { startEmbedded } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import type { Call } from '#platform/use-case/index.ts';
import { connected, systemOn } from '../booking/ground.ts';
import { median } from '../median.ts';
import type { Result } from '../result.ts';

const rounds = 30;
const few = 100;
const many = 5_000;
/** As the database makes an id of a word: its MD5 written as a UUID. */
const hashed = (word: string): string =>
  createHash('md5')
    .update(word)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const professional = '00000000-0000-4000-8000-000000000002';

/** Of a hundred requests so many stand in each state: a few years' worth, most of which have ended. */
const outOfHundred = { new: 6, planned: 8, held: 6, followed_up: 5, closed: 65, declined: 10 };
const states = Object.entries(outOfHundred).flatMap(([state, count]) => Array.from({ length: count }, () => state));

/** A school of four campuses and 240 groups which has asked for support so many times. */
async function makeSchool(socketFolder: string, organisation: string, requests: number): Promise<void> {
  const owner = await connected({ host: socketFolder, user: 'postgres', database: 'postgres' });
  const run = (text: string, ...values: unknown[]) => owner.query(text, [organisation, ...values]);
  await owner.query('begin');
  await run("select set_config('app.organisation', $1, true)");
  await run("insert into organisations (id, slug, name) values ($1, 'mitta-' || $2, 'Mittausopisto')", String(requests));
  await run(
    "insert into campuses (organisation_id, id, slug, name, sort_key) select $1, md5('c' || n)::uuid, 'mitta-' || n, 'Mitta ' || n, '1' || n from generate_series(0, 3) n"
  );
  await run(
    `insert into teaching_groups (organisation_id, id, campus_id, name, programme_type, academic_year)
     select $1, md5('g' || n)::uuid, md5('c' || n % 4)::uuid, 'RYHMÄ' || n, 'vocational_qualification', '2026-2027' from generate_series(0, 239) n`
  );
  await run(
    "insert into persons (organisation_id, id, given_name, family_name, sort_key) values ($1, $2, 'Mitta', 'Ammattilainen', '11')",
    professional
  );
  await run(
    `insert into support_requests (organisation_id, id, group_id, asked_by, asked_at, audience, urgent, themes, hoped_for, modality, state, state_since, waiting_since, professional_id, decline_reason, idempotency_key)
     select $1, md5('r' || n)::uuid, md5('g' || n * 7 % 240)::uuid, $2, at, 'students', n % 40 = 0, case n % 3 when 0 then '{stress,sleep}' when 1 then '{belonging}' else '{}' end::text[],
       'Ryhmään on tullut uusia, ja joku jää tauoilla yksin. Toivomme kertaa, jolla kaikki pääsevät mukaan.', 'either', state, at, at,
       case when state <> 'new' then $2::uuid end, case when state = 'declined' then 'no_time' end, md5('k' || n)::uuid
     from generate_series(0, $3::int - 1) n, lateral (select now() - make_interval(hours => n) as at, ($4::text[])[1 + n * 37 % 100] as state) asked`,
    professional,
    requests,
    states
  );
  await owner.query('commit');
  await owner.query('analyze');
  await owner.end();
}

const asked = {
  'the board': {},
  'the list': { view: 'list' },
  'the list’s tenth page': { view: 'list', page: '10' },
  'a search on the board': { q: 'tauoilla' },
  'what waits too long': { view: 'list', only: 'late' },
  'one theme at one campus': { theme: 'sleep', campus: 'campus' }
} as const;

/** The board and the list of support for groups through the use case, embedded, with 5,000 requests against 100 in the same run. */
export async function measure(): Promise<Result[]> {
  const embedded = await startEmbedded(null);
  await migrate(embedded);
  const { system, close } = await systemOn(embedded);
  try {
    const times = new Map<string, number>();
    for (const [place, requests] of [few, many].entries()) {
      const organisation = `00000000-0000-4000-8000-0000000000${20 + place}`;
      await makeSchool(embedded.socketFolder, organisation, requests);
      const call: Call = {
        system,
        actor: {
          kind: 'person',
          organisation,
          person: professional,
          // As people are: of campuses, here of all of them, so that what is in somebody's reach is asked for as it mostly is.
          grants: [0, 1, 2, 3].map((n) => ({ role: 'professional', scope: 'campus', scopeId: hashed(`c${n}`) }))
        },
        now: Date.now(),
        language: 'fi',
        address: null,
        keys: [],
        request: 'bench'
      };
      const first = await listSupport(call, {});
      if (!first.ok) throw new Error(first.refusal.code);
      for (const [name, wanted] of Object.entries(asked)) {
        const input = 'campus' in wanted ? { ...wanted, campus: first.value.campuses[0]?.id ?? '' } : wanted;
        const taken: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const began = performance.now();
          const listed = await listSupport(call, input);
          if (!listed.ok) throw new Error(listed.refusal.code);
          if (requests === many && listed.value.requests.length === 0) throw new Error(`${name} is empty`);
          taken.push(performance.now() - began);
        }
        times.set(`${name} ${requests}`, median(taken));
      }
    }
    return Object.keys(asked).map((name): Result => {
      const [figure, reference] = [times.get(`${name} ${many}`) ?? Number.NaN, times.get(`${name} ${few}`) ?? Number.NaN];
      return {
        name: `support for groups, ${name}, ${many.toLocaleString('en')} requests, embedded`,
        figure,
        unit: 'ms',
        reference: `the same of ${few} requests: ${reference.toFixed(1)} ms`,
        ratio: figure / reference,
        aim: 'at most 10 times, for 50 times the requests',
        met: figure / reference <= 10
      };
    });
  } finally {
    await close();
    await embedded.close();
  }
}
