import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';
import { mostInSeries } from './series.ts';
import { sessionReasons } from './session-state.ts';

/** Lengths (minutes) that a session can have, and how much travel can be kept free before and after it. */
export const lengths = [45, 60, 75, 90] as const;
export const travels = [0, 15, 30, 60] as const;
export const ways = ['on_campus', 'remote'] as const;
export type SessionWay = (typeof ways)[number];
export const mostPlace = 60;
export const mostLink = 300;

const uuid = v.pipe(v.string(), v.uuid());
const clock = /^([01]?\d|2[0-3])[:.][0-5]\d$/;
const minutes = <const T extends readonly number[]>(list: T, usual: T[number]) =>
  v.fallback(
    v.pipe(
      v.optional(v.string(), String(usual)),
      v.transform((given) => Number(given)),
      v.check((given) => list.includes(given))
    ),
    usual
  );
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{12,14}$/),
  v.transform((given) => Number(given))
);
const none = v.literal('');
const maybeId = v.fallback(v.optional(v.union([none, uuid]), ''), '');
const maybeDate = v.fallback(v.optional(v.union([none, v.pipe(v.string(), v.check(isDate))]), ''), '');
const maybeClock = v.fallback(v.optional(v.union([none, v.pipe(v.string(), v.regex(clock))]), ''), '');

/** What times are asked for, as an address says it: what can't be read is as if it had not been asked. */
export const TimesAsked = v.object({
  id: uuid,
  /** The session that is to be moved. */
  move: maybeId,
  /** Who leads it beside whoever asks: a host. */
  second: maybeId,
  length: minutes(lengths, 45),
  way: v.fallback(v.optional(v.picklist(ways)), undefined),
  travel: minutes(travels, 0),
  weeks: v.fallback(
    v.pipe(
      v.optional(v.string(), '1'),
      v.transform((given) => Number(given)),
      v.integer(),
      v.minValue(1),
      v.maxValue(mostInSeries)
    ),
    1
  ),
  /** A date of the week that is looked at. */
  from: maybeDate,
  /** The start that was chosen, or one of one's own, on a date by the wall. */
  time: v.fallback(
    v.optional(
      v.union([
        v.pipe(
          v.literal(''),
          v.transform(() => null)
        ),
        instant
      ]),
      ''
    ),
    null
  ),
  date: maybeDate,
  clock: maybeClock
});
export type TimesAskedFor = v.InferOutput<typeof TimesAsked>;

const text = (code: string, most: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, code));
const place = {
  way: v.picklist(ways, 'way_needed'),
  place: text('place_long', mostPlace),
  link: v.pipe(
    text('link_wrong', mostLink),
    v.check((given) => given === '' || /^https:\/\/[^\s]+$/.test(given), 'link_wrong')
  ),
  length: v.pipe(
    v.string(),
    v.transform((given) => Number(given)),
    v.picklist(lengths)
  ),
  travel: v.pipe(
    v.optional(v.string(), '0'),
    v.transform((given) => Number(given)),
    v.picklist(travels)
  )
};
const starts = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((given) => [...new Set([given].flat().filter(Boolean))]),
  v.array(instant),
  v.minLength(1, 'start_needed'),
  v.maxLength(mostInSeries),
  v.transform((given) => [...given].sort((a, b) => a - b))
);

/** Sessions of one act: at each of the starts, all in one place and with the same leaders. */
export const BookForm = v.pipe(
  v.object({ id: uuid, key: uuid, second: v.optional(v.union([v.literal(''), uuid]), ''), starts, ...place }),
  v.forward(
    v.check(({ way, place: where }) => way === 'remote' || where !== '', 'place_needed'),
    ['place']
  ),
  v.forward(
    v.check(({ way, link }) => way === 'on_campus' || link !== '', 'link_needed'),
    ['link']
  )
);

/** Another time or place for one session. */
export const MoveForm = v.pipe(
  v.object({ id: uuid, session: uuid, starts: v.pipe(starts, v.length(1, 'start_needed')), ...place }),
  v.forward(
    v.check(({ way, place: where }) => way === 'remote' || where !== '', 'place_needed'),
    ['place']
  ),
  v.forward(
    v.check(({ way, link }) => way === 'on_campus' || link !== '', 'link_needed'),
    ['link']
  )
);

export const SessionId = v.object({ session: uuid });
/** The same with the request that an address names before it: a session of another request is none there. */
export const SessionAt = v.object({ session: uuid, id: v.optional(uuid) });
/** Who is to lead a session (hosts), as an address asks whether it suits them; with all that is ahead of its series, or alone. */
export const LeadersAsked = v.object({
  ...SessionAt.entries,
  first: maybeId,
  second: maybeId,
  series: v.fallback(v.optional(v.string(), ''), '')
});
/** Who leads sessions from now on, and when each is then: `<session>.<start>`. One of the series that is not named stays as it is. */
export const ChangeLeadersForm = v.object({
  session: uuid,
  first: v.pipe(v.optional(v.string(), ''), v.uuid('leader_needed')),
  second: v.optional(v.union([none, uuid]), ''),
  times: v.pipe(
    v.optional(v.union([v.string(), v.array(v.string())]), []),
    v.transform((given) => [given].flat().filter(Boolean)),
    v.array(
      v.pipe(
        v.string(),
        v.regex(/^[0-9a-f-]{36}\.\d{12,14}$/),
        v.transform((given) => ({ session: given.slice(0, 36), start: Number(given.slice(37)) }))
      )
    ),
    v.minLength(1, 'start_needed'),
    v.maxLength(mostInSeries),
    v.check((given) => new Set(given.map(({ session }) => session)).size === given.length)
  )
});
/** What an act changed, by the id that it gave back, and one of its sessions. */
export const TakeBackForm = v.object({ session: uuid, change: uuid });
export const CancelSessionForm = v.object({
  session: uuid,
  /** All that is still ahead of its series. */
  series: v.optional(v.string(), ''),
  reason: v.pipe(v.optional(v.string(), ''), v.picklist(sessionReasons, 'reason_needed'))
});
/** A plan of the library by its slug, or none; for one session, or for all that is still ahead of its series. */
export const ChoosePlanForm = v.object({
  session: uuid,
  plan: v.union([none, v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/))]),
  series: v.optional(v.string(), '')
});
export const MarkSessionForm = v.object({ session: uuid, mark: v.picklist(['hold', 'unhold']) });
