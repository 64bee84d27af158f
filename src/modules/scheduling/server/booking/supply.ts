import { DAY } from '#platform/time/date.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import type { Db } from '#platform/database/connection.ts';
import type { Act } from '#platform/use-case/index.ts';
import { settingsOf, type OrganisationSettings } from '#modules/people/server/index.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import type { HostSupply } from '../../free-times/offer.ts';
import type { Interval } from '../../free-times/slots.ts';
import { bookedUnderNicknames, heldOfService } from '../store/appointments.ts';
import { busyOfService } from '../store/claims.ts';
import { standingOffers } from '../store/waiting/offers.ts';
import { rulesOf } from '../../availability/host-hours.ts';
import { closingsOf } from '../availability/closings.ts';
import { hoursOfService } from '../store/availability/host-hours.ts';
import { everyCampus, hostsOfService, type Campus, type ServiceHost } from '../store/hosts.ts';
import type { Service } from '../store/services.ts';

/** What a booker may choose from: hosts, campuses, and the supply that decides the times. */
export interface Supply {
  hosts: ServiceHost[];
  campuses: Campus[];
  supplies: HostSupply[];
  /** What the provider decided; nothing before it was set up. */
  settings: OrganisationSettings | undefined;
}

/**
 * Reads, in one wait, all that decides the free times of a service's hosts in a window.
 * @param unverified whether the booker comes without a name, so that a host's day may be used up for them before it is full
 * @param except whose claims are left out: an appointment's that is to be moved, what the booker's own browser holds
 */
export async function readSupply(
  db: Db,
  service: string,
  window: Interval,
  { unverified, except = [] }: { unverified: boolean; except?: readonly string[] }
): Promise<Supply> {
  const from = dateIn(window.start - 2 * DAY, 'UTC');
  // When booking opens again is looked for half a year beyond the window.
  const to = dateIn(window.end + 190 * DAY, 'UTC');
  const [hosts, hoursOf, campuses, busy, settings, nicknamed, closings, held, offered] = await Promise.all([
    hostsOfService(db, { service }),
    hoursOfService(db, service, from),
    everyCampus(db, {}),
    busyOfService(db, service, window, except),
    settingsOf(db),
    unverified ? bookedUnderNicknames(db, service, window, except) : [],
    closingsOf(db, from, to),
    heldOfService(db, service, window, except),
    standingOffers(db, service, window, except)
  ]);
  const zones = new Map(campuses.map((campus) => [campus.id, campus.zone]));
  const share = (settings?.unverified_share_percent ?? 33) / 100;
  const nicknamedBy = Map.groupBy([...nicknamed, ...offered.filter(({ isNicknamed }) => isNicknamed)], ({ hostId }) => hostId);
  const offeredBy = Map.groupBy(offered, ({ hostId }) => hostId);
  const supplies = hosts.map((host): HostSupply => {
    const booked = new Map<string, number>();
    const own = offeredBy.get(host.id) ?? [];
    for (const meeting of nicknamedBy.get(host.id) ?? []) {
      const date = dateIn(Number(meeting.start), zones.get(meeting.campusId) ?? houseZone);
      booked.set(date, (booked.get(date) ?? 0) + Number(meeting.end) - Number(meeting.start));
    }
    return {
      hostId: host.id,
      ...rulesOf(hoursOf(host.id), closings),
      zones,
      busy: busy.get(host.id) ?? [],
      // What is offered to somebody who waits counts as if it were booked: or it could not be accepted.
      held: [...(held.get(host.id) ?? []), ...own.filter((offer) => offer.service === service)],
      canMeet: { campus: true, phone: true, video: host.videoLink !== null },
      unverified: unverified ? { booked, share } : null
    };
  });
  return { hosts, campuses, supplies, settings };
}

/** Whose claims are no hindrance to a booker: of the appointment that is to be moved away, and what the browser itself holds. */
export function ownClaims({ holder }: Pick<Act, 'holder'>, moved: string | null = null): string[] {
  return [moved, holder].filter((each) => typeof each === 'string');
}

/** From now to the horizon, and to the end of that day in any zone. */
export function wholeHorizon(service: Pick<Service, 'terms'>, now: number): Interval {
  return { start: now, end: now + service.terms.horizon };
}

/** The day around a start, with the nights beside it: enough to judge one time. */
export function dayAround(start: number): Interval {
  const day = dayBounds(dateIn(start, 'UTC'), 'UTC');
  return { start: day.start - 86_400_000, end: day.end + 86_400_000 };
}
