import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf, visitorOf, type School } from '../../../../../tests/school.ts';
import { daysOfTimes, firstCard, timesSource } from '../../index.ts';
import { deleteTurnsJob } from '../jobs/availability/delete-turns-90-days-after.ts';
import { book, cancel, listTimes, readTurns, readWeek } from '../index.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

onBothDatabases('turns', (ground) => {
  /** A school whose one service two hosts hold, with the same hours at the same place. */
  async function setting() {
    const school = await aSchool(ground());
    const { owner } = ground();
    const [second, person] = [newRandomId(), newRandomId()];
    await inOrganisation(owner, school.organisation, async () => {
      await aPerson(owner, school.organisation, person, 'professional', 'Mikael', 'Aro');
      await owner.query("insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi,sv}')", [
        school.organisation,
        second,
        person
      ]);
      await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
        school.organisation,
        second,
        school.campus
      ]);
      await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
        school.organisation,
        school.service,
        second
      ]);
      await owner.query(
        `insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities)
         select organisation_id, gen_random_uuid(), $2, campus_id, weekday, from_minute, to_minute, modalities from host_hours where organisation_id = $1 and host_id = $3`,
        [school.organisation, second, school.host]
      );
    });
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const sari = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const mikael = aCall(ground(), personOf(school.organisation, person, 'professional'));
    return { school, second, visitor, sari, mikael };
  }
  const cards = async (call: ReturnType<typeof aCall>, choice: Parameters<typeof daysOfTimes>[1] = {}) => {
    const source = timesSource(valueOf(await listTimes(call, {})));
    if (!source) throw new Error('no service');
    return {
      first: firstCard(source, choice),
      all: daysOfTimes(source, choice).days.flatMap((day) => day.cards),
      total: daysOfTimes(source, choice).total
    };
  };
  const hostIn = (value: string | undefined) => value?.split('~')[1] ?? '';
  const take = async (call: ReturnType<typeof aCall>, value: string, anyone?: string) =>
    valueOf(await book(call, { time: value, key: newRandomId(), ...(anyone ? { anyone } : {}) }));
  const rows = async (school: School) =>
    (
      await inOrganisation(ground().owner, school.organisation, () =>
        ground().owner.query<{ host_id: string; taken_by: string; hosts: number; share: number }>(
          'select host_id, taken_by, hosts, free_minutes, share, balance from host_turns where organisation_id = $1 order by appointment_id, host_id',
          [school.organisation]
        )
      )
    ).rows;

  test('two who are free at once are one time, and of those who leave it open each host takes every other', async () => {
    const { school, second, visitor } = await setting();
    const { all, total } = await cards(visitor);
    expect(new Set(all.map(({ start }) => start)).size).toBe(all.length);
    expect((await cards(visitor, { host: school.host })).total).toBe(total);
    const taken: string[] = [];
    for (let round = 0; round < 6; round++) {
      const { first } = await cards(visitor, { from: '2026-11-25' });
      taken.push(hostIn(first?.value));
      // One after another of the times at which both are free: the first that is shown of a new hour.
      const free = (await cards(visitor, { from: '2026-11-26', day: '2026-11-26' })).all[2 * round];
      await take(visitor, free?.value ?? '', 'any');
    }
    const counts = [school.host, second].map((host) => taken.filter((one) => one === host).length);
    expect(Math.abs((counts[0] ?? 0) - (counts[1] ?? 0))).toBeLessThanOrEqual(1);
    const written = await rows(school);
    expect(written).toHaveLength(12);
    expect(written.every(({ hosts, share }) => hosts === 2 && Math.abs(share - 0.5) < 0.1)).toBe(true);
    const byHost = [school.host, second].map(
      (host) => written.filter(({ host_id, taken_by }) => host_id === host && taken_by === host).length
    );
    expect(byHost).toEqual([3, 3]);
  });

  test('the first of all times is that of whose turn it is, by the whole of its week, also when no more than its beginning is near', async () => {
    const { school, second } = await setting();
    // Of equals it would be the one whose id comes first: they have less free in that week, by a meeting on its Thursday.
    const [busier = '', freer = ''] = [school.host, second].sort();
    const at = (iso: string) => aCall(ground(), visitorOf(school.organisation), { now: Date.parse(iso) });
    const thursday = '2026-12-03T07:00:00+02:00';
    await take(at(thursday), (await cards(at(thursday), { host: busier })).first?.value ?? '');
    const firstAt = async (iso: string) => {
      const source = timesSource(valueOf(await listTimes(at(iso), { first: true })));
      return hostIn((source && firstCard(source))?.value);
    };
    const saturday = '2026-11-28T18:00:00+02:00';
    // Twice: the second time what is asked about is expected.
    for (const iso of [saturday, saturday, '2026-12-03T17:00:00+02:00'])
      expect([iso, await firstAt(iso)]).toEqual([iso, hostIn((await cards(at(iso))).first?.value)]);
    expect(await firstAt(saturday)).toBe(freer);
  });

  test('what is free behind a long break is found, and is the first of the whole list', async () => {
    const { school, visitor } = await setting();
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query(
        "insert into school_days (organisation_id, id, kind, name, starts_on, ends_on, closes) values ($1, $2, 'break', 'Loma', '2026-11-24', '2026-12-15', true)",
        [school.organisation, newRandomId()]
      )
    );
    const { times } = valueOf(await listTimes(visitor, {}));
    const first = valueOf(await listTimes(visitor, { first: true }));
    expect(first.times).toEqual(times.filter(({ start }) => start === times[0]?.start));
    expect(first.times).toHaveLength(2);
  });

  test('who chooses a host, or had nobody else to choose, takes nobody’s turn', async () => {
    const { school, visitor, second } = await setting();
    const chosen = (await cards(visitor, { host: second })).first?.value ?? '';
    await take(visitor, chosen);
    const left = (await cards(visitor)).all.find(({ start }) => String(start) === chosen.split('~').at(-1));
    expect(hostIn(left?.value)).toBe(school.host);
    await take(visitor, left?.value ?? '', 'any');
    expect(await rows(school)).toEqual([]);
    const swedish = (await cards(visitor, { language: 'sv' })).first?.value ?? '';
    expect(hostIn(swedish)).toBe(second);
    await take(visitor, swedish, 'sv');
    expect(await rows(school)).toEqual([]);
  });

  test('a cancelled turn is given back, and a turn is told to its own host alone', async () => {
    const { school, second, visitor, sari, mikael } = await setting();
    const first = (await cards(visitor, { from: '2026-11-26' })).all[0]?.value ?? '';
    const { id } = await take(visitor, first, 'any');
    const [own, other] = hostIn(first) === school.host ? [sari, mikael] : [mikael, sari];
    const detail = async (call: typeof sari) => valueOf(await readWeek(call, { date: '2026-11-26', open: id })).turn;
    expect(await detail(own)).toMatchObject({ hosts: 2, balance: 0 });
    expect(await detail(other)).toBeNull();
    expect(valueOf(await readTurns(own, {})).turns).toMatchObject({ turns: 1, taken: 1 });
    expect(valueOf(await readTurns(other, {})).turns).toMatchObject({ turns: 1, taken: 0 });
    const next = hostIn((await cards(visitor, { from: '2026-11-27' })).all[0]?.value);
    expect(next).toBe(hostIn(first) === school.host ? second : school.host);
    valueOf(await cancel({ ...visitor, keys: [id] }, { id }));
    expect(hostIn((await cards(visitor, { from: '2026-11-27' })).all[0]?.value)).toBe(hostIn(first));
    expect(valueOf(await readTurns(own, {})).turns).toMatchObject({ turns: 0, taken: 0 });
  });

  test('a host sees how much of their weeks is open and taken, and turns go 90 days after the meeting', async () => {
    const { school, visitor, sari } = await setting();
    const free = (await cards(visitor, { from: '2026-11-26', host: school.host })).all[0]?.value ?? '';
    await take(visitor, free, 'any');
    const { load, today } = valueOf(await readTurns(sari, {}));
    expect(load.find(({ monday }) => monday <= today && today < `${monday.slice(0, 8)}99`)).toBeDefined();
    expect(load.find(({ monday }) => monday === '2026-11-23')).toEqual({ monday: '2026-11-23', open: 5 * 8 * 60, taken: 30 });
    expect(load).toHaveLength(8);
    const end = Number(free.split('~').at(-1)) + 30 * 60_000;
    const run = async (now: number) => {
      ground().setNow(now);
      await runJobNow(ground().system, deleteTurnsJob, { organisation: school.organisation });
      return (await rows(school)).length;
    };
    const before = ground().system.clock();
    expect(await run(end + 90 * 86_400_000 - 1)).toBe(2);
    expect(await run(end + 90 * 86_400_000)).toBe(0);
    ground().setNow(before);
  });
});
