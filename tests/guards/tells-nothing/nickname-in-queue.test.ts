import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { linkSecretOf } from '#modules/scheduling/server/recovery.ts';
import { openInstallation, untilQuiet, type Installation } from '../installation.ts';
import { cookiesAfter, hour, keptFiles, ofPersonAndSession, placesOf, school, signedInStudent } from './traces.ts';

// The same of a place in the waiting list: a signed-in student joins under a nickname, is offered times, and nothing anywhere ties it to them.

let house: Installation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

/** What stands offered in a wait, once the queue has had its turn. */
async function offerIn(wait: string, not = ''): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const { rows } = await house.ground.admin.query<{ id: string }>(
      'select id from waiting_offers where waiting_id = $1 and outcome is null and id::text <> $2',
      [wait, not]
    );
    if (rows[0]) return rows[0].id;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('nothing was offered');
}

test('a student who is signed in waits under a nickname, declines and accepts what is offered: no table, job, message, log or file knows of whom', async () => {
  const { signedIn, traces, headers } = await signedInStudent(house);
  const before = await placesOf(house, traces);
  const contact = 'ilves-suo@example.fi';
  const wait = { service: house.here.service, as: 'nickname', nickname: 'Hiljainen ilves', email: contact, weeks: '8', key: newRandomId() };
  const joined = await house.ask(school, '/waiting', { form: wait, headers });
  expect([joined.status, joined.headers.location]).toEqual([303, expect.stringMatching(/^\/waiting\/[0-9a-f-]{36}\?new$/)]);
  const id = /waiting\/([0-9a-f-]{36})/.exec(joined.headers.location ?? '')?.[1] ?? '';
  const own = { ...headers, cookie: cookiesAfter(joined, signedIn) };
  const at = `/waiting/${id}`;
  expect((await house.ask(school, at, { headers: own })).body).toContain('Jonotat aikaa');
  const link = linkSecretOf(house.ground.system.secrets, house.here.organisation, id);
  expect((await house.ask(school, `/t/${link}`, { headers: own })).headers.location).toBe(at);
  const first = await offerIn(id);
  await untilQuiet(house);
  for (const act of ['pause', 'resume']) expect((await house.ask(school, `${at}?/set`, { form: { act }, headers: own })).status).toBe(303);
  const second = await offerIn(id, first);
  expect((await house.ask(school, `${at}?/decline`, { form: { offer: second }, headers: own })).status).toBe(303);
  const third = await offerIn(id, second);
  await untilQuiet(house);

  // What is kept of the wait holds no finer time than the hour, in no column and no id, and its place is a number.
  const { rows: kept } = await house.ground.admin.query<Record<string, unknown>>('select * from waiting where id = $1', [id]);
  expect(kept).toHaveLength(1);
  for (const [column, value] of Object.entries(kept[0] ?? {})) {
    if (value instanceof Date && column !== 'until_on') expect([column, value.getTime() % hour]).toEqual([column, 0]);
    if (typeof value === 'string' && column === 'id') expect(value[14]).toBe('4');
  }
  const accepted = await house.ask(school, `${at}?/accept`, { form: { offer: third }, headers: own });
  expect([accepted.status, accepted.headers.location]).toEqual([303, expect.stringMatching(/^\/appointments\/[0-9a-f-]{36}\?new$/)]);
  await untilQuiet(house);
  const leaving = { ...wait, nickname: 'Reipas kettu', key: newRandomId() };
  const again = await house.ask(school, '/waiting', { form: leaving, headers });
  const other = /waiting\/([0-9a-f-]{36})/.exec(again.headers.location ?? '')?.[1] ?? '';
  const left = await house.ask(school, `/waiting/${other}?/set`, {
    form: { act: 'leave' },
    headers: { ...headers, cookie: cookiesAfter(again, signedIn) }
  });
  expect(left.status).toBe(303);
  await untilQuiet(house);

  expect([...(await placesOf(house, traces))]).toEqual([...before]);
  expect([...before.keys()].sort()).toEqual(ofPersonAndSession.filter((place) => before.has(place)));
  for (const file of keptFiles(house)) for (const trace of traces) expect(file.includes(trace) && trace).toBe(false);
  for (const trace of traces.slice(0, 8)) expect(house.server.output().includes(trace) && trace).toBe(false);
  // The address that was given for messages stands nowhere in clear.
  expect(await placesOf(house, [contact])).toEqual(new Map());

  // By own data nothing of it is held about the person; the search sees what it looks for: by name the person stands in the queue, and is given it.
  const named = { service: house.here.service, as: 'name', weeks: '2', key: newRandomId() };
  const byName = await house.ask(school, '/waiting', { form: named, headers: { cookie: signedIn } });
  expect(byName.status).toBe(303);
  const after = await placesOf(house, traces);
  expect([...after.keys()].filter((place) => after.get(place) !== before.get(place)).sort()).toEqual([
    'audit_log.actor_id',
    'waiting.person_id'
  ]);
  const file = await house.ask(school, '/own-data/download', { headers: { cookie: signedIn } });
  const mine = /waiting\/([0-9a-f-]{36})/.exec(byName.headers.location ?? '')?.[1] ?? '';
  const held: unknown = JSON.parse(file.body);
  expect(held).toMatchObject({ waits: [{ id: mine, service: 'Juttutuokio', campuses: [], modalities: [], dayparts: [] }] });
  for (const nameless of [id, other]) expect(file.body).not.toContain(nameless);
}, 60_000);
