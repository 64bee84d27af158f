import { isDate } from '#platform/time/date.ts';
import { clockOf, mostBreaks, mostRows } from './forms.ts';
import type { HostRow } from './host-hours.ts';

/** A form's fields, as they came or as it begins. */
export type Fields = Readonly<Record<string, string | string[]>>;

export const fieldOf = (fields: Fields, name: string): string => [fields[name] ?? ''].flat()[0] ?? '';
export const fieldsOf = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

/** The numbered fields of a day's hours and breaks, as a form that changes them begins. */
export function dayFields({ open, breaks }: { open: readonly HostRow[]; breaks: readonly HostRow[] }): Fields {
  const fields: Record<string, string | string[]> = {};
  open.forEach(({ from, to, campusId, modalities }, row) => {
    Object.assign(fields, {
      [`from${row}`]: clockOf(from),
      [`to${row}`]: clockOf(to),
      [`campus${row}`]: campusId ?? '',
      [`ways${row}`]: [...modalities]
    });
  });
  breaks.forEach(({ from, to }, row) => Object.assign(fields, { [`breakFrom${row}`]: clockOf(from), [`breakTo${row}`]: clockOf(to) }));
  return fields;
}

/** How many rows a form shows: those that are filled in, and one more to fill in, at least `least` and as many as somebody asked for. */
function rowsShown(fields: Fields, names: readonly string[], least: number, most: number, asked: number): number {
  const filled = Array.from({ length: most }, (_, row) => row).filter((row) =>
    names.some((name) => fieldOf(fields, `${name}${row}`) !== '')
  );
  return Math.min(most, Math.max(least, (filled.at(-1) ?? -1) + 1, asked));
}

export function hoursRowsShown(fields: Fields): number {
  return rowsShown(fields, ['from', 'to'], 2, mostRows, Number(fieldOf(fields, 'rows')) || 0);
}

export function breakRowsShown(fields: Fields): number {
  return rowsShown(fields, ['breakFrom', 'breakTo'], 1, mostBreaks, Number(fieldOf(fields, 'breakRows')) || 0);
}

/** Where hours are looked at and changed. */
export interface HoursAddress {
  /** Another's; absent: one's own. */
  host?: string | undefined;
  schedule?: string | undefined;
}

/** An address under `/hours`, with what is empty left out. */
export function hoursPath(
  tail: '' | '/edit' | '/outside',
  parameters: Readonly<Record<string, string | number | null | undefined>>
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  return `/hours${tail}${query.size > 0 ? `?${query}` : ''}`;
}

/** The weekday that an address names (1 is Monday); null when it names none. */
export function readWeekday(parameters: URLSearchParams): number | null {
  const weekday = Number(parameters.get('weekday') ?? '1');
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7 ? weekday : null;
}

const editKinds = ['week', 'days', 'absence', 'schedule'] as const;

/** What an address of the form asks for; null when it asks for nothing that there is. */
export function readHoursEdit(parameters: URLSearchParams) {
  const kind = editKinds.find((each) => each === parameters.get('kind'));
  const weekday = readWeekday(parameters);
  const date = parameters.get('date');
  if (!kind || weekday === null || (date !== null && !isDate(date))) return null;
  // Dates of the school year that a new week is to begin with.
  const named = { name: parameters.get('name') ?? '', start0: parameters.get('start0') ?? '', end0: parameters.get('end0') ?? '' };
  return { kind, weekday, date, schedule: parameters.get('schedule'), id: parameters.get('id'), named };
}

/** What an address says has just been done: that something was saved, and how many were cancelled, of whom so many can't be told. */
export function readDone(parameters: URLSearchParams): { saved: boolean; cancelled: number; untold: number } {
  const count = (name: string) => Math.max(0, Number.parseInt(parameters.get(name) ?? '0', 10) || 0);
  return { saved: parameters.get('done') === 'saved', cancelled: count('cancelled'), untold: count('untold') };
}
