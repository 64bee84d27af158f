import type { Insertable } from 'kysely';
import type { AvailabilitySamples } from '#platform/database/tables.ts';
import { DAY, MINUTE, addDays } from '#platform/time/date.ts';
import type { Calendar } from '../calendar.ts';
import { openingsByDate } from './host-day.ts';
import type { Hosts } from '../hosts.ts';
import { organisationId, type CampusSlug, type Places } from '../places.ts';
import { randomFor, type Random } from '../random.ts';

/** Days to the first free time, on the whole: the farther a campus is from where the hosts live, the longer; and a language that one host speaks is rarer. */
const usual = {
  campus: { jarvenpaa: 1.1, lapua: 2.4, ryttyla: 2.9, pieksamaki: 4.2 },
  modality: { campus: 1.3, video: 0.9, phone: 1 },
  language: { en: 1.4, fi: 0.9, sv: 2.2 }
} as const;

const campuses: readonly CampusSlug[] = ['jarvenpaa', 'lapua', 'ryttyla', 'pieksamaki'];

const around = (random: Random, days: number) => Math.round((days * (0.6 + random() * 0.8) * DAY) / MINUTE);

/** What a look at the free times on each school day of the history would have found, and how long hosts were open. */
export function makeSamples(calendar: Calendar, places: Places, hosts: Hosts): Insertable<AvailabilitySamples>[] {
  const random = randomFor('availability samples');
  const open = hosts.all.map((host) => openingsByDate(host, calendar));
  const samples: Insertable<AvailabilitySamples>[] = [];
  for (let date = calendar.historyFrom; date < calendar.today; date = addDays(date, 1)) {
    if (!calendar.isOpen(date)) continue;
    const minutesAt = (campus: string) =>
      open
        .flatMap((byDate) => byDate.get(date) ?? [])
        .filter(({ campusId }) => campusId === campus)
        .reduce((sum, { start, end }) => sum + (end - start) / MINUTE, 0);
    const add = (cut: AvailabilitySamples['cut'], key: string, minutes: number, openMinutes = 0) =>
      samples.push({ organisation_id: organisationId, on_date: date, cut, key, minutes, open_minutes: openMinutes });
    const ofCampuses = campuses.map((slug) => {
      const id = places.campusIds[slug];
      return { id, minutes: around(random, usual.campus[slug]), open: minutesAt(id) };
    });
    for (const one of ofCampuses) add('campus', one.id, one.minutes, one.open);
    add(
      'whole',
      '',
      Math.min(...ofCampuses.map(({ minutes }) => minutes)),
      ofCampuses.reduce((sum, one) => sum + one.open, 0)
    );
    for (const cut of ['modality', 'language'] as const)
      for (const [key, days] of Object.entries(usual[cut])) add(cut, key, around(random, days));
  }
  return samples;
}
