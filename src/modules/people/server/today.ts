import type { Db } from '#platform/database/connection.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { settingsOf } from './store/organisations.ts';

/** The zone that the school's clocks go by; before its settings are there, that of Finland. */
export async function zoneOf(db: Db): Promise<string> {
  return (await settingsOf(db))?.time_zone ?? houseZone;
}

/** The calendar day of an instant at the school. */
export async function today(db: Db, now: number): Promise<string> {
  return dateIn(now, await zoneOf(db));
}
