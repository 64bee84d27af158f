import * as v from 'valibot';
import { isDate } from '#platform/time/date.ts';

/** A line of text that must be there, at most so many characters; its codes are `<code>_needed` and `<code>_long`. */
export const line = (code: string, most: number) =>
  v.pipe(
    v.string(`${code}_needed`),
    v.trim(),
    v.minLength(1, `${code}_needed`),
    v.maxLength(most, `${code}_long`),
    v.regex(/^[^\p{Cc}]*$/u, `${code}_long`)
  );

/** A line of text that may be left empty. */
export const maybeLine = (code: string, most: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(most, `${code}_long`), v.regex(/^[^\p{Cc}]*$/u, `${code}_long`));

export const day = v.pipe(v.string('date_wrong'), v.check(isDate, 'date_wrong'));
/** A calendar day, or null when the field was left empty. */
export const maybeDay = v.pipe(
  v.optional(v.string(), ''),
  v.check((text) => text === '' || isDate(text), 'date_wrong'),
  v.transform((text) => text || null)
);

export const id = v.pipe(v.string(), v.uuid());
/** The id of what is changed; null for what is new. */
export const idOrNew = v.pipe(
  v.union([v.literal('new'), id]),
  v.transform((given) => (given === 'new' ? null : given))
);

/** Which state of a thing the form was filled from: when somebody else has saved since, the form is not written over it. */
export const version = v.pipe(v.optional(v.string(), '1'), v.regex(/^\d{1,9}$/), v.transform(Number));

export const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text !== '')
);

export const timeZone = v.pipe(v.string('zone_wrong'), v.check(isTimeZone, 'zone_wrong'));

function isTimeZone(name: string): boolean {
  // What ICU knows, `UTC+3` and other offsets left out: a campus has a place.
  return Intl.supportedValuesOf('timeZone').includes(name);
}

export const emailOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.maxLength(254, 'email_wrong'),
  v.regex(/^$|^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@<>"(),;:\\.]{2,}$/, 'email_wrong'),
  v.transform((text) => text || null)
);
