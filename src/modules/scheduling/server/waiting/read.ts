import * as v from 'valibot';
import { refuse, type Act } from '#platform/use-case/index.ts';
import { WaitingId } from '../../waiting/forms.ts';
import { aheadOf } from '../../waiting/queue.ts';
import { timeValue } from '../../free-times/time-value.ts';
import { linkSecretOf, wordsOf } from '../recovery.ts';
import { query } from '../rights.ts';
import { everyCampus } from '../store/hosts.ts';
import { everyAudience, publishedServices } from '../store/services.ts';
import { openOffers, type FoundOffer } from '../store/waiting/offers.ts';
import { waitersOf, waitsOf, wishOf, type FoundWaiting } from '../store/waiting/waiting.ts';
import { ownWaiting } from './access.ts';

/** What is offered, as its owner sees it; nothing when its time is held no more. */
function offerOf(offer: FoundOffer) {
  if (!offer?.isHeld) return null;
  return {
    id: offer.id,
    value: timeValue({ ...offer, start: offer.startsAt.getTime() }),
    start: offer.startsAt.getTime(),
    until: offer.until.getTime(),
    host: offer.hostName,
    campus: offer.campusName,
    modality: offer.modality,
    zone: offer.zone
  };
}

/** One's own wait: what would do, the place in the queue as it is now, and what is offered. The link's secret and the words are made anew from its id. */
export const readWaiting = query({
  action: 'waiting.read',
  input: WaitingId,
  async run(act, { id }) {
    const found = await ownWaiting(act, id);
    if (!found) return refuse('not_found');
    const { db, actor, secrets } = act;
    const [services, campuses, others, [offer]] = await Promise.all([
      publishedServices(db, everyAudience, act.language, found.service),
      everyCampus(db, {}),
      waitersOf(db, found.service),
      openOffers(db, [id])
    ]);
    return {
      id,
      service: services[0]?.name ?? '',
      serviceSlug: found.serviceSlug,
      campuses: campuses.filter((campus) => found.campuses.includes(campus.id)).map(({ name }) => name),
      modalities: found.modalities,
      dayparts: found.dayparts,
      untilOn: found.untilOn,
      state: found.state,
      closedAs: found.closedAs,
      missed: found.missed,
      ahead: aheadOf({ place: found.place, wish: wishOf(found) }, others),
      offer: found.state === 'closed' ? null : offerOf(offer),
      nickname: found.nickname,
      byName: found.person !== null,
      hasEmail: found.contactEmail !== null,
      link: linkSecretOf(secrets, actor.organisation, id),
      words: wordsOf(secrets, actor.organisation, id)
    };
  }
});

/** The actor's own waits by name that go on, and those that this browser holds a key to. */
export const listWaiting = query({
  action: 'waiting.list_own',
  input: v.object({}),
  async run(act) {
    // Nobody, with no key to anything: a visitor's page asks the database for nothing.
    if (act.scope.own === null && act.keys.length === 0) return [];
    const waits = await waitsOf(act.db, { person: act.scope.own, ids: act.keys });
    return waits.length === 0 ? [] : shownOwn(act, waits);
  }
});

async function shownOwn(act: Act, waits: readonly FoundWaiting[]) {
  const [services, campuses, offers] = await Promise.all([
    publishedServices(act.db, everyAudience, act.language),
    everyCampus(act.db, {}),
    openOffers(
      act.db,
      waits.map(({ id }) => id)
    )
  ]);
  return waits.map(({ id, service, state, ...wish }) => ({
    id,
    service: services.find((each) => each.id === service)?.name ?? '',
    isPaused: state === 'paused',
    campuses: campuses.filter((campus) => wish.campuses.includes(campus.id)).map(({ name }) => name),
    modalities: wish.modalities,
    dayparts: wish.dayparts,
    untilOn: wish.untilOn,
    offer: offerOf(offers.find(({ waiting }) => waiting === id))
  }));
}
