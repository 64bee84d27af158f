import type { Insertable } from 'kysely';
import type { HoursRow } from '#modules/scheduling/free-times/hours.ts';
import type { Modality } from '#modules/scheduling/modality.ts';
import type { HostHours } from '#platform/database/tables.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import type { Calendar } from './calendar.ts';
import { campusesOfHost, type HostName, type People } from './people.ts';
import { founded, organisationId, type CampusSlug, type Places } from './places.ts';
import { randomFor, timedId } from './random.ts';
import type { Service, Services, ServiceSlug } from './services.ts';
import { examWeekOf, makeTemplate } from './templates.ts';
import type { Rows } from './write-rows.ts';

type Hours = readonly [weekdays: readonly number[], from: string, to: string, campus: CampusSlug, modalities: readonly Modality[]];

interface HostSpec {
  readonly name: HostName;
  readonly languages: readonly string[];
  readonly services: readonly ServiceSlug[];
  readonly rooms: Partial<Record<CampusSlug, string>>;
  readonly hours: readonly Hours[];
}

const everyWay: readonly Modality[] = ['campus', 'video', 'phone'];
const remote: readonly Modality[] = ['video', 'phone'];

/** Unequal on purpose: Järvenpää has somebody every day, Lapua on three, Ryttylä on two, Pieksämäki for four hours a week. */
const specs: readonly HostSpec[] = [
  {
    name: 'Sari',
    languages: ['fi', 'en'],
    services: ['juttutuokio-30', 'lyhyt-juttelu-15', 'juttutuokio-henkilostolle-45'],
    rooms: { jarvenpaa: 'Huone 214', lapua: 'Huone 12' },
    hours: [
      [[1, 2, 4], '09:00', '11:30', 'jarvenpaa', everyWay],
      [[1, 2, 4], '12:15', '15:00', 'jarvenpaa', everyWay],
      [[3], '10:00', '14:00', 'lapua', everyWay],
      [[5], '09:00', '12:45', 'jarvenpaa', everyWay]
    ]
  },
  {
    name: 'Mikael',
    languages: ['fi', 'sv'],
    services: ['juttutuokio-30', 'lyhyt-juttelu-15', 'juttutuokio-henkilostolle-45'],
    rooms: { lapua: 'Huone 8', ryttyla: 'Kirjaston neuvotteluhuone' },
    hours: [
      [[1, 2], '09:30', '14:45', 'lapua', everyWay],
      [[3, 4], '10:00', '14:30', 'ryttyla', ['campus', 'phone']],
      [[5], '09:00', '12:45', 'lapua', remote]
    ]
  },
  {
    name: 'Amira',
    languages: ['fi', 'en', 'ar'],
    services: ['juttutuokio-30', 'lyhyt-juttelu-15'],
    rooms: { jarvenpaa: '', pieksamaki: 'Huone 3' },
    hours: [
      [[1, 3], '12:00', '16:00', 'jarvenpaa', remote],
      [[2, 5], '09:00', '12:45', 'jarvenpaa', remote],
      [[4], '10:00', '14:00', 'pieksamaki', ['campus', 'phone']]
    ]
  }
];

export interface Host {
  readonly id: string;
  readonly name: HostName;
  readonly services: readonly Service[];
  readonly campusIds: Readonly<Record<CampusSlug, string>>;
  readonly hours: readonly HoursRow[];
}

export interface Hosts {
  readonly all: readonly Host[];
  readonly rows: Rows;
}

function minuteOf(clock: string): number {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A day in the third week ahead on which Sari comes at noon only: a single-day exception to be seen. */
function lateDay({ today, isOpen }: Calendar): string | null {
  for (let ahead = 14; ahead < 21; ahead++) {
    const date = addDays(today, ahead);
    if (isOpen(date) && [1, 2, 4].includes(weekdayOf(date))) return date;
  }
  return null;
}

function hoursOf({ name, hours }: HostSpec, calendar: Calendar, { campusIds }: Places): HoursRow[] {
  const weekly = hours.flatMap(([weekdays, from, to, campus, modalities]) =>
    weekdays.map((weekday): HoursRow => {
      return { weekday, date: null, from: minuteOf(from), to: minuteOf(to), campusId: campusIds[campus], modalities };
    })
  );
  const desk = campusIds[campusesOfHost[name][0] ?? 'jarvenpaa'];
  const late = name === 'Sari' ? lateDay(calendar) : null;
  const exception: HoursRow[] =
    late === null ? [] : [{ weekday: null, date: late, from: 720, to: 900, campusId: desk, modalities: everyWay }];
  return [...weekly, ...exception];
}

/** The three professionals as hosts, with the hours of their weeks. */
export function makeHosts(calendar: Calendar, places: Places, people: People, services: Services): Hosts {
  const random = randomFor('hosts');
  // An exam week of the coordinator's and an absence to be looked at.
  const examWeek = examWeekOf(calendar);
  const hosts = specs.map((spec, index) => ({
    spec,
    id: timedId(random, founded + 120_000 + index * 1000),
    name: spec.name,
    services: services.all.filter(({ slug }) => spec.services.includes(slug)),
    campusIds: places.campusIds,
    hours: hoursOf(spec, calendar, places)
  }));
  const rowOf = (hostId: string, row: HoursRow, index: number): Insertable<HostHours> => ({
    organisation_id: organisationId,
    id: timedId(random, founded + 180_000 + index * 1000),
    host_id: hostId,
    campus_id: row.campusId,
    weekday: row.weekday,
    date: row.date,
    from_minute: row.from,
    to_minute: row.to,
    modalities: [...row.modalities],
    kind: 'open',
    schedule_id: null
  });
  const sari = hosts.find(({ spec }) => spec.name === 'Sari');
  if (!sari) throw new Error('the example has no Sari');
  const template = makeTemplate(calendar, places, sari);
  const away = hosts.flatMap(({ spec, id }) => (spec.name === 'Amira' ? [{ id: timedId(random, founded + 301_000), hostId: id }] : []));
  return {
    all: hosts,
    rows: {
      hosts: hosts.map(({ spec, id }) => ({
        organisation_id: organisationId,
        id,
        person_id: people.professionals[spec.name].id,
        name: spec.name,
        kind: 'professional',
        languages: [...spec.languages],
        video_link: `https://meet.example.fi/${spec.name.toLowerCase()}`,
        active: true
      })),
      service_hosts: hosts.flatMap(({ id, services: held }) =>
        held.map((service) => ({ organisation_id: organisationId, service_id: service.id, host_id: id }))
      ),
      host_campuses: hosts.flatMap(({ spec, id }) =>
        campusesOfHost[spec.name].map((campus) => ({
          organisation_id: organisationId,
          host_id: id,
          campus_id: places.campusIds[campus],
          room: spec.rooms[campus] ?? ''
        }))
      ),
      ...template,
      host_hours: [...hosts.flatMap(({ id, hours }) => hours.map((row, index) => rowOf(id, row, index))), ...template.host_hours],
      host_absences: away.map(({ id, hostId }) => ({
        organisation_id: organisationId,
        id,
        host_id: hostId,
        starts_on: addDays(examWeek, 1),
        ends_on: addDays(examWeek, 2),
        from_minute: 0,
        to_minute: 1440
      }))
    }
  };
}
