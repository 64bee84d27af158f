import { m } from '#texts/messages.js';
import { fullDate } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import { typedIn } from '#ui/form/typed.ts';
import type { TogetherAct } from '../../../administration/together.ts';
import { roles } from '../../../roles.ts';
import { roleText } from '../../role-words.ts';

export interface Chosen {
  today: string;
  year: string;
  campuses: readonly { id: string; name: string }[];
  groups: readonly { id: string; name: string; academicYear: string }[];
}

/** A group's name; with its year where it is not this one. */
export function groupName({ name, academicYear }: { name: string; academicYear: string }, year: string): string {
  return academicYear === year ? name : `${name} (${academicYear})`;
}

/** What is about to be done, of how many. */
export function summaryOf(
  act: TogetherAct,
  values: Record<string, string | string[]>,
  chosen: Chosen,
  count: number,
  school: string,
  language: Language
): string {
  const text = (name: string) => typedIn(values, name);
  const held = roles.find((one) => one === text('role'));
  const role = held ? roleText(held).name : '';
  if (act === 'give') {
    const place = text('place') === 'organisation' ? school : (placeName(text('place'), chosen) ?? '');
    const from = fullDate(text('startsOn'), language);
    return text('endsOn')
      ? m.administration_sum_give_until({ role, place, from, until: fullDate(text('endsOn'), language), count })
      : m.administration_sum_give({ role, place, from, count });
  }
  if (act === 'end')
    return text('lastDay')
      ? m.administration_sum_end_on({ role, date: fullDate(text('lastDay'), language), count })
      : m.administration_sum_end({ role, count });
  if (act === 'move') return m.administration_sum_move({ group: placeName(`group:${text('group')}`, chosen) ?? '', count });
  return act === 'disable' ? m.administration_sum_disable({ count }) : m.administration_sum_enable({ count });
}

function placeName(value: string, { campuses, groups, year }: Chosen): string | undefined {
  const [kind, id] = value.split(':');
  if (kind === 'campus') return campuses.find((campus) => campus.id === id)?.name;
  const group = groups.find((one) => one.id === id);
  return group && groupName(group, year);
}
