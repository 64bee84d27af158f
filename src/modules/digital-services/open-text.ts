import { openState, readHours, wallTime, type Moment } from './opening-hours.ts';

/** The words for open and shut, with `{time}` and `{day}` where these stand: from the texts, on the server and in the browser alike. */
export interface OpenWords {
  always: string;
  until: string;
  today: string;
  tomorrow: string;
  later: string;
  unknown: string;
}

/** What stands beside a line: whether it is open at an instant, in words. A time reads "20" or "14.30", in English "20:00". */
export function openText(hours: string, instant: number, zone: string, words: OpenWords, region: string): { open: boolean; text: string } {
  const now = wallTime(instant, zone);
  const state = openState(readHours(hours), now);
  const say = (template: string, moment: Moment) => {
    const date = Date.UTC(now.year, now.month - 1, now.day + moment.days, 12);
    const day = new Intl.DateTimeFormat(region, { weekday: 'long', timeZone: 'UTC' }).format(date);
    return template.replace('{time}', clock(moment.minute, region)).replace('{day}', day);
  };
  if (state.is === 'unknown') return { open: false, text: words.unknown };
  if (state.is === 'open') return { open: true, text: state.until === undefined ? words.always : say(words.until, state.until) };
  const { days } = state.opens;
  return { open: false, text: say(days === 0 ? words.today : days === 1 ? words.tomorrow : words.later, state.opens) };
}

function clock(minute: number, region: string): string {
  const hours = Math.floor(minute / 60);
  const minutes = String(minute % 60).padStart(2, '0');
  if (region.startsWith('en')) return `${hours}:${minutes}`;
  return minutes === '00' ? `${hours}` : `${hours}.${minutes}`;
}
