import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { asVisitor, type Call } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import {
  aCall,
  aSchool,
  aTime,
  inOrganisation,
  personOf,
  visitorOf,
  wednesdayTen,
  type School,
  type SchoolOptions
} from '../../../../../tests/school.ts';
import { book, cancel, findByWords, freeDoubtful, listOwn, listTimes, mark, move, openLink, readAppointment, readDay } from '../index.ts';

const form = (school: School, iso = wednesdayTen, more: Record<string, unknown> = {}) => ({
  time: aTime(school, iso).value,
  key: newRandomId(),
  ...more
});

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string; fields?: Record<string, string> } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.fields ?? {})}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('booking', (ground) => {
  async function setting(options: SchoolOptions = {}) {
    const school = await aSchool(ground(), options);
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'));
    return { school, visitor, student, host };
  }
  const starts = async (call: Call) => valueOf(await listTimes(call, {})).times.map((time) => time.start);

  test('a free time that is shown can be booked, and is shown no more', async () => {
    const { school, visitor } = await setting();
    const time = Date.parse(wednesdayTen);
    expect(await starts(visitor)).toContain(time);
    valueOf(await book(visitor, form(school)));
    expect(await starts(visitor)).not.toContain(time);
  });

  test('the slower of two gets the three nearest other times', async () => {
    const { school, visitor } = await setting();
    const outcomes = await Promise.all([book(visitor, form(school)), book(visitor, form(school))]);
    expect(outcomes.map(codeOf).sort()).toEqual(['ok', 'slot_gone']);
    const lost = outcomes.find((outcome) => !outcome.ok);
    const nearest = lost && !lost.ok ? lost.refusal.after?.nearest.map((each) => new Date(each.start).toISOString()) : [];
    expect(nearest).toEqual(['2026-11-25T07:00:00.000Z', '2026-11-25T07:30:00.000Z', '2026-11-25T08:30:00.000Z']);
  });

  test('two by name at one time: the claims decide, one wins', async () => {
    const { school, student } = await setting();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => book(student, form(school))));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(['slot_taken', 'slot_gone']).toContain(outcome.refusal.code);
  });

  test('with a name and without at one time, in any order: one wins, and nobody waits for the other in a circle', async () => {
    const { school, visitor, student } = await setting();
    for (let round = 0; round < 4; round++) {
      const iso = new Date(Date.parse(wednesdayTen) + round * 3_600_000).toISOString();
      const outcomes = await Promise.all([visitor, student, visitor, student].map((call) => book(call, form(school, iso))));
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    }
  });

  test('the same form sent twice books once and gives the same answer', async () => {
    const { school, visitor } = await setting();
    const sent = form(school);
    const first = valueOf(await book(visitor, sent));
    expect(valueOf(await book(visitor, sent))).toEqual(first);
    // The key gives the booking to whoever shows it: from the table alone it can't be learnt.
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query<{ row: string }>('select a::text as row from appointments a where organisation_id = $1', [school.organisation])
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(sent.key);
  });

  test('copies of one form sent at once book once and are all told so, with a name and without', async () => {
    const { school, visitor, student } = await setting();
    for (const [call, iso] of [
      [visitor, wednesdayTen],
      [student, '2026-11-25T09:00:00Z']
    ] as const) {
      const sent = form(school, iso);
      const outcomes = await Promise.all(Array.from({ length: 6 }, () => book(call, sent)));
      const ids = outcomes.map((outcome) => (outcome.ok ? outcome.value.id : outcome.refusal.code));
      expect(new Set(ids).size).toBe(1);
      expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('the gap between two neighbours is the larger of the two buffers', async () => {
    const { school, visitor } = await setting({ beforeMinutes: 10, afterMinutes: 20, stepMinutes: 10 });
    valueOf(await book(visitor, form(school)));
    const times = await starts(visitor);
    expect(times).not.toContain(Date.parse('2026-11-25T08:40:00Z'));
    expect(times).toContain(Date.parse('2026-11-25T08:50:00Z'));
    expect(times).not.toContain(Date.parse('2026-11-25T07:20:00Z'));
    expect(times).toContain(Date.parse('2026-11-25T07:10:00Z'));
  });

  test('a booking by link or words can be opened, moved and cancelled, by nobody else', async () => {
    const { school, visitor, student } = await setting();
    const booked = valueOf(await book(visitor, form(school)));
    expect(codeOf(await readAppointment(visitor, { id: booked.id }))).toBe('not_found');
    const opened = valueOf(await openLink(visitor, { secret: booked.link }));
    const holder = { ...visitor, keys: [opened.id] };
    const { words } = valueOf(await readAppointment(holder, { id: booked.id }));
    expect(valueOf(await findByWords(visitor, { words: words.join(' ').toUpperCase() }))).toEqual({ id: booked.id });
    const later = aTime(school, '2026-11-26T09:00:00Z').value;
    expect(codeOf(await move(student, { id: booked.id, time: later }))).toBe('not_found');
    valueOf(await move(holder, { id: booked.id, time: later }));
    expect(await starts(visitor)).toContain(Date.parse(wednesdayTen));
    expect(codeOf(await cancel(visitor, { id: booked.id }))).toBe('not_found');
    valueOf(await cancel(holder, { id: booked.id }));
    expect(codeOf(await cancel(holder, { id: booked.id }))).toBe('state_forbids');
    expect(await starts(visitor)).toContain(Date.parse('2026-11-26T09:00:00Z'));
  });

  test('an appointment may be moved to overlap its own old time, not another', async () => {
    const { school, visitor, student } = await setting({ lengthMinutes: 60 });
    const booked = valueOf(await book(student, form(school)));
    valueOf(await book(visitor, form(school, '2026-11-25T10:00:00Z')));
    valueOf(await move(student, { id: booked.id, time: aTime(school, '2026-11-25T08:30:00Z').value }));
    expect(codeOf(await move(student, { id: booked.id, time: aTime(school, '2026-11-25T09:30:00Z').value }))).toBe('slot_gone');
  });

  test('a phone time needs a number, a video time a way to meet', async () => {
    const { school, visitor } = await setting({ videoLink: null });
    expect(codeOf(await book(visitor, form(school, wednesdayTen, { time: aTime(school, wednesdayTen, 'phone').value })))).toBe(
      'phone_needed'
    );
    expect(codeOf(await book(visitor, form(school, wednesdayTen, { time: aTime(school, wednesdayTen, 'video').value })))).toBe('slot_gone');
    expect(valueOf(await listTimes(visitor, {})).times.every((time) => !time.modalities.includes('video'))).toBe(true);
  });

  test('bookings without a name use at most their share of a day; a person by name may have the rest', async () => {
    const { school, visitor, student } = await setting({ unverifiedShare: 33, hours: [8 * 60, 11 * 60] });
    valueOf(await book(visitor, form(school, '2026-11-25T06:00:00Z')));
    expect(
      (await starts(visitor)).some((start) => start < Date.parse('2026-11-26T00:00:00Z') && start > Date.parse('2026-11-25T00:00:00Z'))
    ).toBe(false);
    expect(codeOf(await book(visitor, form(school, '2026-11-25T07:00:00Z')))).toBe('slot_gone');
    valueOf(await book(student, form(school, '2026-11-25T07:00:00Z')));
  });

  test('a browser may have two bookings without a name ahead of it', async () => {
    const { school, visitor } = await setting();
    expect(codeOf(await book(visitor, form(school, wednesdayTen, { openInBrowser: 2 })))).toBe('too_many_open');
  });

  test('a nickname booking by a signed-in student is tied to nobody', async () => {
    const { school, student } = await setting();
    const { id } = valueOf(
      await book({ ...student, actor: asVisitor(student.actor) }, form(school, wednesdayTen, { nickname: 'Koivu 4' }))
    );
    expect(id[14]).toBe('4');
    const { rows } = await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query('select * from appointments where organisation_id = $1', [school.organisation])
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ person_id: null, nickname: 'Koivu 4', booked_hour: new Date(tuesdayMorning) });
    expect(valueOf(await listOwn(student, {}))).toEqual([]);
  });

  test('a person sees own bookings by name, another person does not', async () => {
    const { school, student } = await setting();
    const booked = valueOf(await book(student, form(school)));
    expect(valueOf(await listOwn(student, {})).map((each) => each.id)).toEqual([booked.id]);
    const other = aCall(ground(), personOf(school.organisation, newRandomId(), 'student'));
    expect(valueOf(await listOwn(other, {}))).toEqual([]);
    expect(codeOf(await readAppointment(other, { id: booked.id }))).toBe('not_found');
  });

  test('what is kept by one’s name holds also what was held and what was cancelled, and no key’s', async () => {
    const { school, visitor, student, host } = await setting();
    const held = valueOf(await book(student, form(school)));
    const cancelled = valueOf(await book(student, form(school, '2026-11-25T09:00:00Z')));
    const nicknamed = valueOf(await book(visitor, form(school, '2026-11-25T10:00:00Z')));
    const later = { ...student, now: held.endsAt, keys: [nicknamed.id] };
    valueOf(await mark({ ...host, now: held.endsAt }, { id: held.id, mark: 'attend' }));
    valueOf(await cancel(later, { id: cancelled.id }));
    expect(valueOf(await listOwn(later, {})).map(({ id }) => id)).toEqual([nicknamed.id]);
    expect(valueOf(await listOwn(later, { kept: true })).map(({ id, state }) => [id, state])).toEqual([
      [held.id, 'attended'],
      [cancelled.id, 'cancelled']
    ]);
    expect(valueOf(await listOwn({ ...visitor, keys: [nicknamed.id] }, { kept: true }))).toEqual([]);
  });

  test('the host sees the day, marks, takes back, and frees what is doubtful in one act', async () => {
    const { school, visitor, student, host } = await setting();
    const named = valueOf(await book(student, form(school)));
    const first = valueOf(await book(visitor, form(school, '2026-11-25T09:00:00Z')));
    const second = valueOf(await book(visitor, form(school, '2026-11-25T10:00:00Z')));
    const day = valueOf(await readDay(host, {}));
    expect(day.appointments.map((each) => each.who)).toEqual(['Aino L.', 'Nimetön', 'Nimetön']);
    const later = { ...host, now: named.endsAt };
    expect(valueOf(await mark(later, { id: named.id, mark: 'attend' })).state).toBe('attended');
    expect(valueOf(await mark(later, { id: named.id, mark: 'reopen' })).state).toBe('booked');
    expect(valueOf(await freeDoubtful(host, { ids: [named.id, first.id, second.id] }))).toEqual({ freed: 2 });
    expect(await starts(visitor)).toContain(Date.parse('2026-11-25T10:00:00Z'));
  });

  test('another school sees and books nothing of this one', async () => {
    const { school } = await setting();
    const other = await setting();
    expect(codeOf(await book(other.visitor, form(school)))).toBe('slot_gone');
    const booked = valueOf(await book(aCall(ground(), visitorOf(school.organisation)), form(school)));
    expect(codeOf(await openLink(other.visitor, { secret: booked.link }))).toBe('not_found');
    expect(codeOf(await readAppointment({ ...other.visitor, keys: [booked.id] }, { id: booked.id }))).toBe('not_found');
  });
});
