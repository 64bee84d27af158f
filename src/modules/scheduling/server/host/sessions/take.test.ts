import * as v from 'valibot';
import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { HOUR, MINUTE } from '#platform/time/date.ts';
import { FormInput, refuse, withRights, type Act } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../../tests/school.ts';
import {
  addBlock,
  book,
  feedFile,
  freeSessions,
  freeTogether,
  makeFeed,
  moveBlock,
  previewHours,
  previewSchoolDay,
  readDay,
  readDayToCancel,
  readFeed,
  readHours,
  readWeek,
  removeBlock,
  takeForSessions,
  type SessionTime,
  type SessionWish
} from '../../index.ts';

const ten = Date.parse(wednesdayTen);
const wednesday = '2026-11-25';

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

/** What a strand would do: use cases of its own around what scheduling gives it. */
const strand = withRights({
  'test.take': { professional: 'own' },
  'test.free': { professional: 'own' },
  'test.look': { professional: 'own' }
});
const Times = v.custom<SessionTime[]>(Array.isArray);
const take = strand.useCase({
  action: 'test.take',
  input: Times,
  refusals: { claims_core_free: 'taken', claims_gap_free: 'taken' },
  run: async (act, times) => ((await takeForSessions(act, times)) ? null : refuse('not_found'))
});
const free = strand.useCase({
  action: 'test.free',
  input: v.array(v.string()),
  run: async (act, ids) => {
    await freeSessions(act, ids);
    return null;
  }
});
const Look = v.custom<(act: Act) => Promise<unknown>>((given) => typeof given === 'function');
const look = strand.query({ action: 'test.look', input: Look, run: (act, asks) => asks(act) });

onBothDatabases('a session’s time', (ground) => {
  /** A school with a second professional who holds the same hours. */
  async function setting() {
    const school = await aSchool(ground(), { afterMinutes: 15 });
    const other = { host: newRandomId(), person: newRandomId() };
    const { owner } = ground();
    await inOrganisation(owner, school.organisation, async () => {
      await aPerson(owner, school.organisation, other.person, 'professional', 'Mikael', 'Mäki');
      await owner.query("insert into hosts (organisation_id, id, person_id, name, languages) values ($1, $2, $3, 'Mikael', '{fi}')", [
        school.organisation,
        other.host,
        other.person
      ]);
      await owner.query('insert into host_campuses (organisation_id, host_id, campus_id) values ($1, $2, $3)', [
        school.organisation,
        other.host,
        school.campus
      ]);
      await owner.query('insert into service_hosts (organisation_id, service_id, host_id) values ($1, $2, $3)', [
        school.organisation,
        school.service,
        other.host
      ]);
      for (let weekday = 1; weekday <= 5; weekday++)
        await owner.query(
          "insert into host_hours (organisation_id, id, host_id, campus_id, weekday, from_minute, to_minute, modalities) values ($1, $2, $3, $4, $5, 540, 720, '{campus}')",
          [school.organisation, newRandomId(), other.host, school.campus, weekday]
        );
    });
    const sari = (now = tuesdayMorning) => aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { now });
    const mikael = (now = tuesdayMorning) => aCall(ground(), personOf(school.organisation, other.person, 'professional'), { now });
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const booked = (iso = wednesdayTen, host = school.host) =>
      book(visitor, { time: aTime({ ...school, host }, iso).value, key: newRandomId() });
    const time = (more: Partial<SessionTime> = {}): SessionTime => ({
      session: newRandomId(),
      hosts: [school.host, other.host],
      start: ten,
      end: ten + 45 * MINUTE,
      campus: school.campus,
      modality: 'campus',
      before: 0,
      after: 0,
      ...more
    });
    const weeks = async (now?: number) => {
      const [a, b] = [valueOf(await readWeek(sari(now), {})), valueOf(await readWeek(mikael(now), {}))];
      return [a, b].map(({ blocks }) => blocks.map(({ start, session }) => [start, session] as const));
    };
    const asked = async <T>(asks: (act: Act) => Promise<T>): Promise<T> => {
      const answers: { value: T }[] = [];
      valueOf(await look(sari(), async (act) => answers.push({ value: await asks(act) })));
      const [answer] = answers;
      if (!answer) throw new Error('not asked');
      return answer.value;
    };
    return { school, other, sari, mikael, booked, time, weeks, asked };
  }

  test('is all leaders’ or nobody’s: where one has something else, nothing is taken of either', async () => {
    const { school, other, sari, booked, time, weeks } = await setting();
    valueOf(await booked(wednesdayTen, other.host));
    expect(codeOf(await take(sari(), [time()]))).toBe('taken');
    expect(await weeks()).toEqual([[], []]);
    // The other's buffer of a quarter of an hour counts, and of a series one that fails leaves none.
    const later = time({ start: ten + 30 * MINUTE, end: ten + 75 * MINUTE });
    expect(codeOf(await take(sari(), [time({ start: ten + 3 * HOUR, end: ten + 4 * HOUR }), later]))).toBe('taken');
    expect(await weeks()).toEqual([[], []]);
    valueOf(await take(sari(), [time({ session: later.session, start: ten + 45 * MINUTE, end: ten + 90 * MINUTE })]));
    expect(await weeks()).toEqual([[[ten + 45 * MINUTE, later.session]], [[ten + 45 * MINUTE, later.session]]]);
    expect(codeOf(await booked(new Date(ten + 60 * MINUTE).toISOString(), school.host))).toBe('slot_gone');
  });

  test('is moved over its own old time, given to other leaders, and given back', async () => {
    const { school, other, sari, booked, time, weeks } = await setting();
    const one = time();
    valueOf(await take(sari(), [one]));
    valueOf(await take(sari(), [{ ...one, start: ten + 15 * MINUTE, end: ten + 60 * MINUTE, hosts: [other.host] }]));
    expect(await weeks()).toEqual([[], [[ten + 15 * MINUTE, one.session]]]);
    valueOf(await booked(wednesdayTen, school.host));
    valueOf(await free(sari(), [one.session]));
    valueOf(await free(sari(), [one.session]));
    expect(await weeks()).toEqual([[], []]);
    valueOf(await booked(wednesdayTen, other.host));
  });

  test('that can’t be had leaves a session where it was', async () => {
    const { school, sari, booked, time, weeks } = await setting();
    const one = time();
    valueOf(await take(sari(), [one]));
    valueOf(await booked(new Date(ten + 2 * HOUR).toISOString(), school.host));
    const there = { start: ten + 2 * HOUR, end: ten + 2 * HOUR + 45 * MINUTE };
    expect(codeOf(await take(sari(), [{ ...one, ...there }]))).toBe('taken');
    expect(await weeks()).toEqual([[[ten, one.session]], [[ten, one.session]]]);
  });

  test('takes travel around it', async () => {
    const { sari, time } = await setting();
    valueOf(await take(sari(), [time({ before: 30 * MINUTE, after: 30 * MINUTE })]));
    const meeting = { kind: 'meeting' as const, date: wednesday };
    expect(codeOf(await addBlock(sari(), { ...meeting, from: '11:00', until: '12:00' }))).toBe('period_meets');
    expect(codeOf(await addBlock(sari(), { ...meeting, from: '11:15', until: '12:00' }))).toBe('ok');
  });

  test('is free together where both are, without what it has itself when it is to be moved', async () => {
    const { school, other, sari, booked, time, asked } = await setting();
    const one = time();
    valueOf(await booked(new Date(ten - HOUR).toISOString(), school.host));
    valueOf(await take(sari(), [one]));
    const wish = {
      hosts: [school.host, other.host],
      campus: school.campus,
      modality: 'campus' as const,
      lengths: { length: 45 * MINUTE, step: 15 * MINUTE, before: 0, after: 0, notice: 0 },
      window: { start: ten - 4 * HOUR, end: ten + 8 * HOUR },
      now: tuesdayMorning
    };
    const minutes = (starts: readonly number[]) => starts.map((start) => (start - ten) / MINUTE);
    // Mikael is there from 9 to 12, Sari has a booking from 9 with a quarter of an hour behind it, and the session is from 10 to 10.45.
    const found = (more: Partial<SessionWish> = {}) => asked(({ db }) => freeTogether(db, { ...wish, ...more }));
    expect(minutes((await found()).starts)).toEqual([45, 60, 75]);
    expect(minutes((await found({ except: [one.session] })).starts)).toEqual([-15, 0, 15, 30, 45, 60, 75]);
    expect((await found({ hosts: [school.host, newRandomId()] })).starts).toEqual([]);
    const { standsAt } = await found();
    expect([ten, ten + 45 * MINUTE, ten + 5 * HOUR].map(standsAt)).toEqual(['taken', 'free', 'outside']);
  });

  test('of a host who is none any more can’t be had', async () => {
    const { school, sari, time } = await setting();
    await inOrganisation(ground().owner, school.organisation, () =>
      ground().owner.query('update hosts set active = false where organisation_id = $1 and id = $2', [school.organisation, school.host])
    );
    expect(codeOf(await take(sari(), [time()]))).toBe('not_found');
    expect(codeOf(await take(sari(), [time({ hosts: [newRandomId()] })]))).toBe('not_found');
  });

  test('is moved and removed by its strand alone: the calendar’s acts say where', async () => {
    const { school, sari, time } = await setting();
    const one = time();
    valueOf(await take(sari(), [one]));
    const [block] = valueOf(await readWeek(sari(), {})).blocks;
    expect(block).toEqual({
      id: block?.id,
      kind: 'session',
      session: one.session,
      start: ten,
      end: ten + 45 * MINUTE,
      campus: { id: school.campus, name: 'Järvenpää' },
      modality: 'campus'
    });
    const id = block?.id ?? '';
    expect(codeOf(await removeBlock(sari(), { id }))).toBe('session_elsewhere');
    expect(codeOf(await moveBlock(sari(), { id, date: wednesday, from: '12:00', until: '12:45' }))).toBe('session_elsewhere');
    const asSession = new FormInput({ kind: 'session', date: wednesday, from: '12:00', until: '12:45' });
    expect(codeOf(await addBlock(sari(), asSession))).toBe('invalid_input');
    expect(valueOf(await readWeek(sari(), {})).blocks).toEqual([block]);
  });

  test('stands in the day, and is told of when the day is called off', async () => {
    const { sari, time } = await setting();
    const one = time();
    valueOf(await take(sari(), [one]));
    expect(valueOf(await readDay(sari(), {})).sessions).toMatchObject([{ session: one.session, date: wednesday, start: ten }]);
    expect(valueOf(await readDayToCancel(sari(), { date: wednesday })).sessions).toMatchObject([{ session: one.session }]);
    expect(valueOf(await readDayToCancel(sari(ten + 45 * MINUTE), { date: wednesday })).sessions).toEqual([]);
  });

  test('is in the feed of each leader by a neutral title, under the session’s own name', async () => {
    const { sari, mikael, time } = await setting();
    valueOf(await take(sari(), [time()]));
    const uids = [];
    for (const call of [sari(), mikael()]) {
      const proven = { ...call, proven: true };
      const { secret } = valueOf(await makeFeed(proven, {}));
      const { ics } = feedFile(call, valueOf(await readFeed(call, { secret })));
      expect(ics).toContain('SUMMARY:Ryhmätuokio');
      expect(ics).toContain('LOCATION:Järvenpää');
      uids.push(/UID:(.*)/.exec(ics)?.[1]);
    }
    expect(uids[0]).toBeDefined();
    expect(uids[0]).toBe(uids[1]);
  });

  test('is told of by a change of hours that would leave it outside, and by a closing, once with both leaders', async () => {
    const { school, sari, time } = await setting();
    const remote = time({ start: ten + 24 * HOUR, end: ten + 25 * HOUR, modality: 'video' });
    valueOf(await take(sari(), [time(), remote]));
    const { shown } = valueOf(await readHours(sari(), { host: '' }));
    expect(shown?.sessions).toEqual([]);
    const form = { host: '', version: String(shown?.version), kind: 'absence', start: wednesday, part: 'day' };
    const closed = valueOf(await previewHours(sari(), new FormInput(form)));
    expect(closed.sessions).toMatchObject([{ start: ten, hostName: 'Sari' }]);
    const coordinator = aCall(ground(), personOf(school.organisation, newRandomId(), 'coordinator'));
    const closing = { id: 'new', kind: 'closing', name: 'Remontti', start: wednesday, end: '2026-11-26', campus: school.campus };
    const { hit, sessions } = valueOf(await previewSchoolDay(coordinator, new FormInput(closing)));
    expect(hit).toEqual([]);
    expect(sessions.map(({ start, hostName }) => [start, hostName])).toEqual([
      [ten, 'Mikael, Sari'],
      [ten + 24 * HOUR, 'Mikael, Sari']
    ]);
  });
});
