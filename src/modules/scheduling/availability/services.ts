import * as v from 'valibot';
import { MODALITIES, type Modality } from '../modality.ts';
import { mostReminders } from './reminder-times.ts';

export const serviceStatuses = ['draft', 'published', 'paused', 'retired'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];
export const serviceAudiences = ['students', 'staff', 'tutors', 'all'] as const;
export type ServiceAudience = (typeof serviceAudiences)[number];

/** The languages that a service speaks, in the order of its form. Plain Finnish may be left out: then the Finnish is shown. */
export const serviceLanguages = ['fi', 'fi-x-selko', 'sv', 'en'] as const;
export type ServiceLanguage = (typeof serviceLanguages)[number];

const acts = { draft: ['publish', 'retire'], published: ['pause', 'retire'], paused: ['publish', 'retire'], retired: ['publish'] } as const;
export type ServiceAct = 'publish' | 'pause' | 'retire';
const statusAfterAct: Record<ServiceAct, ServiceStatus> = { publish: 'published', pause: 'paused', retire: 'retired' };

/** What can be done about a service: a published one is offered, a paused one is not for a while, a retired one not any more. What is booked stands in each. */
export const serviceActsOf = (status: ServiceStatus): readonly ServiceAct[] => acts[status];

/** The status after an act, or null when it can't be done. */
export const serviceStatusAfter = (status: ServiceStatus, act: ServiceAct): ServiceStatus | null =>
  serviceActsOf(status).includes(act) ? statusAfterAct[act] : null;

/** All that a service's form decides. Minutes, days and hours as people write them; null: no limit. */
export interface ServiceValues {
  readonly audience: ServiceAudience;
  readonly length: number;
  readonly step: number;
  readonly before: number;
  readonly after: number;
  readonly notice: number;
  readonly horizon: number;
  /** How many hours before a meeting its booker is reminded, the longest first. */
  readonly reminders: readonly number[];
  readonly modalities: readonly Modality[];
  readonly dayCount: number | null;
  readonly dayMinutes: number | null;
  readonly weekCount: number | null;
  readonly weekMinutes: number | null;
  /** So many bookings a person may have ahead by own name. */
  readonly openPerPerson: number | null;
  readonly hosts: readonly string[];
  readonly texts: readonly { readonly language: ServiceLanguage; readonly name: string; readonly summary: string }[];
}

const text = v.pipe(v.optional(v.string(), ''), v.trim());
const oneLine = v.regex<string, 'name_wrong'>(/^[^\p{Cc}]*$/u, 'name_wrong');
const name = v.pipe(text, v.minLength(1, 'name_needed'), v.maxLength(120, 'name_long'), oneLine);
/** Lines may be broken in it; other signs that no keyboard makes may not stand there. */
const summary = v.pipe(text, v.maxLength(500, 'summary_long'), v.regex(/^(?:[^\p{Cc}]|[\t\n\r])*$/u, 'summary_wrong'));

const whole = (least: number, most: number, code = 'number_wrong') =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.regex(/^\d{1,5}$/, code),
    v.transform(Number),
    v.minValue(least, code),
    v.maxValue(most, code)
  );

const limit = (least: number, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.trim(),
    v.check((given) => given === '' || (/^\d{1,5}$/.test(given) && Number(given) >= least && Number(given) <= most), 'limit_wrong'),
    v.transform((given) => (given === '' ? null : Number(given)))
  );

const list = <Schema extends v.GenericSchema<string, string>>(of: Schema) =>
  v.pipe(
    v.optional(v.union([v.string(), v.array(v.string())]), []),
    v.transform((given) => [given].flat()),
    v.array(of)
  );

const reminders = v.pipe(
  list(v.pipe(v.string(), v.regex(/^\d{1,3}$/, 'number_wrong'))),
  v.transform((given) => [...new Set(given.map(Number))].sort((a, b) => b - a)),
  v.array(v.pipe(v.number(), v.minValue(1, 'number_wrong'), v.maxValue(168, 'number_wrong'))),
  v.maxLength(mostReminders, 'reminders_many')
);

const id = v.pipe(v.string(), v.uuid());

export const ServiceForm = v.pipe(
  v.object({
    id: v.pipe(
      v.union([v.literal('new'), id]),
      v.transform((given) => (given === 'new' ? null : given))
    ),
    version: v.pipe(v.optional(v.string(), '1'), v.regex(/^\d{1,9}$/), v.transform(Number)),
    nameFi: name,
    nameSelko: v.pipe(text, v.maxLength(120, 'name_long'), oneLine),
    nameSv: name,
    nameEn: name,
    summaryFi: summary,
    summarySelko: summary,
    summarySv: summary,
    summaryEn: summary,
    audience: v.picklist(serviceAudiences, 'audience_needed'),
    length: whole(5, 480),
    step: whole(5, 480),
    before: whole(0, 240),
    after: whole(0, 240),
    notice: whole(0, 43_200),
    horizon: whole(1, 365),
    reminders,
    modalities: v.pipe(list(v.picklist(MODALITIES)), v.minLength(1, 'ways_needed')),
    hosts: list(id),
    dayCount: limit(1, 100),
    dayMinutes: limit(5, 1440),
    weekCount: limit(1, 500),
    weekMinutes: limit(5, 10_080),
    openPerPerson: limit(1, 20)
  }),
  v.transform(({ id: given, version, nameFi, nameSelko, nameSv, nameEn, summaryFi, summarySelko, summarySv, summaryEn, ...values }) => ({
    id: given,
    version,
    values: {
      ...values,
      texts: [
        { language: 'fi', name: nameFi, summary: summaryFi },
        ...(nameSelko ? [{ language: 'fi-x-selko', name: nameSelko, summary: summarySelko } as const] : []),
        { language: 'sv', name: nameSv, summary: summarySv },
        { language: 'en', name: nameEn, summary: summaryEn }
      ]
    } satisfies ServiceValues
  }))
);

/** A name as the part of an address: small Latin letters, digits and hyphens. Accents are left out, as people write addresses. */
export function serviceSlug(of: string): string {
  const bare = of
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return bare.length >= 2 ? bare : `palvelu-${bare || 'x'}`;
}

/** A service's values as its form begins. */
export function serviceFields({ texts, hosts, modalities, reminders: leads, ...values }: ServiceValues): Record<string, string | string[]> {
  const suffix = { fi: 'Fi', 'fi-x-selko': 'Selko', sv: 'Sv', en: 'En' } as const;
  return {
    ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value === null ? '' : String(value)])),
    ...Object.fromEntries(
      texts.flatMap(({ language, name: called, summary: said }) => [
        [`name${suffix[language]}`, called],
        [`summary${suffix[language]}`, said]
      ])
    ),
    modalities: [...modalities],
    reminders: leads.map(String),
    hosts: [...hosts]
  };
}

/** How a new service's form begins. */
export const newService = {
  audience: 'students',
  length: '30',
  step: '30',
  before: '0',
  after: '15',
  notice: '60',
  horizon: '28',
  reminders: ['24', '2'],
  modalities: ['campus', 'video', 'phone'],
  openPerPerson: '2'
};
