import { Temporal } from 'temporal-polyfill';

/** The same date and time so many calendar years before, in UTC (29 February becomes the 28th). */
export function yearsBefore(now: number, years: number): Date {
  return new Date(Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').subtract({ years }).epochMilliseconds);
}
