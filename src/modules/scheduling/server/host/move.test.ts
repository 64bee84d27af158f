import { expect, test } from 'vitest';
import { timeValue } from '#modules/scheduling/index.ts';
import { newRandomId } from '#platform/ids.ts';
import { FormInput, systemActor } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning, type Ground } from '../../../../../tests/ground.ts';
import {
  aCall,
  aPerson,
  aSchool,
  aTime,
  inOrganisation,
  personOf,
  visitorOf,
  wednesdayTen,
  type SchoolOptions
} from '../../../../../tests/school.ts';
import { prepareMessage } from '../booking-messages/prepare.ts';
import {
  addBlock,
  book,
  cancelDay,
  handOver,
  listTimes,
  listToHandOver,
  mark,
  moveByHost,
  readAppointment,
  readDayToCancel,
  readToHandOver,
  readToMove,
  readWeek
} from '../index.ts';

const minute = 60_000;
const ten = Date.parse(wednesdayTen);
const wednesday = '2026-11-25';

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string; fields?: unknown } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields ?? {})}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

/** A second host of the school's service, on weekdays as the first. */
async function anotherHost({ owner }: Ground, school: Awaited<ReturnType<typeof aSchool>>) {
  const [host, person] = [newRandomId(), newRandomId()];
  await inOrganisation(owner, school.organisation, async () => {
    await aPerson(owner, school.organisation, person, 'professional', 'Mikael', 'Mäki');
    await owner.query("insert into hosts (organisation_id, id, person_id, name) values ($1, $2, $3, 'Mikael')", [
      school.organisation,
      host,
      person
    ]);
    await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
      school.organisation,
      host,
      school.campus
    ]);
    await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
      school.organisation,
      school.service,
      host
    ]);
    for (let weekday = 1; weekday <= 5; weekday++)
      await owner.query(
        "insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, 480, 960, '{campus}')",
        [school.organisation, newRandomId(), host, school.campus, weekday]
      );
  });
  return { host, person };
}

onBothDatabases('moving, handing over, calling off a day', (ground) => {
  async function setting(options: SchoolOptions = {}) {
    const school = await aSchool(ground(), options);
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const host = (now = tuesdayMorning) => aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { now });
    const booked = async (iso = wednesdayTen, more: Record<string, unknown> = {}) =>
      valueOf(await book(visitor, { time: aTime(school, iso).value, key: newRandomId(), email: 'koivu@example.fi', ...more })).id;
    const starts = async () => valueOf(await listTimes(visitor, {})).times.map(({ start }) => start);
    /** What the job would be told of an appointment's message. */
    const prepared = async (id: string, kind: 'change' | 'cancellation', sequence: number) =>
      valueOf(await prepareMessage(aCall(ground(), systemActor(school.organisation)), { id, kind, sequence }));
    return { school, visitor, host, booked, starts, prepared };
  }

  test('a meeting goes to another time, outside the open hours too; its old time is free, and who booked is told once, with a higher sequence', async () => {
    const { host, booked, starts, prepared } = await setting();
    const id = await booked();
    const moved = valueOf(await moveByHost(host(), { id, date: wednesday, from: '17:30' }));
    expect(moved.was).toMatchObject({ date: wednesday, from: '10:00' });
    expect(await starts()).toContain(ten);
    expect(await prepared(id, 'change', 1)).toMatchObject({
      step: 'send',
      facts: { start: Date.parse('2026-11-25T15:30:00Z'), sequence: 1 }
    });
    // Moving it back is a move as well: what was said before is outdated, and the new message says the old time.
    valueOf(await moveByHost(host(), { id, ...moved.was }));
    expect(await prepared(id, 'change', 1)).toEqual({ step: 'note', outcome: 'outdated' });
    expect(await prepared(id, 'change', 2)).toMatchObject({ step: 'send', facts: { start: ten, sequence: 2 } });
    expect(await starts()).not.toContain(ten);
  });

  test('it may overlap its own old time, and never another’s; then it stays, and what stands there is said', async () => {
    const { host, booked } = await setting({ stepMinutes: 10 });
    const id = await booked();
    await booked('2026-11-25T09:00:00Z');
    valueOf(await moveByHost(host(), { id, date: wednesday, from: '10:20' }));
    const outcome = await moveByHost(host(), { id, date: wednesday, from: '10:50' });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'period_meets', after: { meets: [{ start: ten + 60 * minute }] } } });
    expect(valueOf(await readWeek(host(), {})).appointments[0]?.start).toBe(ten + 20 * minute);
  });

  test('not into the past, not once it is over, not on an unknown campus, and nobody else’s', async () => {
    const { school, host, booked } = await setting();
    const other = await setting();
    const id = await booked();
    const form = { id, date: wednesday, from: '12:00' };
    expect(codeOf(await moveByHost(host(), { ...form, date: '2026-11-23' }))).toBe('time_past');
    expect(codeOf(await moveByHost(host(), { ...form, campus: newRandomId() }))).toBe('campus_unknown');
    expect(codeOf(await moveByHost(host(ten + 30 * minute), form))).toBe('already_begun');
    expect(codeOf(await moveByHost(other.host(), form))).toBe('not_found');
    expect(codeOf(await moveByHost(host(), { ...form, campus: school.campus }))).toBe('ok');
    valueOf(await mark(host(Date.parse('2026-11-25T10:05:00Z')), { id, mark: 'attend' }));
    expect(codeOf(await moveByHost(host(Date.parse('2026-11-25T10:06:00Z')), { ...form, date: '2026-11-26' }))).toBe('state_forbids');
  });

  test('it is handed over to somebody who holds the service, at a time that is free with them, with a reason of the list', async () => {
    const { school, visitor, host, booked, prepared } = await setting();
    const second = await anotherHost(ground(), school);
    const id = await booked();
    const { own, others, appointment } = valueOf(await readToMove(host(), { id }));
    expect(appointment?.id).toBe(id);
    expect(own.every((time) => time.host === school.host)).toBe(true);
    // The same time with the other host is the nearest of all.
    expect(others.map((time) => time.start)).toContain(ten);
    const time = timeValue({ service: school.service, host: second.host, campus: school.campus, modality: 'campus', start: ten });
    expect(codeOf(await handOver(host(), new FormInput({ id, time, reason: 'bored' })))).toBe('invalid_input');
    expect(codeOf(await handOver(host(), { id, time: aTime(school, wednesdayTen).value, reason: 'host_ill' }))).toBe('slot_gone');
    valueOf(await handOver(host(), { id, time, reason: 'host_ill' }));
    expect(valueOf(await readWeek(host(), {})).appointments).toEqual([]);
    const theirs = aCall(ground(), personOf(school.organisation, second.person, 'professional'));
    expect(valueOf(await readWeek(theirs, {})).appointments.map((each) => each.id)).toEqual([id]);
    expect(await prepared(id, 'change', 1)).toMatchObject({ step: 'send', facts: { start: ten } });
    expect(valueOf(await readAppointment({ ...visitor, keys: [id] }, { id })).host).toBe('Mikael');
    // It is no more the first host's to act on.
    expect(codeOf(await moveByHost(host(), { id, date: wednesday, from: '12:00' }))).toBe('not_found');
  });

  test('of two who are handed the same time at once, one has it', async () => {
    const { school, host, booked } = await setting();
    const second = await anotherHost(ground(), school);
    const ids = [await booked(), await booked('2026-11-25T09:00:00Z')];
    const time = timeValue({ service: school.service, host: second.host, campus: school.campus, modality: 'campus', start: ten });
    const outcomes = await Promise.all(ids.map((id) => handOver(host(), { id, time, reason: 'host_absent' })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a coordinator gives what is booked at their campuses to another host there, and is told nothing of who comes', async () => {
    const { school, host, booked } = await setting();
    const second = await anotherHost(ground(), school);
    const [elsewhere, planner] = [newRandomId(), newRandomId()];
    await inOrganisation(ground().owner, school.organisation, async () => {
      await ground().owner.query(
        "insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'l')",
        [school.organisation, elsewhere]
      );
      await aPerson(ground().owner, school.organisation, planner, 'coordinator', 'Raija', 'Rinne');
    });
    const of = (campus: string) =>
      aCall(ground(), personOf(school.organisation, planner, 'coordinator', { scope: 'campus', scopeId: campus }));
    const coordinator = of(school.campus);
    const id = await booked();
    const { appointments } = valueOf(await readWeek(host(), {}));
    expect(appointments[0]?.who).toBeTruthy();
    // The page asks with no host named at first, as an empty address has it.
    expect(valueOf(await listToHandOver(coordinator, { host: '' }))).toMatchObject({ hosts: [{ name: 'Sari', count: 1 }], host: null });
    const listed = valueOf(await listToHandOver(coordinator, { host: school.host }));
    expect(listed).toMatchObject({ hosts: [{ name: 'Sari', count: 1 }], bookings: [{ id, start: ten, who: null, campus: 'Järvenpää' }] });
    const read = valueOf(await readToHandOver(coordinator, { id }));
    for (const shown of [listed, read]) expect(JSON.stringify(shown)).not.toContain(appointments[0]?.who);
    expect(new Set(read.others.map(({ hostName }) => hostName))).toEqual(new Set(['Mikael']));
    // Another campus's coordinator sees and gives nothing of it, and to another campus nothing is given.
    const time = timeValue({ service: school.service, host: second.host, campus: school.campus, modality: 'campus', start: ten });
    expect(valueOf(await listToHandOver(of(elsewhere), { host: school.host }))).toEqual({ hosts: [], host: null, bookings: [] });
    expect(codeOf(await readToHandOver(of(elsewhere), { id }))).toBe('not_found');
    expect(codeOf(await handOver(of(elsewhere), { id, time, reason: 'host_ill' }))).toBe('not_found');
    const away = timeValue({ service: school.service, host: second.host, campus: elsewhere, modality: 'campus', start: ten });
    expect(codeOf(await handOver(coordinator, { id, time: away, reason: 'host_ill' }))).toBe('slot_gone');
    valueOf(await handOver(coordinator, { id, time, reason: 'host_ill' }));
    const theirs = aCall(ground(), personOf(school.organisation, second.person, 'professional'));
    expect(valueOf(await readWeek(theirs, {})).appointments.map((each) => each.id)).toEqual([id]);
    expect(valueOf(await listToHandOver(coordinator, { host: school.host }))).toMatchObject({
      hosts: [{ name: 'Mikael', count: 1 }],
      host: null
    });
    // Who has gone away has bookings all the same.
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query('update hosts set active = false where id = $1', [second.host])
    );
    const back = timeValue({ service: school.service, host: school.host, campus: school.campus, modality: 'campus', start: ten });
    valueOf(await handOver(coordinator, { id, time: back, reason: 'host_absent' }));
    expect(valueOf(await readWeek(host(), {})).appointments.map((each) => each.id)).toEqual([id]);
  });

  test('a day is called off: what is ahead of it, and no more; the rest of it is closed, and each is offered the nearest times', async () => {
    const { school, host, booked, starts, prepared } = await setting();
    const [early, late] = [await booked('2026-11-25T07:00:00Z'), await booked('2026-11-25T12:00:00Z', { email: undefined })];
    const next = await booked('2026-11-26T08:00:00Z');
    valueOf(await addBlock(host(), { kind: 'meeting', date: wednesday, from: '15:00', until: '15:30' }));
    const at = host(Date.parse('2026-11-25T07:40:00Z'));
    expect(valueOf(await readDayToCancel(at, { date: wednesday })).appointments.map(({ id, canBeTold }) => [id, canBeTold])).toEqual([
      [late, false]
    ]);
    expect(valueOf(await cancelDay(at, { date: wednesday, reason: 'host_ill' }))).toEqual({ date: wednesday, cancelled: 1 });
    const week = valueOf(await readWeek(host(), {}));
    expect(week.appointments.map(({ id, state }) => [id, state])).toEqual([
      [early, 'booked'],
      [late, 'cancelled'],
      [next, 'booked']
    ]);
    expect(
      week.blocks.map(({ kind, start, end }) => [
        kind,
        new Date(start).toISOString().slice(11, 16),
        new Date(end).toISOString().slice(11, 16)
      ])
    ).toEqual([
      ['absent', '07:40', '13:00'],
      ['meeting', '13:00', '13:30'],
      ['absent', '13:30', '22:00']
    ]);
    expect((await starts()).filter((start) => start > ten - 20 * minute && start < ten + 12 * 60 * minute)).toEqual([]);
    const told = await booked('2026-11-27T08:00:00Z');
    valueOf(await cancelDay(host(), { date: '2026-11-27', reason: 'host_absent' }));
    const message = await prepared(told, 'cancellation', 1);
    if (message.step !== 'send') throw new Error('nobody is told');
    expect(message.facts.offers.map(({ start, campus }) => [new Date(start).toISOString(), campus])).toEqual([
      ['2026-11-26T12:30:00.000Z', 'Järvenpää'],
      ['2026-11-26T13:00:00.000Z', 'Järvenpää'],
      ['2026-11-26T13:30:00.000Z', 'Järvenpää']
    ]);
    expect(message.facts.offers[0]?.path).toContain(`/book?service=juttutuokio&time=${school.service}`);
  });

  test('a day that is over can’t be called off', async () => {
    const { host } = await setting();
    expect(codeOf(await cancelDay(host(), { date: '2026-11-23', reason: 'host_ill' }))).toBe('time_past');
  });
});
