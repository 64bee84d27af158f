import { finnishHolidaysBetween } from '#platform/time/finnish-holidays.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Call } from '#platform/use-case/index.ts';
import * as v from 'valibot';
import { settingsOf } from '#modules/people/server/index.ts';
import { schoolDaysBetween } from '../free-times/times-page.ts';
import { query } from './rights.ts';

const readEarlierHelp = query({
  action: 'times.earlier_help',
  input: v.object({}),
  async run({ db }) {
    const settings = await settingsOf(db);
    return settings ? { who: settings.before_first_time, phone: settings.before_first_time_phone } : refuse('not_found');
  }
});

/** Whom to turn to before the first free time, when that is more than two school days away or nowhere in sight; else null. */
export async function earlierHelp(
  call: Call,
  first: { start: number; zone: string } | null
): Promise<{ who: string; phone: string } | null> {
  if (first) {
    const today = dateIn(call.now, first.zone);
    const then = dateIn(first.start, first.zone);
    const holidays = new Set(finnishHolidaysBetween(today, then).map((holiday) => holiday.date));
    if (schoolDaysBetween(today, then, (date) => holidays.has(date)) < 2) return null;
  }
  const outcome = await readEarlierHelp(call, {});
  return outcome.ok ? outcome.value : { who: '', phone: '' };
}
