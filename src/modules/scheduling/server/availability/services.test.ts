import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { book, listServices, listTimes, move, previewService, readService, readToMove, saveService, setService } from '../index.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

const form = (more: Record<string, string | string[]>) =>
  new FormInput({
    nameFi: 'Pitkä juttutuokio',
    nameSelko: '',
    nameSv: 'Långt samtal',
    nameEn: 'A long talk',
    summaryFi: 'Tunti aikaa.',
    audience: 'all',
    length: '60',
    step: '60',
    before: '0',
    after: '0',
    notice: '0',
    horizon: '14',
    reminders: ['24'],
    modalities: ['campus', 'video'],
    ...more
  });

onBothDatabases('services', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const person = newRandomId();
    await inOrganisation(ground().owner, school.organisation, () =>
      aPerson(ground().owner, school.organisation, person, 'coordinator', 'Raija', 'Rinne')
    );
    const coordinator = aCall(ground(), personOf(school.organisation, person, 'coordinator'));
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    /** Sets limits of the school's first service through its own form. */
    const limited = async (limits: Record<string, string>) => {
      const { kept } = valueOf(await readService(coordinator, { id: school.service }));
      const same = { id: school.service, version: String(kept?.version), length: '30', step: '30', horizon: '28', nameFi: 'Juttutuokio' };
      valueOf(await saveService(coordinator, form({ ...same, modalities: ['campus', 'video', 'phone'], hosts: [school.host], ...limits })));
    };
    const startsOf = async (date: string) => {
      const { times } = valueOf(await listTimes(visitor, { service: school.service }));
      return times.filter(({ start }) => new Date(start).toISOString().startsWith(date));
    };
    return { school, coordinator, visitor, student, limited, startsOf };
  }
  const at = (iso: string) => new Date(iso).toISOString();

  test('a service is written in its languages, is a draft, and is offered once it is published', async () => {
    const { school, coordinator, visitor } = await setting();
    const { id } = valueOf(await saveService(coordinator, form({ id: 'new' })));
    const slugs = async () => valueOf(await listTimes(visitor, {})).services.map(({ slug }) => slug);
    expect(await slugs()).toEqual(['juttutuokio']);
    expect(codeOf(await setService(coordinator, { id, act: 'publish' }))).toBe('hosts_needed');
    valueOf(await saveService(coordinator, form({ id, hosts: [school.host] })));
    valueOf(await setService(coordinator, { id, act: 'publish' }));
    expect(await slugs()).toEqual(['juttutuokio', 'pitka-juttutuokio']);
    const english = valueOf(await listTimes({ ...visitor, language: 'en' }, { service: 'pitka-juttutuokio' }));
    expect(english.service).toMatchObject({ name: 'A long talk' });
    // One an hour, eight hours a day, on ten weekdays.
    expect(english.times).toHaveLength(80);
    valueOf(await setService(coordinator, { id, act: 'pause' }));
    expect(await slugs()).toEqual(['juttutuokio']);
    valueOf(await setService(coordinator, { id, act: 'retire' }));
    expect(codeOf(await setService(coordinator, { id, act: 'pause' }))).toBe('changed_meanwhile');
    expect(valueOf(await listServices(coordinator, {})).map(({ status, hosts }) => [status, hosts])).toEqual([
      ['published', 1],
      ['retired', 1]
    ]);
  });

  test('a preview shows the very times that bookers are shown afterwards, and leaves nothing', async () => {
    const { school, coordinator, visitor } = await setting();
    valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId() }));
    const wanted = { hosts: [school.host], after: '30', dayCount: '3' };
    const seen = valueOf(await previewService(coordinator, form({ id: 'new', ...wanted })));
    expect(valueOf(await listServices(coordinator, {}))).toHaveLength(1);
    const { id } = valueOf(await saveService(coordinator, form({ id: 'new', ...wanted })));
    valueOf(await setService(coordinator, { id, act: 'publish' }));
    const { times } = valueOf(await listTimes(visitor, { service: id }));
    expect(seen.times).toEqual(times);
    expect(times.length).toBeGreaterThan(20);
    const changed = valueOf(await previewService(coordinator, form({ id, version: '2', ...wanted, step: '120' })));
    expect(changed.times.length).toBeLessThan(times.length);
    expect(valueOf(await readService(coordinator, { id })).kept).toMatchObject({ version: 2, values: { step: 60 } });
  });

  test('what is booked of a paused service can be moved by its booker and its host; nothing new is booked, and of a retired one nothing is moved', async () => {
    const { school, coordinator, student } = await setting();
    const { id } = valueOf(await book(student, { time: aTime(school, wednesdayTen).value, key: newRandomId() }));
    const later = (hour: string) => aTime(school, `2026-11-26T${hour}:00:00Z`).value;
    valueOf(await setService(coordinator, { id: school.service, act: 'pause' }));
    expect(codeOf(await book(student, { time: later('08'), key: newRandomId() }))).toBe('slot_gone');
    expect(codeOf(await listTimes(student, { service: school.service }))).toBe('not_found');
    expect(valueOf(await listTimes(student, { service: school.service, toMove: true })).times.length).toBeGreaterThan(20);
    valueOf(await move(student, { id, time: later('09') }));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    expect(valueOf(await readToMove(host, { id })).own.length).toBeGreaterThan(0);
    valueOf(await setService(coordinator, { id: school.service, act: 'retire' }));
    expect(codeOf(await move(student, { id, time: later('10') }))).toBe('slot_gone');
  });

  test('nobody writes over what somebody else has saved since, nor a second service of the same name', async () => {
    const { coordinator } = await setting();
    const { id } = valueOf(await saveService(coordinator, form({ id: 'new' })));
    valueOf(await saveService(coordinator, form({ id, version: '1', length: '45' })));
    expect(codeOf(await saveService(coordinator, form({ id, version: '1', length: '90' })))).toBe('changed_meanwhile');
    expect(codeOf(await previewService(coordinator, form({ id, version: '1' })))).toBe('changed_meanwhile');
    expect(codeOf(await saveService(coordinator, form({ id: 'new' })))).toBe('service_name_taken');
    expect(codeOf(await saveService(coordinator, form({ id: 'new', nameFi: 'Toinen', hosts: [newRandomId()] })))).toBe('host_gone');
  });

  test('what is wrong is said of its field', async () => {
    const { coordinator } = await setting();
    const wrong = await saveService(
      coordinator,
      form({ id: 'new', nameSv: '', length: '4', modalities: [], dayCount: 'x', audience: 'cats' })
    );
    expect(wrong).toMatchObject({
      ok: false,
      refusal: {
        fields: {
          nameSv: 'name_needed',
          length: 'number_wrong',
          modalities: 'ways_needed',
          dayCount: 'limit_wrong',
          audience: 'audience_needed'
        }
      }
    });
  });

  test('a day that is full by the service’s limit is shown to nobody and accepted from nobody', async () => {
    const { school, visitor, student, limited, startsOf } = await setting();
    await limited({ dayCount: '2' });
    const key = newRandomId;
    valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: key() }));
    expect((await startsOf('2026-11-25')).length).toBe(15);
    const { id } = valueOf(await book(student, { time: aTime(school, at('2026-11-25T09:00Z')).value, key: key(), as: 'name' }));
    expect(await startsOf('2026-11-25')).toEqual([]);
    expect((await startsOf('2026-11-26')).length).toBe(16);
    for (const call of [visitor, student])
      expect(codeOf(await book(call, { time: aTime(school, at('2026-11-25T10:00Z')).value, key: key() }))).toBe('slot_gone');
    // One's own is not counted against itself: within the full day it moves.
    expect(codeOf(await move(student, { id, time: aTime(school, at('2026-11-25T12:00Z')).value }))).toBe('ok');
  });

  test('minutes and weeks are limits too', async () => {
    const { school, visitor, limited, startsOf } = await setting();
    await limited({ dayMinutes: '45', weekCount: '3' });
    for (const day of ['25', '26', '27'])
      valueOf(await book(visitor, { time: aTime(school, at(`2026-11-${day}T08:00Z`)).value, key: newRandomId() }));
    expect(await startsOf('2026-11-27')).toEqual([]);
    expect((await startsOf('2026-11-30')).length).toBe(16);
    valueOf(await book(visitor, { time: aTime(school, at('2026-11-30T08:00Z')).value, key: newRandomId() }));
    // Thirty of the day's 45 minutes are used: another half hour does not fit.
    expect(await startsOf('2026-11-30')).toEqual([]);
    expect((await startsOf('2026-12-01')).length).toBe(16);
  });

  test('of many who want the last place of a day at once, by name and without, one gets it', async () => {
    const { school, visitor, student, limited } = await setting();
    await limited({ dayCount: '1' });
    const hours = ['08', '09', '10', '11', '12', '13'];
    const wishes = hours.map((hour, place) =>
      book(place % 2 === 0 ? student : visitor, { time: aTime(school, at(`2026-11-25T${hour}:00Z`)).value, key: newRandomId() })
    );
    const codes = (await Promise.all(wishes)).map(codeOf);
    expect(codes.toSorted()).toEqual(['ok', ...hours.slice(1).map(() => 'slot_gone')]);
  });
});
