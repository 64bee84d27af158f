import { m } from '#texts/messages.js';
import type { SchoolDayKind } from '../../../availability/school-year.ts';

/** A holiday of the Finnish calendar as `platform/time/finnish-holidays.ts` names it. */
export type HolidayName = keyof typeof holidays;

const holidays = {
  new_year: m.availability_holiday_new_year,
  epiphany: m.availability_holiday_epiphany,
  good_friday: m.availability_holiday_good_friday,
  easter_sunday: m.availability_holiday_easter_sunday,
  easter_monday: m.availability_holiday_easter_monday,
  may_day: m.availability_holiday_may_day,
  ascension: m.availability_holiday_ascension,
  whit_sunday: m.availability_holiday_whit_sunday,
  midsummer_eve: m.availability_holiday_midsummer_eve,
  midsummer: m.availability_holiday_midsummer,
  all_saints: m.availability_holiday_all_saints,
  independence_day: m.availability_holiday_independence_day,
  christmas_eve: m.availability_holiday_christmas_eve,
  christmas: m.availability_holiday_christmas,
  second_christmas: m.availability_holiday_second_christmas
};

export function holidayText(name: HolidayName): string {
  return holidays[name]();
}

export function kindText(kind: SchoolDayKind): string {
  return { term: m.availability_kind_term, break: m.availability_kind_break, closing: m.availability_kind_closing }[kind]();
}
