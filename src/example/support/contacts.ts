import type { Insertable } from 'kysely';
import { contactKinds, type ContactKind } from '#modules/groups/contacts/contact.ts';
import { standardThemes } from '#modules/groups/themes.ts';
import type { Contacts } from '#platform/database/tables.ts';
import { addDays } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import { isSummer, type Calendar } from '../calendar.ts';
import type { Hosts } from '../hosts.ts';
import { campusesOfHost, type People } from '../people.ts';
import { organisationId, zone, type Places } from '../places.ts';
import { chance, pick, pickWeighted, randomFor, randomId, shuffled, timedId, whole } from '../random.ts';

/** How often an encounter is of a kind, and how many people are met in one. */
const habits: Readonly<Record<ContactKind, readonly [weight: number, least: number, most: number]>> = {
  corridor: [8, 1, 3],
  lunch: [4, 2, 6],
  class_visit: [2, 12, 24],
  dropped_in: [4, 1, 2],
  event: [1, 25, 80],
  online: [2, 1, 1]
};
const weights = contactKinds.map((kind) => [kind, habits[kind][0]] as const);
const ENDS_AT = 15 * 60;

/** Encounters outside bookings as the professionals have tallied them in half a year: some on most school days, few in summer, with up to two themes. */
export function makeContacts(
  { historyFrom, today, isOpen }: Calendar,
  { campusIds }: Places,
  { professionals }: People,
  { all }: Hosts
): { contacts: Insertable<Contacts>[] } {
  const random = randomFor('contacts');
  const contacts: Insertable<Contacts>[] = [];
  for (let date = historyFrom; date < today; date = addDays(date, 1)) {
    if (!isOpen(date)) continue;
    for (const { name } of all) {
      const times = chance(random, isSummer(date) ? 0.1 : 0.7) ? whole(random, 1, 4) : 0;
      for (let time = 0; time < times; time++) {
        const kind = pickWeighted(random, weights);
        const [, least, most] = habits[kind];
        contacts.push({
          organisation_id: organisationId,
          id: timedId(random, wallToInstant(date, ENDS_AT, zone)),
          person_id: professionals[name].id,
          campus_id: campusIds[pick(random, campusesOfHost[name])],
          kind,
          themes: shuffled(random, standardThemes).slice(0, whole(random, 0, 2)),
          people: whole(random, least, most),
          met_on: date,
          removed_on: null,
          idempotency_key: randomId(random)
        });
      }
    }
  }
  return { contacts };
}
