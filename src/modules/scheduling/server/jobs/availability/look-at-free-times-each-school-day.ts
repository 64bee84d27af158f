import * as v from 'valibot';
import { today as schoolDay } from '#modules/people/server/index.ts';
import type { Job } from '#platform/jobs/queue.ts';
import { openMinutes, timesOf, type FreeTime } from '../../../free-times/offer.ts';
import { MODALITIES } from '../../../modality.ts';
import { readSupply, wholeHorizon } from '../../booking/supply.ts';
import { insertSamples, type Sample } from '../../store/indicators.ts';
import { publishedServices } from '../../store/services.ts';
import { useCase } from '../../system-rights.ts';

/**
 * Looks once at what a student with a name could book now: how long it is to the first time in all, on each campus, in each way and in each language of a
 * host; and how long hosts are open today. What is free is known only now.
 */
const look = useCase({
  action: 'availability.look',
  input: v.object({}),
  async run({ db, actor, now, language }) {
    const [services, today] = await Promise.all([publishedServices(db, ['students'], language), schoolDay(db, now)]);
    const supplies = await Promise.all(
      services.map((service) => readSupply(db, service.id, wholeHorizon(service, now), { unverified: false }))
    );
    const times = supplies.flatMap(({ supplies: hosts }, place) => {
      const service = services[place];
      return service ? hosts.flatMap((host) => timesOf(service.terms, host, wholeHorizon(service, now), now)) : [];
    });
    const languagesOf = new Map(supplies.flatMap(({ hosts }) => hosts.map(({ id, languages }) => [id, languages] as const)));
    const campuses = supplies[0]?.campuses ?? [];
    // A host of two services is open once.
    const hosts = [...new Map(supplies.flatMap((one) => one.supplies.map((host) => [host.hostId, host] as const))).values()];
    const openAt = (campus: string) => hosts.reduce((sum, host) => sum + openMinutes(host, campus, today), 0);
    const first = (fits: (time: FreeTime) => boolean) => {
      const start = times.reduce((least, time) => (fits(time) ? Math.min(least, time.start) : least), Number.POSITIVE_INFINITY);
      return Number.isFinite(start) ? Math.max(0, Math.round((start - now) / 60_000)) : null;
    };
    const ofCampuses = campuses.map(({ id }): Sample => {
      return { cut: 'campus', key: id, minutes: first(({ campusId }) => campusId === id), openMinutes: openAt(id) };
    });
    const ways = MODALITIES.filter((modality) => services.some(({ terms }) => terms.modalities.includes(modality)));
    const spoken = [...new Set([...languagesOf.values()].flat())].sort();
    await insertSamples(db, actor.organisation, today, [
      { cut: 'whole', key: '', minutes: first(() => true), openMinutes: ofCampuses.reduce((sum, one) => sum + one.openMinutes, 0) },
      ...ofCampuses,
      ...ways.map((way): Sample => ({
        cut: 'modality',
        key: way,
        minutes: first(({ modalities }) => modalities.includes(way)),
        openMinutes: 0
      })),
      ...spoken.map((code): Sample => {
        const minutes = first(({ hostId }) => languagesOf.get(hostId)?.includes(code) ?? false);
        return { cut: 'language', key: code, minutes, openMinutes: 0 };
      })
    ]);
    return { date: today };
  }
});

/** In the forenoon of each weekday in Finland: 9.30 in winter, 10.30 in summer. */
export const lookAtFreeTimesJob: Job = {
  name: 'look-at-free-times-each-school-day',
  every: '30 7 * * 1-5',
  run: async (call) => void (await look(call, {}))
};
