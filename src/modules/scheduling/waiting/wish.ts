import { dateIn, minuteOfDayIn } from '#platform/time/zone.ts';
import type { FreeTime } from '../free-times/offer.ts';
import { MODALITIES, type Modality } from '../modality.ts';

/** Parts of the day in which a time can begin: before 10, from 10 to 13, from 13 on, by the campus's clock. */
export const dayparts = ['morning', 'midday', 'afternoon'] as const;
export type Daypart = (typeof dayparts)[number];

/** What somebody waits for. An empty list: any will do. */
export interface Wish {
  readonly campuses: readonly string[];
  readonly modalities: readonly Modality[];
  readonly dayparts: readonly Daypart[];
  /** The last date that will do, ISO. */
  readonly untilOn: string;
}

/** In which part of the day an instant lies, in a zone. */
export function daypartOf(start: number, zone: string): Daypart {
  const minute = minuteOfDayIn(start, zone);
  return minute < 10 * 60 ? 'morning' : minute < 13 * 60 ? 'midday' : 'afternoon';
}

const has = <T>(chosen: readonly T[], one: T) => chosen.length === 0 || chosen.includes(one);
const share = <T>(a: readonly T[], b: readonly T[]) => a.length === 0 || b.length === 0 || a.some((one) => b.includes(one));

/** The way to meet in which a free time fits a wish, or null when it does not. At a distance it counts on any campus: nobody goes there. */
export function fits(wish: Wish, time: FreeTime, zone: string): Modality | null {
  if (dateIn(time.start, zone) > wish.untilOn || !has(wish.dayparts, daypartOf(time.start, zone))) return null;
  const ways = MODALITIES.filter((way) => time.modalities.includes(way) && has(wish.modalities, way));
  return ways.find((way) => way !== 'campus' || has(wish.campuses, time.campusId)) ?? null;
}

/** Whether one time could do for both. */
export function couldMeet(a: Wish, b: Wish): boolean {
  const ways = MODALITIES.filter((way) => has(a.modalities, way) && has(b.modalities, way));
  return share(a.dayparts, b.dayparts) && ways.some((way) => way !== 'campus' || share(a.campuses, b.campuses));
}
