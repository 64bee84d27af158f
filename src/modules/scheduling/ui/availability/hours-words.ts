import { m } from '#texts/messages.js';
import { fullDate, list, longDayName, timeOf } from '#ui/formats.ts';
import type { Language } from '#ui/languages.ts';
import type { PlatformRefusal } from '#platform/use-case/outcome.ts';
import type { HoursChange } from '../../availability/change.ts';
import type { HostHours, OpenSpan, Span } from '../../availability/host-hours.ts';
import type { HoursRefusal } from '../../availability/refusals.ts';
import type { DateRange } from '../../free-times/hours.ts';
import { modalityText } from '../words.ts';

const weekdays = [
  m.availability_monday,
  m.availability_tuesday,
  m.availability_wednesday,
  m.availability_thursday,
  m.availability_friday,
  m.availability_saturday,
  m.availability_sunday
];

/** "maanantai" for 1. */
export function weekdayText(weekday: number): string {
  return (weekdays[weekday - 1] ?? m.availability_monday)();
}

/** "9.00"; the end of the day is "24.00". */
export function clockText(minutes: number, language: Language): string {
  const text = timeOf((minutes % 1440) * 60_000, 'UTC', language);
  return minutes === 1440 ? text.replace(/^0+/u, '24') : text;
}

export function spanText({ from, to }: Span, language: Language): string {
  return `${clockText(from, language)}–${clockText(to, language)}`;
}

/** "24.12.2026" or "24.12.2026–6.1.2027". */
export function datesText({ from, to }: DateRange, language: Language): string {
  return from === to ? fullDate(from, language) : `${fullDate(from, language)}–${fullDate(to, language)}`;
}

type Campuses = readonly { id: string; name: string }[];

export function campusName(campuses: Campuses, id: string | null): string {
  return campuses.find((campus) => campus.id === id)?.name ?? '';
}

/** "9.00–11.30 Järvenpää: kampuksella, videolla". */
export function openText({ campusId, modalities, ...span }: OpenSpan, campuses: Campuses, language: Language): string {
  return m.availability_open_line({
    time: spanText(span, language),
    campus: campusName(campuses, campusId),
    ways: modalities.map(modalityText).join(', ')
  });
}

/** What a change does, a line each. */
export function changeLines(
  change: HoursChange,
  { campuses, schedules, language }: { campuses: Campuses; schedules: HostHours['schedules']; language: Language }
): string[] {
  const nameOf = (id: string | null) => schedules.find((schedule) => schedule.id === id)?.name ?? m.availability_ordinary();
  const hours = (day: { open: readonly OpenSpan[]; breaks: readonly Span[] }) =>
    day.open.length === 0
      ? [m.availability_closed()]
      : [
          ...day.open.map((span) => openText(span, campuses, language)),
          ...day.breaks.map((span) => m.availability_break_line({ time: spanText(span, language) }))
        ];
  switch (change.kind) {
    case 'week':
      return [
        m.availability_change_week({ schedule: nameOf(change.schedule), days: list(change.weekdays.map(weekdayText), language) }),
        ...hours(change)
      ];
    case 'days': {
      const days = list(
        change.dates.map((date) => longDayName(date, language)),
        language
      );
      return change.usual ? [m.availability_change_usual({ days })] : [m.availability_change_days({ days }), ...hours(change)];
    }
    case 'absence': {
      const whole = change.fromMinute === 0 && change.toMinute === 1440;
      const dates = datesText(change, language);
      const time = spanText({ from: change.fromMinute, to: change.toMinute }, language);
      return [whole ? m.availability_change_absence({ dates }) : m.availability_change_absence_part({ dates, time })];
    }
    case 'schedule':
      return [m.availability_change_schedule({ name: change.name }), ...change.dates.map((dates) => datesText(dates, language))];
    case 'schedule_gone':
      return [m.availability_change_schedule_gone({ name: nameOf(change.id) })];
    case 'push_gone':
      return [m.templates_change_gone({ name: schedules.find((schedule) => schedule.push === change.push)?.name ?? '' })];
    case 'absence_gone':
      return [m.availability_change_absence_gone()];
  }
}

const fieldWords: Record<string, () => string> = {
  time_wrong: m.availability_field_time,
  end_before_start: m.availability_field_end_before_start,
  campus_needed: m.availability_field_campus,
  ways_needed: m.availability_field_ways,
  weekday_needed: m.availability_field_weekday,
  hours_needed: m.availability_field_hours,
  date_wrong: m.availability_field_date,
  dates_many: m.availability_field_dates_many,
  name_needed: m.availability_field_name,
  name_long: m.availability_field_name_long,
  kind_needed: m.availability_field_kind,
  number_wrong: m.availability_field_number,
  limit_wrong: m.availability_field_limit,
  reminders_many: m.availability_field_reminders_many,
  summary_long: m.availability_field_summary_long,
  audience_needed: m.availability_field_audience,
  choose_some: m.availability_field_choose_some,
  choose_hosts: m.templates_field_hosts,
  reason_needed: m.availability_field_reason
};

const refusalWords: Record<HoursRefusal, () => string> & Partial<Record<PlatformRefusal, () => string>> = {
  changed_meanwhile: m.availability_no_changed_meanwhile,
  schedules_clash: m.availability_no_schedules_clash,
  name_taken: m.availability_no_name_taken,
  campus_not_hosts: m.availability_no_campus_not_hosts,
  service_name_taken: m.availability_no_service_name_taken,
  host_gone: m.availability_no_host_gone,
  hosts_needed: m.availability_no_hosts_needed,
  template_empty: m.templates_no_empty,
  like_elsewhere: m.templates_no_like,
  dates_past: m.templates_no_past,
  undo_over: m.availability_no_undo_over,
  not_found: m.availability_no_not_found
};

/** The field that mends what a rule refused, where there is one. */
const mendedAt: Partial<Record<string, string>> = { like_elsewhere: 'like' } satisfies Partial<Record<HoursRefusal, string>>;

/** A refused form of hours as lines of the summary, and the message of each field. */
export function hoursErrors(refusal: { code: string; fields?: Record<string, string> | undefined } | undefined) {
  const fields = refusal?.fields ?? {};
  const known: Record<string, (() => string) | undefined> = refusalWords;
  const ruled = refusal && Object.keys(fields).length === 0 ? (known[refusal.code] ?? m.availability_no_other)() : undefined;
  const at = ruled && refusal ? mendedAt[refusal.code] : undefined;
  const of = (field: string): string | undefined => {
    const code = fields[field];
    if (code === undefined) return field === at ? ruled : undefined;
    return (fieldWords[code] ?? m.availability_field_wrong)();
  };
  const lines: { field?: string; text: string }[] = Object.keys(fields).map((field) => ({ field, text: of(field) ?? '' }));
  if (ruled) lines.push(at ? { field: at, text: ruled } : { text: ruled });
  return { lines, of };
}
