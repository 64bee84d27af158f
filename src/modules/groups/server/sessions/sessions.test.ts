import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { DAY, HOUR, MINUTE } from '#platform/time/date.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { mailBox } from '../../../../../tests/servers/mail-box.ts';
import { personOf, wednesdayTen } from '../../../../../tests/school.ts';
import {
  bookSessions,
  cancelSession,
  changeSupport,
  choosePlan,
  listLedSessions,
  listSessions,
  markSession,
  moveSession,
  readSession,
  readSessionTimes,
  readSupport,
  restoreSession,
  takeBackSession,
  takeBackSupport
} from '../index.ts';
import { aCastOfSessions, codeOf, valueOf } from './cast.builder.ts';
import { tellOfSessionsJob } from './jobs/tell-of-sessions.ts';

const ten = Date.parse(wednesdayTen);
const week = 7 * DAY;

onBothDatabases('sessions of a request', (ground) => {
  const setting = (more: Record<string, unknown> = {}) => aCastOfSessions(ground(), more);

  test('the free times are those of all who lead it, and what the teacher wished for comes first', async () => {
    const { second, times, meeting, school } = await setting();
    valueOf(await meeting(wednesdayTen));
    const found = valueOf(await times());
    expect(found.asked).toMatchObject({ length: 45, way: 'on_campus', weeks: 1, second: '' });
    expect(found.leaders).toEqual([{ host: school.host, name: 'Sari' }]);
    expect(found.others).toEqual([{ host: second.host, name: 'Mikael' }]);
    // Wednesday: 10.00 to 10.30 is booked, so nothing of 45 minutes begins from 9.30 to 10.
    const wednesday = found.week
      .filter(({ start }) => Math.abs(start - ten) < 12 * HOUR)
      .map(({ start, suits }) => [(start - ten) / MINUTE, suits]);
    expect(wednesday.slice(0, 4).map(String)).toEqual(['-120,true', '-90,true', '-60,true', '30,true']);
    expect(wednesday.at(-1)).toEqual([300, false]);
    expect(found.suiting.slice(0, 2).map(({ start }) => (start - ten) / MINUTE)).toEqual([-120, -90]);
    expect(found.suiting).toHaveLength(8);
    // The second leader's own booking counts as well.
    valueOf(await meeting(new Date(ten - 2 * HOUR).toISOString(), second.host));
    const both = valueOf(await times({ second: second.host }));
    expect(both.suiting[0]?.start).toBe(ten - 90 * MINUTE);
    expect(both.leaders).toHaveLength(2);
  });

  test('a booked session takes the time of both who lead it, makes the request planned, and is seen by the teacher', async () => {
    const { second, sari, mikael, asker, call, booked, state, blocks, meeting, id, times } = await setting();
    const { first, count } = valueOf(await booked([ten], { second: second.host }));
    expect(count).toBe(1);
    expect(await state()).toBe('planned');
    expect(await blocks(sari)).toEqual([ten]);
    expect(await blocks(mikael)).toEqual([ten]);
    expect(codeOf(await meeting(wednesdayTen, second.host))).toBe('slot_gone');
    const seen = valueOf(await readSession(call(asker), { session: first }));
    expect(seen).toMatchObject({
      state: 'planned',
      place: 'C214',
      link: null,
      start: ten,
      end: ten + 45 * MINUTE,
      acts: [],
      group: 'LVI24B'
    });
    expect(seen.leaders.map(({ name }) => name)).toEqual(['Mikael', 'Sari']);
    expect(valueOf(await listSessions(call(asker), { id })).mayBook).toBe(false);
    expect(valueOf(await listLedSessions(call(mikael), { ids: [first] }))).toEqual([{ id: first, request: id, group: 'LVI24B' }]);
    expect(codeOf(await listLedSessions(call(asker), { ids: [first] }))).toBe('not_found');
    // The group has something then, whoever else would lead it.
    const { chosen, week: free } = valueOf(await times({ time: String(ten + 30 * MINUTE) }, mikael));
    expect(chosen).toMatchObject([{ stands: 'group' }]);
    expect(free.some(({ start }) => start === ten)).toBe(false);
  });

  test('of a series it is told which dates do not fit and what is nearest instead; it is booked whole, or not at all', async () => {
    const { booked, times, meeting, list, state, blocks, sari } = await setting();
    valueOf(await meeting(new Date(ten + week).toISOString()));
    const { chosen } = valueOf(await times({ weeks: '3', time: String(ten) }));
    expect(chosen?.map(({ start, stands }) => [start, stands])).toEqual([
      [ten, 'free'],
      [ten + week, 'taken'],
      [ten + 2 * week, 'free']
    ]);
    expect(chosen?.[1]?.instead).toContain(ten + week + 30 * MINUTE);
    expect(codeOf(await booked([ten, ten + week, ten + 2 * week]))).toBe('time_taken');
    expect(await list()).toEqual([]);
    expect(await state()).toBe('new');
    expect(await blocks(sari)).toEqual([]);
    const { count } = valueOf(await booked([ten, ten + week + 30 * MINUTE, ten + 2 * week]));
    expect(count).toBe(3);
    expect((await list()).map(({ number, start }) => [number, start])).toEqual([
      [1, ten],
      [2, ten + week + 30 * MINUTE],
      [3, ten + 2 * week]
    ]);
  });

  test('sent twice it is booked once', async () => {
    const { call, sari, form, list } = await setting();
    const sent = form([ten]);
    const one = valueOf(await bookSessions(call(sari), sent));
    expect(valueOf(await bookSessions(call(sari), sent))).toEqual(one);
    expect(await list()).toHaveLength(1);
  });

  test('two who book the same group at the same time have one session', async () => {
    const { call, sari, mikael, form } = await setting();
    const outcomes = await Promise.all([bookSessions(call(sari), form([ten])), bookSessions(call(mikael), form([ten + 15 * MINUTE]))]);
    expect(outcomes.map(codeOf).sort()).toEqual(['group_taken', 'ok']);
  });

  test('a time outside the hours can be had, and one over something else can’t', async () => {
    const { booked, times, meeting } = await setting();
    const six = ten + 8 * HOUR;
    expect(valueOf(await times({ date: '2026-11-25', clock: '18:00' })).chosen).toMatchObject([{ start: six, stands: 'outside' }]);
    valueOf(await booked([six]));
    valueOf(await meeting(wednesdayTen));
    expect(codeOf(await booked([ten - 30 * MINUTE]))).toBe('time_taken');
    expect(codeOf(await booked([tuesdayMorning - HOUR]))).toBe('time_past');
    expect(valueOf(await times({ date: '2026-11-24', clock: '7:00' })).chosen).toMatchObject([{ stands: 'past' }]);
  });

  test('a session is moved over its own time and back; the teacher may not, nor another campus’s professional', async () => {
    const { school, sari, asker, coordinator, call, booked, form, times, id, blocks } = await setting();
    const { first: session } = valueOf(await booked([ten]));
    const to = (start: number, more: Record<string, unknown> = {}) => form([start], { session, ...more });
    const found = valueOf(await times({ move: session, time: String(ten + 15 * MINUTE), length: '60' }));
    expect(found.moved).toMatchObject({ id: session, start: ten, place: 'C214' });
    expect(found.chosen).toMatchObject([{ stands: 'free' }]);
    const there = { length: '60', way: 'remote', link: 'https://meet.example.fi/x' };
    const first = valueOf(await moveSession(call(sari), to(ten + 15 * MINUTE, there)));
    expect(valueOf(await readSession(call(sari), { session }))).toMatchObject({
      start: ten + 15 * MINUTE,
      end: ten + 75 * MINUTE,
      place: null,
      sequence: 1
    });
    const { change } = valueOf(await moveSession(call(sari), to(ten + 2 * HOUR)));
    const back = (id: string, by = sari) => takeBackSession(call(by), { session, change: id });
    expect(codeOf(await back(change, asker))).toBe('not_found');
    expect(codeOf(await back(newRandomId()))).toBe('not_found');
    expect(codeOf(await back(first.change))).toBe('stands_elsewhere');
    // With the link, of which nothing was said: it comes of what is stored.
    valueOf(await back(change));
    expect(valueOf(await readSession(call(sari), { session }))).toMatchObject({
      start: ten + 15 * MINUTE,
      end: ten + 75 * MINUTE,
      place: null,
      link: there.link,
      sequence: 3
    });
    expect(codeOf(await back(change))).toBe('stands_elsewhere');
    valueOf(await moveSession(call(sari), to(ten)));
    expect(await blocks(sari)).toEqual([ten]);
    expect(codeOf(await moveSession(call(asker), to(ten)))).toBe('not_found');
    expect(codeOf(await moveSession(call(coordinator), to(ten)))).toBe('not_found');
    const stranger = personOf(school.organisation, newRandomId(), 'professional', { scope: 'campus', scopeId: newRandomId() });
    expect(codeOf(await moveSession(call(stranger), to(ten)))).toBe('not_found');
    expect(codeOf(await readSessionTimes(call(stranger), new FormInput({ id })))).toBe('not_found');
  });

  test('called off the time is free, the request waits again, and it can be taken back while the time is to be had', async () => {
    const { sari, call, booked, state, blocks, meeting, list, id } = await setting();
    const { first: session } = valueOf(await booked([ten, ten + week, ten + 2 * week]));
    expect(codeOf(await cancelSession(call(sari), new FormInput({ session })))).toBe('invalid_input');
    expect(valueOf(await cancelSession(call(sari), new FormInput({ session, reason: 'leader_ill' }))).count).toBe(1);
    expect(await state()).toBe('planned');
    expect(await blocks(sari)).toEqual([]);
    valueOf(await restoreSession(call(sari), { session }));
    expect(await blocks(sari)).toEqual([ten]);
    expect(valueOf(await cancelSession(call(sari), new FormInput({ session, series: 'yes', reason: 'not_needed' }))).count).toBe(3);
    expect(await state()).toBe('new');
    expect((await list()).map(({ state: one, reason }) => [one, reason])).toEqual(Array(3).fill(['cancelled', 'not_needed']));
    expect(valueOf(await readSupport(call(sari), { id })).events.map(({ act }) => act)).toEqual(['ask', 'plan', 'call_off']);
    valueOf(await meeting(wednesdayTen));
    expect(codeOf(await restoreSession(call(sari), { session }))).toBe('time_taken');
  });

  test('a session goes by a plan of the library, for itself or for all that is ahead of its series, until another is chosen', async () => {
    const { sari, mikael, asker, call, booked, list } = await setting();
    const { first: session } = valueOf(await booked([ten, ten + week, ten + 2 * week]));
    const choose = (more: { plan: string; series?: string }, by = sari) => choosePlan(call(by), { session, ...more });
    const plans = async () => (await list()).map(({ plan }) => plan);
    expect(valueOf(await choose({ plan: 'sleep' })).was).toBe('');
    expect(await plans()).toEqual(['sleep', null, null]);
    expect(valueOf(await choose({ plan: 'stress', series: 'yes' }, mikael)).was).toBeNull();
    expect(await plans()).toEqual(['stress', 'stress', 'stress']);
    expect(valueOf(await choose({ plan: '' })).was).toBe('stress');
    expect(await plans()).toEqual([null, 'stress', 'stress']);
    expect(codeOf(await choose({ plan: 'Uni ja lepo' }))).toBe('invalid_input');
    expect(codeOf(await choose({ plan: 'sleep' }, asker))).toBe('not_found');
    expect(valueOf(await readSession(call(asker), { session }))).toMatchObject({ plan: null, mayChoosePlan: false, sequence: 0 });
    valueOf(await cancelSession(call(sari), { session, reason: 'mistake' }));
    expect(codeOf(await choose({ plan: 'sleep' }))).toBe('stands_elsewhere');
  });

  test('held is said after its end; the request is held when all that stand are', async () => {
    const { sari, call, booked, state, list } = await setting();
    valueOf(await booked([ten, ten + week]));
    const [one, other] = (await list()).map(({ id }) => id);
    const mark = (session: string | undefined, what: 'hold' | 'unhold', now: number) =>
      markSession(call(sari, now), { session: session ?? '', mark: what });
    expect(codeOf(await mark(one, 'hold', ten + 44 * MINUTE))).toBe('stands_elsewhere');
    valueOf(await mark(one, 'hold', ten + 45 * MINUTE));
    expect(await state()).toBe('planned');
    valueOf(await mark(other, 'hold', ten + week + HOUR));
    expect(await state()).toBe('held');
    expect((await list(ten + week + HOUR)).map(({ state: each, acts }) => [each, acts])).toEqual(Array(2).fill(['held', ['unhold']]));
    valueOf(await mark(other, 'unhold', ten + week + HOUR));
    expect(await state()).toBe('planned');
  });

  test('a request that is withdrawn calls its sessions off, and what sessions have done to it is not taken back by itself', async () => {
    const { sari, asker, call, booked, blocks, id, list } = await setting();
    valueOf(await booked([ten]));
    const shown = valueOf(await readSupport(call(sari), { id }));
    expect(shown.undo).toBeNull();
    const planned = shown.events.at(-1)?.id ?? '';
    expect(codeOf(await takeBackSupport(call(sari), { id, event: planned }))).toBe('too_late_to_undo');
    valueOf(await changeSupport(call(asker), new FormInput({ id, act: 'withdraw', state: 'planned' })));
    expect(await blocks(sari)).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'cancelled', reason: 'not_needed' }]);
    const event = valueOf(await readSupport(call(asker), { id })).undo ?? '';
    valueOf(await takeBackSupport(call(asker), { id, event }));
    expect(valueOf(await readSupport(call(sari), { id })).state).toBe('new');
    expect(codeOf(await booked([ten]))).toBe('ok');
  });

  test('who leads and who asked are told once of each change, with a calendar file of a neutral title', async () => {
    const { second, sari, call, booked, form, school } = await setting();
    const { sent, box } = mailBox();
    const system = { ...ground().system, mail: box };
    const { first: session } = valueOf(await booked([ten], { second: second.host }));
    const run = (sequence: number) => runJobNow(system, tellOfSessionsJob, { organisation: school.organisation, id: session, sequence });
    await run(0);
    await run(0);
    expect(sent.map(({ to, calendar }) => [to, calendar?.method]).sort()).toEqual([
      ['mikael.mäki@example.fi', 'REQUEST'],
      ['olga.opettaja@example.fi', 'REQUEST'],
      ['sari.salo@example.fi', 'REQUEST']
    ]);
    const [one] = sent;
    expect(one?.subject).toContain('Ryhmätuokio ke 25.11. klo 10.00');
    expect(one?.text).toContain('Ryhmä: LVI24B');
    expect(one?.text).toContain(`/session/${session}`);
    expect(one?.calendar?.ics).toMatch(/SUMMARY:Ryhmätuokio\r?\n/);
    expect(one?.calendar?.ics).toContain('BEGIN:VTIMEZONE');
    expect(one?.calendar?.ics).not.toContain('LVI24B');
    sent.length = 0;
    valueOf(await moveSession(call(sari), form([ten + HOUR], { session })));
    // What is not so any more is not told.
    await run(0);
    expect(sent).toEqual([]);
    await run(1);
    expect(sent).toHaveLength(3);
    expect(sent[0]?.subject).toContain('muuttui');
    sent.length = 0;
    valueOf(await cancelSession(call(sari), new FormInput({ session, reason: 'leader_ill' })));
    await run(2);
    expect(sent.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL', 'CANCEL', 'CANCEL']);
    expect(sent[0]?.calendar?.ics).toContain('SEQUENCE:2');
    expect(sent[0]?.text).not.toContain('sairaana');
  });
});
