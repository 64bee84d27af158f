import { hoursFor, openings, type Opening } from '#modules/scheduling/free-times/hours.ts';
import type { Modality } from '#modules/scheduling/modality.ts';
import { freeStarts, type Busy } from '#modules/scheduling/free-times/slots.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import type { Host } from '../hosts.ts';
import { zone } from '../places.ts';
import { pick, pickWeighted, type Random } from '../random.ts';
import type { Service } from '../services.ts';

/** A meeting on a free start. */
export interface Meeting {
  readonly date: string;
  readonly service: Service;
  readonly campusId: string;
  readonly modality: Modality;
  readonly start: number;
  readonly end: number;
}

interface Way {
  readonly service: Service;
  readonly campusId: string;
  readonly modality: Modality;
}

const modalityWeights: Readonly<Record<Modality, number>> = { campus: 6, video: 2, phone: 2 };
const serviceWeights: Readonly<Record<Service['slug'], number>> = {
  'juttutuokio-30': 14,
  'lyhyt-juttelu-15': 4,
  'juttutuokio-henkilostolle-45': 1
};
/** Of a day's open time, what may go to nicknames: in the past as the settings say; to come, so that one more always fits. */
const NICKNAME_SHARE_PAST = 0.33;
const NICKNAME_SHARE_TO_COME = 0.17;

/** A host's openings by the date on which they begin, from the beginning of the history to the last date of bookings. */
export function openingsByDate(host: Host, { historyFrom, bookedTo }: Calendar): Map<string, Opening[]> {
  const byDate = new Map<string, Opening[]>();
  for (const opening of openings(host.hours, zone, historyFrom, bookedTo)) {
    const date = dateIn(opening.start, zone);
    byDate.set(date, [...(byDate.get(date) ?? []), opening]);
  }
  return byDate;
}

/** One day of one host, getting fuller. */
export class HostDay {
  readonly #date: string;
  readonly #open: readonly Opening[];
  readonly #ways: readonly Way[];
  readonly #busy: Busy[] = [];
  #underNicknames = 0;

  constructor(host: Host, date: string, open: readonly Opening[]) {
    this.#date = date;
    this.#open = open;
    this.#ways = host.services.flatMap((service) =>
      [...new Set(open.map(({ campusId }) => campusId))].flatMap((campusId) =>
        service.modalities
          .filter((modality) => hoursFor(open, campusId, modality).length > 0)
          .map((modality): Way => ({ service, campusId, modality }))
      )
    );
  }

  #startsOf({ service, campusId, modality }: Way): number[] {
    // Past days are booked as they once were ahead, so the clock stands before all of them.
    const window = dayBounds(this.#date, zone);
    return freeStarts(hoursFor(this.#open, campusId, modality), this.#busy, service.lengths, window, window.start - service.lengths.notice);
  }

  #meeting(way: Way, start: number): Meeting {
    return { ...way, date: this.#date, start, end: start + way.service.lengths.length };
  }

  /** A free start of a service and a way to meet, by their weights; null when a few tries found none. */
  anyFree(random: Random): Meeting | null {
    if (this.#ways.length === 0) return null;
    const weighted = this.#ways.map((way) => [way, modalityWeights[way.modality] * serviceWeights[way.service.slug]] as const);
    for (let tries = 0; tries < 5; tries++) {
      const way = pickWeighted(random, weighted);
      const starts = this.#startsOf(way);
      if (starts.length > 0) return this.#meeting(way, pick(random, starts));
    }
    return null;
  }

  /** The first free start of the first service that has one; null when the day is full for every service. */
  firstFree(): Meeting | null {
    for (const way of this.#ways) {
      const [start] = this.#startsOf(way);
      if (start !== undefined) return this.#meeting(way, start);
    }
    return null;
  }

  /** Whether bookings under nicknames have left room for this one. */
  nicknameFits({ start, end }: Meeting, isPast: boolean): boolean {
    const openTime = this.#open.reduce((sum, opening) => sum + opening.end - opening.start, 0);
    return this.#underNicknames + end - start <= openTime * (isPast ? NICKNAME_SHARE_PAST : NICKNAME_SHARE_TO_COME);
  }

  take({ start, end, service }: Meeting, underNickname: boolean): void {
    this.#busy.push({ start, end, before: service.lengths.before, after: service.lengths.after });
    if (underNickname) this.#underNicknames += end - start;
  }
}
