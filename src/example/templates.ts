import type { Insertable } from 'kysely';
import type { HostHours as HostHoursTable } from '#platform/database/tables.ts';
import { addDays, weekdayOf } from '#platform/time/date.ts';
import type { HostRow } from '#modules/scheduling/availability/host-hours.ts';
import { pushed } from '#modules/scheduling/availability/templates/push.ts';
import type { HoursRow } from '#modules/scheduling/free-times/hours.ts';
import type { Modality } from '#modules/scheduling/modality.ts';
import type { Calendar } from './calendar.ts';
import { founded, organisationId, type Places } from './places.ts';
import { randomFor, timedId } from './random.ts';
import type { Rows } from './write-rows.ts';

const everyWay: readonly Modality[] = ['campus', 'video', 'phone'];

/** Monday of the exam week: after the last date on which something is booked. */
export const examWeekOf = ({ today }: Calendar): string => addDays(today, 43 - weekdayOf(today));

/** The coordinator's exam week for Järvenpää, from eight to two with lunch kept free, and that Sari has been given it; made by the very rule of the product. */
export function makeTemplate(
  calendar: Calendar,
  { campusIds }: Places,
  host: { id: string; hours: readonly HoursRow[] }
): Pick<
  Rows,
  'hours_templates' | 'hours_template_rows' | 'hours_pushes' | 'hours_push_hosts' | 'host_schedules' | 'host_schedule_dates'
> & {
  host_hours: Insertable<HostHoursTable>[];
} {
  const random = randomFor('templates');
  let made = 0;
  const newId = () => timedId(random, founded + 300_000 + made++ * 1000);
  const [template, push] = [newId(), newId()];
  const name = 'Koeviikko';
  const campusId = campusIds.jarvenpaa;
  const day = { schedule: null, date: null };
  const rows = [1, 2, 3, 4, 5].flatMap((weekday): HostRow[] => [
    { ...day, id: newId(), kind: 'open', weekday, from: 480, to: 840, campusId, modalities: everyWay },
    { ...day, id: newId(), kind: 'break', weekday, from: 660, to: 705, campusId: null, modalities: [] }
  ]);
  const dates = [{ from: examWeekOf(calendar), to: addDays(examWeekOf(calendar), 4) }];
  const own = host.hours.map((row): HostRow => ({ ...day, id: newId(), kind: 'open', ...row }));
  const after = pushed({ schedules: [], dates: [], rows: own, absences: [] }, { id: push, name, campusId, rows, dates }, newId);
  const ofHost = { organisation_id: organisationId, host_id: host.id };
  const inTable = ({ id, kind, from, to, modalities }: HostRow) => {
    return { organisation_id: organisationId, id, kind, from_minute: from, to_minute: to, modalities: [...modalities] };
  };
  return {
    hours_templates: [{ organisation_id: organisationId, id: template, campus_id: campusId, name }],
    hours_template_rows: rows.map((row) => ({ ...inTable(row), template_id: template, weekday: row.weekday ?? 1 })),
    hours_pushes: [{ organisation_id: organisationId, id: push, campus_id: campusId, name, dates, last_on: dates[0]?.to ?? '' }],
    hours_push_hosts: [{ ...ofHost, push_id: push, told: 'sent' }],
    host_schedules: after.schedules.map(({ id, name: of }) => ({ ...ofHost, id, name: of, push_id: push, replaced: [] })),
    host_schedule_dates: after.dates.map(({ schedule, from, to }) => ({ ...ofHost, schedule_id: schedule, starts_on: from, ends_on: to })),
    host_hours: after.rows.flatMap((row) =>
      row.schedule === null
        ? []
        : [{ ...inTable(row), ...ofHost, campus_id: row.campusId, weekday: row.weekday, date: null, schedule_id: row.schedule }]
    )
  };
}
