import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf } from '../../../../../tests/school.ts';
import { correctContact, groupsJobs, readContacts, removeContact, tallyContact } from '../index.ts';

const day = 86_400_000;
/** What of a form is otherwise. */
interface Changed {
  key?: string;
  day?: string;
  campus?: string;
  people?: string;
  more?: string;
  themes?: string[];
}

onBothDatabases('the tally of encounters outside bookings', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const { owner } = ground();
    const second = newRandomId();
    await inOrganisation(owner, school.organisation, () =>
      aPerson(owner, school.organisation, second, 'professional', 'Toinen', 'Kuraattori')
    );
    const call = (person = school.hostPerson, daysLater = 0) =>
      aCall(ground(), personOf(school.organisation, person, 'professional'), { now: tuesdayMorning + daysLater * day });
    const read = async (person = school.hostPerson, input: { edit?: string; key?: string } = {}) => {
      const outcome = await readContacts(call(person), input);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return outcome.value;
    };
    const form = { campus: school.campus, kind: 'lunch' as const, people: '3', themes: ['stress', 'sleep'], owner: (await read()).owner };
    const tally = (more: Changed = {}, person = school.hostPerson, daysLater = 0) =>
      tallyContact(call(person, daysLater), { ...form, key: newRandomId(), ...more });
    const rows = async () =>
      inOrganisation(
        owner,
        school.organisation,
        async () =>
          (await owner.query<Record<string, unknown>>('select * from contacts where organisation_id = $1', [school.organisation])).rows
      );
    return { school, second, call, read, tally, rows, form };
  }

  test('what is sent again, or twice at once, is counted once and is answered the same', async () => {
    const { tally, rows, read } = await setting();
    const key = newRandomId();
    const outcomes = await Promise.all([tally({ key }), tally({ key }), tally({ key })]);
    outcomes.push(await tally({ key }));
    const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome.refusal.code));
    expect(new Set(ids).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect((await read()).week).toMatchObject([{ id: ids[0], kind: 'lunch', people: 3, themes: ['stress', 'sleep'], metOn: '2026-11-24' }]);
  });

  test('what was removed stays removed when it is sent again, and can be brought back', async () => {
    const { tally, read, call } = await setting();
    const key = newRandomId();
    await tally({ key });
    const id = (await read()).week[0]?.id ?? '';
    expect((await removeContact(call(), { id })).ok).toBe(true);
    await tally({ key });
    expect((await read()).week).toEqual([]);
    expect((await read(undefined, { key })).sent).toMatchObject({ id, removed: true });
    await removeContact(call(), { id, back: 'yes' });
    expect((await read()).week).toMatchObject([{ id }]);
  });

  test('the day is the one on which it was tallied; one ahead of the school’s counts as today, one too long ago is refused', async () => {
    const { tally, rows } = await setting();
    await tally({ day: '2026-11-20' });
    await tally({ day: '2026-12-20' });
    await tally();
    expect(await tally({ day: '2026-10-24' })).toMatchObject({ ok: false, refusal: { code: 'too_long_ago' } });
    const days = (await rows()).map(({ met_on: metOn }) => String(metOn)).sort();
    expect(days).toEqual(['2026-11-20', '2026-11-24', '2026-11-24']);
  });

  test('what somebody else tallied in the same browser is not taken as one’s own, nor seen, corrected or removed', async () => {
    const { tally, second, read, call, form } = await setting();
    expect(await tally({}, second)).toMatchObject({ ok: false, refusal: { code: 'somebody_elses' } });
    await tally();
    const [one] = (await read()).week;
    const id = one?.id ?? '';
    expect((await read(second, { edit: id })).edited).toBeNull();
    expect((await read(second)).week).toEqual([]);
    const refused = [
      await removeContact(call(second), { id }),
      await correctContact(call(second), { id, campus: form.campus, kind: 'event', people: '9' })
    ];
    expect(refused.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code))).toEqual(['not_found', 'not_found']);
    await correctContact(call(), { id, campus: form.campus, kind: 'event', people: '2', more: '40', themes: 'gaming' });
    expect((await read()).week).toMatchObject([{ id, kind: 'event', people: 40, themes: ['gaming'] }]);
    expect((await read()).last).toMatchObject({ id, kind: 'event' });
  });

  test('what is wrong is said by field; a theme that is none is left out', async () => {
    const { tally, read } = await setting();
    const fields = async (more: Changed) => {
      const outcome = await tally(more);
      return outcome.ok ? 'ok' : outcome.refusal.fields;
    };
    expect(await fields({ campus: '', people: '0' })).toEqual({ campus: 'campus_needed', people: 'people_needed' });
    expect(await fields({ people: '', more: '201' })).toEqual({ people: 'people_needed' });
    expect(await fields({ themes: ['stress', 'sleep', 'gaming', 'safety', 'conflict', 'crisis'] })).toEqual({ themes: 'themes_many' });
    expect(await tally({ campus: newRandomId() })).toMatchObject({ refusal: { code: 'not_found' } });
    expect(await fields({ themes: ['Aino Virtanen'] })).toBe('ok');
    expect((await read()).week[0]?.themes).toEqual([]);
  });

  test('they go two years after their day, and 30 days after they were removed', async () => {
    const { tally, read, call, rows, school } = await setting();
    await tally();
    const id = (await read()).week[0]?.id ?? '';
    await removeContact(call(), { id });
    await tally();
    const job = groupsJobs.find(({ name }) => name === 'delete-contacts-2-years-after');
    if (!job) throw new Error('no such job');
    const left = async (iso: string) => {
      ground().setNow(Date.parse(iso));
      await runJobNow(ground().system, job, { organisation: school.organisation });
      return (await rows()).length;
    };
    expect(await left('2026-12-23T03:00:00Z')).toBe(2);
    expect(await left('2026-12-24T03:00:00Z')).toBe(1);
    expect(await left('2028-11-23T03:00:00Z')).toBe(1);
    expect(await left('2028-11-24T03:00:00Z')).toBe(0);
    ground().setNow(tuesdayMorning);
  });
});
