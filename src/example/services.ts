import { MINUTE } from '#platform/time/date.ts';
import type { Modality } from '#modules/scheduling/modality.ts';
import type { Lengths } from '#modules/scheduling/free-times/slots.ts';
import { founded, organisationId } from './places.ts';
import { randomFor, timedId } from './random.ts';
import type { Rows } from './write-rows.ts';

type Language = 'fi' | 'fi-x-selko' | 'sv' | 'en';

interface ServiceSpec {
  readonly slug: ServiceSlug;
  readonly audience: 'students' | 'staff';
  readonly length: number;
  readonly step: number;
  readonly before: number;
  readonly after: number;
  readonly notice: number;
  readonly horizonDays: number;
  readonly modalities: readonly Modality[];
  readonly reminderHours: readonly number[];
  readonly texts: Readonly<Record<Language, readonly [name: string, summary: string]>>;
}

export type ServiceSlug = 'juttutuokio-30' | 'lyhyt-juttelu-15' | 'juttutuokio-henkilostolle-45';

const specs: readonly ServiceSpec[] = [
  {
    slug: 'juttutuokio-30',
    audience: 'students',
    length: 30,
    step: 45,
    before: 5,
    after: 15,
    notice: 60,
    horizonDays: 28,
    modalities: ['campus', 'video', 'phone'],
    reminderHours: [24, 2],
    texts: {
      fi: ['Juttutuokio 30 min', 'Tule juttelemaan siitä, mikä sinulla on mielessä. Syytä ei tarvitse kertoa.'],
      'fi-x-selko': ['Juttutuokio 30 minuuttia', 'Voit jutella työntekijän kanssa. Sinun ei tarvitse kertoa, miksi tulet.'],
      sv: ['Samtalsstund 30 min', 'Kom och prata om det du har på hjärtat. Du behöver inte berätta varför.'],
      en: ['A chat, 30 min', 'Come and talk about whatever is on your mind. You do not need to say why.']
    }
  },
  {
    slug: 'lyhyt-juttelu-15',
    audience: 'students',
    length: 15,
    step: 15,
    before: 0,
    after: 5,
    notice: 30,
    horizonDays: 14,
    modalities: ['video', 'phone'],
    reminderHours: [2],
    texts: {
      fi: ['Lyhyt juttelu 15 min', 'Nopea kysymys tai pieni juttuhetki puhelimessa tai videolla.'],
      'fi-x-selko': ['Lyhyt juttelu 15 minuuttia', 'Voit kysyä tai jutella hetken. Tapaamme puhelimessa tai tietokoneella.'],
      sv: ['Kort samtal 15 min', 'En snabb fråga eller en liten pratstund per telefon eller video.'],
      en: ['A short talk, 15 min', 'A quick question or a little talk by phone or video.']
    }
  },
  {
    slug: 'juttutuokio-henkilostolle-45',
    audience: 'staff',
    length: 45,
    step: 30,
    before: 10,
    after: 15,
    notice: 120,
    horizonDays: 28,
    modalities: ['campus', 'video', 'phone'],
    reminderHours: [24, 2],
    texts: {
      fi: ['Juttutuokio henkilöstölle 45 min', 'Hetki omalle jaksamiselle tai ryhmän arjen pohtimiseen yhdessä.'],
      'fi-x-selko': ['Juttutuokio henkilöstölle 45 minuuttia', 'Voit jutella omasta jaksamisestasi tai ryhmäsi arjesta.'],
      sv: ['Samtalsstund för personalen 45 min', 'En stund för den egna orken eller för att tillsammans fundera på gruppens vardag.'],
      en: ['A chat for staff, 45 min', "A moment for your own wellbeing, or to think together about your group's everyday life."]
    }
  }
];

export interface Service {
  readonly id: string;
  readonly slug: ServiceSlug;
  readonly forStaff: boolean;
  readonly modalities: readonly Modality[];
  readonly lengths: Lengths;
}

export interface Services {
  readonly all: readonly Service[];
  readonly rows: Rows;
}

/** What can be booked, in four languages. */
export function makeServices(): Services {
  const random = randomFor('services');
  const withIds = specs.map((spec, index) => ({ spec, id: timedId(random, founded + 60_000 + index * 1000) }));
  return {
    all: withIds.map(({ spec, id }) => ({
      id,
      slug: spec.slug,
      forStaff: spec.audience === 'staff',
      modalities: spec.modalities,
      lengths: {
        length: spec.length * MINUTE,
        step: spec.step * MINUTE,
        before: spec.before * MINUTE,
        after: spec.after * MINUTE,
        notice: spec.notice * MINUTE
      }
    })),
    rows: {
      services: withIds.map(({ spec, id }, index) => ({
        organisation_id: organisationId,
        id,
        slug: spec.slug,
        audience: spec.audience,
        status: 'published',
        length_minutes: spec.length,
        step_minutes: spec.step,
        before_minutes: spec.before,
        after_minutes: spec.after,
        notice_minutes: spec.notice,
        horizon_days: spec.horizonDays,
        modalities: [...spec.modalities],
        reminder_hours: [...spec.reminderHours],
        position: index + 1
      })),
      service_texts: withIds.flatMap(({ spec, id }) =>
        (['fi', 'fi-x-selko', 'sv', 'en'] as const).map((language) => {
          const [name, summary] = spec.texts[language];
          return { organisation_id: organisationId, service_id: id, language, name, summary };
        })
      )
    }
  };
}
