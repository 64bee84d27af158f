/** The languages of the product, in the order in which they are offered. */
export const languages = [
  { code: 'fi', name: 'Suomi', short: 'FI', region: 'fi-FI' },
  { code: 'fi-x-selko', name: 'Selkosuomi', short: 'Selko', region: 'fi-FI' },
  { code: 'sv', name: 'Svenska', short: 'SV', region: 'sv-FI' },
  { code: 'en', name: 'English', short: 'EN', region: 'en-GB' }
] as const;

/** A language by its code; also the value of `<html lang>` (`fi-x-selko` is plain Finnish, BCP 47 private use). */
export type Language = (typeof languages)[number]['code'];

/** The language that leads, and that is spoken when nothing else is asked for. */
const firstLanguage: Language = 'fi';

/** The name of the parameter and of the cookie that carry a chosen language. */
export const languageKey = 'lang';

export function isLanguage(value: unknown): value is Language {
  return languages.some(({ code }) => code === value);
}

/** The language's entry: own name, short sign, and the region that dates and numbers follow. */
export function languageOf(code: Language) {
  return languages.find((language) => language.code === code) ?? languages[0];
}

/**
 * The language of one request: `?lang=` wins, then the cookie, then the browser's wish, then Finnish.
 * A value that is no language of ours is passed over, never an error.
 */
export function languageFor(request: {
  url: URL;
  cookie?: string | null | undefined;
  acceptLanguage?: string | null | undefined;
}): Language {
  const asked = request.url.searchParams.get(languageKey);
  if (isLanguage(asked)) return asked;
  if (isLanguage(request.cookie)) return request.cookie;
  return wished(request.acceptLanguage ?? '') ?? firstLanguage;
}

/** The best of an Accept-Language header (RFC 9110, 12.5.4) among ours; the header's order decides between equals. */
function wished(header: string): Language | undefined {
  let best: { language: Language; weight: number } | undefined;
  for (const part of header.split(',').slice(0, 20)) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const language = isLanguage(range) ? range : range.split('-')[0];
    if (!isLanguage(language) || !(weight > 0)) continue;
    if (best === undefined || weight > best.weight) best = { language, weight };
  }
  return best?.language;
}

/** A link to the same page in another language, with its other parameters kept. Only path and query: safe as an `href`. */
export function withLanguage(url: URL, language: Language): string {
  const parameters = new URLSearchParams(url.search);
  parameters.set(languageKey, language);
  return `${url.pathname}?${parameters}`;
}

/** A link of the language menu. */
export interface LanguageLink {
  code: Language;
  name: string;
  short: string;
  href: string;
  current: boolean;
}

/** The language menu of a page. */
export function languageLinks(url: URL, current: Language): LanguageLink[] {
  return languages.map(({ code, name, short }) => ({
    code,
    name,
    short,
    href: withLanguage(url, code),
    current: code === current
  }));
}
