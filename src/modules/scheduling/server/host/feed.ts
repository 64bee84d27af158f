import { createHash, randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { m } from '#texts/messages.js';
import { calendarFeed } from '#platform/documents/icalendar.ts';
import { DAY } from '#platform/time/date.ts';
import { houseZone } from '#platform/time/house-zone.ts';
import { dateIn } from '#platform/time/zone.ts';
import { refuse, type Call } from '#platform/use-case/index.ts';
import { appointmentStates, isIn } from '../../appointment-state.ts';
import { calendarUid } from '../calendar-uid.ts';
import { query, useCase } from '../rights.ts';
import { blocksOfHost } from '../store/blocks.ts';
import { deleteFeed, feedOfHost, hostByFeed, setFeed, timesForFeed } from '../store/feeds.ts';
import { ownHost } from './own-host.ts';

/** What is kept of an address (SHA-256: enough for 192 random bits). */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A feed tells of so much: what has been lately, and what is booked. */
const told = { back: 14 * DAY, ahead: 180 * DAY };

/** Whether one has a feed, and since which day. */
export const readOwnFeed = query({
  action: 'feed.read_own',
  input: v.object({}),
  async run(act) {
    const host = await ownHost(act);
    return host ? { madeOn: (await feedOfHost(act.db, host.id))?.madeOn ?? null } : refuse('not_found');
  }
});

/** Makes one's feed, or makes it anew: the address is told here alone, and the one before opens nothing any more. */
export const makeFeed = useCase({
  action: 'feed.make',
  fresh: true,
  input: v.object({}),
  async run(act) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    const secret = randomBytes(24).toString('base64url');
    await setFeed(act.db, act.actor.organisation, host.id, hashOf(secret), dateIn(act.now, houseZone));
    return { secret };
  }
});

/** Revokes one's feed. */
export const revokeFeed = useCase({
  action: 'feed.revoke',
  input: v.object({}),
  async run(act) {
    const host = await ownHost(act);
    if (!host) return refuse('not_found');
    await deleteFeed(act.db, host.id);
    return null;
  }
});

/** What the address of a feed opens: a host's times, neutral and without any name, in the host's language. */
export const readFeed = query({
  action: 'feed.read',
  input: v.object({ secret: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{32}$/)) }),
  limits: [{ name: 'feed-address', by: 'address', max: 600, minutes: 10 }],
  async run({ db, now }, { secret }) {
    const host = await hostByFeed(db, hashOf(secret), dateIn(now, houseZone));
    if (!host) return refuse('not_found');
    // By whole days, so that the same hours give the same file.
    const today = Math.floor(now / DAY) * DAY;
    const window = { start: new Date(today - told.back), end: new Date(today + told.ahead) };
    const states = appointmentStates.filter((state) => !isIn(state, 'frees'));
    const [meetings, blocks] = await Promise.all([timesForFeed(db, host.id, window, states), blocksOfHost(db, host.id, window)]);
    return { language: host.language, meetings, blocks };
  }
});

type Feed = Extract<Awaited<ReturnType<typeof readFeed>>, { ok: true }>['value'];

/** A feed as iCalendar, and a mark of its content: the same content has the same mark. */
export function feedFile({ system, actor }: Call, { language, meetings, blocks }: Feed): { ics: string; tag: string } {
  const locale = { locale: language };
  const ics = calendarFeed([
    ...meetings.map(({ id, sequence, startsAt, endsAt, modality, bookedHour, campus }) => ({
      uid: calendarUid(system, actor.organisation, id),
      sequence,
      stamp: bookedHour.getTime(),
      start: startsAt.getTime(),
      end: endsAt.getTime(),
      title: m.week_meeting({}, locale),
      location: modality === 'campus' ? campus : ''
    })),
    ...blocks.map(({ id, session, modality, campusName, startsAt, endsAt }) => ({
      // A session is mailed to its leaders too: by its own name it stands once in their calendar.
      uid: calendarUid(system, actor.organisation, session ?? id),
      sequence: 0,
      stamp: startsAt.getTime(),
      start: startsAt.getTime(),
      end: endsAt.getTime(),
      title: session === null ? m.feed_taken({}, locale) : m.block_kind_session({}, locale),
      location: session !== null && modality === 'campus' ? (campusName ?? '') : ''
    }))
  ]);
  return { ics, tag: `"${createHash('sha256').update(ics).digest('base64url').slice(0, 27)}"` };
}
