import * as v from 'valibot';
import { line } from './administration/fields.ts';

/** A host name of DNS (RFC 1123), in small letters, without scheme, port or path. */
const hostPattern = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

const campusesMost = 30;

/** What a new school says of itself: its name, the host name where it is met, and its campuses, a line each. */
export const SetUpForm = v.object({
  name: line('name', 200),
  host: v.pipe(v.string('host_wrong'), v.trim(), v.toLowerCase(), v.regex(hostPattern, 'host_wrong')),
  campuses: v.pipe(
    v.string('campuses_needed'),
    v.transform((text) =>
      text
        .split(/\r?\n/)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    ),
    v.minLength(1, 'campuses_needed'),
    v.maxLength(campusesMost, 'campuses_many'),
    v.everyItem((name) => name.length <= 100 && !/\p{Cc}/u.test(name), 'name_long'),
    v.check((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, 'campuses_twice')
  )
});
