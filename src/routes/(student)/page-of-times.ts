import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { randomInt, randomUUID } from 'node:crypto';
import { MODALITIES, cardOfValue, choiceFrom, daysOfTimes, firstCard, proposeNickname, timesSource } from '#modules/scheduling/index.ts';
import { earlierHelp, giveHolder, keepBooking, listTimes } from '#modules/scheduling/server/index.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import { shown } from '#platform/http/show.ts';
import { asVisitor, type Outcome } from '#platform/use-case/index.ts';

type Listed = Awaited<ReturnType<typeof listTimes>> extends Outcome<infer Value> ? Value : never;

/** What can be waited for, and what of it is chosen as one comes from the page of times. */
export function waitingChoice(listed: Listed, url: URL) {
  const choice = choiceFrom(url.searchParams);
  const service = listed.services.find(({ slug }) => slug === choice.service) ?? listed.services[0];
  return {
    services: listed.services.map(({ slug, name }) => ({ slug, name })),
    campuses: listed.campuses.map(({ id, name }) => ({ id, name })),
    modalities: MODALITIES.filter((way) => listed.services.some(({ terms }) => terms.modalities.includes(way))),
    chosen: {
      service: service?.slug ?? '',
      campuses: listed.campuses.filter(({ slug }) => slug === choice.campus).map(({ id }) => id),
      modalities: choice.modality ? [choice.modality] : []
    }
  };
}

/**
 * What the pages of times show (to book, to move, to book for a student): the chosen days, what can be chosen by, and what to do when there are none. The browser is
 * given what its holds are known by, so that a form that is sent while the script's first hold is on its way is not refused for it.
 * @param forStudents for staff who book for a student
 */
export async function pageOfTimes(
  { locals: { call }, url, cookies }: Pick<ServerLoadEvent, 'locals' | 'url' | 'cookies'>,
  moved?: { service: string; hostId: string },
  forStudents = false
) {
  giveHolder(call.system.secrets, cookieJar(cookies, url));
  const choice = { ...choiceFrom(url.searchParams), keeps: moved?.hostId };
  const asked = moved?.service ?? choice.service;
  const listed = shown(await listTimes(call, asked ? { service: asked, forStudents, toMove: moved !== undefined } : { forStudents }));
  const source = timesSource(listed);
  const { days, later, total } = source ? daysOfTimes(source, choice) : { days: [], later: null, total: 0 };
  const chosen = source ? cardOfValue(source, choice.time) : null;
  return {
    wide: true,
    query: url.search,
    now: call.now,
    service: listed.service && {
      slug: listed.service.slug,
      name: listed.service.name,
      summary: listed.service.summary,
      minutes: listed.service.terms.length / 60_000
    },
    services: moved ? [] : listed.services.map(({ slug, name }) => ({ slug, name })),
    campuses: listed.campuses.map(({ slug, name }) => ({ slug, name })),
    modalities: listed.service?.terms.modalities ?? [],
    hosts: listed.hosts,
    days,
    later,
    total,
    anyTimes: listed.times.length > 0,
    opensAgain: listed.opensAgain,
    chosen,
    chosenIsGone: Boolean(choice.time) && !chosen,
    earlier: earlierHelp(call.now, source && firstCard(source), listed.help),
    choice
  };
}

/** What each opened form of a booking has of its own: a proposed nickname, and the key by which the same form sent twice books once. */
export function newForm() {
  return { nickname: proposeNickname(() => randomInt(1_000_000) / 1_000_000), key: randomUUID() };
}

/**
 * Who sends a form that can be sent by name or under a nickname. Under a nickname it is a visitor, whoever is signed in: nothing behind this knows of them,
 * and the browser alone is given what the booking can be found by.
 */
export function byNameOrNickname({ locals: { call, signedIn }, cookies, url }: RequestEvent) {
  const { secrets } = call.system;
  const jar = cookieJar(cookies, url);
  let named = false;
  return {
    secrets,
    jar,
    callOf(values: Record<string, unknown>) {
      named = signedIn !== null && values['as'] === 'name';
      return named ? call : { ...call, actor: asVisitor(call.actor) };
    },
    /** @param endsAt until when the browser needs it, ms */
    keep({ id, endsAt }: { id: string; endsAt: number }): void {
      if (!named) keepBooking(secrets, jar, id, endsAt, call.now);
    }
  };
}
