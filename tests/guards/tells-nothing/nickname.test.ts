import { afterAll, beforeAll, expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { linkSecretOf } from '#modules/scheduling/server/recovery.ts';
import { openInstallation, untilQuiet, type Installation } from '../installation.ts';
import { cookiesAfter, everyValue, hour, keptFiles, ofPersonAndSession, placesOf, school, signedInStudent, student } from './traces.ts';

// What a nickname promises (docs/privacy.md): a signed-in student books, moves and cancels under one, over HTTP, and nothing anywhere ties it to them.

let house: Installation;
beforeAll(async () => {
  house = await openInstallation();
});
afterAll(() => house.close());

test('a student who is signed in books, moves and cancels under a nickname: no table, job, message, log or file knows of whom', async () => {
  const { signedIn, traces, headers } = await signedInStudent(house);
  const before = await placesOf(house, traces);
  const contact = 'kettu-lampi@example.fi';

  const form = { time: await house.here.freeTime(), as: 'nickname', nickname: 'Hiljainen kettu', email: contact, key: newRandomId() };
  // The page's script holds the time that is chosen, signed in as ever; another takes the first one’s place.
  const held = await house.ask(school, '/book/hold', { form: { time: await house.here.freeTime() }, headers });
  expect([held.status, held.body]).toEqual([200, expect.stringMatching(/^\d+\.\d\d$/)]);
  const holding = cookiesAfter(held, signedIn);
  expect((await house.ask(school, '/book/hold', { form: { time: form.time }, headers: { ...headers, cookie: holding } })).status).toBe(200);
  const booked = await house.ask(school, '/book', { form, headers: { ...headers, cookie: holding } });
  expect([booked.status, booked.headers.location]).toEqual([303, expect.stringMatching(/^\/appointments\/[0-9a-f-]{36}\?new$/)]);
  const id = /appointments\/([0-9a-f-]{36})/.exec(booked.headers.location ?? '')?.[1] ?? '';
  const cookie = cookiesAfter(booked, signedIn);
  await house.ask(school, `/appointments/${id}`, { headers: { ...headers, cookie } });
  await house.ask(school, `/appointments/${id}/calendar.ics`, { headers: { ...headers, cookie } });
  const link = linkSecretOf(house.ground.system.secrets, house.here.organisation, id);
  expect((await house.ask(school, `/t/${link}`, { headers: { ...headers, cookie } })).status).toBe(303);
  await untilQuiet(house);
  const moved = await house.ask(school, `/appointments/${id}/move`, {
    form: { time: await house.here.freeTime() },
    headers: { ...headers, cookie }
  });
  expect(moved.status).toBe(303);
  await untilQuiet(house);

  // What is kept of the booking holds no finer time than the hour, in no column and no id.
  const { rows: kept } = await house.ground.admin.query<Record<string, unknown>>('select * from appointments where id = $1', [id]);
  const own = new Set(['starts_at', 'ends_at']);
  for (const [column, value] of Object.entries(kept[0] ?? {})) {
    if (value instanceof Date && !own.has(column)) expect([column, value.getTime() % hour]).toEqual([column, 0]);
    if (typeof value === 'string' && column === 'id') expect(value[14]).toBe('4');
  }
  const { rows: told } = await house.ground.admin.query<{ at: Date }>('select at from message_deliveries where appointment_id = $1', [id]);
  expect(told.length).toBeGreaterThan(1);
  for (const { at } of told) expect(at.getTime() % hour).toBe(0);

  const cancelled = await house.ask(school, `/appointments/${id}/cancel`, { form: {}, headers: { ...headers, cookie } });
  expect(cancelled.status).toBe(303);
  await untilQuiet(house);

  expect([...(await placesOf(house, traces))]).toEqual([...before]);
  expect([...before.keys()].sort()).toEqual(ofPersonAndSession.filter((place) => before.has(place)));
  const files = keptFiles(house);
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) for (const trace of traces) expect(file.includes(trace) && trace).toBe(false);
  for (const trace of traces.slice(0, 8)) expect(house.server.output().includes(trace) && trace).toBe(false);
  // The address that was given for messages stands nowhere in clear either.
  expect(await placesOf(house, [contact])).toEqual(new Map());

  // By own data and own bookings nothing of it is held about the person.
  const data = await house.ask(school, '/own-data', { headers: { cookie: signedIn } });
  expect([data.status, data.body.includes(id)]).toEqual([200, false]);

  // The search sees what it looks for: booked by name, the person stands beside the booking.
  const named = { time: await house.here.freeTime(), as: 'name', key: newRandomId() };
  expect((await house.ask(school, '/book', { form: named, headers: { cookie: signedIn } })).status).toBe(303);
  const after = await placesOf(house, traces);
  expect([...after.keys()].filter((place) => after.get(place) !== before.get(place)).sort()).toEqual([
    'appointments.person_id',
    'audit_log.actor_id'
  ]);
}, 60_000);

test('the booking’s own page says nothing of who is signed in', async () => {
  const person = await student(house);
  const door = await house.ask(school, '/sign-in', { form: { person: person.id } });
  const signedIn = cookiesAfter(door, '');
  const form = { time: await house.here.freeTime(), as: 'nickname', nickname: 'Reipas ilves', key: newRandomId() };
  const booked = await house.ask(school, '/book', { form, headers: { cookie: signedIn } });
  const cookie = cookiesAfter(booked, signedIn);
  for (const name of ['keys', 'open']) {
    const value = decodeURIComponent(new RegExp(`${name}=([^;]+)`).exec(cookie)?.[1] ?? '');
    expect([name, value.includes(person.id)]).toEqual([name, false]);
    expect(value.length).toBeGreaterThan(20);
  }
});

test('times kept to the hour leave nobody alone: what of a request is exact is listed, and is no part of booking or session', async () => {
  const { admin } = house.ground;
  await untilQuiet(house);
  const exact = new Set<string>();
  for (const { at, text } of await everyValue(house)) {
    if (/^"?\d{4}-\d{2}-\d{2}T/.test(text) && new Date(text.replaceAll('"', '')).getTime() % hour !== 0) exact.add(at);
  }
  const ours = [...exact].filter((at) => !at.startsWith('pgboss.')).sort();
  const about = new Map<string, string>([
    ['audit_log.at', 'acts by name: what is done under a nickname keeps the hour'],
    ['address_limits.window_start', 'ten-minute windows of a daily keyed hash'],
    ['limits.window_start', 'ten-minute windows of keyed hashes'],
    ['appointments.starts_at', 'the appointment’s own time'],
    ['appointments.ends_at', 'the appointment’s own time'],
    ['claims.starts_at', 'the appointment’s own time'],
    ['claims.ends_at', 'the appointment’s own time'],
    [
      'claims.held_until',
      'until when a form holds a time: of nobody, and gone with the booking; or, to the minute, the list what was given back, for a second'
    ],
    ['appointments.booked_hour', 'bookings by name'],
    ['waiting_offers.starts_at', 'the offered time’s own'],
    ['waiting_offers.ends_at', 'the offered time’s own'],
    ['waiting_offers.offered_until', 'until when the house offers a time: no act of anybody’s'],
    ['organisations.created_at', 'no person'],
    ['persons.created_at', 'when somebody was entered'],
    ['schema_migrations.applied_at', 'no person'],
    ['job_runs.started_at', 'no person'],
    ['job_runs.finished_at', 'no person']
  ]);
  expect(ours.filter((at) => !about.has(at))).toEqual([]);
  const { rows } = await admin.query("select 1 from audit_log where actor_id is null and at <> date_trunc('hour', at)");
  expect(rows).toEqual([]);
});
