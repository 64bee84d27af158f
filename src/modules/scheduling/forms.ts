import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';
import { hostMarks } from './appointment-state.ts';
import { MODALITIES } from './modality.ts';
import { needsAmong, practicalNeeds } from './practical-needs.ts';
import { readTimeValue } from './free-times/time-value.ts';

/** An empty field of a form counts as not filled in. */
export const optionalText = (
  ...checks: [v.BaseValidation<string, string, v.BaseIssue<unknown>>, ...v.BaseValidation<string, string, v.BaseIssue<unknown>>[]]
) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.trim()), ''),
    v.transform((text) => (text === '' ? undefined : text)),
    v.optional(v.pipe(v.string(), ...checks))
  );

/** Stands for a time in a form in which two were chosen. */
export const twoTimes = 'two';

const time = v.pipe(
  v.string('time_needed'),
  v.check((text) => text !== twoTimes, 'time_twice'),
  v.transform(readTimeValue),
  v.check((value) => value !== null, 'time_needed'),
  v.transform((value) => {
    if (!value) throw new Error('checked above');
    return value;
  })
);

const id = v.pipe(v.string(), v.uuid());

/** An address that one can write to; the rest is the mail server's word. */
export const email = optionalText(
  v.maxLength(254, 'email_wrong'),
  v.regex(/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/, 'email_wrong')
);

/** A telephone number as people write it: digits, spaces, dashes, a plus in front. Six digits at the least. */
export const phone = optionalText(v.maxLength(30, 'phone_wrong'), v.regex(/^\+?(?:[\s()-]*\d){6,15}[\s-]*$/, 'phone_wrong'));

export const nickname = optionalText(v.maxLength(40, 'nickname_long'), v.regex(/^[\p{L}\p{M}\p{N} .'-]+$/u, 'nickname_signs'));

export const BookForm = v.object({
  time,
  as: v.optional(v.picklist(['name', 'nickname']), 'nickname'),
  nickname,
  email,
  phone,
  needs: v.pipe(
    v.optional(v.array(v.picklist(practicalNeeds)), []),
    v.transform((chosen) => needsAmong(chosen))
  ),
  /** That no host was chosen, so that the time is the host's whose turn it is: `any`, or the language in which hosts were looked for. */
  anyone: optionalText(v.regex(/^[a-z-]{2,12}$/)),
  /** Made with the page: the same form sent twice books once. */
  key: v.pipe(v.string(), v.uuid()),
  /** The invitation by which the time is booked; the page's server reads it from the browser's signed cookie. */
  invitation: v.optional(v.pipe(v.string(), v.uuid())),
  /** How many bookings without a name this browser has ahead; the page's server reads it from the browser's signed cookie. */
  openInBrowser: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
});

/** A time that a browser holds, or lets go of. */
export const HoldForm = v.object({ time });

/** Booking for a student who stands beside: by their own name (an id), or under a nickname. */
export const BookForForm = v.object({
  time,
  who: v.union([v.literal('nickname'), id], 'who_needed'),
  nickname: BookForm.entries.nickname,
  phone,
  key: v.pipe(v.string(), v.uuid())
});

export const TimesFilter = v.object({
  /** For moving what is booked: a paused service too. */
  toMove: v.optional(v.boolean(), false),
  /** The first times alone, of a choice that is all: what the front page shows. */
  first: v.optional(v.boolean(), false),
  /** Staff who book for a student: what students may book. */
  forStudents: v.optional(v.boolean(), false),
  service: v.optional(v.string()),
  campus: v.optional(v.string()),
  modality: v.optional(v.picklist(MODALITIES)),
  host: v.optional(v.string()),
  language: v.optional(v.string()),
  /** First day to show, ISO date. */
  from: v.optional(v.pipe(v.string(), v.check(isDate))),
  /** A time to keep in view and chosen. */
  time: v.optional(v.string())
});

export const AppointmentId = v.object({ id });
export const MoveForm = v.object({ id, time, phone });
export const FindForm = v.object({
  words: v.pipe(v.string('words_needed'), v.trim(), v.minLength(1, 'words_needed'), v.maxLength(200, 'words_unreadable'))
});
export const MarkForm = v.object({ id, mark: v.picklist(hostMarks) });
export const hostReasons = ['host_ill', 'host_absent', 'moved_by_school'] as const;
export const CancelByHostForm = v.object({ id, reason: v.picklist(hostReasons, 'reason_needed') });
export const FreeDoubtfulForm = v.object({ ids: v.pipe(v.array(id), v.minLength(1, 'choose_some'), v.maxLength(200)) });
