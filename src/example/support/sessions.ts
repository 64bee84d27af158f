import type { Insertable } from 'kysely';
import { isIn } from '#modules/groups/requests/request-state.ts';
import { standardThemes } from '#modules/groups/themes.ts';
import type { GroupSessionLeaders, GroupSessionNotes, GroupSessions, SupportAnswers } from '#platform/database/tables.ts';
import { addDays, MINUTE } from '#platform/time/date.ts';
import { dateIn, wallToInstant } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import type { Hosts } from '../hosts.ts';
import { organisationId, zone, type Places } from '../places.ts';
import { pick, randomFor, randomId, timedId, whole } from '../random.ts';
import type { makeSupport } from './requests.ts';

type Support = ReturnType<typeof makeSupport>;

/** What was agreed with a group, and what the professional will do: as they write it, of the group as a whole. */
const said = [
  {
    agreed: 'Tunnit aloitetaan viikon ajan viiden minuutin hengähdyksellä. Ryhmä valitsi itse tavan.',
    willDo: 'Tulen perjantain aloitukseen mukaan ja kysyn, miltä viikko tuntui.'
  },
  {
    agreed: 'Ryhmän viestikeskusteluun tehtiin kolme pelisääntöä. Ne ovat luokan seinällä.',
    willDo: 'Lähetän ohjaajalle harjoituksen, jonka voi tehdä ilman minua.'
  },
  { agreed: 'Parit arvotaan joka viikko uudelleen, jotta kukaan ei jää yksin.', willDo: 'Pidän toisen tuokion, jos ryhmä toivoo sitä.' },
  { agreed: 'Jokainen kokeilee yhden viikon ajan, että puhelin jää yöksi toiseen huoneeseen.', willDo: 'Tuon ensi kerralla unitestin.' }
] as const;

/** Sessions of what was asked: one for each that was held, with notes, and one that is over and waits to be marked for each that is planned. The last answers of who asked lie beside them. */
export function makeSupportSessions(
  calendar: Calendar,
  places: Places,
  hosts: Hosts,
  { support_requests: requests, support_request_events: events }: Support
) {
  const random = randomFor('support-sessions');
  const sessions: Insertable<GroupSessions>[] = [];
  const leaders: Insertable<GroupSessionLeaders>[] = [];
  const notes: Insertable<GroupSessionNotes>[] = [];
  const answers: Insertable<SupportAnswers>[] = [];
  const campusOf = new Map(places.groups.map(({ id, campus }) => [id, places.campusIds[campus]]));
  const hostOf = new Map((hosts.rows.hosts ?? []).map(({ id, person_id }) => [person_id, id]));
  requests.forEach((request, index) => {
    const done = events.filter(({ request_id }) => request_id === request.id);
    for (const { id, act } of done)
      if (act === 'enough') answers.push({ organisation_id: organisationId, event_id: id, helped: 'yes', more_needed: false });
    const plan = done.find(({ act }) => act === 'plan');
    const hold = done.find(({ act }) => act === 'hold');
    const host = hostOf.get(plan?.done_by ?? '');
    const campus = campusOf.get(request.group_id);
    if (!host || !campus || (!hold && !isIn(request.state ?? 'new', 'waits'))) return;
    const date = openDayBefore(calendar, hold ? dateIn(new Date(hold.at).getTime(), zone) : calendar.today);
    // Each at an hour of its own, so that no group is in two places.
    const start = wallToInstant(date, 9 * 60 + 20 * (index % 12), zone);
    const id = timedId(random, start - 14 * 24 * 60 * MINUTE);
    sessions.push({
      organisation_id: organisationId,
      id,
      request_id: request.id,
      group_id: request.group_id,
      series_id: randomId(random),
      number: 1,
      campus_id: campus,
      place: pick(random, ['Luokka 214', 'Auditorio', 'Opiskelijatila']),
      travel_minutes: 0,
      starts_at: new Date(start),
      ends_at: new Date(start + 45 * MINUTE),
      state: hold ? 'held' : 'planned',
      sequence: 0
    });
    leaders.push({ organisation_id: organisationId, session_id: id, host_id: host });
    if (!hold) return;
    const { agreed, willDo } = pick(random, said);
    notes.push({
      organisation_id: organisationId,
      session_id: id,
      written_at: hold.at,
      written_by: hold.done_by ?? null,
      present: whole(random, 11, 22),
      themes: standardThemes.filter((theme) => (request.themes ?? []).includes(theme)),
      agreed,
      will_do: willDo,
      look_again_on: addDays(date, 21)
    });
  });
  return { group_sessions: sessions, group_session_leaders: leaders, group_session_notes: notes, support_answers: answers };
}

function openDayBefore({ isOpen }: Calendar, date: string): string {
  let before = addDays(date, -1);
  while (!isOpen(before)) before = addDays(before, -1);
  return before;
}
