import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';
import { MODALITIES } from '../modality.ts';
import { hostReasons } from '../forms.ts';
import { readTimeValue } from '../free-times/time-value.ts';
import { minuteOf, ownBlockKinds } from './block.ts';

const id = v.pipe(v.string(), v.uuid());
const date = v.pipe(v.string('date_wrong'), v.check(isDate, 'date_wrong'));
const clock = v.pipe(
  v.string('time_wrong'),
  v.check((text) => minuteOf(text) !== null, 'time_wrong')
);

/** A choice of a list that may be left open. */
const maybe = <S extends v.GenericSchema<string, string>>(one: S) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((text) => (text === '' ? undefined : text)),
    v.optional(one)
  );

export const BlockForm = v.pipe(
  v.object({
    kind: v.picklist(ownBlockKinds, 'kind_needed'),
    date,
    from: clock,
    until: clock,
    campus: maybe(id),
    modality: maybe(v.picklist(MODALITIES))
  }),
  v.forward(
    v.check(({ kind, campus }) => kind !== 'walk_in' || campus !== undefined, 'campus_needed'),
    ['campus']
  ),
  v.forward(
    v.check(({ kind, modality }) => kind !== 'walk_in' || modality !== undefined, 'modality_needed'),
    ['modality']
  )
);

export const BlockId = v.object({ id });
export const MoveBlockForm = v.object({ id, date, from: clock, until: clock });

/** Moving a booked meeting to another time of the same host; `campus` when it is elsewhere than before. */
export const MoveByHostForm = v.object({ id, date, from: clock, campus: maybe(id) });

/** Why a meeting is given to another host, in the order in which it is offered. */
export const handOverReasons = ['host_ill', 'host_absent', 'moved_by_school', 'sooner', 'language'] as const;

export const HandOverForm = v.object({
  id,
  time: v.pipe(
    v.string('time_needed'),
    v.transform(readTimeValue),
    v.check((value) => value !== null, 'time_needed'),
    v.transform((value) => {
      if (!value) throw new Error('checked above');
      return value;
    })
  ),
  reason: v.picklist(handOverReasons, 'reason_needed')
});

export const CancelDayForm = v.object({ date, reason: v.picklist(hostReasons, 'reason_needed') });
