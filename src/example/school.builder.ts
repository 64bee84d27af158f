import { dateIn } from '#platform/time/zone.ts';
import { exampleSchool } from './school.ts';

// What the tests of the example look at: schools made on certain days, each made once.

export const zone = 'Europe/Helsinki';
export const today = '2026-11-25';
/** Days on which the example may be looked at: each month's, a Sunday, changes of the clocks, Christmas closing, Midsummer, a leap day. */
export const days = [
  ...Array.from({ length: 12 }, (_, month) => `2027-${String(month + 1).padStart(2, '0')}-1${month % 10}`),
  '2026-10-25',
  '2027-03-28',
  '2026-12-22',
  '2026-12-31',
  '2027-06-25',
  '2027-07-31',
  '2027-08-01',
  '2028-02-29'
];

/** A school's rows, each list there, and its appointments with what tests ask of them. */
function madeOn(date: string) {
  const rows = exampleSchool(date);
  const need = <T>(list: T | undefined): T => {
    if (list === undefined) throw new Error('a table is missing');
    return list;
  };
  const ms = (at: Date | string) => new Date(at).getTime();
  const appointments = need(rows.appointments).map((row) => {
    const [start, end] = [ms(row.starts_at), ms(row.ends_at)];
    return { ...row, start, end, date: dateIn(start, zone), booked: ms(row.booked_hour) };
  });
  return {
    rows,
    appointments,
    campuses: need(rows.campuses),
    groups: need(rows.teaching_groups),
    persons: need(rows.persons),
    memberships: need(rows.group_memberships),
    roles: need(rows.role_assignments),
    hosts: need(rows.hosts),
    services: need(rows.services),
    serviceHosts: need(rows.service_hosts),
    hours: need(rows.host_hours),
    schoolDays: need(rows.school_days),
    claims: need(rows.claims),
    blocks: need(rows.blocks),
    turns: need(rows.host_turns)
  };
}

export type School = ReturnType<typeof madeOn>;
const made = new Map<string, School>();

export function school(date: string): School {
  const known = made.get(date) ?? madeOn(date);
  made.set(date, known);
  return known;
}
