import { houseZone } from '#platform/time/house-zone.ts';
import type { Act } from '#platform/use-case/index.ts';
import { timesOf } from '../../free-times/offer.ts';
import { timeValue, type TimeValue } from '../../free-times/time-value.ts';
import { audiencesOf } from './audience.ts';
import { publishedServices, type Audience, type Service } from '../store/services.ts';
import { ownClaims, readSupply, wholeHorizon, type Supply } from './supply.ts';

/** A free time offered instead of one that is gone. */
export interface NearTime extends TimeValue {
  value: string;
  hostName: string;
  campusName: string;
  zone: string;
}

/** Up to `count` free times nearest to a lost one, in the same way to meet, ascending; the same host and campus before others at equal distance. */
export async function nearestTimes(
  act: Pick<Act, 'db' | 'now' | 'actor' | 'language' | 'holder'>,
  lost: TimeValue,
  count: number,
  except: string | null,
  booker: { audiences: readonly Audience[]; unverified: boolean } = {
    audiences: audiencesOf(act.actor),
    unverified: act.actor.person === null
  }
): Promise<NearTime[]> {
  const [service] = await publishedServices(act.db, booker.audiences, act.language, lost.service, { toMove: except !== null });
  if (!service) return [];
  const window = wholeHorizon(service, act.now);
  const supply = await readSupply(act.db, service.id, window, { unverified: booker.unverified, except: ownClaims(act, except) });
  return nearestOf(service, supply, lost, count, act.now);
}

/** The same of what was read already, among the hosts, and the campuses with them, that `fits` lets through. */
export function nearestOf(
  service: Service,
  { supplies, hosts, campuses }: Supply,
  lost: Omit<TimeValue, 'service'>,
  count: number,
  now: number,
  fits: (host: string, campus: string) => boolean = () => true
): NearTime[] {
  const distance = (start: number) => Math.abs(start - lost.start);
  return supplies
    .flatMap((host) => timesOf(service.terms, host, wholeHorizon(service, now), now))
    .filter(
      (free) =>
        fits(free.hostId, free.campusId) &&
        free.modalities.includes(lost.modality) &&
        !(free.start === lost.start && free.hostId === lost.host)
    )
    .sort(
      (a, b) =>
        distance(a.start) - distance(b.start) ||
        Number(b.hostId === lost.host) - Number(a.hostId === lost.host) ||
        Number(b.campusId === lost.campus) - Number(a.campusId === lost.campus)
    )
    .slice(0, count)
    .sort((a, b) => a.start - b.start)
    .map((free) => {
      const time = { service: service.id, host: free.hostId, campus: free.campusId, modality: lost.modality, start: free.start };
      const campus = campuses.find((each) => each.id === free.campusId);
      return {
        ...time,
        value: timeValue(time),
        hostName: hosts.find((host) => host.id === free.hostId)?.name ?? '',
        campusName: campus?.name ?? '',
        zone: campus?.zone ?? houseZone
      };
    });
}
