import * as v from 'valibot';
import { numberedForm, ranges, text, texts, uuid, versionOf, weekChange } from '../forms.ts';
import { joinedDates } from './push.ts';

/** A template is given to so many hosts at once at the most. */
const mostHosts = 200;

const id = v.pipe(v.string(), v.uuid());

export const TemplateId = v.object({ id });

/** A template's name and campus; for a new one (`id` null) also the week that it begins with: a host's, and of that one the ordinary week or a named one. */
export const TemplateForm = v.object({
  id: v.pipe(
    v.union([v.literal('new'), id]),
    v.transform((given) => (given === 'new' ? null : given))
  ),
  version: v.pipe(v.optional(v.string(), '1'), v.regex(/^\d{1,9}$/), v.transform(Number)),
  name: v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.minLength(1, 'name_needed'),
    v.maxLength(60, 'name_long'),
    v.regex(/^[^\p{Cc}]*$/u, 'name_wrong')
  ),
  campus: v.pipe(
    v.optional(v.string(), ''),
    v.check((given) => uuid.test(given), 'campus_needed')
  ),
  like: v.pipe(
    v.optional(v.string(), ''),
    v.transform((given) => readLike(given)),
    v.check((given) => given !== undefined)
  )
});

/** Whose week a template begins with. */
export interface Like {
  host: string;
  schedule: string | null;
}

/** A choice of a host's week as a form's option holds it. */
export const likeValue = ({ host, schedule }: Like): string => (schedule === null ? host : `${host}~${schedule}`);

/** Null: with nothing. Undefined: what no form offers. */
function readLike(value: string): Like | null | undefined {
  if (value === '') return null;
  const [host = '', schedule = null, ...more] = value.split('~');
  return uuid.test(host) && (schedule === null || uuid.test(schedule)) && more.length === 0 ? { host, schedule } : undefined;
}

/** The hours of a template's weekday, and of those to which they are copied. */
export const TemplateDayForm = numberedForm((fields, wrong) => {
  const template = text(fields, 'id');
  if (!uuid.test(template)) wrong('id', 'invalid');
  const version = versionOf(fields, wrong);
  const change = weekChange(fields, null, wrong);
  return { id: template, version, change };
});

/**
 * To which hosts a template is given, and on which dates. `seen`: the versions of the hosts' hours that were looked at, by host; empty before they were. What has
 * been changed since is not written over.
 */
export const PushForm = numberedForm((fields, wrong) => {
  const template = text(fields, 'id');
  if (!uuid.test(template)) wrong('id', 'invalid');
  const version = versionOf(fields, wrong);
  const hosts = [...new Set(texts(fields, 'hosts'))].filter((host) => uuid.test(host));
  if (hosts.length === 0 || hosts.length > mostHosts) wrong('hosts', 'choose_hosts');
  const dates = joinedDates(ranges(fields, wrong));
  if (dates.length === 0 && text(fields, 'start0') === '') wrong('start0', 'date_wrong');
  const seen = new Map(
    texts(fields, 'seen').flatMap((one): [string, number][] => {
      const [host = '', read = ''] = one.split(':');
      return /^\d{1,9}$/.test(read) ? [[host, Number(read)]] : [];
    })
  );
  return { id: template, version, hosts, dates, seen };
});
