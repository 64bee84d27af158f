import { m } from '#texts/messages.js';
import type { ServiceAct, ServiceAudience, ServiceLanguage, ServiceStatus } from '../../../availability/services.ts';

export function statusText(status: ServiceStatus): string {
  return {
    draft: m.availability_status_draft,
    published: m.availability_status_published,
    paused: m.availability_status_paused,
    retired: m.availability_status_retired
  }[status]();
}

export const statusTones = { draft: 'plain', published: 'go', paused: 'now', retired: 'plain' } as const satisfies Record<
  ServiceStatus,
  string
>;

export function audienceText(audience: ServiceAudience): string {
  return {
    students: m.availability_audience_students,
    staff: m.availability_audience_staff,
    tutors: m.availability_audience_tutors,
    all: m.availability_audience_all
  }[audience]();
}

export function actText(act: ServiceAct): string {
  return { publish: m.availability_publish, pause: m.availability_pause, retire: m.availability_retire }[act]();
}

/** How long before a meeting a reminder goes: whole days from a day on. */
export function reminderText(hours: number): string {
  return hours % 24 === 0 ? m.availability_reminder_days({ count: hours / 24 }) : m.availability_reminder_hours({ count: hours });
}

export function languageText(language: ServiceLanguage): string {
  return {
    fi: m.availability_in_finnish,
    'fi-x-selko': m.availability_in_plain,
    sv: m.availability_in_swedish,
    en: m.availability_in_english
  }[language]();
}
