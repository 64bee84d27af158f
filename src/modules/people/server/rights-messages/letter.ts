import { m } from '#texts/messages.js';
import type { Language } from '#platform/use-case/index.ts';
import { fullDate } from '#ui/formats.ts';
import type { Role } from '../../roles.ts';
import { roleNames } from '../../ui/role-words.ts';
import { isWayInChange } from '../../way-in-changes.ts';
import type { ItemKind } from '../store/administration/people-changes.ts';
import { wayInLetter } from './way-in-letter.ts';

/** One thing that changed. */
export interface RightsLine {
  what: ItemKind;
  role: Role | null;
  /** The campus or group; null for the whole school. */
  place: string | null;
  toGroup: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** The message in its reader's language: what changed, and where to look. With `name`, it tells a coordinator of a colleague's new role. */
export function rightsLetter(facts: {
  language: Language;
  name: string | null;
  lines: readonly RightsLine[];
  school: string;
  address: string;
}) {
  const { language, name, lines, school, address } = facts;
  const locale = { locale: language };
  const wayIn = lines.map(({ what }) => what).find(isWayInChange);
  if (wayIn) return wayInLetter({ what: wayIn, name, school, address, language });
  const letIn = lines.some(({ what }) => what === 'let_in');
  if (letIn) return letInLetter({ name, school, address, language });
  const told = lines.flatMap((line) => (name === null || line.what === 'given' ? [lineText(line, school, language)] : []));
  const lead =
    name === null
      ? m.rights_messages_lead({ school }, locale)
      : m.rights_messages_colleague({ name: name.replace(/\p{C}+/gu, ' ') }, locale);
  const way = name === null ? m.rights_messages_own({}, locale) : m.rights_messages_people({}, locale);
  const closing = name === null ? [m.rights_messages_wrong({}, locale)] : [];
  return {
    subject: m.rights_messages_subject({}, locale),
    text: `${[m.rights_messages_greeting({}, locale), lead, told.join('\n'), `${way}\n${address}`, ...closing].join('\n\n')}\n`
  };
}

/** That an administrator came in by a code from the server's console: to themselves, and with `name` to another one. */
function letInLetter({ name, school, address, language }: { name: string | null; school: string; address: string; language: Language }) {
  const locale = { locale: language };
  const lead =
    name === null
      ? m.rights_messages_let_in_own({ school }, locale)
      : m.rights_messages_let_in({ school, name: name.replace(/\p{C}+/gu, ' ') }, locale);
  return {
    subject: m.rights_messages_let_in_subject({}, locale),
    text: `${[m.rights_messages_greeting({}, locale), lead, m.rights_messages_let_in_wrong({}, locale), address].join('\n\n')}\n`
  };
}

function lineText({ what, role, place, toGroup, startsOn, endsOn }: RightsLine, school: string, language: Language): string {
  const locale = { locale: language };
  if (what === 'disabled') return m.rights_messages_disabled({}, locale);
  if (what === 'enabled') return m.rights_messages_enabled({}, locale);
  if (what === 'moved') return toGroup ? m.rights_messages_moved({ group: toGroup }, locale) : m.rights_messages_moved_out({}, locale);
  const named = { role: role ? roleNames[role]({}, locale) : '', place: place ?? school };
  if (what === 'ended')
    return endsOn
      ? m.rights_messages_ended({ ...named, date: fullDate(endsOn, language) }, locale)
      : m.rights_messages_goes_on(named, locale);
  const from = startsOn ? fullDate(startsOn, language) : '';
  return endsOn
    ? m.rights_messages_given_until({ ...named, from, until: fullDate(endsOn, language) }, locale)
    : m.rights_messages_given({ ...named, from }, locale);
}
