import * as v from 'valibot';
import { uuid } from './forms.ts';

/** School days after which a request has waited too long, as the database allows them. */
export const limits = { least: 1, most: 60 } as const;

const several = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((given) => [given].flat())
);

export const SupportSettingsForm = v.object({
  limit: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,3}$/, 'limit_wrong'),
    v.transform(Number),
    v.minValue(limits.least, 'limit_wrong'),
    v.maxValue(limits.most, 'limit_wrong')
  ),
  /** Those of the product's themes that are offered. */
  offered: several
});

const name = v.pipe(
  v.optional(v.string(), ''),
  v.trim(),
  v.minLength(1, 'name_needed'),
  v.maxLength(60, 'name_long'),
  v.regex(/^[^\p{Cc}]*$/u, 'name_long')
);

/** A theme of the school's own; `id` is `new` for one that is added. */
export const ThemeForm = v.object({
  id: v.pipe(
    v.union([v.literal('new'), uuid]),
    v.transform((given) => (given === 'new' ? null : given))
  ),
  nameFi: name,
  nameSv: name,
  nameEn: name,
  offered: v.pipe(
    v.optional(v.string(), ''),
    v.transform((given) => given !== '')
  )
});

/** A way to look at requests that somebody keeps: its name, and the choices as they stand in the address. */
export const ViewForm = v.object({
  name,
  query: v.pipe(v.optional(v.string(), ''), v.maxLength(600), v.regex(/^[\w%=&+.~-]*$/, 'invalid'))
});
