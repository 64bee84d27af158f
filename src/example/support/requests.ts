import type { Insertable } from 'kysely';
import { afterAct, asked, type Happened, type Standing } from '#modules/groups/requests/standing.ts';
import type { DeclineReason, RequestAct } from '#modules/groups/requests/request-state.ts';
import type { StandardTheme } from '#modules/groups/themes.ts';
import type { SupportRequestEvents, SupportRequests } from '#platform/database/tables.ts';
import { addDays } from '#platform/time/date.ts';
import { wallToInstant } from '#platform/time/zone.ts';
import type { Calendar } from '../calendar.ts';
import { campusesOfHost, type HostName, type People } from '../people.ts';
import { organisationId, zone, type CampusSlug, type Places } from '../places.ts';
import { chance, pick, randomFor, randomId, timedId, whole } from '../random.ts';
import type { Rows } from '../write-rows.ts';

interface Wish {
  campus: CampusSlug;
  /** Which of the campus's groups. */
  group: number;
  /** School days ago. */
  ago: number;
  themes: readonly StandardTheme[];
  hopedFor?: string;
  /** What followed, each with school days after the one before; to decline says why. */
  then?: readonly (readonly [act: RequestAct, days: number, reason?: DeclineReason])[];
  urgent?: true;
  staff?: true;
}

const planned = (days: number) => ['plan', days] as const;
const held = (days: number) => ['hold', days] as const;
const followed = (days: number) => ['follow_up', days] as const;
const closed = (days: number) => ['close', days] as const;
/** Who asked has answered that no more is needed. */
const answered = (days: number) => ['enough', days] as const;
const wholeWay = (first: number, second: number, third: number) => [planned(first), held(second), followed(third), closed(1)];
const untilAnswered = (first: number, second: number, third: number) => [planned(first), held(second), answered(third)];

/** What was asked in half a year, oldest last: words about groups, as teachers write them. */
const wishes: readonly Wish[] = [
  {
    campus: 'jarvenpaa',
    group: 2,
    ago: 0,
    themes: ['crisis'],
    hopedFor: 'Ryhmä sai aamulla suru-uutisen. Tarvitsemme ammattilaisen mukaan huomisen aloitukseen.',
    urgent: true
  },
  {
    campus: 'jarvenpaa',
    group: 0,
    ago: 1,
    themes: ['belonging', 'loneliness'],
    hopedFor: 'Ryhmä on jakautunut kahtia ja taukoja vietetään eri kerroksissa. Toivon yhteistä tuokiota ryhmäytymiseen.'
  },
  {
    campus: 'lapua',
    group: 0,
    ago: 2,
    themes: ['sleep', 'gaming'],
    hopedFor: 'Aamutunneille tullaan väsyneinä. Unesta ja pelaamisesta voisi puhua ilman syyllistämistä.'
  },
  { campus: 'ryttyla', group: 1, ago: 3, themes: ['anxiety'], hopedFor: 'Näytöt lähestyvät ja ryhmää jännittää.' },
  {
    campus: 'jarvenpaa',
    group: 4,
    ago: 8,
    themes: ['conflict'],
    hopedFor: 'Ryhmätöissä syntyy riitaa työnjaosta. Miten erimielisyyksistä puhutaan?'
  },
  {
    campus: 'pieksamaki',
    group: 0,
    ago: 11,
    themes: ['stress', 'study_skills'],
    hopedFor: 'Jakso on raskas ja tehtäviä jää rästiin. Toivon keinoja ajankäyttöön.'
  },
  {
    campus: 'jarvenpaa',
    group: 5,
    ago: 4,
    themes: ['stress'],
    then: [planned(1)],
    hopedFor: 'Työssäoppimisen jälkeen väsymystä. Rauhallinen tuokio palautumisesta.'
  },
  {
    campus: 'lapua',
    group: 2,
    ago: 6,
    themes: ['bullying', 'safety'],
    then: [planned(1)],
    hopedFor: 'Ryhmän viestikeskustelussa on kova sävy. Toivon pelisääntöjen tekemistä yhdessä.'
  },
  {
    campus: 'ryttyla',
    group: 0,
    ago: 9,
    themes: ['substances'],
    then: [planned(2)],
    hopedFor: 'Nuuskasta ja vapeista pitäisi puhua asiallisesti.'
  },
  {
    campus: 'pieksamaki',
    group: 1,
    ago: 5,
    themes: ['belonging'],
    then: [planned(2)],
    staff: true,
    hopedFor: 'Ryhmässä on monta kieltä. Opettajina kaipaamme keinoja siihen, että kaikki pääsevät mukaan.'
  },
  {
    campus: 'jarvenpaa',
    group: 1,
    ago: 16,
    themes: ['anxiety', 'study_skills'],
    then: [planned(2), held(8)],
    hopedFor: 'Esityksiä pelätään. Harjoituksia jännittämiseen, kiitos.'
  },
  {
    campus: 'jarvenpaa',
    group: 9,
    ago: 18,
    themes: ['loneliness'],
    then: [planned(1), held(9)],
    hopedFor: 'Moni on muuttanut uudelle paikkakunnalle. Tuokio yksinäisyydestä ja kavereista.'
  },
  { campus: 'lapua', group: 1, ago: 20, themes: ['stress', 'sleep'], then: [planned(3), held(10)] },
  {
    campus: 'ryttyla',
    group: 3,
    ago: 15,
    themes: ['conflict', 'belonging'],
    then: [planned(1), held(7)],
    hopedFor: 'Kaksi leiriä, ja uudet opiskelijat jäävät väliin.'
  },
  {
    campus: 'jarvenpaa',
    group: 7,
    ago: 30,
    themes: ['gaming'],
    then: [planned(2), held(9), followed(12)],
    hopedFor: 'Pelit auki tunneilla. Puhetta siitä, milloin pelaaminen auttaa ja milloin vie.'
  },
  {
    campus: 'pieksamaki',
    group: 2,
    ago: 33,
    themes: ['belonging'],
    then: [planned(1), held(11), followed(14)],
    hopedFor: 'Uusi ryhmä, vasta alussa. Tutustumista ja ryhmän omat säännöt.'
  },
  {
    campus: 'lapua',
    group: 3,
    ago: 45,
    themes: ['crisis'],
    urgent: true,
    then: wholeWay(0, 1, 10),
    hopedFor: 'Lähellä tapahtunut onnettomuus puhuttaa koko ryhmää.'
  },
  { campus: 'jarvenpaa', group: 3, ago: 52, themes: ['stress'], then: untilAnswered(2, 8, 15), hopedFor: 'Lopputyöt painavat päälle.' },
  { campus: 'jarvenpaa', group: 6, ago: 60, themes: ['substances', 'safety'], then: untilAnswered(3, 9, 14) },
  {
    campus: 'ryttyla',
    group: 2,
    ago: 66,
    themes: ['anxiety'],
    then: wholeWay(1, 12, 13),
    hopedFor: 'Konserttien alla jännitys käy yli. Mitä esiintymisjännitykselle voi tehdä?'
  },
  {
    campus: 'ryttyla',
    group: 4,
    ago: 74,
    themes: ['loneliness', 'belonging'],
    then: untilAnswered(2, 7, 16),
    hopedFor: 'Opistolla asutaan samassa talossa, mutta moni jää huoneeseensa.'
  },
  { campus: 'lapua', group: 4, ago: 85, themes: ['bullying'], then: wholeWay(1, 4, 15), hopedFor: 'Vitsailu on mennyt liian pitkälle.' },
  {
    campus: 'jarvenpaa',
    group: 8,
    ago: 25,
    themes: ['study_skills'],
    then: [['decline', 2, 'elsewhere']],
    hopedFor: 'Opiskelutekniikkaa alkuun.'
  },
  { campus: 'lapua', group: 5, ago: 40, themes: ['stress'], then: [['decline', 3, 'individual']] },
  {
    campus: 'ryttyla',
    group: 0,
    ago: 70,
    themes: ['sleep'],
    then: [planned(2), ['withdraw', 4, 'withdrawn']],
    hopedFor: 'Unitunti ennen talvea.'
  }
];

const times = ['1-morning', '2-midday', '3-morning', '3-midday', '4-morning', '5-midday'] as const;

/** Support that was asked for the school's groups, with what became of it: each stands where its history leads by the product's own table. */
export function makeSupport(
  calendar: Calendar,
  places: Places,
  people: People
): Required<Pick<Rows, 'support_requests' | 'support_request_events'>> {
  const random = randomFor('support');
  const requests: Insertable<SupportRequests>[] = [];
  const events: Insertable<SupportRequestEvents>[] = [];
  const instructors = new Map(
    (people.rows.role_assignments ?? []).flatMap(({ role, group_id, person_id }) =>
      role === 'instructor' && group_id ? [[group_id, person_id] as const] : []
    )
  );
  for (const { campus, group, ago, themes, hopedFor, then = [], urgent = false, staff = false } of wishes) {
    const one = places.groups.filter((each) => each.campus === campus)[group];
    const asker = one && instructors.get(one.id);
    if (!one || !asker) throw new RangeError(`no group ${group} with an instructor at ${campus}`);
    let left = ago;
    const at = (days: number): number => {
      left -= days;
      const since = Math.max(left, 0);
      // Today's acts lie in the past whenever the example is made.
      return wallToInstant(schoolDayBefore(calendar, since), since === 0 ? 5 * 60 + events.length : whole(random, 8 * 60, 15 * 60), zone);
    };
    const started = at(0);
    const id = timedId(random, started);
    const professional = professionalAt(campus, people);
    const write = ({ act, at: when, by, reason }: Pick<Happened, 'act' | 'at' | 'by' | 'reason'>) =>
      events.push({
        organisation_id: organisationId,
        id: timedId(random, when),
        request_id: id,
        act,
        at: new Date(when),
        done_by: by,
        reason
      });
    write({ act: 'ask', at: started, by: asker, reason: null });
    const standing = then.reduce((before: Standing, [act, days, reason = null]) => {
      const by = act === 'withdraw' || act === 'enough' ? asker : professional;
      const next = afterAct(before, { act, at: at(days), by, reason });
      if (!next) throw new RangeError(`${act} can't follow on ${before.state}`);
      write({ act, at: next.since, by, reason });
      return next;
    }, asked(started));
    requests.push({
      organisation_id: organisationId,
      id,
      group_id: one.id,
      asked_by: asker,
      asked_at: new Date(started),
      audience: staff ? 'staff' : 'students',
      urgent,
      themes: [...themes],
      own_theme: null,
      hoped_for: hopedFor ?? null,
      modality: chance(random, 0.2) ? 'either' : 'on_campus',
      wished_times: chance(random, 0.6) ? [...new Set([pick(random, times), pick(random, times)])].sort() : [],
      state: standing.state,
      state_since: new Date(standing.since),
      waiting_since: new Date(standing.waitingSince),
      professional_id: standing.professional,
      decline_reason: standing.reason,
      idempotency_key: randomId(random)
    });
  }
  return { support_requests: requests, support_request_events: events };
}

/** So many school days before today; with none, today itself. */
function schoolDayBefore({ today, isOpen }: Calendar, days: number): string {
  let date = today;
  for (let left = days; left > 0;) {
    date = addDays(date, -1);
    if (isOpen(date)) left -= 1;
  }
  return date;
}

const hostNames: readonly HostName[] = ['Sari', 'Mikael', 'Amira'];

function professionalAt(campus: CampusSlug, { professionals }: People): string {
  const name = hostNames.find((host) => campusesOfHost[host].includes(campus));
  if (!name) throw new RangeError(`no professional at ${campus}`);
  return professionals[name].id;
}
