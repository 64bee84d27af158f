import { afterAll, beforeAll, expect, test } from 'vitest';
import { changed, hashes, hostOf, openInstallation, untilQuiet, type Asked, type Installation } from './installation.ts';
import { builders } from './inputs/every.ts';
import { browsing, table } from './routes.ts';
import type { AnyRole } from './world.ts';

let house: Installation;

/** All that a GET may change, each with its reason. */
const mayChange: Readonly<Record<string, string>> = {
  audit_log: 'who read what is sensitive',
  'sessions.last_used_hour': 'a session’s last use',
  'sessions.expires_at': 'a session’s end moves with its use',
  limits: 'tries are counted',
  address_limits: 'tries are counted',
  'pgboss.*': 'the queue’s own upkeep, by the clock',
  job_runs: 'what runs by the clock says that it ran'
};
/** What the server does by the clock, whoever asks for what; its lines of the audit are told apart by their actions. */
const byTheClock = ['pgboss.*', 'job_runs', 'audit_log'];
const ofTheSystem = Object.entries(builders).flatMap(([action, { may }]) => (may.system ? [action] : []));

/** All tables, and of the audit what people's requests left there. */
async function everything(): Promise<Map<string, string>> {
  const found = await hashes(house.ground.admin, byTheClock);
  const { rows } = await house.ground.admin.query<{ n: string }>('select count(*)::text as n from audit_log where action <> all($1)', [
    ofTheSystem
  ]);
  return found.set('public.audit_log', rows[0]?.n ?? '');
}

beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

interface Stop {
  route: string;
  role: AnyRole;
  at: string;
  cookie: string;
}

/** Every route for every role with real ids, made before anything is compared; sessions were last used some hours ago. */
async function everyStop(): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (const [route, row] of Object.entries(table)) {
    for (const role of browsing) {
      const { path: at, keys } = await row.at(house.here, role, house);
      stops.push({ route, role, at, cookie: await house.cookie(house.here, role, keys) });
    }
  }
  await untilQuiet(house);
  await house.ground.admin.query("update sessions set last_used_hour = date_trunc('hour', now()) - interval '3 hours'");
  return stops;
}

/** What an address could be bent to do something with. */
const bent = (at: string) => `${at}${at.includes('?') ? '&' : '?'}lang=sv&next=/today&id=1&action=cancel&mark=attend&_method=POST`;

const crawl = async (stops: readonly Stop[], { bend = false, ...asked }: Asked & { bend?: boolean }) => {
  const statuses = new Map<number, number>();
  for (const { at, cookie } of stops) {
    for (const to of bend ? [at, bent(at)] : [at]) {
      const { status } = await house.ask(hostOf(house.here, house), to, { ...asked, headers: { cookie, ...asked.headers } });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  return [...statuses].sort(([a], [b]) => a - b).map(([status, times]) => `${times} × ${status}`);
};

test('a GET of any route as any role changes nothing but the named list, and HEAD the same', async () => {
  const stops = await everyStop();
  const { admin } = house.ground;
  const before = await hashes(admin, Object.keys(mayChange));
  const statuses = await crawl(stops, { bend: true });
  // The framework answers HEAD by doing all that GET does: who can change most is enough.
  await crawl(
    stops.filter(({ role }) => role === 'professional' || role === 'admin'),
    { method: 'HEAD' }
  );
  expect(changed(before, await hashes(admin, Object.keys(mayChange)))).toEqual([]);
  expect(before.size).toBeGreaterThan(18);
  process.stdout.write(`GET crawl: ${stops.length} stops (${statuses.join(', ')}), ${before.size} tables unchanged\n`);
}, 300_000);

test('a GET that a browser sends ahead changes nothing at all: no audit line, no count, no last use', async () => {
  const stops = await everyStop();
  const before = await everything();
  const statuses = await crawl(stops, { headers: { 'sec-purpose': 'prefetch' } });
  expect(changed(before, await everything())).toEqual([]);
  // Asked for by people the same does leave its traces, so the comparison sees them.
  await crawl(
    stops.filter(({ role }) => role === 'coordinator'),
    {}
  );
  expect(changed(before, await everything()).sort()).toEqual(['public.address_limits', 'public.audit_log', 'public.sessions']);
  process.stdout.write(`Ahead: ${stops.length} stops (${statuses.join(', ')}), ${before.size} tables unchanged\n`);
}, 300_000);

test('planted: one changed value in one row of one table is found', async () => {
  const { admin } = house.ground;
  const before = await hashes(admin, Object.keys(mayChange));
  await admin.query("update campuses set address = 'Muutettu 1' where organisation_id = $1", [house.here.organisation]);
  expect(changed(before, await hashes(admin, Object.keys(mayChange)))).toEqual(['public.campuses']);
});
