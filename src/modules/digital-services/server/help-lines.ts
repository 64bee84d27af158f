import type { Language } from '#ui/languages.ts';
import type { HelpLine } from '../index.ts';
import { allServices, serviceNames, type Service } from './register.ts';

/** Whom one would call first; a line that is not named here comes after these. 112 stands by itself on the page. */
const order = [
  'mieli-kriisipuhelin-fi',
  'mll-nuorten-tukilinja',
  'paivystysapu-116117',
  'nollalinja',
  'mieli-kriisipuhelin-sv',
  'myrkytystietokeskus'
];

/**
 * The lines of the help-now page in a language: in a crisis, reachable by phone, and seen in a source that names the number
 * (`certainty=high`), since a page that works offline can be old. Lines that speak the page's language come first.
 */
export function helpLines(language: Language): HelpLine[] {
  return allServices
    .filter((service) => service.crisis && service.certainty === 'high' && service.phone !== '' && service.kind !== 'emergency')
    .sort((a, b) => rank(a, language) - rank(b, language))
    .map((service) => lineOf(service, language));
}

function rank(service: Service, language: Language): number {
  const place = order.indexOf(service.id);
  const speaks = language === 'fi' || language === 'fi-x-selko' || service.languages.includes(language);
  // A line in Swedish alone helps nobody who reads the page in Finnish or English: last there, first in Swedish.
  const only = service.languages.length === 1 && service.languages[0] === 'sv';
  const group = only ? (language === 'sv' ? -1 : 2) : speaks ? 0 : 1;
  return group * 100 + (place < 0 ? 50 : place);
}

function lineOf(service: Service, language: Language): HelpLine {
  const more = serviceNames.get(service.id);
  const name = { fi: service.name, 'fi-x-selko': service.name, sv: more?.name_sv ?? service.name, en: more?.name_en ?? service.name };
  const about = {
    fi: service.summary_fi,
    'fi-x-selko': more?.summary_plain ?? service.summary_fi,
    sv: service.summary_sv,
    en: service.summary_en
  };
  return {
    id: service.id,
    name: name[language],
    about: about[language],
    provider: service.provider,
    phone: service.phone,
    url: service.url || undefined,
    hours: service.hours,
    languages: service.languages,
    free: service.cost === 'free',
    anonymous: service.anonymous === 'yes'
  };
}

/** The day on which the shown facts were gathered: the oldest of them. */
export function gatheredOn(): string {
  return (
    allServices
      .filter(({ crisis, checked_on }) => crisis && checked_on !== '')
      .map(({ checked_on }) => checked_on)
      .sort()[0] ?? ''
  );
}
