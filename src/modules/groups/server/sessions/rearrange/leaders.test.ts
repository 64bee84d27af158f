import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { type Mail } from '#platform/mail.ts';
import { DAY, MINUTE } from '#platform/time/date.ts';
import { FormInput } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { mailBox } from '../../../../../../tests/servers/mail-box.ts';
import { wednesdayTen } from '../../../../../../tests/school.ts';
import { cancelSession, changeLeaders, moveSession, readNotes, readSession, readSessionLeaders, takeBackSession } from '../../index.ts';
import { aCastOfSessions, codeOf, valueOf } from '../cast.builder.ts';
import { tellOfSessionsJob } from '../jobs/tell-of-sessions.ts';

const ten = Date.parse(wednesdayTen);
const week = 7 * DAY;

onBothDatabases('other leaders of sessions', (ground) => {
  async function setting() {
    const cast = await aCastOfSessions(ground());
    const { call, sari, school, second, list } = cast;
    const change = (session: string, hosts: readonly string[], times: readonly (readonly [string, number])[], by = sari) =>
      changeLeaders(
        call(by),
        new FormInput({ session, first: hosts[0] ?? '', second: hosts[1] ?? '', times: times.map(([id, start]) => `${id}.${start}`) })
      );
    const ask = async (session: string, more: Record<string, unknown> = {}, by = sari) =>
      readSessionLeaders(call(by), { session, ...more });
    const led = async (session: string) => valueOf(await readSession(call(sari), { session })).leaders.map(({ name }) => name);
    const ids = async () => (await list()).map(({ id }) => id);
    return { ...cast, one: school.host, other: second.host, change, ask, led, ids };
  }

  test('a second is added, taken out again, and the session handed over; the time is theirs who lead it', async () => {
    const { one, other, change, led, booked, blocks, sari, mikael, asker } = await setting();
    const { first: session } = valueOf(await booked([ten]));
    valueOf(await change(session, [one, other], [[session, ten]]));
    expect(await led(session)).toEqual(['Mikael', 'Sari']);
    expect([await blocks(sari), await blocks(mikael)]).toEqual([[ten], [ten]]);
    expect(codeOf(await change(session, [other, one], [[session, ten]]))).toBe('leaders_same');
    valueOf(await change(session, [other], [[session, ten]]));
    expect(await led(session)).toEqual(['Mikael']);
    expect([await blocks(sari), await blocks(mikael)]).toEqual([[], [ten]]);
    // Named twice is once.
    valueOf(await change(session, [one, one], [[session, ten]]));
    expect([await led(session), await blocks(sari), await blocks(mikael)]).toEqual([['Sari'], [ten], []]);
    expect(codeOf(await change(session, [], [[session, ten]]))).toBe('invalid_input');
    expect(codeOf(await change(session, [newRandomId()], [[session, ten]]))).toBe('leader_gone');
    expect(codeOf(await change(session, [other], [[newRandomId(), ten]]))).toBe('stands_elsewhere');
    expect(codeOf(await change(session, [other], [[session, ten]], asker))).toBe('not_found');
  });

  test('somebody who can’t lead is taken for nobody else: nobody is chosen, and no times are shown as theirs', async () => {
    const { one, other, ask, booked } = await setting();
    const { first: session } = valueOf(await booked([ten]));
    const nobody = newRandomId();
    expect(valueOf(await ask(session, { first: nobody }))).toMatchObject({
      isUnknown: true,
      asked: { first: '', second: '' },
      dates: null
    });
    expect(valueOf(await ask(session, { first: nobody, second: other }))).toMatchObject({
      isUnknown: true,
      asked: { first: '' },
      dates: null
    });
    const half = valueOf(await ask(session, { first: one, second: nobody }));
    expect(half).toMatchObject({ isUnknown: true, asked: { first: one, second: '' }, dates: null });
    expect(valueOf(await ask(session))).toMatchObject({ isUnknown: false, asked: { first: one } });
  });

  test('under another request’s address a session is none, whatever page of it is asked for', async () => {
    const { ask, booked, call, sari, id: request } = await setting();
    const { first: session } = valueOf(await booked([ten]));
    for (const id of [newRandomId(), session]) {
      expect(codeOf(await readSession(call(sari), { session, id }))).toBe('not_found');
      expect(codeOf(await readNotes(call(sari), { session, id }))).toBe('not_found');
      expect(codeOf(await ask(session, { id }))).toBe('not_found');
    }
    expect(valueOf(await readSession(call(sari), { session, id: request }))).toMatchObject({ id: session });
    expect(valueOf(await readNotes(call(sari), { session, id: request }))).toMatchObject({ session });
    expect(valueOf(await ask(session, { id: request }))).toMatchObject({ id: session });
  });

  test('of a series it is told where the new leader has something else and what is nearest; it is handed over whole, in part, or not at all', async () => {
    const { one, other, change, ask, led, booked, meeting, blocks, mikael, sari, ids, list, asker } = await setting();
    const { first: session } = valueOf(await booked([ten, ten + week, ten + 2 * week]));
    const [, second = '', third = ''] = await ids();
    expect(valueOf(await ask(session))).toMatchObject({ asked: { first: one, second: '' }, othersAhead: 2, dates: null });
    valueOf(await meeting(new Date(ten + week).toISOString(), other));
    const alone = valueOf(await ask(session, { first: other }));
    expect(alone.dates).toMatchObject([{ session, start: ten, stands: 'free' }]);
    const { dates, possible } = valueOf(await ask(session, { first: other, second: one, series: 'yes' }));
    expect(possible.map(({ name }) => name)).toEqual(['Mikael', 'Sari']);
    expect(dates?.map(({ session: of, start, stands }) => [of, start, stands])).toEqual([
      [session, ten, 'free'],
      [second, ten + week, 'taken'],
      [third, ten + 2 * week, 'free']
    ]);
    expect(dates?.[1]?.instead).toContain(ten + week + 30 * MINUTE);
    const all = [session, second, third].map((id, index) => [id, ten + index * week] as const);
    expect(codeOf(await change(session, [other], all))).toBe('time_taken');
    expect(await led(session)).toEqual(['Sari']);
    const { count } = valueOf(
      await change(
        session,
        [other],
        [
          [session, ten],
          [second, ten + week + 30 * MINUTE]
        ]
      )
    );
    expect(count).toBe(2);
    expect((await list()).map(({ start, leaders }) => [start, leaders[0]?.name])).toEqual([
      [ten, 'Mikael'],
      [ten + week + 30 * MINUTE, 'Mikael'],
      [ten + 2 * week, 'Sari']
    ]);
    expect(await blocks(mikael)).toEqual([ten]);
    expect(await blocks(sari)).toEqual([]);
    expect(codeOf(await ask(session, {}, asker))).toBe('not_found');
  });

  test('a time of the group’s other session is none that is offered instead', async () => {
    const { other, ask, booked, meeting } = await setting();
    const { first: session } = valueOf(await booked([ten]));
    valueOf(await booked([ten + 60 * MINUTE], {}));
    valueOf(await meeting(wednesdayTen, other));
    const { dates } = valueOf(await ask(session, { first: other }));
    expect(dates).toMatchObject([{ stands: 'taken' }]);
    expect(dates?.[0]?.instead.some((start) => start > ten && start < ten + 105 * MINUTE)).toBe(false);
    expect(dates?.[0]?.instead).toContain(ten - 60 * MINUTE);
  });

  test('it is taken back while nothing else was done, and while the time of who led it is to be had', async () => {
    const { one, other, change, led, booked, meeting, blocks, mikael, sari, call, form, list } = await setting();
    const { first: session } = valueOf(await booked([ten, ten + week]));
    const next = (await list())[1]?.id ?? '';
    const handed = valueOf(
      await change(
        session,
        [other],
        [
          [session, ten],
          [next, ten + week]
        ]
      )
    );
    const back = (id: string) => takeBackSession(call(sari), { session, change: id });
    valueOf(await back(handed.change));
    expect((await list()).map(({ leaders }) => leaders.map(({ name }) => name))).toEqual([['Sari'], ['Sari']]);
    expect([await blocks(sari), await blocks(mikael)]).toEqual([[ten], []]);
    const again = valueOf(await change(session, [other], [[session, ten]]));
    valueOf(await meeting(wednesdayTen, one));
    expect(codeOf(await back(again.change))).toBe('time_taken');
    expect(await led(session)).toEqual(['Mikael']);
    valueOf(await moveSession(call(sari), form([ten + 60 * MINUTE], { session })));
    expect(codeOf(await back(again.change))).toBe('stands_elsewhere');
    valueOf(await cancelSession(call(sari), new FormInput({ session, reason: 'mistake' })));
    expect(codeOf(await change(session, [one], [[session, ten]]))).toBe('stands_elsewhere');
  });

  test('who is new is told as of a booking, who is out that they are, once, and who asked of the change; the calendar’s entry is one', async () => {
    const { one, other, change, booked, school, call, sari, form } = await setting();
    const { sent, box } = mailBox();
    const system = { ...ground().system, mail: box };
    const { first: session } = valueOf(await booked([ten]));
    const told = async (sequence: number) => {
      sent.length = 0;
      await runJobNow(system, tellOfSessionsJob, { organisation: school.organisation, id: session, sequence });
      return sent.map(({ to, calendar }) => [to.split('.')[0], calendar?.method]).sort();
    };
    const uidOf = (mail: Mail | undefined) => /UID:(\S+)/.exec(mail?.calendar?.ics ?? '')?.[1];
    expect(await told(0)).toEqual([
      ['olga', 'REQUEST'],
      ['sari', 'REQUEST']
    ]);
    const uid = uidOf(sent[0]);
    // At another time with a link: who is out is told of the time that they know, and nothing of where it is now.
    valueOf(await change(session, [other], [[session, ten + 60 * MINUTE]]));
    expect(await told(1)).toEqual([
      ['mikael', 'REQUEST'],
      ['olga', 'REQUEST'],
      ['sari', 'CANCEL']
    ]);
    const [mikael, olga, out] = sent.toSorted((a, b) => a.to.localeCompare(b.to));
    expect(mikael?.text).toContain('vedät tämän ryhmätuokion');
    expect(olga?.subject).toContain('muuttui');
    expect(olga?.text).toContain('Vetää: Mikael');
    expect(out?.subject).toBe('Et enää vedä ryhmätuokiota ke 25.11. klo 10.00');
    expect(out?.text).not.toContain('C214');
    for (const mail of sent) {
      expect(uidOf(mail)).toBe(uid);
      expect(mail.calendar?.ics).toContain('SEQUENCE:1');
      expect(mail.calendar?.ics).toMatch(/SUMMARY:Ryhmätuokio\r?\n/);
      expect(mail.calendar?.ics).not.toContain('LVI24B');
    }
    expect(await told(1)).toEqual([]);
    valueOf(await moveSession(call(sari), form([ten], { session })));
    expect(await told(2)).toEqual([
      ['mikael', 'REQUEST'],
      ['olga', 'REQUEST']
    ]);
    // Back again, it is new to them.
    valueOf(await change(session, [other, one], [[session, ten]]));
    expect(await told(3)).toEqual([
      ['mikael', 'REQUEST'],
      ['olga', 'REQUEST'],
      ['sari', 'REQUEST']
    ]);
  });

  test('who is out has the entry taken from their calendar, also when the last message did not reach them', async () => {
    const { other, change, booked, school, call, sari, form } = await setting();
    const { sent, box } = mailBox();
    const { first: session } = valueOf(await booked([ten]));
    const tell = (sequence: number, mail = box) =>
      runJobNow({ ...ground().system, mail }, tellOfSessionsJob, { organisation: school.organisation, id: session, sequence });
    await tell(0);
    valueOf(await moveSession(call(sari), form([ten + 60 * MINUTE], { session })));
    await tell(1, { ...box, send: async () => 'refused' });
    sent.length = 0;
    valueOf(await change(session, [other], [[session, ten + 60 * MINUTE]]));
    await tell(2);
    expect(sent.map(({ to, calendar }) => [to.split('.')[0], calendar?.method]).sort()).toEqual([
      ['mikael', 'REQUEST'],
      ['olga', 'REQUEST'],
      ['sari', 'CANCEL']
    ]);
  });
});
