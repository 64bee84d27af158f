import { expect, test } from 'vitest';
import fc from 'fast-check';
import { HOUR, MINUTE, addDays, weekdayOf } from '#platform/time/date.ts';
import { dateIn, minuteOfDayIn, wallToInstant } from '#platform/time/zone.ts';
import type { FreeTime } from '../free-times/offer.ts';
import { MODALITIES } from '../modality.ts';
import { aheadOf, nextOffer, slotOf, type Waiter } from './queue.ts';
import { isSchoolDay, offerEnd, offerLasts } from './school-hours.ts';
import { dayparts, fits, type Wish } from './wish.ts';

const zone = 'Europe/Helsinki';
const first = '2026-12-01';
const campuses = ['jarvenpaa', 'kerava', 'lapua'];

const wishes: fc.Arbitrary<Wish> = fc.record({
  campuses: fc.subarray(campuses),
  modalities: fc.subarray([...MODALITIES]),
  dayparts: fc.subarray([...dayparts]),
  untilOn: fc.integer({ min: 0, max: 6 }).map((days) => addDays(first, days))
});

const freeTimes: fc.Arbitrary<FreeTime[]> = fc
  .uniqueArray(
    fc.record({
      hostId: fc.constantFrom('sari', 'mika'),
      start: fc.integer({ min: 0, max: 7 * 48 }).map((half) => wallToInstant(first, 0, zone) + half * 30 * MINUTE),
      campusId: fc.constantFrom(...campuses),
      modalities: fc.subarray([...MODALITIES], { minLength: 1 })
    }),
    { selector: slotOf, maxLength: 12 }
  )
  .map((times) => times.sort((a, b) => a.start - b.start));

interface Person {
  wish: Wish;
  named: boolean;
}
/** What happens to who has an offer, one after the other. */
const answers = fc.array(fc.tuple(fc.constantFrom('accept', 'decline', 'miss', 'pause', 'join', 'free'), fc.nat()), { maxLength: 40 });

test('whatever happens, nobody is offered a time that somebody who joined earlier could have and has not passed on', () => {
  let made = 0;
  fc.assert(
    fc.property(
      fc.array(fc.record({ wish: wishes, named: fc.boolean() }), { minLength: 1, maxLength: 8 }),
      freeTimes,
      answers,
      fc.subarray([0, 1, 2, 3]),
      (people: Person[], times, happenings, forNamedAlone) => {
        const offers = new Map<string, FreeTime>();
        const passed = new Map<string, Set<string>>();
        const gone = new Set<string>();
        const paused = new Set<string>();
        const left = new Set<string>();
        const join = [...people.keys()];
        let joined = Math.ceil(people.length / 2);
        const id = (place: number) => `waiter ${place}`;
        // Some times are for people with a name alone, as where nicknames have had their share of a day.
        const mayHave = (place: number, time: FreeTime) => people[place]?.named || !forNamedAlone.includes(times.indexOf(time));
        const openTo = (place: number) => times.filter((time) => !gone.has(slotOf(time)) && mayHave(place, time));
        const waiters = (): Waiter[] =>
          join.slice(0, joined).flatMap((place): Waiter[] => {
            const person = people[place];
            if (!person || left.has(id(place)) || paused.has(id(place))) return [];
            const own = passed.get(id(place)) ?? new Set();
            return [{ id: id(place), place, wish: person.wish, isOffered: offers.has(id(place)), passed: own }];
          });
        const offerAll = () => {
          for (let round = 0; round < 100; round++) {
            const all = waiters();
            // In any order: the queue's own is that of joining.
            const next = nextOffer(
              all.toReversed(),
              ({ place }) => openTo(place),
              () => zone,
              ({ start }) => start
            );
            if (!next) return;
            made += 1;
            expect(gone.has(slotOf(next.time))).toBe(false);
            expect(fits(next.waiter.wish, next.time, zone)).toBe(next.modality);
            for (const earlier of all) {
              if (earlier.place >= next.waiter.place || earlier.isOffered) continue;
              const could = mayHave(earlier.place, next.time) && fits(earlier.wish, next.time, zone) !== null;
              expect(could && !earlier.passed.has(slotOf(next.time))).toBe(false);
            }
            offers.set(next.waiter.id, next.time);
            gone.add(slotOf(next.time));
          }
          throw new Error('offers without end');
        };
        offerAll();
        for (const [what, which] of happenings) {
          const held = [...offers.keys()];
          const who = held[which % Math.max(1, held.length)];
          if (what === 'join') joined = Math.min(people.length, joined + 1);
          else if (what === 'pause') paused.add(id(which % people.length));
          else if (what === 'free') paused.clear();
          else if (who) {
            const time = offers.get(who);
            offers.delete(who);
            if (what === 'accept') left.add(who);
            else if (time) {
              gone.delete(slotOf(time));
              passed.set(who, (passed.get(who) ?? new Set()).add(slotOf(time)));
            }
          }
          offerAll();
          // No time is offered to two.
          expect(new Set([...offers.values()].map(slotOf)).size).toBe(offers.size);
        }
      }
    ),
    { numRuns: 400 }
  );
  expect(made).toBeGreaterThan(400);
}, 60_000);

test('who waits ahead is counted among those who could have one of the same times', () => {
  const any: Wish = { campuses: [], modalities: [], dayparts: [], untilOn: first };
  const others = [
    { place: 1, wish: { ...any, campuses: ['kerava'] } },
    { place: 2, wish: { ...any, modalities: ['phone' as const] } },
    { place: 3, wish: { ...any, dayparts: ['morning' as const] } },
    { place: 9, wish: any }
  ];
  expect(aheadOf({ place: 5, wish: any }, others)).toBe(3);
  expect(aheadOf({ place: 5, wish: { ...any, campuses: ['lapua'], modalities: ['campus'], dayparts: ['afternoon'] } }, others)).toBe(0);
});

const shutOn = (shut: readonly string[]) => (date: string) => shut.includes(date);

test('an offer stands for two hours within school hours, over nights, weekends and closed days, and never past what the service asks', () => {
  let [whole, short, none] = [0, 0, 0];
  fc.assert(
    fc.property(
      // Half of them within school hours: of all minutes of a week few are, and an offer cut short begins in one.
      fc.oneof(
        fc.integer({ min: 0, max: 14 * 24 * 60 }),
        fc.tuple(fc.nat(13), fc.integer({ min: 8 * 60, max: 16 * 60 })).map(([day, minute]) => day * 24 * 60 + minute)
      ),
      fc.oneof(fc.integer({ min: 0, max: 7 * 24 * 60 }), fc.integer({ min: 20, max: 150 })),
      fc.subarray(
        Array.from({ length: 16 }, (_, day) => addDays('2026-10-20', day)),
        { maxLength: 8 }
      ),
      (from, until, shut) => {
        const now = wallToInstant('2026-10-20', 0, zone) + from * MINUTE;
        const latest = now + until * MINUTE;
        const found = offerEnd(now, latest, zone, shutOn(shut));
        // Counted minute by minute.
        const counts = (at: number) => {
          const minute = minuteOfDayIn(at, zone);
          return isSchoolDay(dateIn(at, zone), shutOn(shut)) && minute >= 480 && minute < 960;
        };
        let counted = 0;
        let at = now;
        for (; at < latest && counted < offerLasts; at += MINUTE) if (counts(at)) counted += MINUTE;
        if (counted === offerLasts) {
          expect(found).toBe(at);
          whole += 1;
        } else if (counted >= 30 * MINUTE) {
          expect(found).toBe(latest);
          short += 1;
        } else {
          expect(found).toBeNull();
          none += 1;
        }
      }
    ),
    { numRuns: 500 }
  );
  expect(Math.min(whole, short, none)).toBeGreaterThan(10);
}, 60_000);

test('an offer of Friday afternoon stands until Monday morning, one of the night until ten', () => {
  const at = (text: string) => Date.parse(text);
  expect(weekdayOf('2026-11-27')).toBe(5);
  expect(offerEnd(at('2026-11-27T13:00:00Z'), at('2026-12-04T10:00:00Z'), zone, shutOn([]))).toBe(at('2026-11-30T07:00:00Z'));
  expect(offerEnd(at('2026-11-25T23:00:00Z'), at('2026-12-04T10:00:00Z'), zone, shutOn([]))).toBe(at('2026-11-26T08:00:00Z'));
  expect(offerLasts).toBe(2 * HOUR);
});
