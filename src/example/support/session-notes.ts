import type { Insertable } from 'kysely';
import { standardThemes } from '#modules/groups/themes.ts';
import type { GroupSessionNotes, GroupSessions, SupportAnswers } from '#platform/database/tables.ts';
import { addDays } from '#platform/time/date.ts';
import { dateIn } from '#platform/time/zone.ts';
import { organisationId, zone } from '../places.ts';
import { pick, randomFor, whole } from '../random.ts';
import type { makeSupport } from './requests.ts';

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

/** What came of the sessions that were held, as it was written down after them, and the last answers of who asked. */
export function makeSessionNotes(
  { support_requests: requests, support_request_events: events }: ReturnType<typeof makeSupport>,
  sessions: readonly Insertable<GroupSessions>[]
): { group_session_notes: Insertable<GroupSessionNotes>[]; support_answers: Insertable<SupportAnswers>[] } {
  const random = randomFor('session-notes');
  const held = sessions.filter(({ state }) => state === 'held');
  return {
    group_session_notes: held.map(({ id, request_id, starts_at }) => {
      const request = requests.find((one) => one.id === request_id);
      const hold = events.find((event) => event.request_id === request_id && event.act === 'hold');
      if (!request || !hold) throw new RangeError(`session ${id} was held and its request was not`);
      const { agreed, willDo } = pick(random, said);
      return {
        organisation_id: organisationId,
        session_id: id,
        written_at: hold.at,
        written_by: hold.done_by ?? null,
        present: whole(random, 11, 22),
        themes: standardThemes.filter((theme) => (request.themes ?? []).includes(theme)),
        agreed,
        will_do: willDo,
        look_again_on: addDays(dateIn(new Date(starts_at).getTime(), zone), 21)
      };
    }),
    support_answers: events
      .filter(({ act }) => act === 'enough')
      .map(({ id }) => ({ organisation_id: organisationId, event_id: id, helped: 'yes', more_needed: false }))
  };
}
