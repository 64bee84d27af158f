import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, inOrganisation, personOf, visitorOf, wednesdayTen } from '../../../../../tests/school.ts';
import { addBlock, book, cancelByHost, feedFile, makeFeed, moveByHost, readFeed, readOwnFeed, revokeFeed } from '../index.ts';

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('a host’s private feed', (ground) => {
  async function setting() {
    const school = await aSchool(ground());
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const host = aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { proven: true });
    const student = aCall(ground(), personOf(school.organisation, school.student, 'student'));
    const { secret } = valueOf(await makeFeed(host, {}));
    /** The feed as a calendar reads it. */
    const read = async (now = tuesdayMorning) => {
      const call = { ...visitor, now };
      const { ics, tag } = feedFile(call, valueOf(await readFeed(call, { secret })));
      const events = ICAL.Component.fromString(ics)
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one));
      return { ics, tag, events };
    };
    return { school, visitor, host, student, secret, read };
  }

  test('tells when and where, neutrally, and of nobody who booked', async () => {
    const { school, visitor, student, host, read } = await setting();
    valueOf(
      await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId(), nickname: 'Koivu 4', email: 'koivu@example.fi' })
    );
    valueOf(await book(student, { time: aTime(school, '2026-11-25T09:00:00Z', 'video').value, key: newRandomId() }));
    valueOf(await addBlock(host, { kind: 'absent', date: '2026-11-26', from: '09:00', until: '10:00' }));
    const { ics, events } = await read();
    expect(events.map(({ summary, location, startDate }) => [summary, location ?? '', startDate.toJSDate().toISOString()])).toEqual([
      ['Tapaaminen', 'Järvenpää', '2026-11-25T08:00:00.000Z'],
      ['Tapaaminen', '', '2026-11-25T09:00:00.000Z'],
      ['Varattu', '', '2026-11-26T07:00:00.000Z']
    ]);
    for (const told of ['Koivu', 'Aino', 'example.fi/', 'koivu@', 'absent', 'Poissa', school.student]) expect(ics).not.toContain(told);
  });

  test('has the same mark until something changes; a moved meeting keeps its name and rises, one called off is gone', async () => {
    const { school, visitor, host, read } = await setting();
    const { id } = valueOf(await book(visitor, { time: aTime(school, wednesdayTen).value, key: newRandomId() }));
    const first = await read();
    expect((await read(tuesdayMorning + 3_600_000)).tag).toBe(first.tag);
    valueOf(await moveByHost(host, { id, date: '2026-11-25', from: '14:00' }));
    const moved = await read();
    expect(moved.tag).not.toBe(first.tag);
    expect(moved.events.map(({ uid, sequence }) => [uid, sequence])).toEqual([[first.events[0]?.uid, 1]]);
    valueOf(await cancelByHost(host, { id, reason: 'host_absent' }));
    expect((await read()).events).toEqual([]);
  });

  test('opens by its newest address alone, not once it is revoked, and in no other school', async () => {
    const { visitor, host, secret } = await setting();
    const other = await setting();
    expect(codeOf(await readFeed(other.visitor, { secret }))).toBe('not_found');
    const again = valueOf(await makeFeed(host, {}));
    expect(codeOf(await readFeed(visitor, { secret }))).toBe('not_found');
    expect(codeOf(await readFeed(visitor, again))).toBe('ok');
    expect(valueOf(await readOwnFeed(host, {}))).toEqual({ madeOn: '2026-11-24' });
    valueOf(await revokeFeed(host, {}));
    expect(codeOf(await readFeed(visitor, again))).toBe('not_found');
    expect(valueOf(await readOwnFeed(host, {}))).toEqual({ madeOn: null });
    // Only the hash was ever kept.
    const { rows } = await ground().admin.query<{ row: string }>('select calendar_feeds::text as row from calendar_feeds');
    expect(rows.filter(({ row }) => row.includes(secret))).toEqual([]);
  });

  test('gives nothing once its host holds no role of hosts, or has been stopped', async () => {
    const { school, visitor, secret } = await setting();
    const { owner } = ground();
    const set = (statement: string) => inOrganisation(owner, school.organisation, () => owner.query(statement, [school.hostPerson]));
    await set("update role_assignments set ends_on = '2026-11-23' where person_id = $1");
    expect(codeOf(await readFeed(visitor, { secret }))).toBe('not_found');
    await set('update role_assignments set ends_on = null where person_id = $1');
    expect(codeOf(await readFeed(visitor, { secret }))).toBe('ok');
    await set('update persons set disabled_at = now() where id = $1');
    expect(codeOf(await readFeed(visitor, { secret }))).toBe('not_found');
  });

  test('is made only after a fresh proof of who one is', async () => {
    const { host } = await setting();
    expect(codeOf(await makeFeed({ ...host, proven: false }, {}))).toBe('proof_needed');
  });
});
