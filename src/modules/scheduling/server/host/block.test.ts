import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../../tests/ground.ts';
import { aCall, aSchool, aTime, personOf, visitorOf, wednesdayTen, type SchoolOptions } from '../../../../../tests/school.ts';
import { addBlock, book, listTimes, mark, moveBlock, readBlockChoices, readWeek, removeBlock } from '../index.ts';
import { deleteBlocksJob } from '../jobs/delete-blocks-12-months-after.ts';

const minute = 60_000;
const ten = Date.parse(wednesdayTen);
const wednesday = '2026-11-25';

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}
const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'ok' : outcome.refusal.code);

onBothDatabases('a host’s blocks', (ground) => {
  async function setting(options: SchoolOptions = {}) {
    const school = await aSchool(ground(), options);
    const visitor = aCall(ground(), visitorOf(school.organisation));
    const host = (now = tuesdayMorning) => aCall(ground(), personOf(school.organisation, school.hostPerson, 'professional'), { now });
    const booked = (iso = wednesdayTen) => book(visitor, { time: aTime(school, iso).value, key: newRandomId() });
    const starts = async () => valueOf(await listTimes(visitor, {})).times.map(({ start }) => start);
    return { school, visitor, host, booked, starts };
  }
  const travel = { kind: 'travel' as const, date: wednesday, from: '09:30', until: '11:00' };

  test('take the time that they lie on, and give it back when they are removed', async () => {
    const { host, booked, starts } = await setting();
    expect(await starts()).toContain(ten);
    const { id } = valueOf(await addBlock(host(), travel));
    expect(await starts()).not.toContain(ten);
    expect(codeOf(await booked())).toBe('slot_gone');
    const { blocks } = valueOf(await readWeek(host(), {}));
    expect(blocks).toEqual([
      { id, kind: 'travel', start: ten - 30 * minute, end: ten + 60 * minute, campus: null, modality: null, session: null }
    ]);
    const was = valueOf(await removeBlock(host(), { id }));
    expect(await starts()).toContain(ten);
    // Taking the removal back is setting it down anew.
    valueOf(await addBlock(host(), was));
    expect(await starts()).not.toContain(ten);
  });

  test('never lie over a booking, nor within its buffer; what stands in the way is said', async () => {
    const { host, booked } = await setting({ afterMinutes: 15 });
    valueOf(await booked());
    for (const from of ['10:15', '10:30', '10:40']) {
      const outcome = await addBlock(host(), { ...travel, from, until: '11:30' });
      expect(outcome).toEqual({
        ok: false,
        refusal: { code: 'period_meets', after: { meets: [{ start: ten, end: ten + 30 * minute, kind: null, offeredUntil: null }] } }
      });
    }
    expect(codeOf(await addBlock(host(), { ...travel, from: '10:45', until: '11:30' }))).toBe('ok');
  });

  test('of a booking and a block at once for the same time, one wins', async () => {
    const { host, booked } = await setting();
    for (let day = 0; day < 3; day++) {
      const iso = new Date(ten + day * 7 * 86_400_000).toISOString();
      const outcomes = await Promise.all([booked(iso), addBlock(host(), { ...travel, date: iso.slice(0, 10) }), booked(iso)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    }
  });

  test('are moved and made longer, over their own old time too; where that can’t be, they stay', async () => {
    const { host, booked, starts } = await setting();
    const { id } = valueOf(await addBlock(host(), travel));
    const moved = valueOf(await moveBlock(host(), { id, date: wednesday, from: '10:30', until: '12:00' }));
    expect(moved.was).toEqual({ date: wednesday, from: '09:30', until: '11:00' });
    valueOf(await booked());
    const outcome = await moveBlock(host(), { id, ...moved.was });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'period_meets', after: { meets: [{ start: ten, kind: null }] } } });
    expect(valueOf(await readWeek(host(), {})).blocks[0]?.start).toBe(ten + 30 * minute);
    expect(await starts()).not.toContain(ten + 30 * minute);
  });

  test('a walk-in says where and how, and has come; it stands in the way of others as any block', async () => {
    const { school, host } = await setting();
    const { campuses } = valueOf(await readBlockChoices(host(), {}));
    expect(campuses).toEqual([{ id: school.campus, name: 'Järvenpää' }]);
    const walkIn = { kind: 'walk_in' as const, date: wednesday, from: '10:05', until: '10:35' };
    expect(await addBlock(host(ten + 10 * minute), walkIn)).toMatchObject({
      refusal: { code: 'invalid_input', fields: { campus: 'campus_needed', modality: 'modality_needed' } }
    });
    const where = { campus: school.campus, modality: 'campus' };
    expect(codeOf(await addBlock(host(ten), { ...walkIn, ...where }))).toBe('not_come_yet');
    expect(codeOf(await addBlock(host(ten + 10 * minute), { ...walkIn, ...where, campus: newRandomId() }))).toBe('campus_unknown');
    valueOf(await addBlock(host(ten + 10 * minute), { ...walkIn, ...where }));
    expect(codeOf(await addBlock(host(ten + 10 * minute), { ...walkIn, ...where }))).toBe('period_meets');
    expect(valueOf(await readWeek(host(), {})).blocks).toMatchObject([{ campus: { name: 'Järvenpää' }, modality: 'campus' }]);
  });

  test('the time of somebody who did not come can be a walk-in’s', async () => {
    const { school, host, booked } = await setting();
    const { id } = valueOf(await booked());
    valueOf(await mark(host(ten + 10 * minute), { id, mark: 'miss' }));
    const walkIn = { kind: 'walk_in' as const, date: wednesday, from: '10:10', until: '10:30', campus: school.campus, modality: 'phone' };
    expect(codeOf(await addBlock(host(ten + 11 * minute), walkIn))).toBe('ok');
    expect(codeOf(await mark(host(ten + 12 * minute), { id, mark: 'reopen' }))).toBe('slot_taken');
  });

  test('what is no period is refused by its field or its reason', async () => {
    const { host } = await setting();
    expect(codeOf(await addBlock(host(), { ...travel, until: '09:30' }))).toBe('ends_before');
    expect(codeOf(await addBlock(host(), { ...travel, date: '2030-01-01' }))).toBe('too_far');
    expect(codeOf(await addBlock(host(), { ...travel, date: '2026-09-01' }))).toBe('too_far');
    const wrong = await addBlock(host(), { ...travel, date: '2026-02-30', from: '25:00' });
    expect(wrong).toMatchObject({ refusal: { fields: { date: 'date_wrong', from: 'time_wrong' } } });
  });

  test('another host’s blocks are not there', async () => {
    const { host } = await setting();
    const other = await setting();
    const { id } = valueOf(await addBlock(host(), travel));
    expect(codeOf(await removeBlock(other.host(), { id }))).toBe('not_found');
    expect(codeOf(await moveBlock(other.host(), { id, date: wednesday, from: '12:00', until: '13:00' }))).toBe('not_found');
    expect(valueOf(await readWeek(other.host(), {})).blocks).toEqual([]);
  });

  test('go 12 months after their end', async () => {
    const { school, host } = await setting();
    valueOf(await addBlock(host(), travel));
    const run = async (iso: string) => {
      ground().setNow(Date.parse(iso));
      await runJobNow(ground().system, deleteBlocksJob, { organisation: school.organisation });
      ground().setNow(tuesdayMorning);
      return valueOf(await readWeek(host(), {})).blocks.length;
    };
    expect(await run('2027-11-25T08:59:00Z')).toBe(1);
    expect(await run('2027-11-25T09:00:00Z')).toBe(0);
  });
});
