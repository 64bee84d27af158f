import * as v from 'valibot';
import { email, nickname, phone } from '../forms.ts';
import { MODALITIES } from '../modality.ts';
import { dayparts } from './wish.ts';

const id = v.pipe(v.string(), v.uuid());

/** For how many weeks somebody waits at the most. */
export const waitWeeks = ['2', '4', '8'] as const;

const several = <const Words extends readonly string[]>(words: Words) => v.optional(v.array(v.picklist(words)), []);

export const JoinForm = v.object({
  service: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  campuses: v.optional(v.pipe(v.array(id), v.maxLength(50)), []),
  modalities: several(MODALITIES),
  dayparts: several(dayparts),
  weeks: v.pipe(v.optional(v.picklist(waitWeeks), '4'), v.transform(Number)),
  as: v.optional(v.picklist(['name', 'nickname']), 'nickname'),
  nickname,
  email,
  /** Made with the page: the same form sent twice joins once. */
  key: id,
  /** How many bookings and waits without a name this browser has; the page's server reads it from the browser's signed cookie. */
  openInBrowser: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
});

export const WaitingId = v.object({ id });
export const SetWaitingForm = v.object({ id, act: v.picklist(['pause', 'resume', 'leave']) });
export const DeclineForm = v.object({ id, offer: id });
export const AcceptForm = v.object({ id, offer: id, phone });
