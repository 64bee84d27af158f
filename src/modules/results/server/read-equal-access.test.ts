import { expect, test } from 'vitest';
import { newRandomId } from '#platform/ids.ts';
import { runJobNow } from '#platform/jobs/queue.ts';
import { schedulingMessageJobs } from '#modules/scheduling/server/index.ts';
import { onBothDatabases, tuesdayMorning } from '../../../../tests/ground.ts';
import { aCall, aPerson, aSchool, inOrganisation, personOf } from '../../../../tests/school.ts';
import { readEqualAccess } from './index.ts';

onBothDatabases('how equally support is to be had', (ground) => {
  async function setting() {
    const school = await aSchool(ground(), { hours: [8 * 60, 16 * 60] });
    const { owner } = ground();
    const { organisation } = school;
    const coordinator = newRandomId();
    await inOrganisation(owner, organisation, () => aPerson(owner, organisation, coordinator, 'coordinator', 'Kaisa', 'Aho'));
    const call = (now = tuesdayMorning) => aCall(ground(), personOf(organisation, coordinator, 'coordinator'), { now });
    const rows = (text: string, values: unknown[] = []) =>
      inOrganisation(owner, organisation, async () => (await owner.query<Record<string, unknown>>(text, [organisation, ...values])).rows);
    /** Meetings of October 2026, so many days after they were booked. */
    const meetings = async (
      count: number,
      { days, language = 'fi', modality = 'campus', state = 'attended', campus = school.campus }: Meeting
    ) => {
      for (let n = 0; n < count; n += 1) {
        const start = new Date(Date.UTC(2026, 9, 5 + (n % 20), 7 + (n % 6)));
        await rows(
          `insert into appointments (organisation_id, id, service_id, host_id, campus_id, modality, starts_at, ends_at, state, language, link_hash, words_hash,
             idempotency_key, booked_hour)
           values ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $6::timestamptz + interval '30 minutes', $7, $8, $9, $10, gen_random_uuid(), $11)`,
          [
            school.service,
            school.host,
            campus,
            modality,
            start,
            state,
            language,
            Buffer.from(newRandomId()),
            Buffer.from(newRandomId()),
            new Date(start.getTime() - days * 86_400_000)
          ]
        );
      }
    };
    return { ...school, call, rows, meetings };
  }
  interface Meeting {
    days: number;
    language?: string;
    modality?: string;
    state?: string;
    campus?: string;
  }

  test('a month that has ended is counted by campus, way and language; cancelled ones and those of other months are not', async () => {
    const { call, meetings, rows, campus } = await setting();
    const lapua = newRandomId();
    await rows("insert into campuses (organisation_id, id, slug, name, sort_key) values ($1, $2, 'lapua', 'Lapua', 'b')", [lapua]);
    await meetings(20, { days: 2 });
    await meetings(10, { days: 6, language: 'sv', modality: 'video', campus: lapua });
    await meetings(3, { days: 4, language: 'fi-x-selko', modality: 'phone' });
    await meetings(9, { days: 9, state: 'cancelled' });
    const read = await readEqualAccess(call(), {});
    if (!read.ok) throw new Error(read.refusal.code);
    const { month, next, whole, sides, gap, trend } = read.value;
    expect([month, next, whole.meetings]).toEqual(['2026-10', null, 33]);
    expect(sides.campus).toMatchObject([
      { key: campus, meetings: 23, meeting: { median: 2 } },
      { key: lapua, meetings: 10, meeting: { median: 6, p90: 6 }, firstFree: null }
    ]);
    expect(gap).toEqual({ best: campus, worst: lapua, times: 3 });
    // Three telephone times would be what is left of the others: the smaller of these goes too.
    expect(sides.modality.map(({ key, meetings: count }) => [key, count])).toEqual([
      ['campus', 20],
      ['video', null],
      ['phone', null]
    ]);
    // Plain Finnish is Finnish.
    expect(sides.language.map(({ key, meetings: count }) => [key, count])).toEqual([
      ['fi', 23],
      ['sv', 10]
    ]);
    expect(trend.map((one) => [one.month, one.gap?.times ?? null])).toEqual([
      ['2026-05', null],
      ['2026-06', null],
      ['2026-07', null],
      ['2026-08', null],
      ['2026-09', null],
      ['2026-10', 3]
    ]);
    // The month that runs on is not shown, whoever asks.
    expect(await readEqualAccess(call(), { month: '2026-11' })).toMatchObject({ value: { month: '2026-10' } });
    expect(await readEqualAccess(call(), { month: '2026-08' })).toMatchObject({ value: { month: '2026-08', whole: { meetings: null } } });
  });

  test('free times are looked at once a day: how long to the first one, how long hosts are open; and the looks go after 36 months', async () => {
    const { call, rows, organisation, campus } = await setting();
    const job = (name: string) => {
      const found = schedulingMessageJobs.find((one) => one.name === name);
      if (!found) throw new Error(`no job ${name}`);
      return found;
    };
    const look = job('look-at-free-times-each-school-day');
    const at = async (iso: string) => {
      ground().setNow(Date.parse(iso));
      await runJobNow(ground().system, look, { organisation });
    };
    // Thursday evening: the next time is on Friday at eight; the second look of a day changes nothing.
    await at('2026-10-08T16:00:00Z');
    await at('2026-10-08T17:00:00Z');
    const kept = await rows(
      'select cut, key, minutes, open_minutes from availability_samples where organisation_id = $1 order by cut, key'
    );
    expect(kept).toEqual([
      { cut: 'campus', key: campus, minutes: 780, open_minutes: 480 },
      { cut: 'language', key: 'en', minutes: 780, open_minutes: 0 },
      { cut: 'language', key: 'fi', minutes: 780, open_minutes: 0 },
      { cut: 'modality', key: 'campus', minutes: 780, open_minutes: 0 },
      { cut: 'modality', key: 'phone', minutes: 780, open_minutes: 0 },
      { cut: 'modality', key: 'video', minutes: 780, open_minutes: 0 },
      { cut: 'whole', key: '', minutes: 780, open_minutes: 480 }
    ]);
    // A day on which nothing is to be had counts as longer than any.
    await rows('delete from host_hours where organisation_id = $1');
    await at('2026-10-09T07:00:00Z');
    await at('2026-10-12T07:00:00Z');
    const read = await readEqualAccess(call(Date.parse('2026-11-24T07:00:00Z')), {});
    expect(read).toMatchObject({ value: { whole: { firstFree: { median: 'none', p90: 'none' }, meetings: null } } });
    ground().setNow(Date.parse('2029-12-01T00:00:00Z'));
    await runJobNow(ground().system, job('delete-availability-samples-36-months-after'), { organisation });
    expect(await rows('select 1 from availability_samples where organisation_id = $1')).toEqual([]);
    ground().setNow(tuesdayMorning);
  });
});
