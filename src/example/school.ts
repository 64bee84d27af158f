import type pg from 'pg';
import { queriesOn } from '#platform/database/connection.ts';
import { dateIn } from '#platform/time/zone.ts';
import { makeBlocks } from './bookings/blocks.ts';
import { makeBookings } from './bookings/bookings.ts';
import { makeSessions } from './bookings/sessions.ts';
import { makeTurns } from './bookings/turns.ts';
import { makeSamples } from './bookings/looks.ts';
import { calendarAround } from './calendar.ts';
import { makeHosts } from './hosts.ts';
import { makePeople } from './people.ts';
import { makePlaces, makeSchoolYear, organisationId, zone } from './places.ts';
import { makeServices } from './services.ts';
import { makeContacts } from './support/contacts.ts';
import { makeSupport } from './support/requests.ts';
import { makeSessionNotes } from './support/session-notes.ts';
import { writeRows, type Rows } from './write-rows.ts';

/** The whole example school around a date, `YYYY-MM-DD`, as rows; nothing is read from the clock or from chance. */
export function exampleSchool(today: string): Rows {
  const calendar = calendarAround(today);
  const places = makePlaces(calendar);
  const people = makePeople(calendar, places);
  const services = makeServices();
  const hosts = makeHosts(calendar, places, people, services);
  const bookings = makeBookings(calendar, people, hosts);
  const blocks = makeBlocks(calendar, hosts);
  const support = makeSupport(calendar, places, people);
  const { blocks: sessionBlocks, claims: sessionClaims, ...sessions } = makeSessions(calendar, places, hosts, support);
  // In the order of the references between them.
  return {
    ...places.rows,
    ...makeSchoolYear(calendar, places),
    ...people.rows,
    ...services.rows,
    ...hosts.rows,
    ...bookings,
    availability_samples: makeSamples(calendar, places, hosts),
    host_turns: makeTurns(bookings.appointments ?? [], hosts, calendar),
    blocks: [...blocks.blocks, ...sessionBlocks],
    ...support,
    ...sessions,
    ...makeSessionNotes(support, sessions.group_sessions),
    ...makeContacts(calendar, places, people, hosts),
    claims: [...(bookings.claims ?? []), ...blocks.claims, ...sessionClaims]
  };
}

/** Makes the example school around the day of `now` (ms), inside the caller's transaction. The same day gives the same school. */
export async function makeExampleSchool(client: pg.ClientBase, now: number): Promise<void> {
  await client.query("select set_config('app.organisation', $1, true)", [organisationId]);
  const db = queriesOn(client, false);
  for (const [table, rows] of Object.entries(exampleSchool(dateIn(now, zone)))) await writeRows(db, table, rows);
}
