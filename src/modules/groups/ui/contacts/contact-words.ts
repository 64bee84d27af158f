import { m } from '#texts/messages.js';
import type { ContactKind } from '../../contacts/contact.ts';
import type { Theme } from '../../themes.ts';

export const kindText: Readonly<Record<ContactKind, () => string>> = {
  corridor: m.contacts_kind_corridor,
  lunch: m.contacts_kind_lunch,
  class_visit: m.contacts_kind_class_visit,
  dropped_in: m.contacts_kind_dropped_in,
  event: m.contacts_kind_event,
  online: m.contacts_kind_online
};

export const themeText: Readonly<Record<Theme, () => string>> = {
  stress: m.contacts_theme_stress,
  loneliness: m.contacts_theme_loneliness,
  belonging: m.contacts_theme_belonging,
  conflict: m.contacts_theme_conflict,
  bullying: m.contacts_theme_bullying,
  sleep: m.contacts_theme_sleep,
  anxiety: m.contacts_theme_anxiety,
  crisis: m.contacts_theme_crisis,
  substances: m.contacts_theme_substances,
  gaming: m.contacts_theme_gaming,
  safety: m.contacts_theme_safety,
  study_skills: m.contacts_theme_study_skills
};
