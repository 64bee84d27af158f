import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import {
  book,
  cancelHitByClosing,
  listTimes,
  previewSchoolDay,
  readDay,
  readHours,
  readSchoolDay,
  readSchoolYear,
  removeSchoolDay,
  saveSchoolDay
} from '../index.ts';
import { deletePastSchoolDaysJob } from '../jobs/delete-school-days-2-years-after.ts';

type Told<T> = { ok: true; value: T } | { ok: false; refusal: { code: string } };

function valueOf<T>(outcome: Told<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: Told<unknown>) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('the school year', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const [person, elsewhere] = [newRandomId(), newRandomId()];
    await inOrganisation(ground().owner, school.organisation, async () => {
      await aPerson(ground().owner, school.organisation, person, 'coordinator', 'Raija', 'Rinne');
      await ground().owner.query(
        "insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'l')",
        [school.organisation, elsewhere]
      );
    });
    const whole = aCall(ground(), personOf(school.organisation, person, 'coordinator'));
    const of = (campus: string) =>
      aCall(ground(), personOf(school.organisation, person, 'coordinator', { scope: 'campus', scopeId: campus }));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const startsOn = async (date: string) =>
      valueOf(await listTimes(visitor, {})).times.filter(({ start }) => new Date(start).toISOString().startsWith(date)).length;
    const form = (fields: Record<string, string>) =>
      new FormInput({ id: 'new', kind: 'closing', name: 'Sähkökatko', start: '2026-11-25', end: '', campus: '', ...fields });
    return { school, elsewhere, whole, of, host, visitor, startsOn, form };
  }

  test('on a holiday nothing is free, nor can it be booked, though the host’s hours say otherwise', async () => {
    const { school, startsOn, visitor } = await setting();
    const christmasEve = Date.parse('2026-12-20T08:00:00Z');
    const later = { ...visitor, now: christmasEve };
    const { times } = valueOf(await listTimes(later, {}));
    const dates = new Set(times.map(({ start }) => new Date(start).toISOString().slice(0, 10)));
    expect(dates.has('2026-12-23')).toBe(true);
    for (const holiday of ['2026-12-24', '2026-12-25', '2027-01-01', '2027-01-06']) expect(dates.has(holiday)).toBe(false);
    const time = aTime(school, '2026-12-24T08:00:00Z').value;
    expect(codeOf(await book(later, { time, key: newRandomId() }))).toBe('slot_gone');
    expect(await startsOn('2026-12-07')).toBeGreaterThan(0);
  });

  test('a late closing tells whom it hits without who they are; they are cancelled and told in one act', async () => {
    const { school, whole, host, visitor, startsOn, form } = await setting();
    const { id: booking } = valueOf(
      await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), email: 'aino@example.fi' })
    );
    const preview = valueOf(await previewSchoolDay(whole, form({})));
    expect(preview.hit).toMatchObject([{ id: booking, hostName: 'Sari', campus: 'Järvenpää', who: null, canBeTold: true }]);
    expect(JSON.stringify(preview)).not.toContain('Nimetön');
    expect(await startsOn('2026-11-25')).toBeGreaterThan(0);
    const { id, hit } = valueOf(await saveSchoolDay(whole, form({})));
    expect(hit).toBe(1);
    expect(await startsOn('2026-11-25')).toBe(0);
    expect(valueOf(await readSchoolDay(whole, { id })).hit).toHaveLength(1);
    // The host is told of it on the page of the own hours.
    expect(valueOf(await readHours(host, {})).shown?.outside).toMatchObject([{ id: booking }]);
    expect(valueOf(await cancelHitByClosing(whole, { id, reason: 'moved_by_school' }))).toMatchObject({ cancelled: 1, untold: 0 });
    expect(valueOf(await readDay(host, { date: '2026-11-25' })).appointments).toMatchObject([{ state: 'cancelled', cancelledBy: 'host' }]);
    expect(valueOf(await readSchoolDay(whole, { id })).hit).toEqual([]);
  });

  test('a closing of another campus takes no times here, and a closing that is removed gives them back', async () => {
    const { school, elsewhere, whole, startsOn, form } = await setting();
    const before = await startsOn('2026-11-25');
    valueOf(await saveSchoolDay(whole, form({ campus: elsewhere })));
    expect(await startsOn('2026-11-25')).toBe(before);
    const { id } = valueOf(await saveSchoolDay(whole, form({ campus: school.campus })));
    expect(await startsOn('2026-11-25')).toBe(0);
    valueOf(await removeSchoolDay(whole, { id }));
    expect(await startsOn('2026-11-25')).toBe(before);
  });

  test('a term takes no times, a break only where the school says so', async () => {
    const { whole, startsOn, form } = await setting();
    const before = await startsOn('2026-11-26');
    valueOf(await saveSchoolDay(whole, form({ kind: 'term', name: 'Syksy', start: '2026-08-10', end: '2026-12-18' })));
    const { id } = valueOf(await saveSchoolDay(whole, form({ kind: 'break', name: 'Loma', start: '2026-11-26' })));
    expect(await startsOn('2026-11-26')).toBe(before);
    valueOf(await saveSchoolDay(whole, form({ id, kind: 'break', name: 'Loma', start: '2026-11-26', closes: 'yes' })));
    expect(await startsOn('2026-11-26')).toBe(0);
    expect(codeOf(await saveSchoolDay(whole, form({ id, kind: 'break', name: 'Loma', start: '2026-11-26' })))).toBe('changed_meanwhile');
  });

  test('who coordinates a campus writes its closings and none of the school’s or of another campus', async () => {
    const { school, elsewhere, whole, of, form } = await setting();
    const here = of(school.campus);
    expect(codeOf(await saveSchoolDay(here, form({})))).toBe('not_found');
    expect(codeOf(await previewSchoolDay(here, form({ campus: elsewhere })))).toBe('not_found');
    const { id } = valueOf(await saveSchoolDay(here, form({ campus: school.campus })));
    expect(codeOf(await saveSchoolDay(here, form({ id, campus: '' })))).toBe('not_found');
    const schools = valueOf(await saveSchoolDay(whole, form({ name: 'Kevät', kind: 'term' })));
    const other = valueOf(await saveSchoolDay(whole, form({ campus: elsewhere })));
    for (const each of [schools.id, other.id]) {
      expect(codeOf(await readSchoolDay(here, { id: each }))).toBe('not_found');
      expect(codeOf(await removeSchoolDay(here, { id: each }))).toBe('not_found');
      expect(codeOf(await cancelHitByClosing(here, { id: each, reason: 'moved_by_school' }))).toBe('not_found');
    }
    const seen = valueOf(await readSchoolYear(here, {}));
    expect(seen.days.map((day) => day.id).toSorted()).toEqual([id, schools.id].toSorted());
    expect(seen).toMatchObject({ wholeSchool: false, campuses: [{ name: 'Järvenpää' }] });
    expect(valueOf(await readSchoolYear(whole, {})).days).toHaveLength(3);
  });

  test('what ended two years ago is removed', async () => {
    const { school, whole, form } = await setting();
    const { id } = valueOf(await saveSchoolDay(whole, form({})));
    const at = (date: string) => ({ ...ground().system, clock: () => Date.parse(`${date}T12:00Z`) });
    const { organisation } = school;
    await runJobNow(at('2028-11-24'), deletePastSchoolDaysJob, { organisation });
    expect(codeOf(await readSchoolDay(whole, { id }))).toBe('ok');
    await runJobNow(at('2028-11-25'), deletePastSchoolDaysJob, { organisation });
    expect(codeOf(await readSchoolDay(whole, { id }))).toBe('not_found');
  });
});
