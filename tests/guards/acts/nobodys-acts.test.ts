import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { book, cancel, findByWords, listTimes, move, openLink, readDay } from '#modules/scheduling/server/index.ts';
import { openSession, resolveSession } from '#modules/people/server/index.ts';
import { asVisitor } from '#platform/use-case/index.ts';
import { onBothDatabases } from '../../ground.ts';
import { aSide, type Side } from '../world.ts';

const hour = 3_600_000;

/** The milliseconds that a UUIDv7 tells; null for one that tells none. */
const timeIn = (id: string) => (id[14] === '7' ? Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) : null);

onBothDatabases('what is done under a nickname', (ground) => {
  async function setting() {
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const now = ground().system.clock() - 1_234_567;
    const student = side.call('student', { now });
    const booked = await book({ ...student, actor: asVisitor(student.actor) }, { time: await side.freeTime(), key: newRandomId() });
    if (!booked.ok) throw new Error(booked.refusal.code);
    return { side, now, id: booked.value.id, link: booked.value.link, byKey: { ...student, keys: [booked.value.id] } };
  }
  const linesOf = async ({ organisation }: Side) => {
    const { rows } = await ground().admin.query<{
      id: string;
      at: Date;
      actor_id: string | null;
      action: string;
      object_id: string | null;
    }>('select id, at, actor_id, action, object_id from audit_log where organisation_id = $1', [organisation]);
    return rows;
  };

  test('whoever is signed in moves and cancels it by its key, and the audit names nobody', async () => {
    const { side, id, byKey } = await setting();
    expect((await move(byKey, { id, time: await side.freeTime() })).ok).toBe(true);
    expect((await cancel(byKey, { id })).ok).toBe(true);
    const lines = await linesOf(side);
    expect(lines.filter((line) => line.object_id === id).map((line) => line.action)).toEqual(['appointment.move', 'appointment.cancel']);
    expect(lines.filter((line) => line.actor_id !== null)).toEqual([]);
  });

  test('one’s own booking by name is moved by name in the audit', async () => {
    const { side } = await setting();
    const mine = await side.booked(side.actor('student'));
    expect((await cancel(side.call('student'), { id: mine.id })).ok).toBe(true);
    expect((await linesOf(side)).find((line) => line.object_id === mine.id)?.actor_id).toBe(side.student);
  });

  test('a line that names nobody tells the hour alone, in its id too', async () => {
    const { side, id, byKey } = await setting();
    await cancel(byKey, { id });
    const lines = await linesOf(side);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect([line.at.getTime() % hour, timeIn(line.id)]).toEqual([0, null]);
  });

  test('a session tells no finer time than the hour, when it begins and when it is used', async () => {
    const { side, now } = await setting();
    const { system } = ground();
    const token = await system.database.act({ organisation: side.organisation, person: null }, (db) =>
      openSession(db, side.organisation, side.student, now)
    );
    const kept = async () => {
      const { rows } = await ground().admin.query<Record<string, unknown>>('select * from sessions where organisation_id = $1', [
        side.organisation
      ]);
      return Object.values(rows[0] ?? {});
    };
    const fine = (values: unknown[]) => values.filter((value) => value instanceof Date && value.getTime() % hour !== 0);
    expect(fine(await kept())).toEqual([]);
    await resolveSession(system, side.organisation, token, now + 3 * hour + 777);
    const later = await kept();
    expect(fine(later)).toEqual([]);
    expect(later.filter((value) => typeof value === 'string' && timeIn(value) !== null)).toEqual([]);
  });
});

onBothDatabases('the audit', (ground) => {
  test('tells who did what, and who read what is sensitive; what was refused and a plain read leave nothing', async () => {
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const { id } = await side.booked(side.actor('student'));
    expect((await readDay(side.call('professional'), {})).ok).toBe(true);
    expect((await readDay(side.call('student'), {})).ok).toBe(false);
    expect((await cancel(side.call('coordinator'), { id })).ok).toBe(false);
    expect((await listTimes(side.call('student'), {})).ok).toBe(true);
    const { rows } = await ground().admin.query(
      'select actor_id, action, object_id, outcome from audit_log where organisation_id = $1 order by at, action',
      [side.organisation]
    );
    expect(rows).toEqual([
      { actor_id: side.student, action: 'appointment.book', object_id: null, outcome: 'done' },
      { actor_id: side.hostPerson, action: 'day.read', object_id: null, outcome: 'read' }
    ]);
  });
});

onBothDatabases('a request that a browser sends ahead', (ground) => {
  test('writes nothing: what would leave a line or a count is not answered, the rest is', async () => {
    const side = await aSide(ground(), `koulu-${newRandomId().slice(0, 8)}`);
    const { id, link } = await side.booked(side.actor('visitor'));
    const written = async () => {
      const { rows } = await ground().admin.query<{ n: number }>(
        'select (select count(*) from audit_log) + (select count(*) from limits) + (select count(*) from address_limits) as n'
      );
      return Number(rows[0]?.n);
    };
    const before = await written();
    const ahead = { speculative: true, keys: [id], address: Buffer.from('an address') };
    const codes = await Promise.all([
      readDay(side.call('professional', ahead), {}),
      openLink(side.call('visitor', ahead), { secret: link }),
      findByWords(side.call('visitor', ahead), { words: 'koivu lampi kettu aalto' }),
      cancel(side.call('visitor', ahead), { id })
    ]);
    expect(codes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code))).toEqual(Array(4).fill('not_ahead'));
    // Who has no right learns nothing else than without it.
    expect(await readDay(side.call('student', ahead), {})).toEqual({ ok: false, refusal: { code: 'not_found' } });

    const { system } = ground();
    const now = system.clock();
    const token = await system.database.act({ organisation: side.organisation, person: null }, (db) =>
      openSession(db, side.organisation, side.student, now)
    );
    const usedAt = async () => {
      const { rows } = await ground().admin.query<{ at: Date }>('select last_used_hour as at from sessions where organisation_id = $1', [
        side.organisation
      ]);
      return rows[0]?.at.getTime();
    };
    const first = await usedAt();
    expect(await resolveSession(system, side.organisation, token, now + 3 * hour, { note: false })).not.toBeNull();
    expect([await written(), await usedAt()]).toEqual([before, first]);
    await resolveSession(system, side.organisation, token, now + 3 * hour);
    expect(await usedAt()).not.toBe(first);
  });
});
