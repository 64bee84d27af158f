import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { addBlock, book, cancelByHost, readWeek } from '../index.ts';

const hour = 3_600_000;

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

onBothDatabases('the host’s week', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    return { school, host, visitor, student };
  }

  test('has the week’s appointments over the open hours, from Monday to Sunday, whichever of its days is asked for', async () => {
    const { school, host, visitor } = await setting();
    const { id } = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), nickname: 'Koivu 4' }));
    const nextWeek = new Date(Date.parse(wednesdayTen) + 7 * 24 * hour).toISOString();
    valueOf(await book(visitor, { time: aTime(school, nextWeek).value, key: newRandomId() }));
    for (const date of [undefined, '2026-11-23', '2026-11-29']) {
      const week = valueOf(await readWeek(host, { date }));
      expect(week).toMatchObject({ monday: '2026-11-23', today: '2026-11-24', found: null, host: { name: 'Sari' } });
      expect(week.appointments.map((each) => [each.id, each.who])).toEqual([[id, 'Koivu 4']]);
      expect(week.open).toHaveLength(5);
      expect(week.open[0]).toEqual({
        start: Date.parse('2026-11-23T06:00:00Z'),
        end: Date.parse('2026-11-23T14:00:00Z'),
        campus: 'Järvenpää'
      });
    }
  });

  test('at the week’s end it opens the week to come, as long as nothing of this one is still to come', async () => {
    const { school } = await setting();
    const on = (iso: string) => aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { now: Date.parse(iso) });
    const mondayOn = async (iso: string, asked: Parameters<typeof readWeek>[1] = {}) => valueOf(await readWeek(on(iso), asked)).monday;
    expect(await mondayOn('2026-11-27T20:00Z')).toBe('2026-11-23');
    expect(await mondayOn('2026-11-28T00:00Z')).toBe('2026-11-30');
    expect(await mondayOn('2026-11-29T21:59Z')).toBe('2026-11-30');
    expect(await mondayOn('2026-11-28T12:00Z', { date: '2026-11-28' })).toBe('2026-11-23');
    expect(await mondayOn('2026-11-28T12:00Z', { open: newRandomId() })).toBe('2026-11-23');

    const sunday = { kind: 'travel' as const, date: '2026-11-29', from: '16:00', until: '18:00' };
    valueOf(await addBlock(on('2026-11-24T08:00Z'), sunday));
    expect(await mondayOn('2026-11-29T15:59Z')).toBe('2026-11-23');
    expect(await mondayOn('2026-11-29T16:00Z')).toBe('2026-11-30');
  });

  test('a day with hours of its own, or closed, shows those', async () => {
    const { school, host } = await setting();
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query(
        `insert into host_hours (organisation_id, id, host_id, campus_id, date, from_minute, to_minute, modalities)
         values ($1, $2, $4, $5, '2026-11-24', 720, 900, '{campus}'), ($1, $3, $4, $5, '2026-11-25', 0, 0, '{}')`,
        [school.organisation, newRandomId(), newRandomId(), school.host, school.campus]
      )
    );
    const { open } = valueOf(await readWeek(host, {}));
    expect(open.map(({ start, end }) => [new Date(start).toISOString(), (end - start) / hour])).toEqual([
      ['2026-11-23T06:00:00.000Z', 8],
      ['2026-11-24T10:00:00.000Z', 3],
      ['2026-11-26T06:00:00.000Z', 8],
      ['2026-11-27T06:00:00.000Z', 8]
    ]);
  });

  test('in the weeks in which the clocks change, hours and days are those of the wall', async () => {
    const { host } = await setting();
    for (const [date, first, last] of [
      // The clocks change on Easter Day; Monday is a holiday.
      ['2027-03-29', '2027-03-30T05:00:00.000Z', '2027-04-02T05:00:00.000Z'],
      ['2026-10-25', '2026-10-19T05:00:00.000Z', '2026-10-23T05:00:00.000Z'],
      ['2026-10-26', '2026-10-26T06:00:00.000Z', '2026-10-30T06:00:00.000Z']
    ] as const) {
      const { open } = valueOf(await readWeek(host, { date }));
      expect([open[0], open.at(-1)].map((each) => new Date(each?.start ?? 0).toISOString())).toEqual([first, last]);
    }
  });

  test('a search finds by time and by name, what was called off too, and nothing of another host', async () => {
    const { school, host, visitor, student } = await setting();
    const other = await aSchool(ground());
    const first = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), nickname: 'Koivu 4' }));
    const later = new Date(Date.parse(wednesdayTen) + 8 * 24 * hour + hour / 2).toISOString();
    const second = valueOf(await book(student, { time: aTime(school, later).value, key: newRandomId(), as: 'name' }));
    valueOf(await cancelByHost(host, { id: second.id, reason: 'host_absent' }));
    const found = async (q: string) => valueOf(await readWeek(host, { q })).found?.map(({ id }) => id);
    expect(await found('koivu')).toEqual([first.id]);
    expect(await found('aino')).toEqual([second.id]);
    expect(await found('to 10:30')).toEqual([second.id]);
    expect(await found('10')).toEqual([first.id, second.id]);
    expect(await found('kuusi')).toEqual([]);
    expect(await found('  ')).toBeUndefined();
    const stranger = aCall(ground(), personOf(other.organisation, other.hostPerson, 'professional'));
    expect(valueOf(await readWeek(stranger, { q: 'koivu' })).found).toEqual([]);
  });

  test('who has no times of their own has no week', async () => {
    const { student, visitor, school } = await setting();
    const coordinator = aCall(ground(), personOf(school.organisation, school.student, 'coordinator'));
    for (const call of [student, visitor, coordinator])
      expect(await readWeek(call, {})).toEqual({ ok: false, refusal: { code: 'not_found' } });
  });
});
