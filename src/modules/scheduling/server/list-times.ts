import { refuse } from '#platform/use-case/index.ts';
import { TimesFilter } from '../forms.ts';
import { nextOpens, timesOf } from '../free-times/offer.ts';
import { audiencesOf } from './booking/audience.ts';
import { query } from './rights.ts';
import { everyRoom } from './store/hosts.ts';
import { publishedServices } from './store/services.ts';
import { readSupply, wholeHorizon } from './booking/supply.ts';

/**
 * All free times of one service within its horizon, for any campus and any way to meet, ascending; the page filters them, so that it can say
 * at once where else there are times. `opensAgain` (ms) is set only when there are none. Refuses `not_found` when there is no such service.
 */
export const listTimes = query({
  action: 'times.list',
  input: TimesFilter,
  async run({ db, actor, now, language }, { service: asked }) {
    const services = await publishedServices(db, audiencesOf(actor), language);
    const service = asked ? services.find((each) => each.slug === asked || each.id === asked) : services[0];
    if (!service)
      return asked ? refuse('not_found') : { services, service: null, hosts: [], campuses: [], rooms: [], times: [], opensAgain: null };
    const window = wholeHorizon(service, now);
    const [supply, rooms] = await Promise.all([
      readSupply(db, service.id, window, { unverified: actor.person === null }),
      everyRoom(db, {})
    ]);
    const times = supply.supplies
      .flatMap((host) => timesOf(service.terms, host, window, now))
      .sort((a, b) => a.start - b.start || (a.hostId < b.hostId ? -1 : 1));
    return {
      services,
      service,
      hosts: supply.hosts.map(({ id, name, languages }) => ({ id, name, languages })),
      campuses: supply.campuses,
      rooms,
      times,
      opensAgain: times.length > 0 ? null : nextOpens(service.terms, supply.supplies, now)
    };
  }
});
