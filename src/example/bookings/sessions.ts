import type { Insertable } from 'kysely';
import type {
  Blocks,
  Claims,
  GroupSessionLeaders,
  GroupSessions,
  SupportRequestEvents,
  SupportRequests
} from '#platform/database/tables.ts';
import { addDays, DAY, weekdayOf } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import type { Host, Hosts } from '../hosts.ts';
import { organisationId, zone, type CampusSlug, type Places } from '../places.ts';
import { randomFor, randomId, timedId } from '../random.ts';

interface Lesson {
  readonly host: Host['name'];
  readonly campus: CampusSlug;
  readonly weekday: number;
  /** Minute of the day; with 45 minutes of it outside the hours in which the host is booked, with the buffers around them. */
  readonly from: number;
  readonly place: string;
}

/** When each host has sessions with groups: the first lesson of a day, or the last. */
const lessons: readonly Lesson[] = [
  { host: 'Sari', campus: 'jarvenpaa', weekday: 2, from: 8 * 60, place: 'Luokka C214' },
  { host: 'Sari', campus: 'jarvenpaa', weekday: 4, from: 8 * 60, place: 'Auditorio' },
  { host: 'Sari', campus: 'lapua', weekday: 3, from: 14 * 60 + 30, place: 'Luokka 103' },
  { host: 'Mikael', campus: 'ryttyla', weekday: 4, from: 8 * 60 + 45, place: 'Takkahuone' },
  { host: 'Amira', campus: 'pieksamaki', weekday: 4, from: 14 * 60 + 30, place: 'Luokka 21' }
];
const length = 45;
/** A session is sought so many days away at the most. */
const furthest = 21;

/** The plan of the library by which a session about a theme goes. */
const planFor: Readonly<Record<string, string>> = {
  anxiety: 'skills-demonstration',
  belonging: 'belonging',
  bullying: 'ground-rules',
  conflict: 'conflict',
  gaming: 'gaming',
  sleep: 'sleep',
  stress: 'stress'
};

interface Made {
  group_sessions: Insertable<GroupSessions>[];
  group_session_leaders: Insertable<GroupSessionLeaders>[];
  blocks: Insertable<Blocks>[];
  claims: Insertable<Claims>[];
}

/**
 * Sessions of the requests for support: one ahead of what is planned, for every third one that is over and waits to be marked, one before what is noted as
 * held, and one called off of what was withdrawn.
 */
export function makeSessions(
  { today, isOpen }: Calendar,
  places: Places,
  { all }: Hosts,
  support: { support_requests: readonly Insertable<SupportRequests>[]; support_request_events: readonly Insertable<SupportRequestEvents>[] }
): Made {
  const random = randomFor('sessions');
  const made: Made = { group_sessions: [], group_session_leaders: [], blocks: [], claims: [] };
  const taken = new Set<string>();
  /** The first lesson of a campus's from a date on, a day's step ahead or back, that no other session has. */
  function lessonFrom(campus: string | undefined, first: string, step: 1 | -1) {
    for (let date = first, days = 0; days < furthest; date = addDays(date, step), days++)
      for (const lesson of lessons) {
        if (!isOpen(date) || lesson.campus !== campus || lesson.weekday !== weekdayOf(date)) continue;
        if (taken.has(`${lesson.host} ${date}`)) continue;
        taken.add(`${lesson.host} ${date}`);
        const host = all.find(({ name }) => name === lesson.host);
        if (!host) throw new RangeError(`no host ${lesson.host}`);
        return { ...lesson, host, start: wallToInstant(date, lesson.from, zone), end: wallToInstant(date, lesson.from + length, zone) };
      }
    return null;
  }
  function set(
    request: Insertable<SupportRequests>,
    state: 'planned' | 'held' | 'cancelled',
    booked: number,
    lesson: NonNullable<ReturnType<typeof lessonFrom>>
  ): void {
    const { host, start, end, campus, place } = lesson;
    const [id, block] = [timedId(random, booked), timedId(random, booked)];
    const period = { starts_at: new Date(start), ends_at: new Date(end) };
    made.group_sessions.push({
      organisation_id: organisationId,
      id,
      request_id: request.id,
      group_id: request.group_id,
      series_id: randomId(random),
      number: 1,
      campus_id: places.campusIds[campus],
      place,
      plan: (request.themes ?? []).map((theme) => planFor[theme]).find((slug) => slug !== undefined) ?? null,
      remote_link: null,
      ...period,
      state,
      cancel_reason: state === 'cancelled' ? 'not_needed' : null,
      sequence: state === 'cancelled' ? 1 : 0
    });
    made.group_session_leaders.push({ organisation_id: organisationId, session_id: id, host_id: host.id });
    if (state === 'cancelled') return;
    made.blocks.push({
      organisation_id: organisationId,
      id: block,
      host_id: host.id,
      kind: 'session',
      session_id: id,
      campus_id: places.campusIds[campus],
      modality: 'campus',
      ...period
    });
    // What is past holds no time any more.
    if (dateIn(start, zone) < today) return;
    for (const kind of ['core', 'padded'] as const)
      made.claims.push({ organisation_id: organisationId, resource_id: host.id, holder_id: block, kind, ...period });
  }

  let planned = 0;
  for (const request of support.support_requests) {
    const campus = places.groups.find(({ id }) => id === request.group_id)?.campus;
    const at = (act: string) => {
      const found = support.support_request_events.find((event) => event.request_id === request.id && event.act === act);
      return found ? new Date(found.at).getTime() : null;
    };
    const [plan, hold] = [at('plan'), at('hold')];
    if (plan === null) continue;
    if (hold !== null) {
      const lesson = lessonFrom(campus, addDays(dateIn(hold, zone), -1), -1);
      // Of what was carried out within a day nothing was booked before.
      if (lesson && lesson.start > plan) set(request, 'held', plan, lesson);
    } else if (request.state === 'planned') {
      const lesson = planned++ % 3 === 1 ? lessonFrom(campus, addDays(today, -1), -1) : lessonFrom(campus, addDays(today, 1), 1);
      if (lesson) set(request, 'planned', Math.min(plan, lesson.start - DAY), lesson);
    } else if (request.state === 'declined') {
      const lesson = lessonFrom(campus, addDays(dateIn(plan, zone), 7), 1);
      if (lesson) set(request, 'cancelled', plan, lesson);
    }
  }
  return made;
}
