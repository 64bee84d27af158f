import { sql } from 'kysely';
import type { Db } from '#platform/database/connection.ts';
import { statesThat } from '../../appointment-state.ts';

/** By what figures are told apart: one at a time, never two at once. The whole has the key ''. */
export type Cut = 'whole' | 'campus' | 'modality' | 'language';

/** Meetings of a period that were not called off. Days are of 24 hours, from when it was booked (by the hour) to the meeting. */
export interface MeetingFigures {
  cut: Cut;
  /** A campus's id, a way to meet, a language; plain Finnish is Finnish. */
  key: string;
  meetings: number;
  remote: number;
  minutes: number;
  medianDays: number;
  p90Days: number;
}

/** Meetings that begin in `[from, to)`, in all and by each cut. */
export async function meetingsByCut(db: Db, { from, to }: { from: Date; to: Date }): Promise<MeetingFigures[]> {
  const { rows } = await sql<MeetingFigures>`
    select case grouping(campus_id, modality, language) when 7 then 'whole' when 3 then 'campus' when 5 then 'modality' else 'language' end as cut,
      coalesce(campus_id::text, modality, language, '') as key,
      count(*)::int as meetings, (count(*) filter (where modality <> 'campus'))::int as remote, round(sum(minutes))::int as minutes,
      percentile_cont(0.5) within group (order by days) as "medianDays", percentile_cont(0.9) within group (order by days) as "p90Days"
    from (
      select campus_id, modality, case when language = 'fi-x-selko' then 'fi' else language end as language,
        extract(epoch from ends_at - starts_at) / 60 as minutes, greatest(0, extract(epoch from starts_at - booked_hour) / 86400)::double precision as days
      from appointments
      where starts_at >= ${from} and starts_at < ${to} and state <> all(${statesThat('calledOff')})) a
    group by grouping sets ((), (campus_id), (modality), (language))
    having count(*) > 0
    order by 1, 2`.execute(db);
  return rows;
}

export interface Sample {
  cut: Cut;
  key: string;
  /** To the first free time; null: there was none. */
  minutes: number | null;
  /** How long hosts were open on that day, where that is counted. */
  openMinutes: number;
}

/** Keeps a day's look at the free times; looked at again, the first look stays. */
export async function insertSamples(db: Db, organisation: string, date: string, samples: readonly Sample[]): Promise<void> {
  if (samples.length === 0) return;
  await db
    .insertInto('availability_samples')
    .values(
      samples.map(({ cut, key, minutes, openMinutes }) => ({
        organisation_id: organisation,
        on_date: date,
        cut,
        key,
        minutes,
        open_minutes: openMinutes
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the looks of a period say: the median and the ninth tenth of the minutes to the first free time; null: there was none on so many days. */
export interface WaitFigures {
  cut: Cut;
  key: string;
  days: number;
  medianMinutes: number | null;
  p90Minutes: number | null;
  openMinutes: number;
}

/** Stands for "none" in the order of waits, behind all others. */
const never = 2_147_483_647;

/** Looks from one date to another, both included. */
export async function waitsByCut(db: Db, { from, to }: { from: string; to: string }): Promise<WaitFigures[]> {
  const { rows } = await sql<WaitFigures>`
    select cut, key, count(*)::int as days, sum(open_minutes)::int as "openMinutes",
      nullif(percentile_disc(0.5) within group (order by coalesce(minutes, ${never})), ${never}) as "medianMinutes",
      nullif(percentile_disc(0.9) within group (order by coalesce(minutes, ${never})), ${never}) as "p90Minutes"
    from availability_samples where on_date between ${from} and ${to}
    group by cut, key order by cut, key`.execute(db);
  return rows;
}

/** @returns how many lines of looks were removed. */
export async function deleteSamplesBefore(db: Db, date: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('availability_samples').where('on_date', '<', date).executeTakeFirst();
  return Number(numDeletedRows);
}
