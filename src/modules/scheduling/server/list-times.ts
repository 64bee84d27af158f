import { DAY } from '#platform/time/date.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { settingsOf } from '#modules/people/server/index.ts';
import { TimesFilter } from '../forms.ts';
import { firstTimes } from '../free-times/first-free.ts';
import { nextOpens, timesOf, type FreeTime } from '../free-times/offer.ts';
import type { Interval } from '../free-times/slots.ts';
import { audiencesOf } from './booking/audience.ts';
import { query } from './rights.ts';
import { everyRoom } from './store/hosts.ts';
import { publishedServices, type Service } from './store/services.ts';
import { ownClaims, readSupply, wholeHorizon } from './booking/supply.ts';
import { turnsAtFirst, turnsOf } from './booking/turns.ts';
import { balancesOfService } from './store/availability/turns.ts';

/**
 * All free times of one service within its horizon, for any campus and any way to meet, ascending; the page filters them, so that it can say
 * at once where else there are times, and of several hosts at one time and place which one's `turn` it is. With `first` only those at the first start. `opensAgain` (ms) is set only when there are none. `help` is whom to turn to before the first of them, as
 * the school has written it; empty before it was set up. Refuses `not_found` when there is no such service.
 */
export const listTimes = query({
  action: 'times.list',
  input: TimesFilter,
  async run(act, { service: asked, forStudents, first, toMove }) {
    const { db, actor, now, language } = act;
    const audiences = forStudents ? (['students'] as const) : audiencesOf(actor);
    const key = [actor.organisation, ...audiences, asked ?? ''].join(' ');
    const expected = lastTime.get(key);
    const [services, early] = await Promise.all([
      publishedServices(db, audiences, language, null, { toMove }),
      expected && readAll(act, expected, windowOf(expected, first, now))
    ]);
    const service = asked ? services.find((each) => each.slug === asked || each.id === asked) : services[0];
    if (!service) {
      if (asked) return refuse('not_found');
      const help = helpOf(await settingsOf(db));
      return { services, service: null, hosts: [], campuses: [], rooms: [], times: [], turn: undefined, opensAgain: null, help };
    }
    const isExpected = expected?.id === service.id && expected.terms.horizon === service.terms.horizon;
    remember(key, service);
    let read = early && isExpected ? early : await readAll(act, service, windowOf(service, first, now));
    let times = timesIn(service, read, first, now);
    // Nobody is free in the days to come: then it is looked for in the days behind them, each time in twice as many, as far as can be booked.
    const { end } = wholeHorizon(service, now);
    for (let width = 2 * near; times.length === 0 && read.window.end < end; width *= 2) {
      const from = read.window.end;
      read = await readAll(act, service, { start: from, end: Math.min(end, from + width) });
      times = timesIn(service, read, first, now);
    }
    const { supply, rooms, balances } = read;
    return {
      services,
      service,
      hosts: supply.hosts.map(({ id, name, languages }) => ({ id, name, languages })),
      campuses: supply.campuses,
      rooms,
      times,
      turn: first ? await turnsAtFirst(act, read, times) : turnsOf(supply, balances, now),
      opensAgain: times.length > 0 ? null : nextOpens(service.terms, supply.supplies, now),
      help: helpOf(supply.settings)
    };
  }
});

type Expected = Pick<Service, 'id' | 'terms'>;

/**
 * Which service such a question was about the last time. Its supply is asked for in the same wait as the services, and again only when they say that
 * it is another by now: nothing of what is shown comes from here.
 */
const lastTime = new Map<string, Expected>();
const mostRemembered = 500;

function remember(key: string, { id, terms }: Expected): void {
  if (lastTime.size >= mostRemembered && !lastTime.has(key)) lastTime.clear();
  lastTime.set(key, { id, terms });
}

function timesIn({ terms }: Service, { supply, window }: Awaited<ReturnType<typeof readAll>>, first: boolean, now: number): FreeTime[] {
  if (first) return firstTimes(terms, supply.supplies, window, now);
  return supply.supplies
    .flatMap((host) => timesOf(terms, host, window, now))
    .sort((a, b) => a.start - b.start || (a.hostId < b.hostId ? -1 : 1));
}

/** The first time mostly lies within so many days, a weekend with them: no more is read for it at first. */
const near = 4 * DAY;

/** What is read at first: all that can be booked, or what is near. */
function windowOf(service: Expected, first: boolean, now: number): Interval {
  const whole = wholeHorizon(service, now);
  return first ? { start: now, end: Math.min(whole.end, now + near) } : whole;
}

async function readAll({ db, actor, holder }: Pick<Act, 'db' | 'actor' | 'holder'>, service: Expected, window: Interval) {
  const [supply, rooms, balances] = await Promise.all([
    readSupply(db, service.id, window, { unverified: actor.person === null, except: ownClaims({ holder }) }),
    everyRoom(db, {}),
    balancesOfService(db, service.id)
  ]);
  return { supply, rooms, window, balances };
}

function helpOf(settings: Awaited<ReturnType<typeof settingsOf>>): { who: string; phone: string } {
  return { who: settings?.before_first_time ?? '', phone: settings?.before_first_time_phone ?? '' };
}
