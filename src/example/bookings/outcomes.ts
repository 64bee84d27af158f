import type { Insertable } from 'kysely';
import type { Appointments } from '#platform/database/tables.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import { chance, randomFor, shuffled, type Random } from '../random.ts';

export type Outcome = Pick<Insertable<Appointments>, 'state' | 'cancelled_by' | 'cancel_reason' | 'sequence'>;

const booked: Outcome = { state: 'booked', cancelled_by: null, cancel_reason: null, sequence: 0 };
const attended: Outcome = { ...booked, state: 'attended' };
const missed: Outcome = { ...booked, state: 'missed' };
const givenUp: Outcome = { state: 'cancelled', cancelled_by: 'booker', cancel_reason: 'booker', sequence: 1 };
const hostIll: Outcome = { state: 'cancelled', cancelled_by: 'host', cancel_reason: 'host_ill', sequence: 1 };
const movedBySchool: Outcome = { state: 'cancelled', cancelled_by: 'host', cancel_reason: 'moved_by_school', sequence: 1 };

/** A week's outcomes are dealt from these, so that the share of missed ones stays near an eighth of those kept in any half a year. */
const deck: readonly Outcome[] = [
  ...Array.from({ length: 49 }, () => attended),
  ...Array.from({ length: 7 }, () => missed),
  ...Array.from({ length: 3 }, () => givenUp)
];

function* dealt(monday: string): Generator<Outcome, never> {
  const random = randomFor(`outcomes of the week of ${monday}`);
  for (;;) yield* shuffled(random, [...deck, chance(random, 0.7) ? hostIll : movedBySchool]);
}

/** What became of past meetings, dealt to them in the order in which they are asked for, each week from cards of its own. */
export function pastOutcomes(): (date: string) => Outcome {
  const weeks = new Map<string, Generator<Outcome, never>>();
  return (date) => {
    const monday = addDays(date, 1 - weekdayOf(date));
    const cards = weeks.get(monday) ?? dealt(monday);
    weeks.set(monday, cards);
    return cards.next().value;
  };
}

/** Of what is to come a few have been given up already, so that cancelled ones are seen. */
export function outcomeToCome(random: Random, mayBeGivenUp: boolean): Outcome {
  return mayBeGivenUp && chance(random, 0.12) ? givenUp : booked;
}
