import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { DAY } from '#platform/time/date.ts';
import { FormInput, type Call } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { book, cancelOutside, listTimes, previewHours, readDay, readHours, saveHours, undoHours } from '../index.ts';
import { deletePastAbsencesJob } from '../jobs/delete-absences-30-days-after.ts';
import { deletePastHoursJob } from '../jobs/delete-hours-of-dates-12-months-after.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('a host’s hours', (ground) => {
  /** A school whose host is open on weekdays from 8 to 16, with a booking on Wednesday at ten. */
  async function setting() {
    const school = await aSchool(ground());
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const { id } = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), email: 'aino@example.fi' }));
    const read = async (call: Call = host) => {
      const { shown } = valueOf(await readHours(call, call === host ? {} : { host: school.host }));
      if (!shown) throw new Error('no host of one’s own');
      return shown;
    };
    const form = async (fields: Record<string, string | string[]>) => new FormInput({ version: String((await read()).version), ...fields });
    const startsOf = async (date: string) => {
      const { times } = valueOf(await listTimes(visitor, {}));
      return times.map(({ start }) => new Date(start).toISOString()).filter((start) => start.startsWith(date));
    };
    return { school, host, visitor, id, read, form, startsOf };
  }

  const day = (campus: string, from: string, to: string) => ({ from0: from, to0: to, campus0: campus, ways0: ['campus'] });

  test('a change is tried before it is saved: what it hits is told, and stays booked', async () => {
    const { school, host, id, read, form, startsOf } = await setting();
    const afternoon = await form({ kind: 'week', weekday: '3', ...day(school.campus, '12:00', '14:00') });
    const { hit, already } = valueOf(await previewHours(host, afternoon));
    expect(hit).toMatchObject([{ id, who: 'Nimetön', byNickname: true, canBeTold: true, campus: 'Järvenpää' }]);
    expect(already).toEqual([]);
    expect((await read()).outside).toEqual([]);
    expect(valueOf(await saveHours(host, afternoon))).toMatchObject({ hit: 1 });
    expect((await read()).outside).toMatchObject([{ id }]);
    expect(await startsOf('2026-12-02')).toEqual(['10:00', '10:30', '11:00', '11:30'].map((clock) => `2026-12-02T${clock}:00.000Z`));
    const { appointments } = valueOf(await readDay(host, { date: '2026-11-25' }));
    expect(appointments).toMatchObject([{ id, state: 'booked' }]);
  });

  test('the last change is taken back, and brought again', async () => {
    const { host, read, form, startsOf } = await setting();
    const before = await startsOf('2026-12-01');
    expect(before.length).toBeGreaterThan(10);
    expect(codeOf(await undoHours(host, {}))).toBe('undo_over');
    valueOf(await saveHours(host, await form({ kind: 'absence', start: '2026-12-01', end: '2026-12-04', part: 'day' })));
    expect(await startsOf('2026-12-01')).toEqual([]);
    expect((await read()).canUndo).toBe(true);
    valueOf(await undoHours(host, {}));
    expect(await startsOf('2026-12-01')).toEqual(before);
    expect((await read()).hours.absences).toEqual([]);
    valueOf(await undoHours(host, {}));
    expect(await startsOf('2026-12-01')).toEqual([]);
    const late = { ...host, now: host.now + 31 * DAY };
    expect(codeOf(await undoHours(late, {}))).toBe('undo_over');
  });

  test('nobody writes over what somebody else has saved since', async () => {
    const { host, form } = await setting();
    const first = await form({ kind: 'absence', start: '2026-12-01', part: 'day' });
    const second = await form({ kind: 'absence', start: '2026-12-02', part: 'day' });
    valueOf(await saveHours(host, first));
    expect(codeOf(await saveHours(host, second))).toBe('changed_meanwhile');
    expect(codeOf(await previewHours(host, second))).toBe('changed_meanwhile');
  });

  test('a schedule with its dates, a day of one’s own and breaks are what bookers see', async () => {
    const { school, host, read, form, startsOf } = await setting();
    const id = newRandomId();
    valueOf(
      await saveHours(host, await form({ kind: 'schedule', id, name: 'Koeviikko', start0: '2026-12-07', end0: '2026-12-11', like: '' }))
    );
    valueOf(
      await saveHours(
        host,
        await form({
          kind: 'week',
          schedule: id,
          weekday: '1',
          ...day(school.campus, '09:00', '12:00'),
          breakFrom0: '10:00',
          breakTo0: '11:00'
        })
      )
    );
    expect(await startsOf('2026-12-07')).toEqual(['07:00', '07:30', '09:00', '09:30'].map((clock) => `2026-12-07T${clock}:00.000Z`));
    expect((await startsOf('2026-12-14')).length).toBe(16);
    valueOf(
      await saveHours(host, await form({ kind: 'days', start: '2026-12-07', end: '2026-12-08', ...day(school.campus, '14:00', '15:00') }))
    );
    expect(await startsOf('2026-12-07')).toHaveLength(2);
    expect(await startsOf('2026-12-08')).toHaveLength(2);
    const clash = await form({ kind: 'schedule', id: newRandomId(), name: 'Loma', start0: '2026-12-11', end0: '2026-12-20' });
    expect(codeOf(await saveHours(host, clash))).toBe('schedules_clash');
    const twice = await form({ kind: 'schedule', id: newRandomId(), name: 'Koeviikko', start0: '2026-12-21' });
    expect(codeOf(await saveHours(host, twice))).toBe('name_taken');
    valueOf(await saveHours(host, await form({ kind: 'schedule_gone', id })));
    expect((await read()).hours.schedules).toEqual([]);
    valueOf(await undoHours(host, {}));
    expect((await read()).hours).toMatchObject({ schedules: [{ name: 'Koeviikko' }], dates: [{ from: '2026-12-07' }] });
  });

  test('those outside are cancelled and told in one act; those inside are not touched by it', async () => {
    const { school, host, visitor, id, read, form, startsOf } = await setting();
    const inside = valueOf(await book(visitor, { time: aTime(school, '2026-11-26T10:00:00Z').value, key: newRandomId() })).id;
    expect(codeOf(await cancelOutside(host, { ids: [id, inside], reason: 'host_absent' }))).toBe('not_found');
    // A form without any box or reason chosen sends neither field.
    expect(await cancelOutside(host, new FormInput({}))).toMatchObject({
      refusal: { fields: { ids: 'choose_some', reason: 'reason_needed' } }
    });
    valueOf(await saveHours(host, await form({ kind: 'absence', start: '2026-11-25', part: 'day' })));
    expect(valueOf(await cancelOutside(host, { ids: [id, inside], reason: 'host_absent' }))).toMatchObject({ cancelled: 1, untold: 0 });
    expect((await read()).outside).toEqual([]);
    const states = valueOf(await readDay(host, { date: '2026-11-25' })).appointments.map((one) => [one.id, one.state]);
    expect(states).toEqual([
      [id, 'cancelled'],
      [inside, 'booked']
    ]);
    // The day is still an absence: what was freed is offered to nobody.
    expect(await startsOf('2026-11-25')).toEqual([]);
  });

  test('a coordinator plans the hours of hosts on the own campuses and is told nothing of who comes', async () => {
    const { school, read, form } = await setting();
    const elsewhere = newRandomId();
    const other = newRandomId();
    await inOrganisation(ground().owner, school.organisation, async () => {
      await ground().owner.query(
        "insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'l')",
        [school.organisation, elsewhere]
      );
      await aPerson(ground().owner, school.organisation, other, 'coordinator', 'Raija', 'Rinne');
    });
    const of = (campus: string) =>
      aCall(ground(), personOf(school.organisation, other, 'coordinator', { scope: 'campus', scopeId: campus }));
    expect(codeOf(await readHours(of(elsewhere), { host: school.host }))).toBe('not_found');
    expect(valueOf(await readHours(of(school.campus), {}))).toEqual({ hosts: [{ id: school.host, name: 'Sari' }], shown: null });
    const change = { ...(await form({ kind: 'absence', start: '2026-11-25', part: 'day' })).values, host: school.host };
    const preview = valueOf(await previewHours(of(school.campus), new FormInput(change)));
    expect(preview.hit).toMatchObject([{ who: null, byNickname: false }]);
    expect(JSON.stringify(preview)).not.toContain('Nimetön');
    expect(codeOf(await saveHours(of(elsewhere), new FormInput(change)))).toBe('not_found');
    valueOf(await saveHours(of(school.campus), new FormInput(change)));
    expect((await read(of(school.campus))).outside).toMatchObject([{ who: null }]);
  });

  test('a campus at which the host does not work is refused', async () => {
    const { host, form } = await setting();
    expect(codeOf(await previewHours(host, await form({ kind: 'week', weekday: '1', ...day(newRandomId(), '09:00', '10:00') })))).toBe(
      'campus_not_hosts'
    );
  });

  test('absences go 30 days after, hours of dates and of schedules 12 months after', async () => {
    const { school, host, form } = await setting();
    const { organisation, campus } = school;
    valueOf(await saveHours(host, await form({ kind: 'absence', start: '2026-12-01', part: 'day' })));
    valueOf(await saveHours(host, await form({ kind: 'days', start: '2026-12-01', ...day(campus, '09:00', '10:00') })));
    valueOf(
      await saveHours(
        host,
        await form({ kind: 'schedule', id: newRandomId(), name: 'Koeviikko', start0: '2026-12-02', end0: '2026-12-03' })
      )
    );
    const counts = () =>
      ground().system.database.act({ organisation, person: null }, async (db) => {
        const count = async (table: 'host_absences' | 'host_hours_changes' | 'host_hours' | 'host_schedule_dates') =>
          (await db.selectFrom(table).select('organisation_id').execute()).length;
        return {
          absences: await count('host_absences'),
          changes: await count('host_hours_changes'),
          hours: await count('host_hours'),
          dates: await count('host_schedule_dates')
        };
      });
    const at = (date: string) => ({ ...ground().system, clock: () => Date.parse(`${date}T12:00Z`) });
    await runJobNow(at('2026-12-31'), deletePastAbsencesJob, { organisation });
    expect(await counts()).toMatchObject({ absences: 1, changes: 0 });
    await runJobNow(at('2027-01-01'), deletePastAbsencesJob, { organisation });
    // The weekday rows of the ordinary week and their copies in the schedule stay.
    expect(await counts()).toEqual({ absences: 0, changes: 0, hours: 5 + 5 + 1, dates: 1 });
    await runJobNow(at('2027-12-01'), deletePastHoursJob, { organisation });
    expect(await counts()).toMatchObject({ hours: 5 + 5 + 1, dates: 1 });
    await runJobNow(at('2027-12-04'), deletePastHoursJob, { organisation });
    expect(await counts()).toMatchObject({ hours: 5 + 5, dates: 0 });
  });
});
