import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';
import { keepField } from '../names/kept.ts';
import { declineReasons, requestActs, requestStates, type DeclineReason } from './request-state.ts';

export const modalities = ['either', 'on_campus', 'remote'] as const;
export type RequestModality = (typeof modalities)[number];
export const audiences = ['students', 'staff'] as const;
export const dayparts = ['morning', 'midday', 'afternoon'] as const;
/** Parts of a school week that may suit, as the database knows them: `1-morning` is Monday's. */
export const weekParts = [1, 2, 3, 4, 5].flatMap((weekday) => dayparts.map((part) => `${weekday}-${part}` as const));
export type WeekPart = (typeof weekParts)[number];

/** So much can be written of what is hoped for. */
export const mostHoped = 600;
const mostThemes = 5;

export const uuid = v.pipe(v.string(), v.uuid());

/** A field that may come once, several times or not at all. */
const several = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((given) => [...new Set([given].flat().filter(Boolean))])
);
const words = (code: string, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.maxLength(most, code),
    v.transform((given) => given || null)
  );
const maybeDate = v.pipe(
  v.optional(v.string(), ''),
  v.check((given) => given === '' || isDate(given), 'date_wrong'),
  v.transform((given) => given || null)
);
const isWeekPart = (given: string): given is WeekPart => weekParts.some((part) => part === given);

/** A request as it is asked. One sign of what it is about must be there: a theme, own words, or that something has happened. */
export const AskForm = v.pipe(
  v.object({
    key: uuid,
    group: v.pipe(
      v.optional(v.string(), ''),
      v.check((given) => v.is(uuid, given), 'group_needed')
    ),
    audience: v.optional(v.picklist(audiences), 'students'),
    urgent: v.pipe(
      v.optional(v.string(), ''),
      v.transform((given) => given !== '')
    ),
    themes: v.pipe(
      several,
      v.maxLength(mostThemes, 'themes_many'),
      v.everyItem((one) => one.length <= 60)
    ),
    ownTheme: words('own_theme_long', 60),
    hopedFor: words('hoped_long', mostHoped),
    times: v.pipe(
      several,
      v.transform((given) => given.filter(isWeekPart))
    ),
    from: maybeDate,
    to: maybeDate,
    modality: v.optional(v.picklist(modalities), 'either'),
    /** What looks like a name and may stay. */
    keep: keepField
  }),
  v.forward(
    v.check(
      ({ urgent, themes, ownTheme, hopedFor }) => urgent || themes.length > 0 || ownTheme !== null || hopedFor !== null,
      'themes_needed'
    ),
    ['themes']
  ),
  v.forward(
    v.check(({ from, to }) => from === null || to === null || from <= to, 'dates_turned'),
    ['to']
  )
);
export type AskValues = v.InferOutput<typeof AskForm>;

const kept = (most: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((given) => given.slice(0, most))
    ),
    ''
  );
const keptList = v.pipe(
  several,
  v.transform((given) => given.slice(0, 40).map((one) => one.slice(0, 60)))
);

/** What of a form is kept while it is being written: anything that fits, right or not yet. A question that is asked and not kept is no draft: types find it. */
export const DraftForm = v.object({
  group: kept(40),
  audience: kept(20),
  urgent: kept(5),
  themes: keptList,
  ownTheme: kept(60),
  hopedFor: kept(mostHoped),
  times: keptList,
  from: kept(20),
  to: kept(20),
  modality: kept(20)
} satisfies Record<Exclude<keyof AskValues, 'key' | 'keep'>, unknown>);
export type Draft = v.InferOutput<typeof DraftForm>;

/** One act on a request as it was seen: when it stands elsewhere by now, nothing is done. */
export const ChangeForm = v.pipe(
  v.object({
    id: uuid,
    act: v.picklist(requestActs),
    state: v.picklist(requestStates),
    reason: v.optional(v.union([v.literal(''), v.picklist(declineReasons)]), '')
  }),
  v.forward(
    v.check(({ act, reason }) => act !== 'decline' || reason !== '', 'reason_needed'),
    ['reason']
  ),
  v.transform(({ reason, ...rest }) => ({ ...rest, reason: reasonOf(rest.act, reason) }))
);

function reasonOf(act: string, chosen: '' | (typeof declineReasons)[number]): DeclineReason | null {
  return act === 'withdraw' ? 'withdrawn' : act === 'decline' && chosen !== '' ? chosen : null;
}

/** So many requests are on one page of the list, and in a column of the board. */
export const onOnePage = 30;
export const requestSorts = ['waiting', 'newest', 'group'] as const;
const none = v.literal('');
const choice = <T extends string>(list: readonly T[]) => v.fallback(v.optional(v.union([none, v.picklist(list)]), ''), '');

/** What requests are asked for; what can't be read is as if it had not been asked. */
export const RequestSearch = v.object({
  view: v.fallback(v.optional(v.picklist(['board', 'list']), 'board'), 'board'),
  q: v.fallback(v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(100)), ''),
  campus: v.fallback(v.optional(v.union([none, uuid]), ''), ''),
  theme: v.fallback(v.pipe(v.optional(v.string(), ''), v.maxLength(60)), ''),
  state: choice(requestStates),
  only: choice(['urgent', 'late', 'mine']),
  sort: v.fallback(v.optional(v.picklist(requestSorts), 'waiting'), 'waiting'),
  page: v.fallback(v.pipe(v.optional(v.string(), '1'), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number)), 1)
});
export type RequestSearched = v.InferOutput<typeof RequestSearch>;
