import { hashedId, newRandomId, newTimedId } from '#platform/ids.ts';
import { addDays } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn, dayBounds } from '#platform/time/zone.ts';
import { refuse, type Act } from '#platform/use-case/index.ts';
import type { SchedulingRefusal } from '../../refusals.ts';
import { JoinForm } from '../../waiting/forms.ts';
import type { WaitingRefusal } from '../../waiting/refusals.ts';
import { audiencesOf } from '../booking/audience.ts';
import { openWithoutName } from '../booking/book.ts';
import { linkHash, linkSecretOf, wordsHash, wordsOf } from '../recovery.ts';
import { useCase } from '../rights.ts';
import { everyCampus } from '../store/hosts.ts';
import { publishedServices } from '../store/services.ts';
import { insertWaiting, lockQueue, waitingByKey } from '../store/waiting/waiting.ts';

/**
 * Joins the end of a service's queue: as a person by own name, or as a visitor under a nickname (a signed-in student who wants that is made a visitor before). A
 * browser has as many bookings and waits without a name together as it may have bookings. The same `key` again gives the same wait.
 */
export const join = useCase({
  action: 'waiting.join',
  input: JoinForm,
  refusals: { waiting_once: 'waiting_already', waiting_idempotent: 'waiting_already' } satisfies Record<string, WaitingRefusal>,
  limits: [
    { name: 'join-address', by: 'address', max: 3000, minutes: 10 },
    { name: 'join-account', by: 'account', max: 20, minutes: 60 }
  ],
  async run(act, input) {
    const { db, actor, now, secrets } = act;
    const { organisation, person } = actor;
    const [services, campuses, earlier] = await Promise.all([
      publishedServices(db, audiencesOf(actor), act.language),
      everyCampus(db, {}),
      joinedBefore(act, input.key)
    ]);
    if (earlier) return earlier;
    if (person === null && input.openInBrowser >= openWithoutName) return refuse<SchedulingRefusal>('too_many_open');
    const service = services.find((each) => each.id === input.service || each.slug === input.service);
    if (!service || !(await lockQueue(db, service.id))) return refuse<WaitingRefusal>('service_unknown');
    const id = person === null ? newRandomId() : newTimedId(now);
    const known = input.campuses.filter((chosen) => campuses.some((campus) => campus.id === chosen));
    const untilOn = addDays(dateIn(now, houseZone), input.weeks * 7);
    const link = linkSecretOf(secrets, organisation, id);
    await insertWaiting(db, {
      organisation,
      id,
      service: service.id,
      person,
      nickname: person === null ? (input.nickname ?? 'Nimetön') : null,
      language: act.language,
      wish: {
        // All of them is the same as any: a campus that is opened meanwhile will do too.
        campuses: known.length === campuses.length ? [] : known,
        modalities: input.modalities,
        dayparts: input.dayparts,
        untilOn
      },
      linkHash: linkHash(link),
      wordsHash: wordsHash(secrets, organisation, wordsOf(secrets, organisation, id)),
      idempotencyKey: hashedId(input.key),
      contactEmail: input.email ? secrets.seal('contact-email', id, input.email) : null
    });
    act.settle(act.say('waiting.joined', { id }));
    return { id, endsAt: dayBounds(untilOn, houseZone).end };
  },
  doneBefore: (act, { key }) => joinedBefore(act, key)
});

/** What the same form has begun already, if it has. */
async function joinedBefore({ db }: Act, key: string): Promise<{ id: string; endsAt: number } | null> {
  const earlier = await waitingByKey(db, hashedId(key));
  return earlier ? { id: earlier.id, endsAt: dayBounds(earlier.untilOn, houseZone).end } : null;
}
